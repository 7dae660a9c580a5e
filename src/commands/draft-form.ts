import { FACTS, type Fact, labelOf } from '../draft/facts.ts';
import { KEYS } from '../draft/keys.ts';
import type { Field, Form } from '../reply.ts';

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
      Object.entries(values).filter(([key]) => key !== 'posting' && (key in KEYS || FACTS.includes(key as Fact))),
    ),
  };
}
