import type { OptionSpec, ParsedOptions } from '../../src/index.ts';
import type { Arguments, CliOption } from './arguments.ts';
import { UsageError } from './exit-status.ts';
import { readText, type TextIo } from './input.ts';

/**
 * What was typed behind a command that takes facts: `company:Acme req:1130`, `--company Acme`, or a text on standard
 * input.
 */
export type FactArguments = { switches: Set<string>; options: Record<string, string>; text: string };

type Parse = (text: string) => ParsedOptions;

/** Lines for --help. */
export function factUsage(options: readonly OptionSpec[]): string[] {
  return options.map(
    ({ name, description, choices }) =>
      `  ${`${name}:`.padEnd(12)} ${description}${choices ? ` (${choices.join(', ')})` : ''}`,
  );
}

/** What a command that takes facts takes on the command line. */
export function factArguments(options: readonly OptionSpec[]): CliOption[] {
  return [{ name: 'json' }, ...options.map(({ name }) => ({ name, value: {} }))];
}

/**
 * Reads facts in any form. Those with a dash in front go before those in the text. @throws UsageError saying what to
 * type instead
 */
export async function readFactArguments(
  { values, switches, positionals }: Arguments,
  parse: Parse,
  io: TextIo,
): Promise<FactArguments> {
  const piped = positionals.length === 1 && positionals[0] === '-';
  const typed = piped ? await readText(positionals, io) : positionals.join(' ');
  const parsed = parse(typed);
  if ('problem' in parsed) throw new UsageError(parsed.problem);
  return { switches, options: { ...parsed.options, ...readFlags(values, parse) }, text: parsed.text };
}

/** "--to hr" is read as "to:hr" is. @throws UsageError saying what to type instead */
export function readFlags(values: Readonly<Record<string, string>>, parse: Parse): Record<string, string> {
  const flags = Object.entries(values).map(([name, value]) => {
    const quote = ['"', "'", '“'].find((mark) => !value.includes(mark)) ?? '';
    const read = parse(`${name}:${quote}${value}${quote === '“' ? '”' : quote}`);
    if ('problem' in read) throw new UsageError(`--${read.problem}`);
    return read.options;
  });
  return Object.assign({}, ...flags);
}

/** What is wrong with what was typed, and how it is typed. */
export function withExample({ problem, example }: { problem: string; example?: string }): string {
  return example === undefined ? problem : `${problem} Example: ${example}`;
}
