import type { Reply, Request } from '../../src/index.ts';
import { TYPED } from './notices.ts';

/**
 * A reply that asks to send something again, with what was sent: Discord shows neither a command's options nor a form
 * any more once they are sent. Not where a form holds it, or a copy does.
 */
export function withTyped(reply: Reply, { text, options }: Request): Reply {
  const typed = text?.trim() || options?.text?.trim();
  if (!reply.problem || !typed) return reply;
  const held = [...(reply.copies ?? []).map((copy) => copy.text), ...Object.values(reply.form?.values ?? {})];
  if (held.some((one) => one.includes(typed))) return reply;
  return { ...reply, copies: [...(reply.copies ?? []), { label: TYPED, text: typed }] };
}
