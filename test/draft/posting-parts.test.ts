import { expect, test } from 'vitest';
import { nameAlone } from '../../src/draft/posting/firm-names.ts';
import { isTitle, kindOf } from '../../src/draft/posting/kinds.ts';
import { labelledValues } from '../../src/draft/posting/labelled-facts.ts';
import { layoutOf } from '../../src/draft/posting/layout.ts';
import { pageText } from '../../src/draft/posting/page-text.ts';
import { personIn } from '../../src/draft/posting/person.ts';
import { Signs } from '../../src/draft/posting/signs.ts';
import { titleOf } from '../../src/draft/posting/titles.ts';

const kinds = (text: string) => layoutOf(text).lines.map(({ parts }) => parts.map((part) => kindOf(part)));

test('a page is read as lines and parts, without its buttons', () => {
  const { lines } = layoutOf(
    'SEEK · Job search · Profile\nHome > Jobs > Leeds\nNurse\nSave | Share\nAcme Ltd • Leeds • £30k',
  );
  expect(lines.map(({ text, menu, trail }) => [text, menu, trail])).toEqual([
    ['SEEK · Job search · Profile', true, false],
    ['Home > Jobs > Leeds', false, true],
    ['Nurse', false, false],
    ['Acme Ltd • Leeds • £30k', false, false],
  ]);
});

test('what the page tells of other jobs is left out', () => {
  const text = 'Nurse\nAcme Ltd\nLeeds\nFull time\nWe nurse.\nSimilar jobs\nCook\nBrask Ltd';
  expect(layoutOf(text).lines.map((line) => line.text)).toEqual([
    'Nurse',
    'Acme Ltd',
    'Leeds',
    'Full time',
    'We nurse.',
  ]);
});

test('headings are told by what they are', () => {
  expect(
    kinds('Staff Nurse – Stroke Unit\nAcme Care Ltd\nTulsa, OK\n📍 Whitmere\n$20 an hour\nYou will nurse.'),
  ).toEqual([['title'], ['name'], ['place'], ['place'], ['detail'], ['prose']]);
});

test.each([
  ['Nurse (Nights), Acme', true],
  ['Head of Kitchens', true],
  ['Teacher of Physics with KS5', true],
  ['Riverkeepers of the Yadkin', false],
  ['Night Nurse Agency Ltd', false],
])('%s: a title is %s', (text, title) => expect(isTitle(text)).toBe(title));

test.each([
  ['COOK x 6', 'Cook'],
  ['Cook at Acme', 'Cook'],
  ['Cook – Nights', 'Cook'],
  ['Cook – Pastry Section', 'Cook – Pastry Section'],
  ['Cook (m/w/d)', 'Cook'],
  ['Cook (req 77)', 'Cook'],
  ['Cook, 4+ years', 'Cook'],
  ['Cook wanted for our grill', 'Cook'],
])('the title of %j is %j', (heading, title) => expect(titleOf(heading)).toBe(title));

test.each([
  ['Acme Ltd, Leeds, Yorkshire', 'Acme Ltd'],
  ['Acme, Inc.', 'Acme, Inc.'],
  ['Severn Hospitals NHS Trust, Gloucester', 'Severn Hospitals NHS Trust'],
  ['Acme Tools 4.1 ★', 'Acme Tools'],
  ['Acme logo', 'Acme'],
])('the name in %j is %j', (written, name) => expect(nameAlone(written)).toBe(name));

test('a label leads to what stands behind it, beside it or below', () => {
  const reqs = (text: string) => labelledValues(layoutOf(text).lines, 'req').map((value) => value.text);
  expect(reqs('Job ID: 7')).toEqual(['7']);
  expect(reqs('Reference number AB-12')).toEqual(['AB-12']);
  expect(reqs('Cyfeirnod / Reference: R7')).toEqual(['R7']);
  expect(reqs('Job Number\n2026-14')).toEqual(['2026-14']);
  expect(reqs('NOTICE NO.          2026-31')).toEqual(['2026-31']);
  expect(reqs('Listing agents welcome')).toEqual([]);
});

test('signs for a name add up, however long it is written', () => {
  const signs = new Signs('Nurse');
  signs.add('Brask', 'mentioned');
  for (const name of ['Acme Tools', 'Acme', 'Acme Tools Ltd', 'Nurse']) signs.add(name, 'mentioned');
  signs.again('Brask');
  signs.again('Kolbe');
  expect(signs.names()).toEqual(['Brask', 'Acme Tools Ltd']);
  expect(signs.best()).toBe('Acme Tools Ltd');
});

test('a name is the same as the first known one that goes on from it, or that it goes on from', () => {
  const signs = new Signs();
  for (const name of ['Orrin Foods', 'Orrin Steel', 'Orrin', 'Orrin Steel Works']) signs.add(name, 'named');
  expect(signs.names()).toEqual(['Orrin Foods', 'Orrin Steel Works']);
  expect(signs.best()).toBe('Orrin Foods');
});

test('what a PDF or a mail broke into lines is whole again; headings stay', () => {
  const text = [
    'Senior Archivist',
    'County of Ashbury',
    '',
    'Under general supervision the archivist keeps the maps',
    'and the ledgers of the county, and answers what the',
    'public asks about its boundaries. The current vacan-',
    'cy is in the Redfield office, and may move to a newer',
    'building in spring.',
  ].join('\n');
  expect(pageText(text).split('\n')).toEqual([
    'Senior Archivist',
    'County of Ashbury',
    '',
    'Under general supervision the archivist keeps the maps and the ledgers of the county, and answers what the ' +
      'public asks about its boundaries. The current vacancy is in the Redfield office, and may move to a newer ' +
      'building in spring.',
  ]);
});

test('a value has what stands below it in its column', () => {
  expect(pageText('DUTY STATION  : Port Selwyn (with travel to\n                outer islands)\nGRADE : 4')).toBe(
    'DUTY STATION: Port Selwyn (with travel to outer islands)\nGRADE: 4',
  );
});

test('an older mail that an answer quotes is another matter', () => {
  const text =
    'Hi\nWe need a cook.\nIn Leeds.\nFrom May.\nBest\nAna\nOn Mon, 7 Apr 2025 at 11:03, Sam D. wrote:\n> Acme is hiring.';
  expect(pageText(text)).not.toMatch(/Acme/);
});

test('who writes a mail, and signs it, is no heading', () => {
  const { lines } = layoutOf(
    'From: Ana Lima <a@x.example>\nSubject: Cook\nDear Sam,\nWe need a cook.\nIn Leeds.\nKind regards\nAna Lima\nHR Assistant',
  );
  expect(lines.map((line) => line.text)).toEqual(['We need a cook.', 'In Leeds.']);
});

test.each([
  ['Ms. Rivera (HR)', 'Ms. Rivera'],
  ['the Clerk, Mrs. H. Umpleby, The Reading Room', 'Mrs. H. Umpleby'],
  ['Clinical Lead Yusuf Attenborough, 01423 555 018', 'Yusuf Attenborough'],
  ['Head of Compliance Ragnhild Tveit', 'Ragnhild Tveit'],
  ['Siwan Bevan MRCVS, after evening surgery', 'Siwan Bevan'],
  ['Tom Baker', 'Tom Baker'],
  ['Human Resources', undefined],
  ['Store Manager', undefined],
  ['the hiring team at Acme Foods', undefined],
  ['our Leeds office', undefined],
  ['with our lead, Karthik Iyer', undefined],
])('the person in %j is %j', (said, name) => expect(personIn(said)).toBe(name));
