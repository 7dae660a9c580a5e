import type { Form, Point, Reply } from '../../../src/index.ts';
import type { ActionsBlock, Button } from '../block-kit.ts';
import { pack } from '../carried.ts';
import { type Budget, clip, MOST } from '../limits.ts';
import { plainText } from '../text/encode.ts';

/** How the names of our buttons' actions begin; a listener is registered for each. */
export const ACTIONS = {
  /** A button of the coach; the rest is its action. */
  coach: 'coach:',
  /** Opens a form; the rest is the form's name. */
  form: 'form:',
  /** Shows the points that were folded. */
  more: 'more',
} as const;

/** The buttons of a reply in rows; what they act on travels in them. */
export function buttonRows(reply: Reply, folded: string | undefined, budget: Budget): ActionsBlock[] {
  const { buttons = [], about, form } = reply;
  const note = about && pack(about, MOST.buttonValue);
  const elements = [
    ...(form ? [formButton(form, isFormAlone(reply), budget)] : []),
    ...buttons.map(({ action, label }) =>
      // Without its note a button asks for it.
      button(ACTIONS.coach + action, label, note !== undefined && budget.has(note.length) ? note : undefined),
    ),
    ...(folded === undefined ? [] : [button(ACTIONS.more, foldedLabel(reply), folded)]),
  ];
  const apart = [...new Map(elements.map((element) => [element.action_id, element])).values()];
  return apart.length > 0 ? [{ type: 'actions', elements: apart.slice(0, MOST.buttons) }] : [];
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

/** Whether a reply has nothing to show but its form. */
export function isFormAlone({ form, points = [], copies = [], note, buttons = [] }: Reply): boolean {
  return form !== undefined && points.length + copies.length + buttons.length === 0 && note === undefined;
}

function formButton(form: Form, isAlone: boolean, budget: Budget): Button {
  const packed = pack(form, MOST.buttonValue);
  const value = packed !== undefined && budget.has(packed.length) ? packed : undefined;
  return {
    ...button(
      ACTIONS.form + form.name,
      isAlone || form.title.startsWith('Fill') ? form.title : 'Fill in the rest',
      value,
    ),
    style: 'primary',
  };
}

function button(action: string, label: string, value: string | undefined): Button {
  return {
    type: 'button',
    action_id: clip(action, MOST.id),
    text: plainText(label, MOST.buttonLabel),
    ...(value !== undefined && { value }),
  };
}
