import { isNoteBehind } from '../conversation/opening.ts';
import { keysIn, type OptionSpec, parseOptions, readOption } from '../options.ts';
import { LIMITS, type Limits, PLANS } from '../reading/limits.ts';
import type { Point, Reply } from '../reply.ts';
import type { Shortened } from '../shorten/shorten.ts';
import { characters, figure } from '../text.ts';
import { changesShown } from './changes-shown.ts';
import type { Command } from './command.ts';
import { NOTE_OPTIONS, noteInputOf } from './critique.ts';
import { EXAMPLE } from './example-notes.ts';
import { pointsOnLeftOut } from './left-out.ts';
import { NO_NOTE, noteForm } from './note-form.ts';

const SIZES = PLANS.map((plan) => LIMITS.invite[plan]);
/** The shortest limit that a note with a greeting, a fact and a name can meet, in UTF-16 code units. */
const LEAST = 50;

const LIMIT: OptionSpec = {
  name: 'limit',
  description: `how long it may be: ${SIZES.join(' on a free account, ')} on Premium`,
  label: 'How long may it be?',
  example: String(LIMITS.invite.free),
  number: {
    least: LEAST,
    most: LIMITS.message.free,
    usual: [
      { value: LIMITS.invite.free, label: `${LIMITS.invite.free}: a free account` },
      { value: LIMITS.invite.premium, label: `${LIMITS.invite.premium}: Premium` },
      { value: LIMITS.inmail.premium, label: `${figure(LIMITS.inmail.premium)}: InMail` },
      { value: LIMITS.message.free, label: `${figure(LIMITS.message.free)}: a message` },
    ],
  },
};

/** "200 Hi Ms. Okafor, …", "to 200", "under 200 characters". */
const SIZE = /^\s*(?:(?:to|under|below)\s+)?(\d{2,4})(?:\s+(?:characters|chars))?(?=\s|$)/i;

/** What a note is shortened by; the command line takes the same. */
export const SHORTEN_OPTIONS: readonly OptionSpec[] = [LIMIT, ...NOTE_OPTIONS];

/**
 * The limit that was asked for; left out, the one of the plan, or the one that is safe on both. A number that is
 * LinkedIn's own means that box, for which a house may have a lower one.
 */
export function readLimit(
  value: string | undefined,
  plan: string | undefined,
  { invite }: Limits = LIMITS,
): { limit: number } | { problem: string } {
  if (value === undefined) return { limit: invite[plan === 'premium' ? 'premium' : 'free'] };
  const read = readOption(LIMIT, value);
  if ('problem' in read) return read;
  const box = PLANS.find((one) => LIMITS.invite[one] === Number(read.value));
  return { limit: box ? invite[box] : Number(read.value) };
}

export const shorten: Command = {
  name: 'shorten',
  summary: 'Make your note fit the box, and learn what was cut',
  example: { options: { limit: String(LIMITS.invite.free), plan: 'premium' }, text: EXAMPLE.long },
  options: SHORTEN_OPTIONS,
  takesNote: true,
  isSpoken: (behind) => SIZE.test(behind) || isNoteBehind(behind) || keysIn(behind, SHORTEN_OPTIONS).length > 0,
  asks: {
    headline: 'Paste the note that is too long, and I make it fit.',
    missing: NO_NOTE,
    form: (known) =>
      noteForm({ name: 'shorten', title: 'Shorten a note', submit: 'Shorten' }, SHORTEN_OPTIONS, ['plan'], known),
  },
  parse: (text) => parseOptions(text.replace(SIZE, 'limit:$1 '), SHORTEN_OPTIONS),
  actions: Object.fromEntries(SIZES.map((size) => [`fit-${size}`, { limit: String(size) }])),
  async handle({ user, text, options }, { engine, reviewer, style }) {
    const { limit: asked, ...about } = options;
    const house = style();
    const { invite } = house?.limits ?? LIMITS;
    const read = readLimit(asked, about.plan, house?.limits);
    if ('problem' in read) return { headline: read.problem, problem: true };
    // Whoever asks for more than a free account takes has Premium.
    const plan = about.plan ?? (read.limit > invite.free ? 'premium' : undefined);
    const input = noteInputOf(text, { ...about, ...(plan && { plan }) }, house);
    const result = await engine.run('shorten', [input, read.limit], { user });
    if (result.cuts.length === 0)
      return {
        headline:
          overOf(result) === 0
            ? `It fits already: ${result.length} of ${result.limit} characters.`
            : `It is ${characters(overOf(result))} too long for ${result.limit}, and I can’t make it fit.`,
        ...(overOf(result) > 0 && { points: whyNot(result) }),
        copies: [{ label: 'Your note', text: result.note }],
        about: { text: result.note, options: about },
      };
    const { critique } = await reviewer.review({ ...input, text: result.note }, { user });
    const shown = changesShown(result.cuts, 'Cut');
    return {
      headline: headlineFor(result),
      detail:
        overOf(result) === 0
          ? 'It says less than before, and nothing that you did not say. Read it once more.'
          : 'This is the shortest that still says what you mean.',
      points: [...dropsIn(result), ...shown.points],
      ...(shown.more && { more: shown.more }),
      copies: [{ label: `Your note, ${result.length} characters`, text: result.note }],
      verdict: overOf(result) > 0 ? 'rework' : critique.verdict,
      ...(critique.findings.length > 0 && { buttons: [{ action: 'why', label: 'What could still be better?' }] }),
      about: { text: result.note, options: about },
    } satisfies Reply;
  },
};

function headlineFor(result: Shortened): string {
  const { length, limit } = result;
  return overOf(result) === 0
    ? `It fits now: ${length} of ${limit} characters.`
    : `My shortest version is still ${characters(overOf(result))} too long for ${limit}.`;
}

/** By how much it is too long, counted here: what is over never “fits already”. */
function overOf({ length, limit }: Shortened): number {
  return Math.max(0, length - limit);
}

/** Why nothing was cut from a note that is too long. */
function whyNot({ leftOut }: Shortened): Point[] {
  if (leftOut) return pointsOnLeftOut(leftOut);
  return [{ label: 'Note', text: 'I can cut English notes only, and I found nothing in this one that can go.' }];
}

function dropsIn(result: Shortened): Point[] {
  if (overOf(result) === 0) return [];
  const { drop = [] } = result;
  // Without its company or position a note is nothing to send.
  const spare = drop.find(({ key }) => key === 'source' || key === 'req');
  return [
    {
      label: 'Leave out',
      text: spare
        ? `“${spare.text}”: of your facts this one matters least to the reader.`
        : 'more than one fact. With all of them it does not fit; as a message or an InMail it would.',
    },
  ];
}
