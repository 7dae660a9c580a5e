import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { critique, shorten } from '../../src/index.ts';
import { longNotes } from '../support/facts.ts';

const MODEL_NOTE =
  'Hello Mrs. Simpson,\n\nI see that Acme, Inc. is looking for a regional manager (req #1130 via Monster).  I’m reaching out to you to show interest and to share my background and accomplishments.  Should my profile meet your requirements, I’d like to connect and discuss the opportunity further.\n\n– Jack Smith';
const LONG =
  'Hi Ms. Okafor, I hope that this message finds you very well today. I saw that the night-shift RN job at Larkfield Medical (req 40871, on Indeed) is still open, and with six years in med-surg I would love to connect and talk about it with you.\n– Dana Whitlock';

test.each([
  [300, 'premium'],
  [200, 'free'],
] as const)('the model note at %i keeps its facts and is ready', (limit, plan) => {
  const { note, length, cuts, over } = shorten({ text: MODEL_NOTE }, limit);
  expect(over).toBeUndefined();
  expect(length).toBe(note.length);
  expect(length).toBeLessThanOrEqual(limit);
  expect(cuts.length).toBeGreaterThan(0);
  for (const fact of ['Simpson', 'Acme', 'regional manager', '1130', 'Monster', 'Smith']) expect(note).toContain(fact);
  expect(critique({ text: note, plan }).verdict).toBe('ready');
});

test('a note that fits is left as it is', () => {
  expect(shorten({ text: ` ${LONG}\r\n` }, 300)).toEqual({ note: LONG, length: LONG.length, limit: 300, cuts: [] });
});

test('it goes no further down than it has to: stock phrases before sentences, sentences before a new wording', () => {
  expect(shorten({ text: LONG }, 200).note).toBe(
    'Hi Ms. Okafor, I saw that the night-shift RN job at Larkfield Medical (req 40871, on Indeed) is still open, and with six years in med-surg I would love to connect and talk about it. – Dana Whitlock',
  );
  expect(shorten({ text: LONG }, 170).note).toBe(
    "Hi Ms. Okafor, I'm interested in the night-shift RN role at Larkfield Medical (req 40871, via Indeed). I bring six years in med-surg. Could we connect? – Dana Whitlock",
  );
});

test('what was cut is said', () => {
  const { cuts } = shorten({ text: LONG }, 200);
  expect(cuts[0]).toContain('hope that this message finds you very well today');
});

test('facts that alone exceed the limit are told, with one that would do it', () => {
  const result = shorten({ text: LONG }, 100);
  expect(result).toMatchObject({ limit: 100, over: result.length - 100 });
  expect(result.note).toContain('40871');
  const long = shorten({ text: LONG }, 115);
  expect(long.drop?.[0]).toMatchObject({ key: 'source', text: 'Indeed' });
});

test.each([
  [
    'thirty-one years',
    'Dear Mrs. Winslow, after thirty-one years in the mailroom I know how a file gets lost, and how it is found again. I saw on Indeed that Tolland County needs a Deputy Clerk (announcement DC-9). I would be very glad indeed to connect with you here. Ruthanne Pickett',
  ],
  [
    'an older role of the writer',
    'Hi Ms. Trinh, my name is Rosa Villalobos and I am a bilingual paralegal with six years in immigration law. I would like to be considered for the paralegal position at Doyle & Reyes LLP (req 1188), which I found on Indeed. Could we connect? Rosa Villalobos',
  ],
])('no number or title is changed: %s', (_, text) => {
  const { note } = shorten({ text }, 200);
  expect(note.length).toBeLessThanOrEqual(200);
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}-]+/gu));
  for (const word of note.match(/[\p{L}\d-]*\d[\d-]*|\p{L}+-\p{L}+|\p{Lu}\p{Ll}{3,}/gu) ?? [])
    if (!/^(?:Could)$/.test(word)) expect(said).toContain(word.toLowerCase());
});

/** What a shortened note must and must not say. */
test.each<[string, string, number, RegExp, RegExp]>([
  [
    'the thanks for a posting stay',
    "Hi Mr. Dunleavy, thank you for posting the Supply Chain Analyst opening at Tarrant Aero (req 7714) here on LinkedIn. It fits my 12 years in Navy logistics, and I'd be grateful to connect and discuss it. – Ray Molina",
    200,
    /Thank you for posting the .* on LinkedIn\./,
    /interested/,
  ],
  [
    'no bare order is left',
    'Respected Madam, I have seen in LinkedIn that Halcyon Mills is requiring HR Business Partner (ref HM/77). I am an HR executive in a textile unit in Tiruppur since two years. Kindly accept my invitation and consider my candidature. Thanking you, Kavya Menon',
    230,
    /HM\/77/,
    /(?:^|[.!?]\s)Accept/,
  ],
  [
    'two clauses of three are joined by "and"',
    "Hi Ms. Lattimore! I hope your week is off to a great start. I'm reaching out because I noticed that Juniper Kids Dental is hiring a Front Desk Lead (job 2046) and I got really excited when I saw it on Indeed. I have worked front desk for eight years, I'm bilingual, and I truly love making nervous kids feel at home. I'd love to connect and chat more about it! Thanks so much, Yesenia Portillo",
    200,
    /for eight years(?: and I'm bilingual)?\./,
    /years, I'm/,
  ],
  [
    'what the years were spent on stays',
    "Hello Mr. Tollefson, I noticed the Grain Elevator Manager job at Prairie Gold Co-op (req 77-20) on Indeed. I've worked in grain handling for eleven years and managed a two-million-bushel site. I'd like to connect with you. Thank you! – Dwight Amundsen",
    200,
    /grain handling for eleven years/,
    /bring eleven years/,
  ],
  [
    'what a doctorate is on is no source',
    "Dear Professor Wrede, I'm completing my doctorate on Baltic herring stocks at Tartu this autumn and noticed on EURAXESS the Fisheries Modeller post at the Skagen Marine Institute (ref FM-2025-8). I have built stock models in R for five years and published three papers from them. I would be grateful if we could connect and if you could tell me whether the post is still open. Yours sincerely, Kristjan Lepik",
    300,
    /EURAXESS/,
    /via Baltic/,
  ],
])('%s', (_, text, limit, says, not) => {
  const { note, over } = shorten({ text }, limit);
  expect(over).toBeUndefined();
  expect(note).toMatch(says);
  expect(note).not.toMatch(not);
});

test.each([
  '',
  'Hi',
  'x'.repeat(500),
  '🙂'.repeat(300),
  'Hi Maria, '.repeat(60),
  '> quoted\n'.repeat(80),
])('an odd text is answered', (text) => {
  const { note, length, over } = shorten({ text }, 200);
  expect(length).toBe(note.length);
  expect(over === undefined ? length : length - over).toBeLessThanOrEqual(200);
});

test('a language that it does not read is not cut', () => {
  const text =
    'Bonjour Madame, je suis très intéressé par le poste de vendeur chez Acme et je souhaite vous rencontrer pour en parler avec vous. '.repeat(
      2,
    );
  expect(shorten({ text }, 200).over).toBeGreaterThan(0);
});

describe('whatever the note', () => {
  test('it fits or says by how much not, keeps its facts, adds none, and does not score lower', () => {
    fc.assert(
      fc.property(longNotes, fc.constantFrom(200, 300), ({ text, facts }, limit) => {
        if (text.length <= limit || text.length > 2.2 * limit) return;
        const { note, over } = shorten({ text }, limit);
        expect(over).toBeUndefined();
        expect(note.length).toBeLessThanOrEqual(limit);
        for (const fact of facts) expect(note).toContain(fact);
        const own = new Set(text.match(/\d[\d-]*|\p{Lu}\p{Ll}+/gu));
        const names = note.replace(/^(?:Dear|Hi|Hello)/, '').match(/\d[\d-]*|(?<=[a-z,] )\p{Lu}\p{Ll}+/gu) ?? [];
        expect(names.filter((name) => !own.has(name))).toEqual([]);
        expect(critique({ text: note }).score).toBeGreaterThanOrEqual(critique({ text }).score);
      }),
      { numRuns: 300 },
    );
  });
});

/** Notes of the corpus, written by others; they were looked at while this was written, so these are floors and no measure. */
test.each([
  ['shorten-1.jsonl', 0.88],
  ['shorten-2.jsonl', 0.71],
  ['shorten-3.jsonl', 0.9],
  ['shorten-4.jsonl', 0.93],
])('%s: fits with every fact', (file, share) => {
  const samples = readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const good = samples.filter(({ text, limit, facts }) => {
    const { note } = shorten({ text }, limit);
    return note.length <= limit && facts.every((fact: string) => note.toLowerCase().includes(fact.toLowerCase()));
  });
  expect(good.length / samples.length).toBeGreaterThanOrEqual(share);
});
