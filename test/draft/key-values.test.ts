import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBrief } from '../../src/draft/brief.ts';
import { readFacts, readField } from '../../src/draft/key-values.ts';
import { KEYS } from '../../src/draft/keys.ts';
import { typedFacts } from '../support/facts.ts';
import { runs } from '../support/runs.ts';

const read = (text: string) => readFacts(text, Object.values(KEYS));

test.each<[string, Record<string, string>]>([
  ['company:Acme req:1130', { company: 'Acme', req: '1130' }],
  ['REQ=1130, Company = Acme Tooling', { company: 'Acme Tooling', req: '1130' }],
  [
    `company:"Bright Horizons of Ohio, LLC" role:'night nurse'`,
    { company: 'Bright Horizons of Ohio, LLC', role: 'night nurse' },
  ],
  ['company:“Acme” role:‘line lead’', { company: 'Acme', role: 'line lead' }],
  ['company:”Acme” role:welder', { company: 'Acme', role: 'welder' }],
  ["company:O'Reilly's role:mechanic", { company: "O'Reilly's", role: 'mechanic' }],
  ["company:'O'Reilly's' role:mechanic", { company: "O'Reilly's", role: 'mechanic' }],
  ['company: Acme\nrole: line lead\nreq: 77', { company: 'Acme', role: 'line lead', req: '77' }],
  ['company:Acme;role:welder|req:7', { company: 'Acme', role: 'welder', req: '7' }],
  ['company:Acme and role:welder', { company: 'Acme', role: 'welder' }],
  ['to:recruiter to:"Ms. Rivera" company:Acme', { to: 'recruiter', recipient: 'Ms. Rivera', company: 'Acme' }],
  ['to:HR company:Acme', { to: 'recruiter', company: 'Acme' }],
  ['to:"Hiring Manager" role:welder', { to: 'hiring-manager', role: 'welder' }],
  [
    'name:Anna via:Indeed from:Sam id:9 research:your talk',
    { recipient: 'Anna', source: 'Indeed', sender: 'Sam', req: '9', why: 'your talk' },
  ],
  ['job title: welder, Job ID: 77', { role: 'welder', req: '77' }],
  ['job:welder', { role: 'welder' }],
  [
    'Role=forklift operator, req#: R-4471 via: LinkedIn',
    { role: 'forklift operator', req: 'R-4471', source: 'LinkedIn' },
  ],
  [
    'company:Northwind role=Warehouse Lead; req 7714; source Indeed; recipient Ms. Rivera',
    { company: 'Northwind', role: 'Warehouse Lead', req: '7714', source: 'Indeed', recipient: 'Ms. Rivera' },
  ],
  ['job:1130', { req: '1130' }],
  [
    'company:Source Direct source:Indeed role:via ferrata guide',
    { company: 'Source Direct', source: 'Indeed', role: 'via ferrata guide' },
  ],
  ['company:Acme role:none req:"" source:n/a', { company: 'Acme' }],
  ['company:Acme company:acme', { company: 'Acme' }],
  ['company:*Acme Tooling* role:_welder_ req:`77`', { company: 'Acme Tooling', role: 'welder', req: '77' }],
  ['*company:* Acme\n*role:* welder', { company: 'Acme', role: 'welder' }],
  ['• company: Acme\n• role: welder', { company: 'Acme', role: 'welder' }],
  ['```\ncompany: Acme\nrole: welder\n```', { company: 'Acme', role: 'welder' }],
  ['company：Acme role：welder', { company: 'Acme', role: 'welder' }],
  ['req:G\u20117 role:welder', { req: 'G-7', role: 'welder' }],
  ['company:Marsh &amp; Tull role:welder', { company: 'Marsh & Tull', role: 'welder' }],
  ['source:<http://indeed.com|indeed.com> role:welder', { source: 'indeed.com', role: 'welder' }],
  ['why:I saw your talk: great role:welder', { why: 'I saw your talk: great', role: 'welder' }],
  [
    'tone:friendly plan:Premium format:"connection request" role:welder',
    { tone: 'warm', plan: 'premium', format: 'invite', role: 'welder' },
  ],
  [
    'role:welder posting:Acme is hiring. Location: Denver',
    { role: 'welder', posting: 'Acme is hiring. Location: Denver' },
  ],
])('%j', (text, options) => {
  expect(read(text)).toEqual({ options, words: '' });
});

test.each<[string, RegExp]>([
  ['company:Acme salary:50k', /“salary:”\. I know company.*company:"Acme Tooling"/],
  ['comapny:Acme', /Did you mean company:/],
  ['company:"Acme role:welder', /behind company: is never closed.*company:"Acme Tooling"/],
  ['company: role:welder', /nothing behind company:.*company:"Acme Tooling"/],
  ['company:Acme company:Apex', /two for company: “Acme” and “Apex”.*company:Apex/],
  ['plan:gold company:Acme', /plan: takes free or premium, not “gold”/],
])('%j is refused in a line', (text, problem) => {
  const got = read(text);
  expect('problem' in got ? got.problem : '').toMatch(problem);
  expect('problem' in got ? got.problem : '\n').not.toContain('\n');
});

test('words without a key are handed back', () => {
  expect(read('Acme 1130 tone:warm')).toEqual({ options: { tone: 'warm' }, words: 'Acme 1130' });
});

test.each([
  ['none', undefined],
  [' N/A ', undefined],
  ['', undefined],
  ['None Such Brewing', 'None Such Brewing'],
  ['*Acme*', 'Acme'],
])('a field %j', (value, read) => expect(readField(value)).toBe(read));

test('a number goes without the sign in front of it', () => {
  expect(readBrief({ company: 'Acme', req: '#77120' }, '')).toMatchObject({ brief: { facts: { req: '77120' } } });
});

describe('whatever the facts', () => {
  test('they are read as they were typed', () => {
    fc.assert(
      fc.property(typedFacts, ({ typed, facts }) => {
        const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
        expect(read(typed)).toEqual({ options: given, words: '' });
      }),
      runs(500),
    );
  });

  test('any text is read or refused, and never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const got = read(text);
        expect('problem' in got ? typeof got.problem : typeof got.words).toBe('string');
      }),
    );
  });

  test('a long text takes time that grows linearly', () => {
    const time = (times: number) => {
      const text = 'company:Acme "role \' welder '.repeat(times);
      const start = performance.now();
      for (let i = 0; i < 5; i++) read(text);
      return performance.now() - start;
    };
    time(200);
    expect(time(1600) / time(200)).toBeLessThan(60);
  });
});
