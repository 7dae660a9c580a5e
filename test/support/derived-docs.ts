/**
 * The parts of README.md and docs/ that are derived from the code: tables of rules, commands, lists of words, the house
 * style to begin with, the pictures with their alternative texts. `npm run docs` writes them; a test compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { COMMANDS } from '../../src/commands/registry.ts';
import { usageOf } from '../../src/commands/typed.ts';
import { RULES } from '../../src/rules/registry.ts';
import { costOf } from '../../src/rules/rule.ts';
import { STYLE_EXAMPLE } from '../../src/style/example.ts';
import { LISTS } from '../../src/style/house-words.ts';
import { FIXED } from '../../src/style/schema.ts';
import { pictureOf } from './pictures/shown.ts';
import { settingsList } from './settings.ts';

/** Files that have such parts, from the project's root. */
export const DERIVED = ['README.md', 'docs/adviser.md', 'docs/operating.md'] as const;

const FAMILIES = {
  fit: 'Fit',
  purpose: 'Purpose',
  specifics: 'Specifics',
  personal: 'Personal',
  professional: 'Professional',
};

const cell = (text: string) => text.replaceAll('|', '\\|');
/** In prose "<role>" would be taken for a tag. */
const prose = (text: string) => cell(text).replaceAll('<', '&lt;');

/** What a house's words do, by the kind of their list. */
const LIST_WORDS = {
  joined: 'They are found, and the student is told; you can say what to write instead.',
  told: 'They are found, and the student is told to leave them out.',
  known: 'They are names of boards and fairs: a note with one says where the job was found.',
} as const;

const GENERATED: Record<string, () => string> = {
  rules: () =>
    [
      '| rule | fires when | weight | costs |',
      '| --- | --- | --- | --- |',
      ...Object.entries(FAMILIES).flatMap(([family, title]) => [
        `| **${title}** | | | |`,
        ...RULES.filter((rule) => rule.family === family).map(
          (rule) =>
            `| \`${rule.id}\` | ${prose(rule.summary)} | ${rule.severity} | ${costOf(rule, { message: '', fix: '' })} |`,
        ),
      ]),
    ].join('\n'),
  commands: () =>
    [
      '| command | what it does |',
      '| --- | --- |',
      ...COMMANDS.map((command) => `| \`/${cell(usageOf(command))}\` | ${cell(command.summary)} |`),
    ].join('\n'),
  names: () =>
    [
      '| name | what it finds | weight | points |',
      '| --- | --- | --- | --- |',
      '| `too-long` | longer than its box | its limits alone | |',
      ...RULES.filter(({ id }) => !FIXED.includes(id)).map(
        (rule) =>
          `| \`${rule.id}\` | ${prose(rule.summary)} | ${rule.severity} | ${costOf(rule, { message: '', fix: '' })} |`,
      ),
    ].join('\n'),
  lists: () =>
    [
      '| list | what your words do there |',
      '| --- | --- |',
      ...Object.entries(LISTS).map(([id, { kind }]) => `| \`${id}\` | ${LIST_WORDS[kind]} |`),
      '| `allow` | They are never a misspelling, slang or shouting. |',
    ].join('\n'),
  slackPicture: () => pictureOf('slack'),
  discordPicture: () => pictureOf('discord'),
  terminalPicture: () => pictureOf('terminal'),
  settings: settingsList,
  house: () => ['```yaml', readFileSync(STYLE_EXAMPLE, 'utf8').trimEnd(), '```'].join('\n'),
};

/** A document with its derived parts as the code has them now. */
export function derived(document: string): string {
  return document.replace(
    /(<!-- begin (\w+) -->\n)[\s\S]*?(<!-- end \2 -->)/g,
    (whole, begin: string, name: string, end: string) => {
      const generate = GENERATED[name];
      return generate ? `${begin}${generate()}\n${end}` : whole;
    },
  );
}

const fileOf = (path: string) => new URL(`../../${path}`, import.meta.url);

export function readDocument(path: string): string {
  return readFileSync(fileOf(path), 'utf8');
}

if (process.argv.includes('--write'))
  for (const path of DERIVED) writeFileSync(fileOf(path), derived(readDocument(path)));
