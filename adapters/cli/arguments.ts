import { parseArgs } from 'node:util';
import { listOf, type OptionSpec, readOption } from '../../src/index.ts';
import { UsageError } from './exit-status.ts';

/**
 * An option of a command of the command line; without `value` it is a switch. Of one that `isMany` each counts, of any
 * other the last.
 */
export type CliOption = { name: string; value?: { choices?: readonly string[]; isMany?: boolean } };

/** What was typed behind a command's name. */
export type Arguments = {
  values: Record<string, string>;
  /** The values of those that may stand there several times. */
  lists: Record<string, string[]>;
  switches: Set<string>;
  positionals: string[];
};

/** Options of a note as options of the command line. */
export function optionsOf(specs: readonly OptionSpec[]): CliOption[] {
  return specs.map(({ name, choices }) => ({ name, value: choices ? { choices } : {} }));
}

/** Lines for --help. */
export function optionUsage(specs: readonly OptionSpec[]): string[] {
  return specs.map(
    ({ name, description, choices }) =>
      `  --${name.padEnd(10)} ${description}${choices ? ` (${choices.join(', ')})` : ''}`,
  );
}

/**
 * Reads options and text. A note that begins with a dash stands behind `--`. @throws UsageError saying what to type
 * instead
 */
export function readArguments(args: readonly string[], options: readonly CliOption[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }])),
  });
  const read: Arguments = { values: {}, lists: {}, switches: new Set(), positionals: [] };
  for (const token of tokens) {
    if (token.kind === 'positional') read.positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => token.rawName === `--${name}`);
    if (!option) throw new UsageError(unknown(token.rawName, options));
    if (!option.value && token.value !== undefined)
      throw new UsageError(`--${option.name} stands alone, without a value.`);
    if (!option.value) read.switches.add(option.name);
    else {
      const value = readValue(option, token.value, token.inlineValue);
      if (option.value.isMany) read.lists[option.name] = [...(read.lists[option.name] ?? []), value];
      else read.values[option.name] = value;
    }
  }
  return read;
}

/**
 * Takes an option with a value that every command has out of what was typed; behind `--` all is text.
 * @throws UsageError where its value is missing
 */
export function takeOut(args: readonly string[], name: string): { value?: string; rest: string[] } {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const at = args.slice(0, end).findLastIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  if (at < 0) return { rest: [...args] };
  const [, inline] = (args[at] as string).split(/=(.*)/s);
  const value = inline ?? args[at + 1];
  if (value === undefined || value === '' || (inline === undefined && /^-/.test(value)))
    throw new UsageError(`--${name} needs a file behind it.`);
  const rest = [...args.slice(0, at), ...args.slice(at + (inline === undefined ? 2 : 1))];
  // Of several the last counts.
  return { value, rest: takeOut(rest, name).rest };
}

function readValue(
  { name, value: { choices } = {} }: CliOption,
  value: string | undefined,
  inline: boolean | undefined,
): string {
  // "--to --json": what looks like the next option is no value, unless it is joined with "=" or is the "-" for
  // standard input.
  if (value === undefined || (!inline && /^-./.test(value)))
    throw new UsageError(`--${name} needs a value behind it${choices ? `: ${listOf(choices, 'or')}` : ''}.`);
  if (!choices || value.trim() === '') return value;
  const read = readOption({ name, description: '', choices }, value);
  if ('problem' in read) throw new UsageError(`--${read.problem}`);
  return read.value;
}

function unknown(rawName: string, options: readonly CliOption[]): string {
  const known = options.map(({ name }) => `--${name}`).join(', ');
  return (
    `There is no option ${rawName.slice(0, 30)}; there are ${known}. ` +
    'Put -- in front of a note that begins with a dash.'
  );
}
