import type { Layout } from './layout.ts';
import { entriesOf } from './lists.ts';

/** What a mail tells beside the posting in it: who wrote it. */

const CLOSINGS = new Set(entriesOf('contact', 'closing'));
const SENDER = /^(?:From|Von|De|Fra|Van): ?["“]?(\p{Lu}[^<"”@(,|]{2,40}?)["”]?\s*(?:<|\(|,|\||$)/u;

/**
 * Who signed a mail and sent it. Of a mail that was sent on, this is who wrote it first: who sent it on is a friend.
 * Where the two names do not agree, nobody is sure.
 */
export function signerOf({ page }: Layout): string | undefined {
  const sender = page.map((text) => SENDER.exec(text)?.[1]?.trim()).findLast((name) => name !== undefined);
  const closing = page.findLastIndex((text) => CLOSINGS.has(text.toLowerCase().replace(/[\s,.!–-]+$/, '')));
  const signed = closing < 0 ? undefined : page[closing + 1];
  if (sender === undefined || signed === undefined) return undefined;
  const first = signed.split(/[\s,|]/)[0] as string;
  return sender.split(' ').includes(first) ? sender : undefined;
}
