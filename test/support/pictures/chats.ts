import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { createCoach } from '../../../src/index.ts';
import { inPath } from '../browser.ts';
import { DRAWN, shownIn } from './drawn.ts';
import { pageOf } from './page.ts';
import { NAMES, SHOWN_FILE, type Shown } from './shown.ts';

/** Colours of a picture at most: enough for what is drawn, and a third of the size. */
const COLOURS = 32;

/** Makes the pictures of the coach in a chat, in light and dark, and writes down what they show. */
export async function makeChatPictures(browser: Browser): Promise<void> {
  const coach = createCoach({ grammar: true });
  await coach.warm();
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-pictures-'));
  const shown: [string, Shown][] = [];
  for (const name of NAMES) {
    const drawing = await DRAWN[name].draw(coach);
    shown.push([name, await shownIn(name, drawing, coach)]);
    const page = join(folder, `${name}.html`);
    writeFileSync(page, pageOf(drawing, name));
    for (const theme of ['light', 'dark'] as const) {
      const picture = await photographed(browser, pathToFileURL(page).href, theme);
      writeFileSync(new URL(`${name}-${theme}.png`, SHOWN_FILE), picture);
    }
  }
  writeFileSync(SHOWN_FILE, `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`);
  rmSync(folder, { recursive: true });
  await coach.close();
}

async function photographed(browser: Browser, address: string, theme: 'light' | 'dark'): Promise<Buffer> {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  await tab.goto(address);
  await tab.evaluate('document.fonts.ready');
  const drawing = await tab.$('main');
  if (!drawing) throw new Error('There is nothing on the page.');
  const png = await drawing.screenshot({ omitBackground: true });
  await tab.close();
  return execFileSync('pngquant', ['--nofs', '--strip', `${COLOURS}`, '-'], { input: png });
}

/** @throws if there is no program that makes a picture small */
export function needPngquant(): void {
  if (!inPath('pngquant'))
    throw new Error('There is no pngquant here: apt-get install pngquant, brew install pngquant.');
}
