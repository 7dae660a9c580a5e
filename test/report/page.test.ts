import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReviewer } from '../../src/review.ts';
import { BROWSER, inPath, openBrowser } from '../support/browser.ts';
import { classOf } from '../support/class.ts';
import { pageWith } from './reviews.ts';

/** What the checks of accessibility hold against a page: WCAG 2.1, A and AA, and good practice. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

if (!BROWSER)
  console.warn(
    'test/report/page.test.ts: no Chromium here (CHROME_PATH names one); markup.test.ts checks what it can.',
  );
const PDF_TO_TEXT = inPath('pdftotext');
if (BROWSER && !PDF_TO_TEXT)
  console.warn('test/report/page.test.ts: no pdftotext here; the text on paper is not read.');

/** Long words, other scripts, and line breaks. */
const ODD = [
  `Hi Maria, see https://example.com/${'a'.repeat(250)}`,
  'Hi Maria,\r\n\r\nCould we connect?\r\n\tDana',
  'مرحبا ماريا، هل يمكننا التواصل؟',
  'W'.repeat(280),
  '',
];

describe.skipIf(!BROWSER)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-test-'));
  let browser: Browser;
  beforeAll(async () => {
    const reviewer = createReviewer({ grammar: false });
    const notes = [...classOf(40), ...ODD.map((text, at) => ({ name: `${'Odd'.repeat(30)} ${at}`, input: { text } }))];
    const entries = await Promise.all(
      notes.map(async ({ name, input }) => ({
        student: name,
        note: input.text,
        review: await reviewer.review(input),
      })),
    );
    const unread = { where: 'row 47, line 60', problem: `no “note”: ${'x'.repeat(300)}` };
    writeFileSync(join(folder, 'report.html'), await pageWith([...entries, unread]));
    browser = await openBrowser(BROWSER as string);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** The page as it was opened, with what it asked for and complained of meanwhile. */
  async function open(width: number, scheme = 'light'): Promise<{ page: Page; asked: string[]; said: string[] }> {
    const page = await browser.newPage();
    const [asked, said]: string[][] = [[], []];
    page.on('request', (request) => void asked!.push(request.url()));
    page.on('console', (message) => void said!.push(message.text()));
    page.on('pageerror', (error) => void said!.push(String(error)));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(join(folder, 'report.html')).href);
    return { page, asked: asked!, said: said! };
  }

  const violationsOn = async (page: Page) => {
    await page.evaluate(AXE);
    return await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then(({ violations, passes }) => ({
      violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ').slice(0, 300)),
      passed: passes.length,
    }))`);
  };

  test.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ])('%i pixels wide and %s: no barrier, nothing fetched, nothing wider than the window', async (width, scheme) => {
    const { page, asked, said } = await open(width, scheme);
    expect(asked).toEqual([pathToFileURL(join(folder, 'report.html')).href]);
    const { violations, passed } = (await violationsOn(page)) as { violations: string[]; passed: number };
    expect(violations).toEqual([]);
    expect(passed).toBeGreaterThan(20);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    // Tables that are opened stay within, too.
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(said).toEqual([]);
    await page.close();
  });

  test('charts are legible on a phone: no letter is smaller than 11 pixels, and none is cut off', async () => {
    const { page } = await open(390);
    const texts = (await page.evaluate(`[...document.querySelectorAll('.chart svg')].flatMap((svg) => {
      const box = svg.getBoundingClientRect();
      const scale = box.width / svg.viewBox.baseVal.width;
      return [...svg.querySelectorAll('text')].map((text) => {
        const at = text.getBoundingClientRect();
        const isWide = at.left < box.left - 1 || at.right > box.right + 1;
        const isWithin = !isWide && at.top >= box.top - 1 && at.bottom <= box.bottom + 1;
        return { size: parseFloat(getComputedStyle(text).fontSize) * scale, isWithin, says: text.textContent };
      });
    })`)) as { size: number; isWithin: boolean; says: string }[];
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter(({ size, isWithin }) => size < 11 || !isWithin)).toEqual([]);
    await page.close();
  });

  test('on paper tables are open, and nothing to click is left', async () => {
    const { page } = await open(1280);
    const hiddenOn = (media: string) =>
      page
        .emulateMediaType(media)
        .then(() =>
          page.evaluate(`[...document.querySelectorAll('table')].filter((table) => !table.checkVisibility()).length`),
        );
    expect(await hiddenOn('screen')).toBe(5);
    expect(await hiddenOn('print')).toBe(0);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('nav')).display`)).toBe('none');
    await page.close();
  });

  test.skipIf(!PDF_TO_TEXT)('as a PDF it has pages with the numbers of its tables', async () => {
    const { page } = await open(1280);
    const path = join(folder, 'report.pdf');
    await page.pdf({ path, format: 'A4' });
    await page.close();
    const text = execFileSync(PDF_TO_TEXT as string, ['-layout', path, '-'], { encoding: 'utf8' });
    expect(text.split('\f').length).toBeGreaterThan(8);
    for (const said of [/How many notes are ready/, /First thing to change/, /176 to 200\s+\d+/, /Student by student/])
      expect(text).toMatch(said);
  });

  test('the keyboard gets past the links to the report', async () => {
    const { page } = await open(1280);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.close();
  });
});
