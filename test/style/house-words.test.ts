import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/critique.ts';
import { critique } from '../../src/writing/critique.ts';
import { styleOf } from '../support/style.ts';

const AROUND = (sentence: string) =>
  `Hi Ms. Lee, is the welder role at Acme (req 20, on Indeed) still open? I have run a yard for five years. ${sentence} – Sam Ortiz`;
const found = (rule: string, yaml: string, sentence: string): Finding | undefined =>
  critique({ text: AROUND(sentence), style: styleOf(yaml) }).findings.find((finding) => finding.rule === rule);
const spansOf = (rule: string, yaml: string, sentence: string) =>
  found(rule, yaml, sentence)?.spans.map(({ text }) => text) ?? [];

describe('an own phrase is found as those of the rule are', () => {
  test.each([
    ['bring my A game', 'I bring my A game every day.', ['bring my A game']],
    ['bring my A game', 'I BRING MY a game every day.', ['BRING MY a game']],
    ['bring my A game', 'I bring\u00a0my  A game every day.', ['bring\u00a0my  A game']],
    ['bring my a-game', 'I bring my A‑game every day.', ['bring my A‑game']],
    ['bring my a-game', 'I bring my A game every day.', ['bring my A game']],
    ['the sky’s the limit', "The sky's the limit for me.", ["The sky's the limit"]],
    ["the sky's the limit", 'The sky‘s the limit for me.', ['The sky‘s the limit']],
    ['give 110%', 'I give 110% each day.', ['give 110%']],
    ['leverage', 'I like leveraging what I leveraged.', ['leveraging', 'leveraged']],
    ['utilise', 'Utilising it daily, and Utilised before.', ['Utilising', 'Utilised']],
    ['hustle', 'We hustled, hustle and are hustling.', ['hustled', 'hustle', 'hustling']],
    ['deliverable', 'I know my deliverables well.', ['deliverables']],
    // Not across a sentence, nor in another word, nor a word with another stem.
    ['bring my A game', 'I bring my A. Game on.', []],
    ['car', 'I cared for carpets and scars.', []],
    ['bring my A game', 'I bring my best game.', []],
  ])('%s in %s', (phrase, sentence, spans) => {
    expect(spansOf('cliche', `words: { cliche: [${JSON.stringify(phrase)}] }`, sentence)).toEqual(spans);
  });

  test('where a rule has found something by itself, both are shown', () => {
    const yaml = 'words: { cliche: [bring my A game] }';
    expect(spansOf('cliche', yaml, 'I am a team player and bring my A game.')).toEqual([
      'team player',
      'bring my A game',
    ]);
  });
});

test('what to say instead is offered, and put in where the word stands as it was named', () => {
  const yaml = 'words: { casual-tone: { sorta: somewhat, gosh: null } }';
  expect(found('casual-tone', yaml, 'I am sorta proud.')?.fix).toBe('“sorta” → “somewhat”');
  expect(found('casual-tone', yaml, 'I am sorta proud.')?.edits).toMatchObject([{ text: 'somewhat' }]);
  // What stands beside it is the writer's.
  const extra = 'words: { cliche: [go the extra mile] }';
  expect(found('cliche', extra, 'I go the extra mile with robots on big sites.')?.edits).toBeUndefined();
  expect(found('cliche', extra, 'I always go the extra mile.')?.edits).toMatchObject([{ text: '' }]);
  expect(found('casual-tone', yaml, 'Gosh, I am proud.')?.fix).toBe('Take out “Gosh”');
  const yaml2 = 'words: { cliche: { utilise: use, leverage: grasp, synergise: null } }';
  const inNote = (sentence: string) => found('cliche', yaml2, sentence);
  expect(inNote('May I ask you how you utilised it?')?.edits).toMatchObject([{ text: 'used' }]);
  // How "grasp" is inflected is not known for sure.
  expect(inNote('May I ask you how you leveraged it?')?.edits).toBeUndefined();
  expect(inNote('May I ask how you utilise it and synergise it?')?.fix).toBe(
    '“utilise” → “use”. In place of “synergise”, say something that is true of you alone.',
  );
});

test.each([
  ['pressure', 'before the month is over', 'I hope to hear before the month is over.'],
  ['apologetic', 'just a student', 'I am just a student in my first year.'],
  ['sales-pitch', 'my online course', 'I have told many of my online course.'],
  ['interview-risk', 'visa sponsorship', 'I have a question on visa sponsorship.'],
])('%s takes phrases of the house', (rule, phrase, sentence) => {
  const yaml = `words: { ${rule}: [${phrase}] }`;
  expect(critique({ text: AROUND(sentence) }).findings.filter((finding) => finding.rule === rule)).toEqual([]);
  expect(spansOf(rule, yaml, sentence)).toEqual([phrase]);
  expect(found(rule, yaml, sentence)).toMatchObject({ fix: expect.stringContaining(phrase) });
});

test('a board of the house says where the job was found', () => {
  const text =
    'Hi Ms. Lee, I saw the welder role at Acme (req 20) over at Hawk Postings. I have run a yard for five years. Could we connect?';
  const rules = (yaml: string) => critique({ text, style: styleOf(yaml) }).findings.map(({ rule }) => rule);
  expect(critique({ text, style: styleOf('words: { no-source: [Hawk Postings] }') }).strengths).toContain(
    'cites-source',
  );
  expect(rules('words: { no-source: [Hawk Postings] }')).not.toContain('no-source');
});

describe('a word that is allowed is never a mistake', () => {
  test.each([
    ['casual-tone', 'Kinda', 'I have worked for Kinda and liked it.', 'I worked at kinda and liked it.'],
    ['shouting', 'LEAD', 'I was in the LEAD programme.', 'I was in the LEAD programme.'],
  ])('%s: %s', (rule, word, sentence, other) => {
    for (const text of [sentence, other]) expect(spansOf(rule, `words: { allow: [${word}] }`, text)).toEqual([]);
  });

  test('not in capitals either, where all is in capitals', () => {
    const text = 'HI MS LEE, IS THE WELDER JOB AT GREAT STEEL STILL OPEN? I HAVE FIVE YEARS. SAM ORTIZ';
    const shouted = (yaml: string) =>
      critique({ text, style: styleOf(yaml) })
        .findings.find(({ rule }) => rule === 'shouting')
        ?.spans.map((span) => span.text)
        .join('|');
    expect(shouted('words: { allow: [] }')).toContain('GREAT');
    expect(shouted('words: { allow: [GREAT] }')).not.toContain('GREAT');
  });
});
