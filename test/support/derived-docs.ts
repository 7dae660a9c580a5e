/** The parts of the documents that are derived from the code: tables of commands, the rules, pictures, the house style. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { vi } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { COMMANDS } from '../../src/commands/registry.ts';
import { readNote } from '../../src/reading/read.ts';
import { RULES } from '../../src/rules/registry.ts';
import { costOf, type Family, type Rule } from '../../src/rules/rule.ts';
import { ALMOST_FROM, FLOOR, READY_FROM, RESEARCH_BONUS } from '../../src/score.ts';
import { STYLE_EXAMPLE } from '../../src/style/example.ts';
import { LISTS } from '../../src/style/house-words.ts';
import { FIXED } from '../../src/style/schema.ts';
import { listOf } from '../../src/text.ts';
import { ROOT } from './documents.ts';
import { NAMES as PICTURES, pictureOf } from './pictures/shown.ts';
import type { RuleCases } from './rule-cases.ts';
import { settingsList } from './settings.ts';

const FAMILIES: Record<Family, string> = {
  fit: 'Fit',
  purpose: 'Purpose',
  specifics: 'Specifics',
  personal: 'Personal',
  professional: 'Professional',
};

const cell = (text: string) => text.replaceAll('|', '\\|');
/** In prose "<role>" would be taken for a tag. */
const prose = (text: string) => text.replaceAll('<', '&lt;').replaceAll('_', '\\_');
const WIDTH = 116;
const wrapped = (text: string, indent = '') => wrapAnsi(text, WIDTH).replaceAll('\n', `\n${indent}`);

const points = (rule: Rule) => costOf(rule, { message: '', fix: '' });

/** What a house's words do, by the kind of their list. */
const LIST_WORDS = {
  joined: 'They are found, and the student is told; you can say what to write instead.',
  told: 'They are found, and the student is told to leave them out.',
  known: 'They are names of boards and fairs: a note with one says where the job was found.',
} as const;

/** Notes of the tables of cases, by the rule that they are for. */
type Cases = ReadonlyMap<string, RuleCases>;

/** The tables of test/rules/, which register no tests then: loaded by another name, as they may be loaded already. */
async function ruleTables(): Promise<Cases> {
  const cases = new Map<string, RuleCases>();
  vi.doMock('./rule-cases.ts', () => ({ ruleCases: (id: string, table: RuleCases) => cases.set(id, table) }));
  const ids = RULES.map(({ id }) => id);
  for (const file of globSync('test/rules/*.test.ts', { cwd: ROOT }))
    if (ids.includes(basename(file, '.test.ts'))) await import(`${join(ROOT, file)}?table`);
  vi.doUnmock('./rule-cases.ts');
  return cases;
}

/** An example is shown in one line. */
const SHORTEST_EXAMPLE = 20;
const LONGEST_EXAMPLE = 100;
const isShown = (text: string) =>
  text.length >= SHORTEST_EXAMPLE && text.length <= LONGEST_EXAMPLE && !/[\n`]/.test(text);

function ruleSection(rule: Rule, cases: Cases): string {
  const { id, family, severity, summary, why, check } = rule;
  const { fires = [], silent = [] } = cases.get(id) ?? {};
  const found = fires.find((row) => typeof row === 'string' && isShown(row));
  const near = silent.find((row) => typeof row === 'string' && isShown(row));
  const hit = typeof found === 'string' ? check(readNote({ text: found })) : undefined;
  return [
    `### \`${id}\``,
    '',
    `${FAMILIES[family]} · ${severity} · ${points(rule)} points`,
    '',
    wrapped(`It finds: ${prose(summary)}.`),
    '',
    `- ${wrapped(`**Why it matters:** ${prose(why)}`, '  ')}`,
    ...(hit ? [`- ${wrapped(`**What to do:** ${prose(hit.fix)}`, '  ')}`, `- **Found in:** \`${found}\``] : []),
    ...(near ? [`- **Not in:** \`${near}\``] : []),
  ].join('\n');
}

/** Commands whose options are typed by name; `/help` takes a command and nothing else. */
const WITH_OPTIONS = COMMANDS.filter(({ options }) => options.length > 1);

const GENERATED: Record<string, (cases: Cases) => string> = {
  rules: (cases) =>
    Object.entries(FAMILIES)
      .map(([family, title]) =>
        [`## ${title}`, ...RULES.filter((rule) => rule.family === family).map((rule) => ruleSection(rule, cases))].join(
          '\n\n',
        ),
      )
      .join('\n\n'),
  scoring: () =>
    [
      `- From ${READY_FROM} points on, with no error and no warning left, a note is **ready**.`,
      `- From ${ALMOST_FROM} points on it is **almost** there.`,
      '- Below that it is worth another draft (`rework`).',
      '',
      `However much there is to mend, a note does not fall below ${FLOOR}, less one point for each finding. So mending`,
      'one thing always raises the score. Where nothing but suggestions is left, a note that shows research gets',
      `${RESEARCH_BONUS} point back.`,
    ].join('\n'),
  commands: () =>
    [
      '| command | what it does |',
      '| --- | --- |',
      ...COMMANDS.map(({ name, takesNote, summary }) => {
        const typed = `/${name}${takesNote ? ' <note>' : ''}`;
        return `| \`${typed}\` | ${cell(summary)} |`;
      }),
    ].join('\n'),
  options: () =>
    WITH_OPTIONS.map(({ name, options }) => {
      const names = options.map((option) => `\`${option.name}:\``);
      return `- ${wrapped(`\`/${name}\`: ${listOf(names)}`, '  ')}`;
    }).join('\n'),
  values: () =>
    [
      '| option | what it says | values |',
      '| --- | --- | --- |',
      ...[
        ...new Map(WITH_OPTIONS.flatMap(({ options }) => options).map((option) => [option.name, option])).values(),
      ].map(({ name, description, choices = [] }) =>
        `| \`${name}:\` | ${cell(description)} | ${choices.map((choice) => `\`${choice}\``).join(', ')} |`.replace(
          '|  |',
          '| |',
        ),
      ),
    ].join('\n'),
  names: () =>
    [
      '| name | what it finds | weight | points |',
      '| --- | --- | --- | --- |',
      '| [`too-long`](rules.md#too-long) | longer than its box | its limits alone | |',
      ...RULES.filter(({ id }) => !FIXED.includes(id)).map(
        (rule) => `| [\`${rule.id}\`](rules.md#${rule.id}) | ${rule.name} | ${rule.severity} | ${points(rule)} |`,
      ),
    ].join('\n'),
  lists: () =>
    [
      '| list | what your words do there |',
      '| --- | --- |',
      ...Object.entries(LISTS).map(([id, { kind }]) => `| \`${id}\` | ${LIST_WORDS[kind]} |`),
      '| `allow` | They are never a misspelling, slang or shouting. |',
    ].join('\n'),
  settings: settingsList,
  // One is seen at once; three of them are longer than all the rest.
  pictures: () => {
    const [first, ...others] = PICTURES.map((name) => pictureOf(name));
    return [first, '<details><summary>In Discord, and in the terminal</summary>', ...others, '</details>'].join('\n\n');
  },
  house: () => ['```yaml', readFileSync(STYLE_EXAMPLE, 'utf8').trimEnd(), '```'].join('\n'),
};

/** The names of all parts. */
export const PARTS: readonly string[] = Object.keys(GENERATED);

/** Between remarks that name it. */
export const PART = /(<!-- begin (\w+) -->\n)[\s\S]*?(<!-- end \2 -->)/g;

/** A document with its derived parts as the code has them now. */
export async function withDerived(document: string): Promise<string> {
  const cases: Cases = document.includes('<!-- begin rules -->') ? await ruleTables() : new Map();
  return document.replace(PART, (whole, begin: string, name: string, end: string) => {
    const generate = GENERATED[name];
    return generate ? `${begin}${generate(cases)}\n${end}` : whole;
  });
}
