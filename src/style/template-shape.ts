import { slotsIn } from '../draft/house.ts';
import { listOf } from '../text.ts';
import { meant } from './meant.ts';
import type { DraftStyle } from './style.ts';
import { words } from './texts.ts';

/** Of a template, in UTF-16 code units. */
const LONGEST = 160;

/** What is neither a letter nor a digit, nor a mark of prose, nor a brace, which is told apart. */
const NO_SIGN = /[^\p{L}\p{M}\p{N} \n,.?!:;()&/'’"“”{}–—-]/u;

function shown(sign: string): string {
  return /\p{C}|\p{Z}/u.test(sign) ? 'one that is not seen' : `“${sign}”`;
}

/** The slots that a part of a draft may have, and those of which it needs one. */
export const PARTS = {
  greeting: { may: ['recipient'], needs: ['recipient'] },
  opening: { may: ['posting', 'role', 'company', 'req'], needs: ['posting', 'role', 'company'] },
  ask: { may: ['role', 'company'], needs: [] },
  close: { may: ['sender'], needs: ['sender'] },
} as const satisfies Record<keyof DraftStyle, { may: readonly string[]; needs: readonly string[] }>;

/** A template of a part: only its slots, signs that a note has, and one line below the other. */
export function template({ may, needs }: { may: readonly string[]; needs: readonly string[] }) {
  const asSlots = (slots: readonly string[]) =>
    listOf(
      slots.map((slot) => `{${slot}}`),
      'or',
    );
  return words(LONGEST, `has to be a text in quotation marks, like "… ${asSlots(may.slice(0, 1))} …"`).superRefine(
    (text, context) => {
      const say = (message: string) => context.addIssue({ code: 'custom', message });
      const slots = slotsIn(text);
      const between = text.replace(/\{[^{}]*\}/g, '');
      const sign = between.match(NO_SIGN)?.[0];
      if (sign !== undefined) say(`has a sign that no note needs: ${shown(sign)}`);
      if (/\n\s*\n/.test(text)) say('has an empty line in it');
      for (const slot of slots.filter((one) => !may.includes(one))) say(meant(slot, may, 'slot'));
      if (/[{}]/.test(between)) say('has a brace that is not closed');
      if (needs.length > 0 && !needs.some((slot) => slots.includes(slot))) say(`needs ${asSlots(needs)} in it`);
      if (slots.some((slot, at) => slots.indexOf(slot) < at)) say('has the same slot twice');
    },
  );
}
