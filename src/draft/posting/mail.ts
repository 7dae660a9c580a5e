import { isTitle } from './kinds.ts';
import type { Layout } from './layout.ts';
import { choicesOf, entriesOf } from './lists.ts';

/** What a mail tells beside the posting in it: who wrote it, and of which firm. */

const CLOSINGS = new Set(entriesOf('contact', 'closing'));
const HEADER = /^(?:from|to|cc|bcc|date|sent|reply-to|von|an|gesendet|de|para|enviado|message|begin forwarded message):/i;
const SUBJECT = /^(?:subject|betreff|asunto|objet|oggetto|onderwerp): *(?:(?:re|fwd?|aw|rv|wg|tr): *)*(?:\[[^\]]*\] *)?/i;
const GREETING = new RegExp(String.raw`^(?:${choicesOf('contact', 'greeting')})(?![\p{L}\d])[^.?]{0,30}$`, 'u');
const SENDER = /^(?:From|Von|De|Fra|Van): ?["“]?(\p{Lu}[^<"”@(,|]{2,40}?)["”]?\s*(?:<|\(|,|\||$)/u;
/** A signature has so many lines. */
const SIGNATURE = 6;

/** A line of a mail as it tells of the job: the title in its subject; nothing where it tells who writes to whom. */
export function ofMail(line: string): string | undefined {
  const pieces = SUBJECT.test(line) ? line.replace(SUBJECT, '').split(/\s+[–—|-]\s+|: /) : [];
  if (pieces.length > 0) return pieces.find((piece) => isTitle(piece)) ?? pieces.find((piece) => isTitle(piece, true));
  return HEADER.test(line) || GREETING.test(line) ? undefined : line;
}

/** What stands below "Kind regards": a name, an office, a firm. */
export function signatureOf({ page }: Layout): readonly string[] {
  const isClosing = (text: string) =>
    text.split(' / ').some((one) => CLOSINGS.has(one.toLowerCase().replace(/[\s,.!–-]+$/, '')));
  const closing = page.findLastIndex(isClosing);
  return closing < 0 ? [] : page.slice(closing + 1, closing + 1 + SIGNATURE);
}

/**
 * Who signed a mail and sent it. Of a mail that was sent on, this is who wrote it first: who sent it on is a friend.
 * Where the two names do not agree, nobody is sure.
 */
export function signerOf(layout: Layout): string | undefined {
  const sender = layout.page.map((text) => SENDER.exec(text)?.[1]?.trim()).findLast((name) => name !== undefined);
  const [signed] = signatureOf(layout);
  if (sender === undefined || signed === undefined) return undefined;
  return sender.split(' ').includes(signed.split(/[\s,|]/)[0] as string) ? sender : undefined;
}
