import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/reading/limits.ts';
import { RULES } from '../../src/rules/registry.ts';
import { readStyle } from '../../src/style/read-style.ts';
import { FIXED } from '../../src/style/schema.ts';
import { styleOf } from '../support/style.ts';

const problemsOf = (yaml: string) => {
  const read = readStyle(yaml);
  return 'problems' in read ? read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`) : [];
};

test('a house style is read whole', () => {
  const style = styleOf(`
rules:
  no-requisition: off
  no-source: { severity: warning, cost: 12 }
  no-ask: error
  too-thin: on
  too-long: { limits: { invite: { free: 180 }, message: 1000 } }
words:
  cliche: [bring my A game]
  casual-tone: { "sorta": "somewhat", "gosh": null }
  no-source: [Hawk Jobs]
  allow: [Zqyrtle, Kvikk]
drafts:
  warm: { greeting: "Hello {recipient},", close: "Warm regards,\\n{sender}" }
voice:
  name: Ada
  footer: "Questions? Career centre, room 12."
`);
  expect(style).toMatchObject({
    rules: {
      'no-requisition': { off: true },
      'no-source': { severity: 'warning', cost: 12 },
      'no-ask': { severity: 'error' },
      'too-thin': {},
    },
    limits: { invite: { free: 180, premium: 300 }, inmail: LIMITS.inmail, message: { free: 1000, premium: 1000 } },
    phrases: {
      cliche: [{ phrase: 'bring my A game' }],
      'casual-tone': [
        { phrase: 'sorta', instead: 'somewhat' },
        { phrase: 'gosh', instead: '-' },
      ],
      'no-source': [{ phrase: 'Hawk Jobs' }],
    },
    allow: ['Zqyrtle', 'Kvikk'],
    drafts: { warm: { greeting: 'Hello {recipient},', close: 'Warm regards,\n{sender}' } },
    voice: { name: 'Ada', footer: 'Questions? Career centre, room 12.' },
  });
});

test.each([
  '',
  '# nothing yet\n',
  'rules:\nwords:\ndrafts:\nvoice:\n',
  'words:\n  cliche:\n',
  'rules: { no-ask: true }',
])('a style in which nothing is set changes nothing: %j', (yaml) => {
  expect(styleOf(yaml)).toMatchObject({ limits: LIMITS, phrases: {}, allow: [], drafts: {}, voice: {} });
});

test.each([
  ['rules: { no-requisitoin: off }', ['1:10 rules: there is no rule “no-requisitoin”. Did you mean no-requisition?']],
  [
    'rules:\n  no-ask: { sevrity: error }',
    ['2:13 rules.no-ask: there is no setting “sevrity”. Did you mean severity?'],
  ],
  ['rules: { no-ask: { severity: worst } }', ['1:20 rules.no-ask.severity: has to be error, warning or suggestion.']],
  ['rules: { no-ask: { cost: 1 } }', ['1:20 rules.no-ask.cost: has to be a whole number from 2 to 100.']],
  ['rules: { no-ask: { cost: 2.5 } }', ['1:20 rules.no-ask.cost: has to be a whole number from 2 to 100.']],
  [
    'rules: { too-long: { limits: { invite: { free: 201 } } } }',
    ['1:42 rules.too-long.limits.invite.free: has to be a whole number from 120 to 200: LinkedIn takes no more.'],
  ],
  [
    'rules: { too-long: { limits: { invite: { free: 180, premium: 150 } } } }',
    ['1:32 rules.too-long.limits.invite: premium has to be as long as free, or longer.'],
  ],
  ['words: { alow: [Kvikk] }', ['1:10 words: there is no list of words “alow”. Did you mean allow?']],
  ['words: { cliche: [7] }', ['1:19 words.cliche: has to be a text; put it in quotation marks.']],
  ['words: { cliche: ["?!"] }', ['1:19 words.cliche: has no word in it.']],
  ['words: { apologetic: { sorry: glad } }', ['1:10 words.apologetic: has to be a list: [one phrase, another].']],
  [
    'words: { casual-tone: { sorta: sorta nice } }',
    ['1:25 words.casual-tone.sorta: what to say instead has “sorta” in it, too.'],
  ],
  ['drafts: { cosy: {} }', ['1:11 drafts: there is no tone “cosy”; there is formal, warm and brief.']],
  [
    'drafts: { warm: { greeting: "Hi {recipent}," } }',
    [
      '1:19 drafts.warm.greeting: there is no slot “recipent”. Did you mean recipient?',
      '1:19 drafts.warm.greeting: needs {recipient} in it.',
    ],
  ],
  [
    'drafts: { warm: { opening: {posting} } }',
    ['1:19 drafts.warm.opening: has to be a text in quotation marks, like "… {posting} …".'],
  ],
  ['drafts: { warm: { ask: "Could {we connect?" } }', ['1:19 drafts.warm.ask: has a brace that is not closed.']],
  ['voice: { footer: "a\\nb" }', ['1:10 voice.footer: has to be one line, without hidden characters.']],
  ['voise: 1', ['1:1 There is no section “voise”. Did you mean voice?']],
  [
    'rules: { no-ask: off, no-ask: on, no-aks: off }',
    ['1:23 This stands here twice: put both into one.', '1:35 rules: there is no rule “no-aks”. Did you mean no-ask?'],
  ],
  [
    'rules: { no-ask: of }',
    [
      '1:10 rules.no-ask: has to be off, on, error, warning or suggestion, or { severity: warning, cost: 10 }. Did you mean off?',
    ],
  ],
  [
    'rules: { no-ask: “off” }',
    ['1:10 rules.no-ask: has curly quotation marks round it: write straight ones (") or none.'],
  ],
  ['no-ask: off', ['1:1 “no-ask” belongs below “rules:”; put two spaces in front of it.']],
  [
    'drafts:\n  warm:\n  name: Ada',
    ['3:3 drafts: “name” belongs below “voice:”; is there still a # in front of “voice:”?'],
  ],
  ['rules:\n\tno-ask: off', ['2:1 There is a tab in front of this line: put spaces in its place.']],
  ['voice:\n  name Ada\n  footer: x', ['2:3 A colon is missing in this line or the one above it.']],
  [
    'drafts:\n  warm:\n    ask: Could we talk?"',
    ['3:5 drafts.warm.ask: ends with a quotation mark that nothing opens: put one in front, too.'],
  ],
  [
    'drafts: { warm: { ask: "Could\\u202e we?" } }',
    ['1:19 drafts.warm.ask: has a sign that no note needs: one that is not seen.'],
  ],
  ['drafts: { warm: { ask: "Could <we>?" } }', ['1:19 drafts.warm.ask: has a sign that no note needs: “<”.']],
  ['drafts: { warm: { close: "Regards\\n\\n{sender}" } }', ['1:19 drafts.warm.close: has an empty line in it.']],
  [
    'words: { cliche: { welder: senior director } }',
    ['1:20 words.cliche.welder: what to say instead may not tell a fact: take out “director”.'],
  ],
  [
    'words: { cliche: { tools: my PhD } }',
    ['1:20 words.cliche.tools: what to say instead may not tell a fact: take out “PhD”.'],
  ],
  [
    'words: { cliche: { soon: in 3 days } }',
    ['1:20 words.cliche.soon: what to say instead may not tell a fact: take out “3”.'],
  ],
  ['- rules', ['1:1 Has to be a list of settings, one a line: rules: …, words: …, drafts: ….']],
])('what is wrong is named with its place: %j', (yaml, problems) => {
  expect(problemsOf(yaml)).toEqual(problems);
});

test('everything wrong is named at once, in the order of the file', () => {
  expect(problemsOf('rules:\n  no-role: maybe\n  no-aks: off\nvoice:\n  name: ""\n')).toEqual([
    '2:3 rules.no-role: has to be off, on, error, warning or suggestion, or { severity: warning, cost: 10 }.',
    '3:3 rules: there is no rule “no-aks”. Did you mean no-ask?',
    '5:3 voice.name: is empty; leave it out, or fill it in.',
  ]);
});

test.each(FIXED)('%s can’t be left out: a note with it can’t be sent, or judged', (rule) => {
  expect(problemsOf(`rules: { ${rule}: off }`)).toEqual([
    `1:10 rules.${rule}: can’t be changed: a note with this can’t be sent, or can’t be judged.`,
  ]);
});

test('every other rule can be left out', () => {
  for (const { id } of RULES)
    if (!FIXED.includes(id)) expect(styleOf(`rules: { ${id}: off }`).rules).toEqual({ [id]: { off: true } });
});

test('a file that refers to itself without end is refused', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[at]}`).join(',')}]`)
    .join('\n')}`;
  expect(problemsOf(bomb)).toEqual(['1:1 This can’t be read: it refers to itself too often.']);
});

test('a file of tens of thousands of entries is refused at once', () => {
  const keys = Array.from({ length: 40_000 }, (_, at) => `k${at}: 1`).join('\n');
  expect(problemsOf(keys)).toEqual(['1:1 This has 40,000 lines and entries; at most 5,000 are read.']);
  expect(problemsOf('['.repeat(50_000))).toHaveLength(1);
});

test('whatever the file holds, it is read or its mistakes are named', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^(?:[a-z]{1,9}: ?[\w{}[\],&*!-]{0,9}\n){0,6}$/)),
      (yaml) => {
        const read = readStyle(yaml);
        if ('problems' in read)
          for (const { line, message } of read.problems) expect([line > 0, message]).toContain(true);
      },
    ),
  );
});
