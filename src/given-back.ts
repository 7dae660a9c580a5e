import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

/** What somebody sent, for a reply that can't answer it: a chat that does not show it any more would lose it. */
export function copyOf({ text = '', options }: Pick<Request, 'text' | 'options'>): Pick<Reply, 'copies'> {
  const sent = (text.trim() === '' ? (options?.text ?? '') : text).trim();
  return sent === '' ? {} : { copies: [{ label: 'What you sent', text: sent }] };
}
