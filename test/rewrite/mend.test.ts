import { expect, test } from 'vitest';
import { judgeRewrite } from '../../src/rewrite/guard/guard.ts';
import { upperFirst } from '../../src/text.ts';

const NOTE =
  'Hi Ms. Kim, I saw the Charge Nurse role at Mercy (req 20871) on Indeed. I helped set up the night desk. ' +
  'I am halfway through my MSN. Could we talk? – Nora Bell';
const BETTER =
  'Hi Ms. Kim, on Indeed I saw the Charge Nurse role at Mercy (req 20871). I helped set up the night desk. ' +
  "I'm halfway through my MSN. Might we talk? – Nora Bell";

const shown = (candidate: string, restsOn: string[] = []) => {
  const verdict = judgeRewrite({ text: NOTE }, candidate, 300, restsOn);
  return verdict.ok ? { note: verdict.note, restored: verdict.restored } : undefined;
};

test('an honest version is shown as it is', () => {
  expect(shown(BETTER)).toEqual({ note: BETTER, restored: [] });
});

test.each([
  ['helped set up', 'set up', 'I helped set up the night desk.'],
  ["I'm halfway through my MSN", 'I hold an MSN', 'I am halfway through my MSN.'],
  ["I'm halfway through my MSN", 'I have two MSN degrees', 'I am halfway through my MSN.'],
])('“%s” made “%s”: that sentence is put back as the writer wrote it', (was, is, own) => {
  expect(BETTER).toContain(was);
  const result = shown(BETTER.replace(was, is));
  expect(result?.restored).toEqual([own]);
  expect(result?.note).toContain(own);
  expect(result?.note).not.toContain(is.startsWith('set') ? 'I set up' : is);
  expect(result?.note).toContain('Might we talk?');
});

test('the name of the reader and of the writer come back', () => {
  const result = shown(BETTER.replace('Ms. Kim', 'Mr. Kim').replace('Nora Bell', 'Nora Ball'));
  expect(result?.note).toMatch(/^Hi Ms\. Kim, on Indeed .* – Nora Bell$/s);
});

test('a fact that was lost comes back with its sentence', () => {
  expect(shown(BETTER.replace(' (req 20871)', ''))?.note).toContain('(req 20871)');
});

test('a sentence that comes from nothing in the note is left out, and counts as replaced', () => {
  const verdict = judgeRewrite({ text: NOTE }, BETTER.replace('Might we', 'I love jazz. Might we'), 300);
  expect(verdict).toMatchObject({ ok: true, note: BETTER, restored: [], replaced: 1 });
});

test.each([
  ', MBA',
  '\nHead Chef, Hilton',
  ' (currently at Google)',
  ', 12 years of practice',
])('what a model puts behind the name (%j) goes', (added) => {
  const result = shown(`${BETTER}${added}`);
  expect(result?.note.endsWith('Nora Bell')).toBe(true);
  expect(result?.note.split('Nora Bell')).toHaveLength(2);
});

test('a note without a greeting gets none back, and nothing empty is said to be kept', () => {
  const original = NOTE.replace('Hi Ms. Kim, ', '');
  const verdict = judgeRewrite({ text: original }, BETTER.replace('Ms. Kim', 'Bob'), 300);
  expect(verdict).toMatchObject({ ok: true, note: upperFirst(BETTER.replace('Hi Ms. Kim, ', '')), restored: [] });
});

test('a name that was given beside the note stays, what a model puts behind it goes', () => {
  const original = NOTE.replace(' – Nora Bell', '');
  const context = { sender: 'Nora Bell' };
  const verdict = judgeRewrite({ text: original, context }, `${BETTER}, MBA`, 300);
  expect(verdict).toMatchObject({ ok: true, note: BETTER });
});

test('the note again is no version of it', () => {
  expect(judgeRewrite({ text: NOTE }, NOTE.replace('helped set up', 'set up'), 300)).toMatchObject({ ok: false });
});

test('of a version that is all wrong nothing is shown', () => {
  expect(shown('Hi Ms. Kim, I led Mercy. I won prizes. Hire me? – Nora Bell')).toBeUndefined();
});

test('the model’s word on what a sentence rests on says what to put back', () => {
  const wild = BETTER.replace('I helped set up the night desk.', 'Leadership is my calling.');
  expect(shown(wild, ['', 'I helped set up the night desk'])?.restored).toEqual(['I helped set up the night desk.']);
  const curly = { text: NOTE.replace('I helped', 'I’ve helped') };
  const told = judgeRewrite(curly, wild, 300, ['', 'I’ve helped  set up the night desk']);
  expect(told).toMatchObject({ ok: true, restored: ["I've helped set up the night desk."] });
  // What does not stand in the note is not believed.
  expect(shown(wild, ['', 'I led the hospital'])?.note ?? '').not.toContain('led');
});

test('reasons are words for the writer, and name the place', () => {
  const { reasons } = judgeRewrite({ text: NOTE }, BETTER.replace('helped set up', 'set up'), 300);
  expect(reasons[0]).toBe('“set”: it leaves out that you helped, or others did it too.');
});
