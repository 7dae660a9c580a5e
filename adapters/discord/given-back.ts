import type { Reply, Request } from '../../src/index.ts';
import { TYPED } from './words.ts';

/**
 * A reply that asks to send something again, with what was sent: Discord shows neither a command's options nor a form
 * any more once they are sent.
 */
export function withTyped(reply: Reply, { text, options }: Request): Reply {
  const typed = text?.trim() || options?.text?.trim();
  if (!reply.problem || !typed || reply.copies?.some((copy) => copy.text.includes(typed))) return reply;
  return { ...reply, copies: [...(reply.copies ?? []), { label: TYPED, text: typed }] };
}
