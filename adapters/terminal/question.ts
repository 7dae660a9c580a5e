import type { Choice, Field, Form } from '../../src/index.ts';
import { BACK } from './own-commands.ts';

/** A field as it is asked for. */
export type Question = {
  field: Field;
  /** Its value so far: Enter keeps it. */
  known: string | undefined;
  /** What is wrong with it. */
  problem: string | undefined;
  /** Another was asked before it. */
  canGoBack: boolean;
};

/** Typed alone it takes a known value away. */
export const CLEAR = '-';
/** Of what is known already, so much is shown, in UTF-16 code units. */
const SHOWN = 60;

/** What stands above a form's questions, of which there are so many. */
export function formOpening({ title }: Form, count: number): string {
  return count > 1
    ? `${title}: ${count} questions. ${BACK} takes you to the one before, Ctrl-C leaves.`
    : `${title}. Ctrl-C leaves.`;
}

/** What is wrong with a field, what it asks for and how to answer, and its choices, each on a line of its own. */
export function questionFor(question: Question): string {
  const { field, known, problem } = question;
  const hint = known === undefined && field.hint ? [field.hint] : [];
  return [
    ...(problem === undefined ? [] : [problem]),
    [field.label, ...hint, ...waysOf(question)].map(asSentence).join(' '),
    ...(field.choices ?? []).map(({ label }, at) => `${at + 1} ${label}`),
  ].join('\n');
}

/** What is said where an answer is none of the choices. */
export function notAChoice({ field: { choices = [], required }, known }: Question): string {
  const enter = known !== undefined ? ', or press Enter to keep it' : required ? '' : ', or press Enter to skip';
  return `Type a number from 1 to ${choices.length}${enter}. Ctrl-C leaves.`;
}

/** A choice by its number, its label or its value. */
export function choiceOf(choices: readonly Choice[], typed: string): Choice | undefined {
  const low = typed.toLowerCase();
  return (
    choices[Number(typed) - 1] ??
    choices.find(({ label, value }) => label.toLowerCase() === low || value.toLowerCase() === low)
  );
}

/** The ways to answer, as one sentence, if there is anything to say. */
function waysOf({ field: { multiline, required, choices = [] }, known, canGoBack }: Question): string[] {
  const ways = [
    ...(multiline ? ['an empty line ends it'] : []),
    ...(choices.length > 0 ? ['type a number'] : []),
    ...(known === undefined ? [] : [`Enter keeps “${shown(choiceOf(choices, known)?.label ?? known)}”`]),
    ...(known !== undefined && !required ? [`a hyphen (${CLEAR}) clears it`] : []),
    ...(known === undefined && !required ? ['Enter skips'] : []),
    ...(canGoBack ? [`${BACK} goes back`] : []),
  ];
  const sentence = ways.join(', ');
  return sentence === '' ? [] : [sentence.slice(0, 1).toUpperCase() + sentence.slice(1)];
}

function shown(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function asSentence(text: string): string {
  return /[?.:!]$/.test(text) ? text : `${text}.`;
}
