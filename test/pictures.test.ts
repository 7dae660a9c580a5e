import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCoach } from '../src/index.ts';
import { DRAWN, shownIn } from './support/pictures/drawn.ts';
import { NAMES, pictureOf, readShown, SHOWN_FILE } from './support/pictures/shown.ts';

/** In bytes: two of them are on a page, for a phone on the road. */
const LARGEST = 120_000;

describe.each(NAMES)('the picture of the coach in %s', (name) => {
  test('shows what the coach says today (npm run pictures draws it anew, npm run docs embeds it)', async () => {
    const coach = createCoach({ grammar: false });
    const drawing = await DRAWN[name].draw(coach);
    expect(readShown()[name]).toEqual(await shownIn(name, drawing, coach));
    await coach.close();
  });

  test.each(['light', 'dark'])('is there in %s, and not too large to load', (theme) => {
    expect(statSync(new URL(`${name}-${theme}.png`, SHOWN_FILE)).size).toBeLessThan(LARGEST);
  });

  test('stands in a document with its alternative text, on lines that can be read', () => {
    const [first = ''] = readShown()[name].lines;
    expect(readShown()[name].alt).toContain('“Send it.”');
    expect(first).not.toBe('');
    for (const line of pictureOf(name).split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });
});
