import type { OptionSpec, ParsedOptions } from '../../src/index.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './exit-status.ts';
import { readText } from './input.ts';

/**
 * What was typed behind a command that takes facts: `company:Acme req:1130`, `--company Acme`, or a text on standard
 * input.
 */
export type FactArguments = { switches: Set<string>; options: Record<string, string>; text: string };

/** Lines for --help. */
export function usageOf(options: readonly OptionSpec[]): string[] {
  return options.map(
    ({ name, description, choices }) =>
      `  ${`${name}:`.padEnd(12)} ${description}${choices ? ` (${choices.join(', ')})` : ''}`,
  );
}

/**
 * Reads facts in any form. Those with a dash in front go before those in the text. @throws UsageError saying what to
 * type instead
 */
export async function readFactArguments(
  args: readonly string[],
  options: readonly OptionSpec[],
  parse: (text: string) => ParsedOptions,
): Promise<FactArguments> {
  const { values, switches, positionals } = readArguments(args, [
    { name: 'json' },
    ...options.map(({ name }) => ({ name, value: {} })),
  ]);
  const piped = positionals.length === 1 && positionals[0] === '-';
  const typed = piped ? await readText(positionals) : positionals.join(' ');
  const parsed = parse(typed);
  if ('problem' in parsed) throw new UsageError(parsed.problem);
  // "--to hr" is read as "to:hr" is.
  const flags = Object.entries(values).map(([name, value]) => {
    const quote = ['"', "'", '“'].find((mark) => !value.includes(mark)) ?? '';
    const read = parse(`${name}:${quote}${value}${quote === '“' ? '”' : quote}`);
    if ('problem' in read) throw new UsageError(`--${read.problem}`);
    return read.options;
  });
  return { switches, options: Object.assign({}, parsed.options, ...flags), text: parsed.text };
}

/** What is wrong with what was typed, and how it is typed. */
export function withExample({ problem, example }: { problem: string; example?: string }): string {
  return example === undefined ? problem : `${problem} Example: ${example}`;
}
