import { LabelBuilder, ModalBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import type { Field, Form } from '../../../src/index.ts';
import { modalIdFor } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { within, wordsOf } from './text.ts';

/** A form as a modal, filled with what is known; undefined where it has no field that fits into one. */
export function renderModal({ name, title, fields, values = {} }: Form): ModalBuilder | undefined {
  const id = modalIdFor(name);
  const labels = modalFields(fields).map((field) =>
    labelFor(field, Object.hasOwn(values, field.name) ? values[field.name] : undefined),
  );
  if (id === undefined || labels.length === 0) return undefined;
  return new ModalBuilder()
    .setCustomId(id)
    .setTitle(within(title, LIMITS.modalTitle) || '…')
    .addLabelComponents(labels);
}

/** The fields that a modal has room for. */
export function modalFields(fields: readonly Field[]): readonly Field[] {
  const unique = new Map(
    fields
      .filter(({ name }) => name.trim() !== '' && name.length <= LIMITS.customId)
      .map((field) => [field.name, field]),
  );
  return [...unique.values()].slice(0, LIMITS.modalFields);
}

function labelFor({ name, label, hint, multiline, required, choices }: Field, known?: string): LabelBuilder {
  const short = within(label, LIMITS.fieldLabel) || within(name, LIMITS.fieldLabel);
  // A label that was cut is repeated whole below.
  const below = within(
    [...(short === label.trim() ? [] : [label]), ...(hint ? [hint] : [])].join(' '),
    LIMITS.fieldDescription,
  );
  const builder = new LabelBuilder().setLabel(short);
  if (below !== '') builder.setDescription(below);
  const options = optionsOf(choices ?? [], known);
  if (options.length > 0)
    return builder.setStringSelectMenuComponent(
      new StringSelectMenuBuilder()
        .setCustomId(name)
        .setRequired(required ?? false)
        .addOptions(options),
    );
  const input = new TextInputBuilder()
    .setCustomId(name)
    .setStyle(multiline ? TextInputStyle.Paragraph : TextInputStyle.Short)
    .setRequired(required ?? false);
  if (known) input.setValue(known.slice(0, LIMITS.textInput));
  return builder.setTextInputComponent(input);
}

function optionsOf(choices: readonly string[], known?: string) {
  return [...new Set(choices)]
    .filter((value) => value.trim() !== '' && value.length <= LIMITS.choice)
    .slice(0, LIMITS.choices)
    .map((value) => ({ label: wordsOf(value), value, default: value === known }));
}
