import { postingPhrase } from '../draft/wording.ts';
import { DAYS, isJobBoard, isOccupation, MONTHS } from '../reading/classes.ts';
import type { Reading } from '../reading/read.ts';
import { askFor } from '../rules/our-asks.ts';
import type { factsIn } from '../shorten/kept-facts.ts';
import { escaped } from '../text.ts';
import type { Piece } from './pieces.ts';

/** The job that the note names, read once. */
export type NamedJob = Pick<ReturnType<typeof factsIn>, 'facts' | 'belong'>;

/** What the writer did about the job, and how that is said in few words; the first that the sentence says. */
const DEEDS: readonly (readonly [RegExp, string])[] = [
  [
    /\bI(?:'ve| have)? (?:\p{L}+ )?(?:applied|put in)\b|\b(?:my|sent (?:in|off|my)) (?:an? )?application\b/iu,
    "I've applied for",
  ],
  [/\b(?:saw|seen|see|noticed|found|spotted|read|came across|popped up)\b/i, 'I saw'],
  [/\b(?:writing|write|contacting|reaching out|regarding|interested|interest|apply)\b/i, "I'm interested in"],
];

/**
 * The sentence on the job in as few words as hold its facts ("I saw the welder role at Acme (req 11, Indeed)."), where
 * the sentence names one job and its firm stands with it. The last says least.
 */
export function toldBriefly(note: Reading, piece: Piece, { facts, belong }: NamedJob): string[] {
  const { role, req, source } = facts;
  const company = facts.company && withThe(facts.company, piece.text);
  if (role && arePlaces(role)) return [];
  if (!piece.place || !belong || !role || (!company && !req) || !piece.text.includes(role)) return [];
  if (company && !isFirmOfJob(piece.text, company)) return [];
  const board = source && isJobBoard(source.toLowerCase()) ? source : undefined;
  const isPerson = source !== undefined && board === undefined && /\p{Lu}/u.test(source);
  // Who sent the writer is not where the job stood.
  const sent = isPerson ? SENT.find(([pattern]) => pattern.test(piece.text))?.[1] : undefined;
  if (isPerson && sent === undefined) return [];
  const person = isPerson ? (/\p{Lu}.*$/u.exec(source)?.[0] ?? source) : '';
  const verb = sent
    ? `${person} ${sent}`
    : (DEEDS.find(([pattern]) => pattern.test(piece.text))?.[1] ?? "I'm interested in");
  const ask = piece.asks ? ` ${askFor(note)}` : '';
  return [
    { phrase: postingPhrase({ role, company, req, source: board }, { tight: false }) },
    { phrase: postingPhrase({ role, company, req, source: board }, { tight: true }) },
    { phrase: barely(role, company, req, board, /applied for$/.test(verb)) },
  ]
    .map(({ phrase }) => `${verb} ${phrase}.${ask}`.replace('..', '.'))
    .filter((told) => !namesLost(piece.text, told).some((name) => name.includes(' ')));
}

/** "your team hires signal technicians": several places, and no role that is called so. */
function arePlaces(role: string): boolean {
  const last = role.split(' ').at(-1) ?? '';
  return /\p{Ll}s$/u.test(last) && isOccupation(last.slice(0, -1).toLowerCase());
}

/**
 * "Dental Hygienist at Lindenpark Praxis (DH-219, Indeed)": what one applies for needs no word more, if it has its
 * capitals.
 */
function barely(
  role: string,
  company: string | undefined,
  req: string | undefined,
  board: string | undefined,
  isApplied: boolean,
): string {
  const isTitle = isApplied && role.split(' ').every((word) => !/^\p{Ll}/u.test(word) || word.length < LITTLE);
  const number = req?.replace(/^(?:req|ref|job|posting|vacancy|reference|post|position) (?=\S*\d)/i, (word) =>
    /^\S*\p{L}\S*$/u.test(req.slice(word.length)) ? '' : word,
  );
  const place = [number, board].filter(Boolean).join(', ');
  return `${isTitle ? role : `the ${role} job`}${company ? ` at ${company}` : ''}${place === '' ? '' : ` (${place})`}`;
}

/** Words shorter than this may be small in a title: "of", "and". */
const LITTLE = 4;

/**
 * Names that a shorter wording leaves out: a run of words with capitals, but for the first word and days and months.
 */
export function namesLost(text: string, told: string): string[] {
  const said = told.toLowerCase();
  return Array.from(
    text.matchAll(/(?<!^)(?<![.!?] )\b\p{Lu}[\p{L}\p{N}&'’-]+(?: (?:&|\p{Lu})[\p{L}\p{N}&'’-]*)*/gu),
    ([name]) => name,
  ).filter(
    (name) =>
      !said.includes(name.toLowerCase()) &&
      !DAYS.has(name.toLowerCase()) &&
      !MONTHS.has(name.toLowerCase()) &&
      !/^I(?:'|’|$)/.test(name),
  );
}

/** What somebody did who sent the writer, and how it is said. */
const SENT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:forwarded|sent|passed|shared|gave)\b/i, 'sent me'],
  [/\b(?:told|mentioned|said|says|heard)\b/i, 'told me about'],
  [/\b(?:showed|pointed)\b/i, 'showed me'],
  [/\b(?:suggested|recommended)\b/i, 'suggested'],
];

/** "the Corn Exchange": as the note has it. */
function withThe(company: string, text: string): string {
  return new RegExp(String.raw`\b[Tt]he ${escaped(company)}(?![\p{L} ]*\b(?:team|group|site|job|role))`, 'u').test(text)
    ? `the ${company}`
    : company;
}

/** "your Lekki project": a name that something of the firm's follows is not where the job is. */
function isFirmOfJob(text: string, company: string): boolean {
  const name = escaped(company.replace(/^the /i, ''));
  return new RegExp(
    String.raw`(?<!\byour )${name}(?:'s)?(?:[.,;:()?!]|$|` +
      String.raw` (?!\p{Ll}+(?:s|ing|er)? (?:project|site|team|office|plant)\b))`,
    'u',
  ).test(text);
}
