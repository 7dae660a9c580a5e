import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Width and height of the windows, in CSS pixels; the last is a sheet of A4. */
const SHOTS = [
  { name: 'report', width: 900, height: 1180, media: 'screen' },
  { name: 'report-phone', width: 390, height: 844, media: 'screen' },
  { name: 'report-paper', width: 794, height: 1123, media: 'print' },
] as const;

/** Makes the pictures of the report of docs/examples/class.csv. */
export async function makeReportPictures(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-pictures-'));
  const page = join(folder, 'report.html');
  execFileSync(process.execPath, [
    at('src/bin.cjs'),
    'report',
    at('docs/examples/class.csv'),
    '--title',
    'Spring class',
    '--out',
    page,
  ]);
  for (const { name, width, height, media } of SHOTS) {
    const tab = await browser.newPage();
    await tab.setViewport({ width, height, deviceScaleFactor: 1 });
    await tab.emulateMediaType(media);
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: at(`docs/pictures/${name}.png`) as `${string}.png` });
  }
  rmSync(folder, { recursive: true });
}
