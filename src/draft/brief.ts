import { bounded, FACT_LIMIT, POSTING_LIMIT, REQUEST_LIMIT } from '../bounds.ts';
import type { OptionSpec, ParsedOptions } from '../options.ts';
import type { Audience, Format, Plan } from '../reading/limits.ts';
import { cut, figure } from '../text.ts';
import { type Brief, hasSubject } from './compose.ts';
import { excessOf, FACTS, type Facts } from './facts.ts';
import { readFacts, readField } from './key-values.ts';
import { isTold, readKeyless } from './keyless.ts';
import { readOrder } from './order.ts';
import { looksLikePosting, type PostingFacts, readPosting } from './posting.ts';
import type { Tone } from './tones.ts';

/** What a draft is to be written from, as it was understood. */
export type Understood = Readonly<Record<string, string>>;

/** A brief, and where it came from; or what is missing, in a line. `excess`: the key of a fact that is too long. */
export type ReadBrief =
  | { brief: Brief; understood: Understood; posting?: PostingFacts; unused?: string; isCut?: true }
  | { problem: string; example?: string; understood: Understood; excess?: string };

/** Fields of a form that a whole posting is pasted into. */
const MAY_BE_POSTINGS: readonly string[] = ['company', 'role'];

const USAGE = 'draft company:Acme role:"warehouse lead" req:1130 source:Indeed';
const SHORTEST = 'draft company:Acme role:welder';

/**
 * Reads what was typed behind /draft or /followup: keys with values, or a pasted posting, which has keys of its own.
 */
export function parseFacts(typed: string, specs: readonly OptionSpec[]): ParsedOptions {
  // Words are left whole: a long link has the quotation mark behind it.
  const { text } = bounded(typed, REQUEST_LIMIT, REQUEST_LIMIT);
  const read = readFacts(text, specs);
  const asPosting = { options: { posting: text }, text: '' };
  if ('problem' in read) return looksLikePosting(text) ? asPosting : read;
  const { options, words } = read;
  const given = Object.keys(options);
  // A posting has labels of its own ("Location: …"); keys are the user's where they stand in front of it.
  if (
    looksLikePosting(words) &&
    given.length > 0 &&
    text.trimStart().indexOf(words.slice(0, 30)) > 8 &&
    !/^\s*(?:job title|company name|position|location)/i.test(text)
  )
    return { options: { ...options, posting: words }, text: '' };
  const lines = words.split('\n').length;
  if (looksLikePosting(text) && (words.length > 150 || (given.length === 0 && lines > 2))) return asPosting;
  return { options, text: words };
}

/** Makes a brief of options and of words without keys. Given facts go before those of a posting. */
export function readBrief(options: Readonly<Record<string, string>>, typed: string): ReadBrief {
  const words = readField(bounded(typed, FACT_LIMIT).text) ?? '';
  const excess = Object.keys(options).find((key) => isBeyondBounds(key, options[key] as string));
  if (excess !== undefined) {
    const { [excess]: _, ...understood } = options;
    return { problem: problemWith(excess, options[excess] as string), understood, excess };
  }
  // Of what is left only a posting is long.
  const within = Object.entries(options).map(([key, value]) => [key, bounded(value, POSTING_LIMIT)] as const);
  const isCut = within.some(([, { leftOut }]) => leftOut.has('end'));
  const given = Object.fromEntries(
    within.flatMap(([key, { text }]) => {
      const read = readField(text);
      return read === undefined ? [] : [[key, read]];
    }),
  );
  for (const fact of MAY_BE_POSTINGS)
    if (given[fact] !== undefined && looksLikePosting(given[fact])) {
      given.posting = given[fact];
      delete given[fact];
    }
  const isEnough = given.company !== undefined || given.role !== undefined;
  const loose =
    words.trim() === ''
      ? {}
      : isTold(words)
        ? (readOrder(words) ?? readKeyless(words))
        : (readKeyless(words) ?? readOrder(words));
  if (loose === undefined && !isEnough)
    return {
      problem: `I can't tell the company from the position in “${cut(words, 60)}”.`,
      example: USAGE,
      understood: given,
    };
  // Words beside the keys fill in what the keys leave open; what they can't is told, and not lost in silence.
  const said = Object.fromEntries(Object.entries(loose ?? {}).filter(([key]) => given[key] === undefined));
  const unused =
    words.trim() !== '' && (loose === undefined || Object.keys(said).length < Object.keys(loose).length)
      ? words.trim()
      : undefined;
  const posted = given.posting === undefined || isLink(given.posting) ? {} : readPosting(given.posting);
  // Facts of another job are no facts of this one.
  const posting: PostingFacts = contradicts(given.company, posted.company) ? {} : posted;
  const { posting: _, ...own } = given;
  const { contact, ...job } = posting;
  const understood: Record<string, string> = {
    ...job,
    ...(contact !== undefined && { recipient: contact }),
    ...(isEnough && unused ? {} : said),
    ...own,
  };
  if (understood.sender)
    understood.sender = understood.sender.replace(/^(?:i'?m|i am|my name is|it's|this is)\s+(?=\p{L})/iu, '');
  if (understood.recipient)
    understood.recipient = understood.recipient.replace(/^(?:dear|hi|hello|hey)\s+(?=\p{L})/iu, '');
  if (understood.req) understood.req = understood.req.replace(/^#\s*(?=\S)/, '');
  const facts: Facts = Object.fromEntries(FACTS.map((fact) => [fact, understood[fact]]));
  if (!hasSubject(facts)) return { ...problemOf(given, understood), understood };
  return {
    brief: {
      facts,
      to: understood.to as Audience | undefined,
      tone: understood.tone as Tone | undefined,
      plan: understood.plan as Plan | undefined,
      format: understood.format as Format | undefined,
    },
    understood:
      given.posting !== undefined && isLink(given.posting) ? { ...understood, posting: given.posting } : understood,
    ...(Object.keys(posting).length > 0 && { posting }),
    ...(unused !== undefined && { unused }),
    ...(isCut && { isCut }),
  };
}

/** A fact is a few words; only a posting may be long, and it may stand in a field of the form, too. */
function isBeyondBounds(key: string, value: string): boolean {
  if (key === 'posting' || (MAY_BE_POSTINGS.includes(key) && looksLikePosting(value))) return false;
  return excessOf(value) > 0;
}

function problemWith(key: string, value: string): string {
  return value.length > FACT_LIMIT
    ? `What stands behind ${key}: is too long. ` + `Say it in a few words, at most ${figure(FACT_LIMIT)} characters.`
    : `One word or link behind ${key}: is too long. Leave it out, or make it shorter.`;
}

/** Whether two names share no word: then they name two firms. */
function contradicts(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const words = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const known = new Set(words(a));
  return !words(b).some((word) => known.has(word));
}

function problemOf(given: Understood, understood: Understood): { problem: string; example: string } {
  if (given.posting !== undefined && isLink(given.posting))
    return {
      problem: 'I can’t open links. Paste the text of the posting, or name the company and the position.',
      example: SHORTEST,
    };
  if (given.posting !== undefined)
    return { problem: 'I found neither a company nor a position in that posting. Name them.', example: USAGE };
  return Object.keys(understood).length > 0
    ? { problem: 'There is no job in that yet. Name the company or the position.', example: SHORTEST }
    : { problem: 'Tell me about the job.', example: USAGE };
}

/** Whether all there is of a posting is where it stands. */
function isLink(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}
