/** A headless Chromium of this machine, where there is one: CHROME_PATH, or one of its usual names. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const BROWSER: string | undefined =
  process.env.CHROME_PATH ?? NAMES.map(inPath).find((path) => path !== undefined);

/** Where a program is, as a shell would find it. */
export function inPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** To be closed by the caller. In a container, where tests run as root, there is no sandbox to be had. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
