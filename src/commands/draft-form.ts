import { FACTS, type Fact, labelOf } from '../draft/facts.ts';
import { KEYS } from '../draft/keys.ts';
import type { Field, Form, Reply } from '../reply.ts';

/** More fields than this nobody fills in on a phone; Slack and Discord forms have room for five. */
const MOST_FIELDS = 5;

/** Asks for facts; those that are known come with it. */
export function formFor(
  asked: readonly Fact[],
  values: Readonly<Record<string, string>>,
  extra: readonly Field[] = [],
): Form {
  return {
    name: 'draft',
    title: 'Write a note',
    submit: 'Write',
    fields: [
      ...extra,
      ...asked
        .slice(0, MOST_FIELDS - extra.length)
        .map((name) => ({ name, label: labelOf(name), hint: `For example: ${KEYS[name].example}.` })),
    ],
    values: Object.fromEntries(
      Object.entries(values).filter(([key]) => key !== 'posting' && (key in KEYS || isFact(key))),
    ),
  };
}

/** Says which fact is too long, and gives back all that was given: a form is closed by the time that it is read. */
export function tooLongFor(
  problem: string,
  key: string,
  options: Readonly<Record<string, string>>,
  form: Partial<Form> = {},
): Reply {
  const { [key]: value = '', posting, ...others } = options;
  return {
    headline: problem,
    problem: true,
    copies: [
      { label: `What stands behind ${key}:`, text: value },
      ...(posting === undefined ? [] : [{ label: 'The posting', text: posting }]),
    ],
    ...(isFact(key) && { form: { ...formFor([key], others), values: others, ...form } }),
  };
}

function isFact(key: string): key is Fact {
  return FACTS.includes(key as Fact);
}
