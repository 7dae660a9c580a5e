import { trimEnd } from '../../text.ts';
import { isTitle } from './kinds.ts';
import type { Layout } from './layout.ts';
import { alternationOf, entriesOf, has } from './lists.ts';
import { isPerson } from './person.ts';

/** What a mail tells beside the posting in it: who wrote it, and of which firm. */

const CLOSINGS = new Set(entriesOf('contact', 'closing'));
const HEADER =
  /^(?:from|to|cc|bcc|date|sent|reply-to|von|an|gesendet|de|para|enviado|message|begin forwarded message):/i;
const SUBJECT =
  /^(?:subject|betreff|asunto|objet|oggetto|onderwerp): *(?:(?:re|fwd?|aw|rv|wg|tr): *)*(?:\[[^\]]*\] *)?/i;
const GREETING = new RegExp(String.raw`^(?:${alternationOf('contact', 'greeting')})(?![\p{L}\d])[^.?]{0,30}$`, 'u');
const SENDER = /^(?:From|Von|De|Fra|Van): ?["“]?(\p{Lu}[^<"”@(,|]{2,40}?)["”]?\s*(?:<|\(|\[|,|\||$)/u;
/** A mail with a posting has so many lines above its closing. */
const LEAST_ABOVE = 2;
/** A signature has so many lines. */
const SIGNATURE = 6;

/** Whether a line of a mail tells nothing of the job: who writes to whom, and when. */
export function isOfMail(line: string): boolean {
  return SUBJECT.test(line) || HEADER.test(line) || GREETING.test(line);
}

/** The pieces of all subjects, the first mail's last: who sent it on wrote a subject, too. */
export function subjectsOf({ page }: Layout): readonly string[] {
  return page
    .filter((line) => SUBJECT.test(line))
    .reverse()
    .flatMap((line) => line.replace(SUBJECT, '').split(/\s+[–—|-]\s+|: /))
    .map((piece) => piece.replace(/ (?:opening|opportunity|vacancy|role|position|job)s?$/i, ''));
}

/** "Kind regards," as a line of its own. */
function isClosing(text: string): boolean {
  // "Cheers, Nisha"
  const alone = text.split(', ').length === 2 && text.split(' ').length <= 3 ? (text.split(', ')[0] as string) : text;
  return alone.split(' / ').some((one) => CLOSINGS.has(trimEnd(one.toLowerCase(), /[\s,.!–-]/)));
}

/** What stands below "Kind regards": a name, an office, a firm. */
export function signatureOf({ page }: Layout): readonly string[] {
  const lines = page.slice(...signatureAt(page));
  return isClosing(lines[0] ?? '') ? lines.slice(1) : lines;
}

/** Where the closing stands, and where the page goes on. */
export function signatureAt(page: readonly string[]): [number, number] {
  const closing = page.findLastIndex(isClosing);
  if (closing >= LEAST_ABOVE) return [closing, closing + 1 + SIGNATURE];
  // "Priyanka", and below it her whole name.
  const sender = senderOf(page);
  const signed = sender === undefined ? -1 : page.findLastIndex((text) => text.split(/[|,]/)[0]?.trim() === sender);
  const at = signed < 0 ? namedBelow(page) : signed;
  if (at < LEAST_ABOVE) return [page.length, page.length];
  const isFirstName = sender !== undefined && page[at - 1] === sender.split(' ')[0];
  return [isFirstName ? at - 1 : at, at + SIGNATURE];
}

/** In a mail without its headers: a name, and below it a firm, in the last lines. */
function namedBelow(page: readonly string[]): number {
  if (!isGreeted(page)) return -1;
  const from = Math.max(0, page.length - LAST);
  return page.findIndex((text, at) => at >= from && isPerson(text.split(' ')) && isFirm(page[at + 1]));
}

/** "On 18 Feb 2025, Pat Hanlon wrote:" */
const WROTE = /^On .* wrote:$/;

/** Whether somebody is called so who wrote a mail that is quoted. */
export function isWriter(name: string, page: readonly string[]): boolean {
  return page.some((line) => WROTE.test(line) && line.split(/[\s,]/).includes(name));
}

/** Without its headers a mail tells by a greeting that it is one. */
function isGreeted(page: readonly string[]): boolean {
  return page.slice(0, TOP).some((text) => GREETING.test(text));
}

/** "Ek & Berg Executive Search": all words of it have a capital. */
export function isFirm(text = ''): boolean {
  const [cell = ''] = text.split(/ [|·•–-] |, /);
  return cell.includes(' ') && !/\d|@/.test(cell) && !/(?<=\s)\p{Ll}{3,}/u.test(cell) && /^\p{Lu}/u.test(cell);
}

const isToMe = has('contact', 'to me');
/** A mail is greeted in its first lines, and signed in its last. */
const TOP = 6;
const LAST = 6;

function senderOf(page: readonly string[]): string | undefined {
  // "Ann Lee via FEN-L"
  return page
    .map((text) =>
      SENDER.exec(text)?.[1]
        ?.replace(/ via .*$/, '')
        .trim(),
    )
    .findLast((name) => name !== undefined);
}

/**
 * Who signed a mail and sent it. Of a mail that was sent on, this is who wrote it first. Where the two names do not
 * agree, or no firm stands below them, it may be a friend.
 */
export function signerOf(layout: Layout, company: string | undefined): string | undefined {
  const [signed, ...below] = signatureOf(layout);
  const sender = senderOf(layout.page) ?? (isGreeted(layout.page) && isFirm(below[0]) ? signed : undefined);
  if (sender === undefined || signed === undefined) return undefined;
  const isOfHouse = (text: string) =>
    (company !== undefined && text.includes(company)) || text.split(/ [|·] /).some((cell) => isTitle(cell));
  const isOfFirm = isFirm(below[0]) || [signed, ...below].some(isOfHouse) || isToMe(layout.prose.toLowerCase());
  return isOfFirm && sender.split(' ').includes(signed.split(/[\s,|]/)[0] as string) ? sender : undefined;
}
