import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { usageOf } from '../../src/commands/typed.ts';

const usage = Object.fromEntries(COMMANDS.map((command) => [command.name, usageOf(command)]));

test('what a command can’t do without stands in front of the brackets, with its choices', () => {
  expect(usage.draft).toMatch(/^draft company:… \[role:… req:… /);
  expect(usage.followup).toMatch(/^followup outcome:accepted\|courtesy\|ignored\|interview\|rejected \[/);
});

test('a note stands last, under no name', () => {
  for (const { name } of COMMANDS.filter(({ takesNote }) => takesNote))
    expect(usage[name]).toMatch(new RegExp(`^${name} \\[[^\\]]+\\] <note>$`));
});

test('what takes all that is left stands last', () => {
  expect(usage.draft).toMatch(/ posting:…\]$/);
});

test('every option is there once', () => {
  for (const { name, options } of COMMANDS)
    for (const option of options)
      expect(usage[name]?.match(new RegExp(`[ []${option.name}(?=[:\\]])`, 'g'))).toHaveLength(1);
});

test('an option that is the only one needs no name, and no option no brackets', () => {
  expect(usage.help).toBe('help [command]');
  expect(usage.forget).toBe('forget');
});
