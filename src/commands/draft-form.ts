import { FACTS, type Fact } from '../draft/facts.ts';
import { fieldOf, type OptionSpec, TEXT } from '../options.ts';
import type { Field, Form, Reply } from '../reply.ts';
import type { KnownInput } from './command.ts';
import { MOST_FIELDS, prefilled } from './note-form.ts';

type Named = Pick<Form, 'name' | 'title' | 'submit'>;

/** What was typed and is no option: kept, to be put where it belongs. */
const WORDS_FIELD: Field = { name: TEXT, label: 'What else you typed', multiline: true };

/**
 * Asks for what is wrong, for a posting that was given, and then for those in `asked`, as far as there is room; all
 * that is known goes with it.
 */
export function factsForm(
  named: Named,
  specs: readonly OptionSpec[],
  asked: readonly string[],
  { text, options, problems = {} }: KnownInput,
): Form {
  const given = options.posting === undefined ? [] : ['posting'];
  const fields = [...new Set([...Object.keys(problems), ...given, ...asked])].flatMap((name) => {
    if (name === TEXT) return [WORDS_FIELD];
    const spec = specs.find((one) => one.name === name);
    return spec ? [fieldOf(spec)] : [];
  });
  return { ...named, fields: fields.slice(0, MOST_FIELDS), ...prefilled({ text, options, problems }) };
}

/** Says which fact is too long, and gives back all that was given: a form is closed by the time that it is read. */
export function tooLongFor(
  problem: string,
  key: string,
  options: Readonly<Record<string, string>>,
  form: (known: KnownInput) => Form,
): Reply {
  const { [key]: value = '', posting, ...others } = options;
  return {
    headline: problem,
    problem: true,
    copies: [
      { label: `What stands behind ${key}:`, text: value },
      ...(posting === undefined ? [] : [{ label: 'The posting', text: posting }]),
    ],
    ...(FACTS.includes(key as Fact) && { form: form({ text: '', options: others, problems: { [key]: problem } }) }),
  };
}
