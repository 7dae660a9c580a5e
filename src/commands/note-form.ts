import { fieldOf, type OptionSpec, TEXT } from '../options.ts';
import type { Field, Form } from '../reply.ts';
import type { KnownInput } from './command.ts';

/** More fields than this nobody fills in on a phone; Slack and Discord forms have room for five. */
export const MOST_FIELDS = 5;

type Named = { name: string; title: string; submit: string };

const NOTE_FIELD: Field = {
  name: TEXT,
  label: 'Your note',
  hint: 'Paste it as you would send it, with greeting and name.',
  multiline: true,
  required: true,
};

/** What is said of a form without its note. */
export const NO_NOTE = { [TEXT]: 'Paste your note here.' };

/**
 * Asks for a note, for what is wrong or was given of its options, and then for those in `asked`, as far as there is
 * room.
 */
export function noteForm(
  named: Named,
  specs: readonly OptionSpec[],
  asked: readonly string[],
  { text, options, problems = {} }: KnownInput,
): Form {
  const wanted = new Set([...Object.keys(problems), ...Object.keys(options), ...asked]);
  const fields = [...wanted].flatMap((name) => specs.find((spec) => spec.name === name) ?? []).map(fieldOf);
  return {
    ...named,
    fields: [NOTE_FIELD, ...fields].slice(0, MOST_FIELDS),
    ...prefilled({ text, options, problems }),
  };
}

/** What is known, and what is wrong with it, as a form begins with it. */
export function prefilled({ text, options, problems = {} }: KnownInput): Pick<Form, 'values' | 'problems'> {
  const values = { ...options, ...(text.trim() !== '' && { [TEXT]: text }) };
  return {
    ...(Object.keys(values).length > 0 && { values }),
    ...(Object.keys(problems).length > 0 && { problems }),
  };
}
