import type { Field, Form } from '../../../src/index.ts';
import type { InputBlock, ModalView } from '../block-kit.ts';
import { type Place, pack } from '../carried.ts';
import { clip, MOST } from '../limits.ts';
import { plainText, safeText } from '../text/encode.ts';

/** What a form is called where it comes back. */
export const FORM = 'form';
/** The one element of each field's block; the block has the field's name. */
const INPUT = 'value';

/** A form as a modal. `place` is where the answer goes. */
export function renderForm(form: Form, place: Place): ModalView {
  const known = form.values ?? {};
  return {
    type: 'modal',
    callback_id: FORM,
    title: plainText(form.title, MOST.title),
    submit: plainText(form.submit, MOST.title),
    close: plainText('Cancel', MOST.title),
    private_metadata: metadataFor(form, place),
    blocks: form.fields.map((field) =>
      inputFor(field, Object.hasOwn(known, field.name) ? known[field.name] : undefined),
    ),
  };
}

/** What was filled in, by the name of its field; what was skipped is left out. */
export function filledIn(
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

/** What goes back with the form although nobody sees it; of what is too long for it, the longest goes first. */
function metadataFor({ name, fields, values = {} }: Form, place: Place): string {
  const rest = Object.entries(values).filter(([key]) => !fields.some((field) => field.name === key));
  const shortFirst = rest.toSorted(([, a], [, b]) => a.length - b.length);
  for (let kept = shortFirst.length; kept >= 0; kept--) {
    const packed = pack({ form: name, values: Object.fromEntries(shortFirst.slice(0, kept)), place }, MOST.metadata);
    if (packed !== undefined) return packed;
  }
  return '';
}

function inputFor({ name, label, hint, multiline, required, choices }: Field, known?: string): InputBlock {
  return {
    type: 'input',
    block_id: clip(name, MOST.id),
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

function select(choices: readonly string[], known: string | undefined): InputBlock['element'] {
  const options = choices
    .slice(0, MOST.choices)
    .map((choice) => ({ text: plainText(choice, MOST.choice), value: clip(choice, MOST.choice) }));
  const initial = options.find(({ value }) => value === known);
  return { type: 'static_select', action_id: INPUT, options, ...(initial && { initial_option: initial }) };
}
