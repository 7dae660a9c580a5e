import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JudgedNote } from '../../src/report/entry.ts';
import { html } from '../../src/report/html.ts';
import { createReviewer } from '../../src/review.ts';
import { classOf } from '../support/class.ts';
import { runs } from '../support/runs.ts';
import { markupOf } from './markup.ts';
import { pageWith, reviewWith } from './reviews.ts';

describe('html', () => {
  test.each([
    ['text', html`<p>${'<b> & "x" \'y\''}</p>`, '<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</p>'],
    ['HTML', html`<p>${html`<b>${1}</b>`}</p>`, '<p><b>1</b></p>'],
    ['lists', html`${['<', html`<i>`]}`, '&lt;<i>'],
    ['nothing', html`a${undefined}${false}b`, 'ab'],
    ['zero', html`${0}`, '0'],
    ['what is no text', html`${'\0\x1b\ud800\uffff\n\t'}`, '\ufffd\ufffd\ufffd\ufffd\n\t'],
  ])('%s', (_, { text }, expected) => {
    expect(text).toBe(expected);
  });
});

const reviewer = createReviewer({ grammar: false });
const judged = async (notes: readonly string[], student?: string): Promise<JudgedNote[]> =>
  Promise.all(
    notes.map(async (note) => ({ note, ...(student && { student }), review: await reviewer.review({ text: note }) })),
  );

test('a class’s page is whole by itself, in order, and can be walked by links', async () => {
  const entries = await Promise.all(
    classOf(60).map(async ({ name, input }) => ({
      student: name,
      note: input.text,
      review: await reviewer.review(input),
    })),
  );
  const unread = { where: 'row 62, line 70', problem: '“plan” has to be free or premium' };
  const page = await pageWith([...entries, unread]);
  const { errors, elements, attribute, byClass, text } = markupOf(page);
  expect(errors).toEqual([]);

  // Nothing acts, and nothing is fetched.
  const tags = new Set(elements.map(({ tagName }) => tagName));
  for (const tag of ['script', 'iframe', 'img', 'link', 'object', 'image', 'use', 'base', 'form'])
    expect(tags).not.toContain(tag);
  const names = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
  expect([...names].filter((name) => /^(?:on|src|style$|xlink|srcset|action|ping)/.test(name))).toEqual([]);
  expect(page).not.toMatch(/url\(|@import|w3\.org/);

  const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  const links = elements.map((element) => attribute(element, 'href')).filter((href) => href !== undefined);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((href) => !href.startsWith('#') || !ids.includes(href.slice(1)))).toEqual([]);

  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
  expect(headings[0]).toBe(1);
  expect(headings.filter((level, at) => level > (headings[at - 1] ?? 0) + 1)).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'h2').map(text)).toEqual([
    'How many are ready',
    'What the class should talk about',
    'What comes up most',
    'How long the notes are',
    'Before and after',
    'Every note',
    'Rows that could not be read',
  ]);
  expect(byClass('row')).toHaveLength(60);
  expect(byClass('note').map(text)).toEqual(classOf(60).map(({ input }) => input.text.replaceAll('\r\n', '\n')));
  expect(page).toContain('Row 62, line 70: ');
  const tables = elements.filter(({ tagName }) => tagName === 'table');
  expect(tables).toHaveLength(5);
  for (const table of tables) expect(table.childNodes.map(({ nodeName }) => nodeName)).toContain('caption');
  const cells = elements.filter(({ tagName }) => tagName === 'th');
  expect(cells.filter((cell) => !['col', 'row'].includes(attribute(cell, 'scope') ?? ''))).toEqual([]);
});

test('a text of HTML, and signs that turn the direction of reading, stay text and stay within', async () => {
  const note = '<script>alert(1)</script> <img src=x onerror=alert(1)>\n\u202eevil\u2066 &amp; "quoted" </blockquote>';
  const page = await pageWith(await judged([note], '"><script>alert(2)</script>\u202e'), { title: '</title><b>' });
  const { errors, elements, byClass, text, attribute } = markupOf(page);
  expect(errors).toEqual([]);
  expect(elements.filter(({ tagName }) => ['script', 'img', 'b'].includes(tagName))).toEqual([]);
  const [shown] = byClass('note');
  expect(text(shown!)).toBe(note);
  expect(attribute(shown!, 'dir')).toBe('auto');
  expect(elements.filter(({ tagName }) => tagName === 'bdi').map(text)).toContain('"><script>alert(2)</script>\u202e');
});

test('places that a finding is about are marked, and no letter is lost', async () => {
  const note =
    'Morning Petra, my wife’s firm sells standing desks at 15% off. Shall I book a free fitting for your floor?';
  const { byClass, elements, text } = markupOf(await pageWith(await judged([note])));
  expect(text(byClass('note')[0]!)).toBe(note);
  expect(elements.filter(({ tagName }) => tagName === 'mark').length).toBeGreaterThan(0);
});

test('without names, a student’s own name is nowhere on the page', async () => {
  const notes = [
    'Hi Ms. Okafor, I am Dana and saw the RN job (req 7) at Larkfield on Indeed. – dana zelinski',
    'Hi Ms. Okafor, zelinski here. pls hire me ASAP, Dana Zelinski!! I wnt the RN job at Larkfield. Dana',
  ];
  const options = { anonymous: true, title: 'A class' };
  const page = await pageWith(await judged(notes, 'Dana Zelinski'), options);
  expect(page).not.toMatch(/dana|zelinski/i);
  expect(page).toContain('Student 1');
  expect(page).toContain('they may hold the names of other people');
  const named = await pageWith(await judged(notes, 'Dana Zelinski'));
  expect(named).toContain('<bdi>Dana Zelinski</bdi>, note 2');
});

test.each([
  [1, 'The one note', /These are too few notes/],
  [4, '4 notes', /These are too few notes/],
])('%i notes', async (count, said, talk) => {
  const note = 'Hi, please give me a job. Thank you.';
  const page = await pageWith(await judged(Array.from({ length: count }, () => note)));
  expect(page).toContain(said);
  expect(page).toMatch(talk);
  expect(page).not.toMatch(/Talk first|Before and after|Who needs a talk<\/h3>\s*<h3/);
});

test('a file of which nothing could be read still makes a page that says so', async () => {
  const page = await pageWith(
    Array.from({ length: 130 }, (_, at) => ({ where: `line ${at + 1}`, problem: 'not JSON' })),
  );
  expect(markupOf(page).errors).toEqual([]);
  expect(page).toContain('No note could be read.');
  expect(page).toContain('130 rows are not in the figures above.');
  expect(page).toContain('Line 100: ');
  expect(page).toContain('And 30 more.');
});

test('a note longer than any is cut, so that the page stays readable', async () => {
  const [entry] = await judged(['word '.repeat(100_000)]);
  const page = await pageWith([entry!]);
  expect(page.length).toBeLessThan(60_000);
});

/** Bits that would be markup, where they were not text. */
const bit = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '<script>',
    '</p>',
    '<!--',
    '-->',
    ']]>',
    '&lt;',
    '&#x41;',
    '"',
    "'",
    '<svg onload=x>',
    '\0',
    '\r\n',
    '\u202e',
    '`',
    '$' + '{x}',
  ),
);
const anyText = fc.array(bit, { maxLength: 8 }).map((bits) => bits.join(''));

test('any texts make the same page as plain ones, but for the text', async () => {
  const review = reviewWith({ rules: ['no-ask', 'no-sign-off'] });
  const shapeOf = (page: string) => {
    const { errors, elements } = markupOf(page);
    expect(errors).toEqual([]);
    return elements.map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));
  };
  const plain = shapeOf(await pageWith([{ note: 'x', student: 'x', review }]));
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (note, student, title) => {
      const page = await pageWith([{ note, student: `x${student}`, review }], { title });
      expect(shapeOf(page)).toEqual(plain);
      const { byClass, text } = markupOf(page);
      const readable = note.toWellFormed().replaceAll(/\r\n?/g, '\n');
      expect(text(byClass('note')[0]!).replaceAll('\ufffd', '')).toBe(
        readable.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\p{Noncharacter_Code_Point}]/gu, ''),
      );
    }),
    runs(40),
  );
});
