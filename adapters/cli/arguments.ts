import { parseArgs } from 'node:util';
import { readOption } from '../../src/index.ts';
import { UsageError } from './exit-status.ts';

/** An option of a command of the command line; without `value` it is a switch. */
export type CliOption = { name: string; value?: { choices?: readonly string[] } };

/** What was typed behind a command's name. */
export type Arguments = { values: Record<string, string>; switches: Set<string>; positionals: string[] };

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
  const read: Arguments = { values: {}, switches: new Set(), positionals: [] };
  for (const token of tokens) {
    if (token.kind === 'positional') read.positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => token.rawName === `--${name}`);
    if (!option) throw new UsageError(unknown(token.rawName, options));
    if (!option.value && token.value !== undefined)
      throw new UsageError(`--${option.name} stands alone, without a value.`);
    if (!option.value) read.switches.add(option.name);
    else read.values[option.name] = readValue(option, token.value, token.inlineValue);
  }
  return read;
}

function readValue(
  { name, value: { choices } = {} }: CliOption,
  value: string | undefined,
  inline: boolean | undefined,
): string {
  // "--to --json": what looks like the next option is no value, unless it is joined with "=" or is the "-" for
  // standard input.
  if (value === undefined || (!inline && /^-./.test(value)))
    throw new UsageError(`--${name} needs a value behind it${choices ? `: ${listOf(choices)}` : ''}.`);
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

/** "free or premium". */
export function listOf(choices: readonly string[]): string {
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join('');
}
