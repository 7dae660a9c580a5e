import type { Choice, Copy, Field, Form, Reply } from '../../../src/index.ts';
import type { InputBlock, KnownBlock, ModalView } from '../block-kit.ts';
import { type Destination, pack } from '../carried.ts';
import { clip, MOST } from '../limits.ts';
import { plainText, safeText } from '../text/encode.ts';

/** What a form is called where it comes back. */
export const FORM = 'form';
/** The one element of each field's block; the block has the field's name. */
const INPUT = 'value';
/** How the names of the lines begin that say what is wrong with a field; the rest is the field's name. */
const PROBLEM = 'problem:';

/** A form as a modal, and what was known and has no room in it. `place` is where the answer goes. */
export function formFor(form: Form, place: Destination): { view: ModalView; lost: Copy[] } {
  const { name, title, submit, fields, values = {}, problems = {} } = form;
  const metadata = metadataFor({ form: name, values: hiddenIn(form), place });
  return {
    view: {
      type: 'modal',
      callback_id: FORM,
      title: plainText(title, MOST.title),
      submit: plainText(submit, MOST.title),
      close: plainText('Cancel', MOST.title),
      private_metadata: metadata.packed,
      blocks: fields.flatMap((field) => [
        ...problemAt(field.name, ownOf(problems, field.name)),
        inputFor(field, ownOf(values, field.name)),
      ]),
    },
    lost: [
      ...fields.flatMap((field) => {
        const value = ownOf(values, field.name) ?? '';
        return value.length > MOST.input ? [{ label: field.label, text: value }] : [];
      }),
      ...metadata.lost.map(([label, text]) => ({ label, text })),
    ],
  };
}

/** What is known of a form and stands in none of its fields: it goes back with the form as it is. */
export function hiddenIn({ fields, values = {} }: Form): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !fields.some(({ name }) => name === key)));
}

/** As much of an open form as is looked at. */
type Open = { blocks: readonly { type: string; block_id?: string }[] };

/**
 * The lines at the fields of an open form that say what is wrong with them, by the names of their blocks; undefined
 * where nothing is wrong, or a line belongs to a field that this form does not have. What is about none of them stands
 * at the first.
 */
export function errorsAt({ blocks }: Open, { headline, problem, form }: Reply): Record<string, string> | undefined {
  const inputs = blocks.flatMap(({ type, block_id }) => (type === 'input' && block_id !== undefined ? [block_id] : []));
  const [first] = inputs;
  if (!problem || first === undefined) return undefined;
  const lines = Object.entries(form?.problems ?? {}).map(([name, line]): [string, string] => [nameOf(name), line]);
  const errors = Object.fromEntries(lines.length > 0 ? lines : [[first, headline]]);
  const isStale = ({ block_id = '' }: Open['blocks'][number]) =>
    block_id.startsWith(PROBLEM) && !Object.hasOwn(errors, block_id.slice(PROBLEM.length));
  // A line from when the form was opened would stay above a field that is right by now.
  if (blocks.some(isStale) || !Object.keys(errors).every((name) => inputs.includes(name))) return undefined;
  return Object.fromEntries(Object.entries(errors).map(([name, line]) => [name, plainText(line, MOST.fieldHint).text]));
}

/** What was filled in, by the name of its field; what was skipped is left out. */
export function submittedValues(
  values: Readonly<
    Record<string, Record<string, { value?: string | null; selected_option?: { value: string } | null }>>
  >,
): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, elements] of Object.entries(values)) {
    const { value, selected_option: chosen } = elements[INPUT] ?? {};
    const text = chosen?.value ?? value ?? '';
    if (text.trim() !== '') filled[name] = text;
  }
  return filled;
}

type Metadata = { form: string; values: Readonly<Record<string, string>>; place: Destination };

/** What goes back with the form although nobody sees it; of what is too long for it, the longest is lost first. */
function metadataFor({ values, ...rest }: Metadata): { packed: string; lost: [string, string][] } {
  const shortFirst = Object.entries(values).toSorted(([, a], [, b]) => a.length - b.length);
  for (let kept = shortFirst.length; kept >= 0; kept--) {
    const packed = pack({ ...rest, values: Object.fromEntries(shortFirst.slice(0, kept)) }, MOST.metadata);
    if (packed !== undefined) return { packed, lost: shortFirst.slice(kept) };
  }
  return { packed: '', lost: shortFirst };
}

/**
 * What is wrong with a field when its form is opened, in a line right above it: Slack has no error at a field before
 * the form was sent in, and a hint in small grey type is passed over.
 */
function problemAt(name: string, line: string | undefined): KnownBlock[] {
  if (!line) return [];
  return [{ type: 'section', block_id: nameOf(PROBLEM + name), text: plainText(`⚠️ ${line}`, MOST.text) }];
}

function inputFor({ name, label, hint, multiline, required, choices }: Field, known?: string): InputBlock {
  return {
    type: 'input',
    block_id: nameOf(name),
    label: plainText(label, MOST.fieldLabel),
    optional: !required,
    ...(hint && { hint: plainText(hint, MOST.fieldHint) }),
    element: choices?.length
      ? select(choices, known)
      : {
          type: 'plain_text_input',
          action_id: INPUT,
          multiline: multiline ?? false,
          max_length: MOST.input,
          ...(known && { initial_value: clip(safeText(known), MOST.input) }),
        },
  };
}

/** Shows how people say a choice, and sends back the value that it stands for. */
function select(choices: readonly Choice[], known: string | undefined): InputBlock['element'] {
  const options = choices
    .slice(0, MOST.choices)
    .map(({ value, label }) => ({ text: plainText(label, MOST.choice), value: clip(value, MOST.choiceValue) }));
  const initial = options.find(({ value }) => value === known);
  return { type: 'static_select', action_id: INPUT, options, ...(initial && { initial_option: initial }) };
}

/** A name as one of a block. */
function nameOf(name: string): string {
  return clip(name, MOST.id);
}

/** The value of a name; no name is one that all objects have. */
function ownOf(record: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
