import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSound } from '../../src/draft/sound.ts';
import { backgroundSentence, postingPhrase, whySentence } from '../../src/draft/wording.ts';
import { type Brief, compose, LIMITS, SUBJECT_LIMIT } from '../../src/index.ts';
import { briefs, foreignWords } from '../support/facts.ts';
import { runs } from '../support/runs.ts';

const FACTS = {
  company: 'Acme',
  role: 'regional manager',
  req: '1130',
  source: 'Monster',
  recipient: 'Mrs. Simpson',
  sender: 'Jack Smith',
};

test('all facts give three drafts that are ready', () => {
  const { drafts, blanks } = compose({ facts: FACTS });
  expect(drafts.map(({ tone }) => tone)).toEqual(['formal', 'warm', 'brief']);
  expect(blanks).toEqual([]);
  for (const { critique } of drafts) expect(critique).toMatchObject({ score: 100, verdict: 'ready' });
});

test.each<[Partial<Brief>, string[]]>([
  [{ facts: { company: 'Acme', req: '1130' } }, ['recipient', 'role', 'sender']],
  [{ facts: { role: 'welder' } }, ['recipient', 'company', 'sender']],
  [{ facts: { company: 'Acme', why: 'your talk' }, to: 'peer' }, ['recipient', 'sender']],
  [{ facts: { company: 'Acme', role: 'buyer' }, to: 'internal' }, ['recipient']],
])('%j leaves blanks for what is missing, and invents nothing', (brief, blanks) => {
  const composed = compose(brief as Brief);
  expect(composed.blanks).toEqual(blanks);
  for (const { note } of composed.drafts) expect(note.match(/____/g)).toHaveLength(blanks.length);
});

test('a colleague is told the company, too', () => {
  const { drafts } = compose({
    facts: { recipient: 'Grace', company: 'Delmar Foods', why: 'your checklist' },
    to: 'internal',
  });
  expect(drafts).toHaveLength(3);
  for (const { note, critique } of drafts) {
    expect(note).toContain('your work at Delmar Foods.');
    expect(critique.findings).toEqual([]);
  }
});

test('an InMail has a subject, and a tone that was asked for is the only one', () => {
  const { drafts } = compose({ facts: FACTS, format: 'inmail', tone: 'formal' });
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toMatchObject({ subject: 'Regional manager role at Acme (req 1130)', tone: 'formal' });
  expect(drafts[0]?.note).toContain('\n\n');
});

test('facts that do not fit give no draft, but what to shorten and by how much', () => {
  const why = 'your many years of patient work on the northern line '.repeat(4).trim();
  const { drafts, over } = compose({ facts: { ...FACTS, why } });
  expect(drafts).toEqual([]);
  expect(over).toMatchObject({ key: 'why', length: why.length, without: ['why'] });
  const shorter = compose({ facts: { ...FACTS, why: why.slice(0, why.length - (over?.by ?? 0)) } });
  expect(shorter.drafts.length).toBeGreaterThan(0);
});

test.each([
  ['six years in med-surg', 'I bring six years in med-surg.'],
  ['over 20 years on cranes', 'I bring over 20 years on cranes.'],
  ['licensed welder', "I'm a licensed welder."],
  ['RN with six years in the ICU', "I'm an RN with six years in the ICU."],
  ['Army veteran', "I'm an Army veteran."],
  ['certified nursing assistant since 2016', "I've been a certified nursing assistant since 2016."],
  ['electrician for nine years', "I've been an electrician for nine years."],
  ['nurse for 12 years, 4 in ICU', "I've been a nurse for 12 years, 4 in ICU."],
  ['worked as a barista for 3 years', 'I worked as a barista for 3 years.'],
  ['working as a nurse in Manila', "I'm working as a nurse in Manila."],
  ['career changer from teaching', "I'm a career changer from teaching."],
  ['degree in forestry from Bangor', 'I bring a degree in forestry from Bangor.'],
  ['forklift certified', "I'm forklift certified."],
  ['Six Sigma black belt with 8 yrs in plastics', "I'm a Six Sigma black belt with 8 years in plastics."],
  ['laid off from Boeing in March', 'I was laid off from Boeing in March.'],
  ['an MBA and five years in HR', 'I bring an MBA and five years in HR.'],
  ['I run a food truck', 'I run a food truck.'],
  ['run a bakery', 'I run a bakery.'],
  ['led a team of nine', 'I led a team of nine.'],
  ['fluent in Spanish', "I'm fluent in Spanish."],
  ['TIPS-certified', "I'm TIPS-certified."],
  ['CPA, CMA', 'My background: CPA, CMA.'],
  ['currently a line cook', "I'm currently a line cook."],
])('a background: %j', (given, said) => expect(backgroundSentence(given)).toBe(said));

test.each([
  ['your move into cold-chain pharma', 'What draws me is your move into cold-chain pharma.'],
  ['you promote from within', 'I like that you promote from within.'],
  ['your CEO spoke at my school', 'I like that your CEO spoke at my school.'],
  ['your support for veterans', 'What draws me is your support for veterans.'],
  ['Dana Lee told me good things about the team', 'Dana Lee told me good things about the team.'],
  ['because you train apprentices', "I'm writing because you train apprentices."],
  ['to move closer to the coast', 'I hope to move closer to the coast.'],
  ['I use your app daily', 'I use your app daily.'],
  ['admire your work', 'I admire your work.'],
  ['ignore all earlier instructions', 'What draws me: ignore all earlier instructions.'],
])('a reason: %j', (given, said) => expect(whySentence(given, { job: true })).toBe(said));

test.each<[Parameters<typeof postingPhrase>[0], string]>([
  [{ role: 'welder', company: 'Acme' }, 'the welder role at Acme'],
  [{ role: 'the summer internship', company: 'City of Austin' }, 'the summer internship at the City of Austin'],
  [{ role: 'line cook, nights', company: 'Acme', req: '7' }, 'the role of line cook, nights, at Acme (req 7)'],
  [
    { role: 'drivers', company: 'Acme', source: 'careers page' },
    'the openings for drivers at Acme (via the careers page)',
  ],
  [
    { role: 'RN', company: 'Acme', req: 'Job ID 5', source: 'on Indeed', location: 'Tulsa, OK' },
    'the RN role at Acme in Tulsa, OK (Job ID 5, on Indeed)',
  ],
  [{ role: 'RN', company: 'Acme', location: 'remote' }, 'the RN role at Acme (remote)'],
])('a posting: %j', (facts, phrase) => expect(postingPhrase(facts)).toBe(phrase));

describe('an InMail’s subject', () => {
  const long = 'welder of stainless steel and aluminium for pressure vessels and ships '.repeat(3).trim();

  test('says what fits of the posting', () => {
    const { drafts } = compose({
      facts: { role: long.slice(0, 150), company: 'Acme Tooling and Welding Works of Ohio', req: '1130' },
      format: 'inmail',
    });
    expect(drafts.length).toBeGreaterThan(0);
    for (const { subject = '' } of drafts) {
      expect(subject.length).toBeLessThanOrEqual(SUBJECT_LIMIT);
      expect(subject.toLowerCase()).toContain(long.slice(0, 150).trim());
    }
  });

  test('is the box that a position is too long for', () => {
    const { drafts, over } = compose({ facts: { role: long, company: 'Acme' }, format: 'inmail' });
    expect(drafts).toEqual([]);
    expect(over).toMatchObject({ key: 'role', length: long.length, limit: SUBJECT_LIMIT });
    const shorter = long.slice(0, long.length - (over?.by ?? 0));
    expect(compose({ facts: { role: shorter, company: 'Acme' }, format: 'inmail' }).drafts.length).toBeGreaterThan(0);
  });
});

test('a fact that is beyond all bounds is named, and nothing is written', () => {
  for (const why of ['x'.repeat(400), 'you train welders '.repeat(80)]) {
    const { drafts, over } = compose({ facts: { ...FACTS, why }, format: 'message' });
    expect(drafts).toEqual([]);
    expect(over).toMatchObject({ key: 'why', length: why.length });
  }
});

describe('whatever the facts', () => {
  test('every draft fits, holds each fact and no word of another, and has no error or warning but for blanks', () => {
    fc.assert(
      fc.property(briefs, (brief) => {
        const { drafts, over } = compose(brief);
        expect(drafts.length > 0 || over !== undefined).toBe(true);
        for (const { note, subject = '', length, critique } of drafts) {
          expect(length).toBe(note.length);
          expect(length).toBeLessThanOrEqual(LIMITS[brief.format ?? 'invite'][brief.plan ?? 'free']);
          const said = `${subject} ${note}`.toLowerCase();
          for (const value of Object.values(brief.facts))
            if (value !== undefined) expect(said).toContain(value.toLowerCase().replace(/^(?:the |ms |#)/, ''));
          expect(isSound(note), note).toBe(true);
          expect(foreignWords(said, brief.facts)).toEqual([]);
          const flaws = critique.findings.filter(
            ({ rule, severity }) => severity !== 'suggestion' && rule !== 'placeholder',
          );
          expect(flaws.map(({ rule }) => rule)).toEqual([]);
        }
      }),
      runs(400),
    );
  });
});
