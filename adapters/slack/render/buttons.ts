import type { Reply, Typing } from '../../../src/index.ts';
import { COMMANDS, type Copy, type Form, nameTyped, type Point } from '../../../src/index.ts';
import type { Button, KnownBlock } from '../block-kit.ts';
import { pack } from '../carried.ts';
import { type Budget, clip, MOST } from '../limits.ts';
import { plainText } from '../text/encode.ts';
import { hiddenIn } from './modal.ts';

/** How the names of our buttons' actions begin; a listener is registered for each. */
export const ACTIONS = {
  /** A button of the coach; the rest is its action. */
  coach: 'coach:',
  /** Opens a form; the rest is the form's name. */
  form: 'form:',
  /** Shows the points that were folded. */
  more: 'more',
} as const;

/** What the buttons carry beside the note. */
type Carried = {
  /** The form; undefined where it is too long for a button. */
  form: string | undefined;
  /** The points that were folded; undefined where they are shown. */
  folded: string | undefined;
  budget: Budget;
  typing: Typing;
};

/**
 * The buttons of a reply in a row; what they act on travels in them. One that its note is too long for would only ask
 * for that note again: it is left out, and a line says how to go on.
 */
export function buttonRows(reply: Reply, { form, folded, budget, typing }: Carried): KnownBlock[] {
  const note = reply.about && pack(reply.about, MOST.buttonValue);
  const fits = (value: string | undefined): value is string => value !== undefined && budget.has(value.length);
  const elements: Button[] = [];
  const leftOut: string[] = [];
  const isFormLeftOut = reply.form !== undefined && !fits(form);
  if (reply.form && !isFormLeftOut) elements.push(formButton(reply.form, form));
  for (const { action, label } of reply.buttons ?? []) {
    if (reply.about && !fits(note)) leftOut.push(action);
    else elements.push(button(ACTIONS.coach + action, label, note));
  }
  if (folded !== undefined) elements.push(button(ACTIONS.more, foldedLabel(reply), folded));
  const apart = [...new Map(elements.map((element) => [element.action_id, element])).values()];
  return [
    ...(apart.length > 0 ? [{ type: 'actions' as const, elements: apart.slice(0, MOST.buttons) }] : []),
    ...instead(leftOut, isFormLeftOut, typing).map((line) => ({
      type: 'context' as const,
      elements: [plainText(line, MOST.text)],
    })),
  ];
}

/** How to go on without the buttons that the note was too long for. */
function instead(actions: readonly string[], isFormLeftOut: boolean, typing: Typing): string[] {
  const names = COMMANDS.filter(({ name, actions: own = {} }) =>
    actions.some((action) => action === name || Object.hasOwn(own, action)),
  ).map(({ name }) => nameTyped(name, typing));
  return [
    ...(isFormLeftOut
      ? ['The note is too long for a form: fill in the blanks yourself, and send it to me again.']
      : []),
    ...(names.length > 0
      ? [`The note is too long for ${actions.length === 1 ? 'a button' : 'buttons'}: paste it behind ${either(names)}.`]
      : []),
  ];
}

/** "/rewrite, /shorten or /why". */
function either(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' or ');
}

/** What is folded, in a few words. */
function foldedLabel({ folded, more = [] }: Reply): string {
  return folded ?? `${more.length} more ${more.length === 1 ? 'point' : 'points'}`;
}

/** The points to fold as a button's value; undefined if they are too long for one, and have to be shown. */
export function foldedPoints(more: readonly Point[], budget: Budget): string | undefined {
  if (more.length === 0) return undefined;
  const packed = pack(more, MOST.buttonValue);
  return packed !== undefined && budget.has(packed.length) ? packed : undefined;
}

/**
 * A form as its button carries it, without the longest values of its fields where it has to be: they are given back to
 * be copied. Without what stands in no field it would be another form: there is none, and all is given back.
 */
export function carriedForm(form: Form): { value?: string; lost: Copy[] } {
  const hidden = hiddenIn(form);
  const typed = form.fields
    .flatMap(({ name, label }) => {
      const text = Object.hasOwn(form.values ?? {}, name) ? form.values?.[name] : undefined;
      return text === undefined ? [] : [{ name, label, text }];
    })
    .sort((a, b) => a.text.length - b.text.length);
  for (let kept = typed.length; kept >= 0; kept--) {
    const values = { ...hidden, ...Object.fromEntries(typed.slice(0, kept).map(({ name, text }) => [name, text])) };
    const value = pack({ ...form, values }, MOST.buttonValue);
    if (value !== undefined) return { value, lost: typed.slice(kept).map(({ label, text }) => ({ label, text })) };
  }
  return { lost: Object.entries(form.values ?? {}).map(([label, text]) => ({ label, text })) };
}

function formButton({ name, title }: Form, value: string | undefined): Button {
  return { ...button(ACTIONS.form + name, title, value), style: 'primary' };
}

function button(action: string, label: string, value: string | undefined): Button {
  return {
    type: 'button',
    action_id: clip(action, MOST.id),
    text: plainText(label, MOST.buttonLabel),
    ...(value !== undefined && { value }),
  };
}
