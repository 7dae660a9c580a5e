/**
 * The parts of README.md that are derived from the code: the tables of rules, scores and commands. `npm run docs`
 * writes them; a test compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { COMMANDS } from '../../src/commands/registry.ts';
import { RULES } from '../../src/rules/registry.ts';
import { costOf } from '../../src/rules/rule.ts';

const README = new URL('../../README.md', import.meta.url);

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
      ...COMMANDS.map(({ usage, summary }) => `| \`/${cell(usage)}\` | ${cell(summary)} |`),
    ].join('\n'),
};

/** README.md with its derived parts as the code has them now. */
export function derivedReadme(readme: string): string {
  return readme.replace(
    /(<!-- begin (\w+) -->\n)[\s\S]*?(<!-- end \2 -->)/g,
    (whole, begin: string, name: string, end: string) => {
      const generate = GENERATED[name];
      return generate ? `${begin}${generate()}\n${end}` : whole;
    },
  );
}

export function readReadme(): string {
  return readFileSync(README, 'utf8');
}

if (process.argv.includes('--write')) writeFileSync(README, derivedReadme(readReadme()));
