import {
  LabelBuilder,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Choice, Field, Form } from '../../../src/index.ts';
import { modalIdFor } from '../custom-id.ts';
import { escapeWithin } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { trimmedTo } from './trimmed.ts';

/** Of a line in front of a form's fields, so much is shown. */
const MOST_SAID = 1000;

/**
 * A form as a modal, filled with what is known, and with what is wrong at the field that it is about; undefined where
 * it has no field that fits into one. `said`: a line in front of the fields, where there is room for it.
 */
export function renderModal(form: Form, said?: string): ModalBuilder | undefined {
  const { name, title, values = {}, problems = {} } = form;
  const id = modalIdFor(name);
  const fields = modalFields(form.fields);
  if (id === undefined || fields.length === 0) return undefined;
  const labels = fields.map((field) => labelFor(field, own(values, field.name), own(problems, field.name)));
  const lines = [...(said ? [said] : []), ...longProblems(fields, problems)];
  const modal = new ModalBuilder().setCustomId(id).setTitle(trimmedTo(title, LIMITS.modalTitle) || '…');
  if (lines.length > 0 && labels.length < LIMITS.modalParts)
    modal.addTextDisplayComponents(new TextDisplayBuilder().setContent(escapeWithin(lines.join('\n'), MOST_SAID)));
  return modal.addLabelComponents(labels);
}

/** What is wrong and has no field, or not the room at it. */
function longProblems(fields: readonly Field[], problems: NonNullable<Form['problems']>): string[] {
  const isAtField = (name: string, problem: string) =>
    problem.length <= LIMITS.fieldDescription && fields.some((field) => field.name === name);
  return Object.entries(problems).flatMap(([name, problem]) =>
    problem.trim() === '' || isAtField(name, problem) ? [] : [problem],
  );
}

function own(record: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The fields that a modal has room for. */
export function modalFields(fields: readonly Field[]): readonly Field[] {
  const unique = new Map(
    fields
      .filter(({ name }) => name.trim() !== '' && name.length <= LIMITS.customId)
      .map((field) => [field.name, field]),
  );
  return [...unique.values()].slice(0, LIMITS.modalParts);
}

function labelFor(
  { name, label, hint, multiline, required, choices = [] }: Field,
  known: string | undefined,
  problem: string | undefined,
): LabelBuilder {
  const short = trimmedTo(label, LIMITS.fieldLabel) || trimmedTo(name, LIMITS.fieldLabel);
  // A label that was cut is repeated whole below.
  const hints = [...(short === label.trim() ? [] : [label]), ...(hint ? [hint] : [])];
  const below = trimmedTo(problem || hints.join(' '), LIMITS.fieldDescription);
  const builder = new LabelBuilder().setLabel(short);
  if (below !== '') builder.setDescription(below);
  const options = optionsOf(choices, known);
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

function optionsOf(choices: readonly Choice[], known?: string) {
  const unique = new Map(choices.map(({ value, label }) => [value, label]));
  return [...unique]
    .filter(([value]) => value.trim() !== '' && value.length <= LIMITS.choice)
    .slice(0, LIMITS.choices)
    .map(([value, label]) => ({
      label: trimmedTo(label, LIMITS.choice) || value,
      value,
      default: value === known,
    }));
}
