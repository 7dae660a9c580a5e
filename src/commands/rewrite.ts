import { LIMITS } from '../note/limits.ts';
import type { Point, Reply } from '../reply.ts';
import type { Rewrite } from '../rewrite/rewriter.ts';
import { changesShown } from './changes-shown.ts';
import type { Command } from './command.ts';
import { NOTE_OPTIONS, noteInputOf } from './critique.ts';
import { fitsFor, VERDICTS } from './critique-reply.ts';
import { noteForm } from './note-form.ts';

export const rewrite: Command = {
  name: 'rewrite',
  summary: 'Get a better version of your note, with nothing in it that you did not say',
  usage: 'rewrite <note>',
  example:
    'rewrite Hi Ms. Okafor, I hope you are well. I saw the RN job at Larkfield (req 40871) and would like to connect.',
  options: NOTE_OPTIONS,
  takesNote: true,
  spoken: /\S+\s+\S+\s+\S+/,
  async handle({ user, text, options, signal }, { rewriter }) {
    if (text.trim() === '')
      return {
        headline: 'Paste your note, and I write it anew without adding a word that is not yours.',
        form: noteForm({ name: 'rewrite', title: 'Rewrite a note', submit: 'Rewrite' }),
      };
    const result = await rewriter.rewrite(noteInputOf(text, options), { user, signal });
    const { note, by, changes, reason, critique, before, after } = result;
    const origin: Point[] = reason ? [{ label: 'Note', text: `${reason} This is my own version.` }] : [];
    const buttons = [
      ...fitsFor(critique, options),
      ...(critique.findings.length > 0 ? [{ action: 'why', label: 'What could still be better?' }] : []),
    ];
    if (changes.length === 0)
      return {
        headline:
          before >= after && critique.verdict === 'ready'
            ? 'It is ready as it is: I would change nothing'
            : 'What is left to do, only you can do',
        detail: `${VERDICTS[critique.verdict]} · ${after} of 100`,
        points: [...origin, ...todo(result)],
        copies: [{ label: 'Your note', text: note }],
        ...(buttons.length > 0 && { buttons }),
        about: { text: note, options },
      };
    const shown = changesShown(changes, 'Changed');
    return {
      headline: `${by === 'llm' ? 'A new version' : 'A better version'}: ${before} before, ${after} of 100 now`,
      detail: `${note.length} characters. It states no fact that your note does not; read it once more before you send it.`,
      points: [...origin, ...shown.points, ...todo(result)],
      ...(shown.more && { more: shown.more }),
      copies: [{ label: 'The new version', text: note }],
      ...(buttons.length > 0 && { buttons }),
      about: { text: note, options },
    } satisfies Reply;
  },
};

/** The first thing that no rewrite can do, because it would have to make it up. */
function todo({ critique: { findings, length } }: Rewrite): Point[] {
  const [first] = findings;
  if (!first) return [];
  const isLength = first.rule === 'too-long' && length.used > LIMITS.invite.free;
  return [{ label: isLength ? 'Still' : 'Yours to add', text: isLength ? first.message : first.fix }];
}
