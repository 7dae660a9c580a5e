import { isToGo } from '../advice/agreement.ts';
import { boxLine } from '../advice/box.ts';
import { isNoteBehind } from '../conversation/opening.ts';
import { LIMITS, type Plan } from '../reading/limits.ts';
import type { Point, Reply } from '../reply.ts';
import type { Rewrite } from '../rewrite/rewriter.ts';
import { cut, listOf } from '../text.ts';
import { changesShown } from './changes-shown.ts';
import type { Command } from './command.ts';
import { NOTE_OPTIONS, noteInputOf } from './critique.ts';
import { fitsFor } from './critique-reply.ts';
import { EXAMPLE } from './example-notes.ts';
import { pointsOnLeftOut } from './left-out.ts';
import { NO_NOTE, noteForm } from './note-form.ts';

export const rewrite: Command = {
  name: 'rewrite',
  summary: 'Get a better version of your note, with nothing in it that you did not say',
  example: { text: EXAMPLE.short },
  options: NOTE_OPTIONS,
  takesNote: true,
  isSpoken: isNoteBehind,
  asks: {
    headline: 'Paste your note, and I write a better version. I add no fact that is not yours.',
    missing: NO_NOTE,
    form: (known) =>
      noteForm({ name: 'rewrite', title: 'Rewrite a note', submit: 'Rewrite' }, NOTE_OPTIONS, ['plan'], known),
  },
  async handle({ user, text, options, signal }, { rewriter, style }) {
    const house = style();
    const limits = house?.limits ?? LIMITS;
    const result = await rewriter.rewrite(noteInputOf(text, options, house), { user, signal });
    const { note, changes, reason, restored, critique } = result;
    const detail = boxLine(critique.length, options.plan as Plan | undefined, limits);
    const origin: Point[] = [
      ...pointsOnLeftOut(critique.leftOut),
      ...(reason ? [{ label: 'Note', text: `${reason} This is my own version.` }] : []),
      ...(restored.length > 0 ? [{ label: 'Kept', text: keptText(restored) }] : []),
    ];
    const buttons = [
      ...fitsFor(critique, options, limits),
      ...(critique.findings.length > 0 ? [{ action: 'why', label: 'What could still be better?' }] : []),
    ];
    const todo = critique.verdict === 'ready' ? [] : todoOf(result);
    const [first] = critique.findings;
    const about = { text: note, options };
    const common = { ...(buttons.length > 0 && { buttons }), about, verdict: critique.verdict };
    if (changes.length === 0 || isHopeless(result))
      return {
        headline:
          critique.verdict === 'ready'
            ? 'Send it as it is. I would change nothing.'
            : first && isToGo(first)
              ? 'First change what only you can change.'
              : 'First add what only you know.',
        detail,
        points: [...origin, ...todo],
        ...(critique.verdict === 'ready' && { copies: [{ label: 'Your note', text: note }] }),
        ...common,
      };
    const shown = changesShown(changes, 'Changed');
    return {
      headline: critique.verdict === 'ready' ? 'Read this version, then send it.' : 'Start from this version.',
      detail: `${detail}. It adds no fact about you that is not yours.`,
      points: [...origin, ...shown.points, ...todo],
      ...(shown.more && { more: shown.more }),
      copies: [{ label: critique.verdict === 'ready' ? 'Ready to paste' : 'The new version', text: note }],
      ...common,
    } satisfies Reply;
  },
};

function keptText(restored: readonly string[]): string {
  const quoted = listOf(restored.map((own) => `“${cut(own, QUOTED)}”`));
  return `${quoted} The language model said something else here, so I kept your words.`;
}

/** A sentence that was put back is quoted by its beginning, in UTF-16 code units. */
const QUOTED = 120;
/** Things to do that are shown; more would bury the first. */
const MOST_TODO = 3;
/** Of 100: what scores less than this after all that words can do is no version to hand back. */
const HOPELESS = 50;

function isHopeless({ critique: { verdict }, after }: Rewrite): boolean {
  return verdict === 'rework' && after < HOPELESS;
}

/** What no rewrite can do, because it would have to make it up: the most important first. */
function todoOf({ critique: { findings, length } }: Rewrite): Point[] {
  return findings.slice(0, MOST_TODO).map(({ rule, message, fix }, at) => {
    const isLength = rule === 'too-long' && length.used > LIMITS.invite.free;
    return { label: isLength ? 'Still' : at === 0 ? 'First' : 'Then', text: isLength ? message : fix };
  });
}
