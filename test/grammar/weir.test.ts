import { readdirSync, readFileSync } from 'node:fs';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Harper, loadHarper } from '../../src/grammar/harper.ts';
import { proofread } from '../../src/grammar/proofread.ts';
import { loadWeirRules, readWeirRules, testWeirRules } from '../../src/grammar/weir-rules.ts';

const RULES = readWeirRules();
const FOLDER = new URL('../../src/grammar/weir/', import.meta.url);
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.weir'));

async function harper(): Promise<LocalLinter> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American });
  await linter.setup();
  return linter;
}

let linter: LocalLinter;
beforeAll(async () => {
  linter = await harper();
}, 60_000);

describe('the rules in Weir', () => {
  test.each(RULES.map((rule) => [rule.name, rule] as const))('%s passes its tests', async (_name, rule) => {
    // What a rule allows is left to all rules together: exceptions are no matter of Weir's.
    const source = rule.source.replace(/^allows .*$/gm, '');
    expect(await testWeirRules(linter, [{ ...rule, source }])).toEqual({});
  });

  test('each finds something and leaves something alone; an exception only does the latter', () => {
    const untested = RULES.filter(({ name, source }) => {
      return !(name.startsWith('not-') || /^test "/m.test(source)) || !/^allows "/m.test(source);
    });
    expect(untested.map(({ name }) => name)).toEqual([]);
  });

  test('an exception has the name of a rule', () => {
    const names = new Set(RULES.map(({ name }) => name));
    const strays = [...names].filter((name) => /^not-[a-z]/.test(name) && !names.has(name.replace('not-', '')));
    expect(strays).toEqual([]);
  });

  test('no two have one name, and no line is too long to read', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(FILES.length - 1);
    const long = FILES.flatMap((file) => readFileSync(new URL(file, FOLDER), 'utf8').split('\n'));
    expect(long.filter((line) => line.length > 120)).toEqual([]);
  });
});

describe('loadWeirRules', () => {
  const sound = `expr main teh
let message "m"
let description "d"
let becomes "the"
`;

  test('goes on without the rules that can not be read', async () => {
    const rules = [
      { name: 'broken', source: 'expr main [teh' },
      { name: 'sound', source: sound },
    ];
    expect(await loadWeirRules(linter, rules)).toEqual(['broken']);
    await linter.setLintConfig({ sound: true });
    const found = await linter.organizedLints('See teh job.', { language: 'plaintext', dedup: false });
    expect(found.sound).toHaveLength(1);
  });

  test('leaves the tests in the rules to the tests', async () => {
    const rule = { name: 'untrue', source: `${sound}test "teh" "thee"\n` };
    expect(await loadWeirRules(linter, [rule])).toEqual([]);
  });
});

/** Slip, and the sentence put right with every replacement that is offered. */
const FIXES: readonly (readonly [string, string])[] = [
  ['im a designer and i dont drive', "I'm a designer and i don't drive"],
  ['lets connect', "let's connect"],
  ['I HAVE FIVE YEARS EXPERIENCE AND I DONT SMOKE', "I HAVE FIVE YEARS' EXPERIENCE AND I DON'T SMOKE"],
  ['I have five years experience.', "I have five years' experience."],
  ['I have one year retail experience.', "I have one year's retail experience."],
  ['I saw that your looking for a cook.', "I saw that you're looking for a cook."],
  ["You're company is a leader.", 'Your company is a leader.'],
  ['I am exited to apply.', 'I am excited to apply.'],
  ['The hiring manger told me.', 'The hiring manager told me.'],
  ['Store Manger at Acme', 'Store Manager at Acme'],
  ['I am writing about the analyst roll.', 'I am writing about the analyst role.'],
  ['I am nurse with ten years here.', 'I am a nurse with ten years here.'],
  ['I am electrical engineer at a mill.', 'I am an electrical engineer at a mill.'],
  ['I AM NURSE.', 'I AM A NURSE.'],
  ['I worked as nurse in Cebu.', 'I worked as a nurse in Cebu.'],
  ['I am having 4 years in Java.', 'I have 4 years in Java.'],
  ['I am interested in position of cook.', 'I am interested in the position of cook.'],
  ['I am in need of job.', 'I am in need of a job.'],
  ['Nobody is replying me.', 'Nobody is replying to me.'],
  ['Let us discuss about the role.', 'Let us discuss the role.'],
  ['I am agree with you.', 'I agree with you.'],
  ['It is one of the biggest company in India.', 'It is one of the biggest companies in India.'],
  ['I am looking forward to hear from you.', 'I am looking forward to hearing from you.'],
  ['I am interested for the job.', 'I am interested in the job.'],
  ['I have been here since ten years.', 'I have been here for ten years.'],
  ['I am working here since 2019.', 'I have been working here since 2019.'],
  ['I work here since 2019.', 'I have worked here since 2019.'],
  ['Where I can apply?', 'Where can I apply?'],
  ['Hi Ann. How I can apply for this job?', 'Hi Ann. How can I apply for this job?'],
  ['I seen vacancy of QA engineer.', 'I saw vacancy of QA engineer.'],
  ['My boss say hi. My son work nights.', 'My boss says hi. My son works nights.'],
  ['I look for job. I am looking job.', 'I look for a job. I am looking for a job.'],
  ['I have many skill.', 'I have many skills.'],
  ['Is there any openings?', 'Are there any openings?'],
  ['I did applied.', 'I did apply.'],
  ['I did went there.', 'I did go there.'],
  ["I didn't found it.", "I didn't find it."],
  ['I have send it.', 'I have sent it.'],
  ['Thank you for consider my profile.', 'Thank you for considering my profile.'],
  ['I want connect with you.', 'I want to connect with you.'],
  ['I have ten year of experience.', 'I have ten years of experience.'],
  ['I have applied for it last week.', 'I applied for it last week.'],
  ['I am capable to do it.', 'I am capable of doing it.'],
  ['I am interested to apply.', 'I am interested in applying.'],
  ['My work is more better now.', 'My work is better now.'],
  ['Every companies want this.', 'Every company want this.'],
  ['People is nice here.', 'People are nice here.'],
];

describe('what is put instead', () => {
  let engine: Harper;
  beforeAll(async () => {
    engine = await loadHarper();
  }, 30_000);

  const problemsOf = async (text: string, names: { start: number; end: number }[] = []) =>
    proofread(text, await engine.lint(text), names);

  test.each(FIXES)('%s', async (slip, right) => {
    const problems = await problemsOf(slip);
    const fixed = problems.reduceRight((rest, { start, end, replacement }) => {
      return rest.slice(0, start) + (replacement ?? '???') + rest.slice(end);
    }, slip);
    expect(fixed).toBe(right);
  });

  test('whatever a rule finds is told, with words and not the name of a form', async () => {
    const slips = RULES.flatMap(({ source }) => [...source.matchAll(/^test "(.*?)" "/gm)].map(([, slip = '']) => slip));
    for (const slip of slips) {
      const told = (await problemsOf(slip)).map(({ replacement }) => replacement);
      expect.soft(told, slip).not.toHaveLength(0);
      expect.soft(told.join(' '), slip).not.toMatch(/[()]/);
    }
  });

  const allowed = RULES.flatMap(({ name, source }) =>
    [...source.matchAll(/^allows "(.*)"$/gm)].map(([, text = '']) => ({ name, text })),
  );

  test("what a rule allows is right by all rules, harper's among them", async () => {
    for (const { name, text } of allowed) expect.soft(await problemsOf(text), `${name}: ${text}`).toEqual([]);
  });

  test('an exception covers what its rule would find', async () => {
    const exceptions = [...new Set(allowed.map(({ name }) => name))].filter((name) => name.startsWith('not-'));
    for (const exception of exceptions) {
      const rule = exception.replace('not-', '');
      const texts = allowed.filter(({ name }) => name === exception).map(({ text }) => text);
      const lints = await Promise.all(texts.map((text) => engine.lint(text)));
      expect
        .soft(
          lints.flat().map((lint) => lint.rule),
          exception,
        )
        .toEqual(expect.arrayContaining([rule, exception]));
    }
  });

  test('all rules are read', () => {
    expect(engine.unread).toEqual([]);
  });

  test('names are left alone, but for a slip that no name has', async () => {
    const text = 'Their Is Hope needs a Store Manger.';
    const names = [
      { start: 0, end: 13 },
      { start: 22, end: 34 },
    ];
    expect((await problemsOf(text, names)).map(({ start, end }) => text.slice(start, end))).toEqual(['Manger']);
  });

  test('a word wrapped onto the next line is still the next word, a new paragraph is not', async () => {
    expect(await problemsOf('I saw that your\nlooking for a cook.')).toHaveLength(1);
    expect(await problemsOf('It was for your\n\nlooking for a cook.')).toHaveLength(0);
  });

  test('addresses are left alone', async () => {
    expect(await problemsOf('Write to im@mail.example or see dont.example/im please.')).toEqual([]);
  });
});
