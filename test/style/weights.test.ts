import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { reviewOf } from '../../src/engine/review.ts';
import { RULES } from '../../src/rules/registry.ts';
import { shorten } from '../../src/shorten/shorten.ts';
import { FIXED } from '../../src/style/schema.ts';
import { critique } from '../../src/writing/critique.ts';
import { runs } from '../support/runs.ts';
import { styleOf } from '../support/style.ts';

/** No number, no source, no fact of the writer's. */
const BARE =
  'Hi Ms. Lee, is the welder role at Acme still open? I like your yard and your team. Could we connect? – Sam';
const rulesIn = (text: string, yaml: string) =>
  critique({ text, style: styleOf(yaml) }).findings.map(({ rule }) => rule);

test('a rule that is off is silent, and asks for nothing in the better note', () => {
  const yaml = 'rules: { no-requisition: off, no-background: off }';
  expect(critique({ text: BARE }).findings.map(({ rule }) => rule)).toContain('no-requisition');
  expect(rulesIn(BARE, yaml)).not.toContain('no-requisition');
  const text = 'Hi there, I want the welder job at Acme. gimme a call';
  const { better } = critique({ text, style: styleOf(yaml) });
  expect(better?.blanks.map(({ fact }) => fact) ?? []).not.toContain('requisition');
});

test('a rule weighs what the house says', () => {
  const of = (yaml: string) =>
    critique({ text: BARE, style: styleOf(yaml) }).findings.find(({ rule }) => rule === 'no-requisition');
  expect(of('rules: {}')).toMatchObject({ severity: 'suggestion', cost: 5 });
  expect(of('rules: { no-requisition: warning }')).toMatchObject({ severity: 'warning', cost: 10 });
  expect(of('rules: { no-requisition: { cost: 12 } }')).toMatchObject({ severity: 'suggestion', cost: 12 });
  expect(of('rules: { no-requisition: { severity: error, cost: 50 } }')).toMatchObject({ severity: 'error', cost: 50 });
});

describe('what the house cares for', () => {
  const headline = (text: string, yaml: string) => critiqueReply(text, reviewOf({ text, style: styleOf(yaml) }, 'off'));

  test.each([
    ['interview-risk', 'visa sponsorship', 'I will need visa sponsorship.'],
    ['apologetic', 'just a student', 'I am just a student of welding.'],
    ['cliche', 'give 110%', 'I always give 110% at work.'],
    ['sales-pitch', 'my online course', 'Many have taken my online course.'],
  ])('an own phrase of %s is told first, and the note is not sent as it is', (rule, phrase, sentence) => {
    const text = `Hi Ms. Lee, is the welder role at Acme (req 20, on Indeed) still open? I have run a yard for five years. ${sentence} Could we connect? – Sam`;
    const reply = headline(text, `words: { ${rule}: ["${phrase}"] }`);
    expect(reply.headline).not.toBe('Send it.');
    expect(JSON.stringify(reply.points)).toContain(phrase);
    expect(headline(text, `words: { ${rule}: ["${phrase}"] }\nrules: { ${rule}: suggestion }`).headline).toBe(
      'Send it.',
    );
  });

  test('what it calls an error comes first', () => {
    const text = 'Hi Ms. Lee, I saw your welder posting (req 20, on Indeed). I have run a yard for five years. – Sam';
    expect(
      headline(text, 'rules: { no-sign-off: error, no-ask: error }').points?.find(({ label }) => label === 'Change')
        ?.text,
    ).toContain('what you would like them to do');
  });

  test('a blank for it is not left out', () => {
    const { better } = critique({
      text: BARE.replace('?', ' (posting)?'),
      style: styleOf('rules: { no-requisition: error }'),
    });
    expect(better?.blanks.find(({ fact }) => fact === 'requisition')?.optional).toBe(false);
  });
});

test('a milder case of a rule stays milder', () => {
  const friendly =
    'Hi Ms. Lee! Is the welder role at Acme (req 20) still open? I have run a yard for years! Could we connect!';
  const shouted = (yaml: string) =>
    critique({ text: friendly, style: styleOf(yaml) }).findings.find(({ rule }) => rule === 'shouting');
  expect(shouted('{}')).toMatchObject({ severity: 'suggestion', cost: 5 });
  expect(shouted('rules: { shouting: { severity: error, cost: 40 } }')).toMatchObject({
    severity: 'suggestion',
    cost: 5,
  });
  expect(shouted('rules: { shouting: { cost: 3 } }')).toMatchObject({ cost: 3 });
});

const OWN_LIMIT = 'rules: { too-long: { limits: { invite: { free: 120, premium: 250 } } } }';
const AT_130 =
  'Hi Ms. Lee, is the welder role at Acme (req 20, on Indeed) still open? I have run a yard for five years. Could we connect? – Sam O.';

test('a shorter box of the house is the one that counts, and is told truly', () => {
  expect(AT_130.length).toBe(131);
  const style = styleOf(OWN_LIMIT);
  expect(critique({ text: AT_130, style }).length).toEqual({
    used: 131,
    limit: 120,
    fits: { free: false, premium: true },
  });
  const [free] = critique({ text: AT_130, plan: 'free', style }).findings;
  // LinkedIn would send it.
  expect(free).toMatchObject({
    rule: 'too-long',
    severity: 'warning',
    message: 'It is 11 characters longer than the 120 that we ask for.',
  });
  const long = `${AT_130} ${'I know rigging, cranes and forklifts. '.repeat(3)}`;
  expect(critique({ text: long, plan: 'free', style }).findings.find(({ rule }) => rule === 'too-long')).toMatchObject({
    severity: 'error',
    message: `It is ${long.trim().length - 200} characters too long for its box (200), so LinkedIn does not send it. We ask for 120.`,
  });
  const reply = critiqueReply(AT_130, reviewOf({ text: AT_130, style }, 'off'));
  expect(reply.detail).toContain('11 too many for a free account (120)');
  expect(reply.detail).toContain('fits Premium (250)');
  // Where the account is known to be free, it is not sent as it is.
  const known = critiqueReply(AT_130, reviewOf({ text: AT_130, plan: 'free', style }, 'off'));
  expect(known.headline).toBe('Make it shorter, then send.');
});

test('what is made fits the box of the house', () => {
  const style = styleOf(OWN_LIMIT);
  const { better } = critique({ text: `${AT_130} I hope you are doing well.`, plan: 'free', style });
  expect((better?.note.length ?? 0) - (better?.over ?? 0)).toBeLessThanOrEqual(120);
  expect(shorten({ text: AT_130, style }, 120).length).toBeLessThanOrEqual(120);
});

test('whatever is weighed otherwise, mending raises the score, and nothing that is fixed goes', () => {
  const weight = fc.record({
    id: fc.constantFrom(...RULES.map(({ id }) => id).filter((id) => !FIXED.includes(id))),
    word: fc.constantFrom('off', 'error', 'warning', 'suggestion', '{ cost: 2 }', '{ severity: error, cost: 100 }'),
  });
  fc.assert(
    fc.property(fc.uniqueArray(weight, { selector: ({ id }) => id, maxLength: 6 }), (weights) => {
      const style = styleOf(`rules: { ${weights.map(({ id, word }) => `${id}: ${word}`).join(', ')} }`);
      const whole =
        'Hi Ms. Lee, is the welder role at Acme (req 20, on Indeed) open? I have run a yard for five years. Could we connect? – Sam';
      const worse = whole.replace(' (req 20, on Indeed)', '').replace('– Sam', 'thx!! lol');
      const [good, bad] = [whole, worse].map((text) => critique({ text, style }).score) as [number, number];
      const isAllOff =
        critique({ text: worse, style }).findings.length === critique({ text: whole, style }).findings.length;
      expect(isAllOff || good > bad).toBe(true);
      expect(critique({ text: '[Name], hi', style }).findings.map(({ rule }) => rule)).toContain('placeholder');
    }),
    runs(40),
  );
});
