import type { Reply } from '../../src/index.ts';
import { BAD_USAGE, statusOf } from '../cli/exit-status.ts';

/**
 * The exit status that the reply to a message stands for where nobody is there to go on, as on the command line: 0
 * ready, 1 something worth a change or still to fill in, 2 what was sent could not be used.
 */
export function statusOfReply({ verdict, problem, refused, form, copies }: Reply, message: string): number {
  if (problem || refused) return BAD_USAGE;
  if (verdict !== undefined) return statusOf(verdict);
  // "hi" is answered, and nothing can be sent yet; "/help" did all that it was to do.
  const isDone = message.trimStart().startsWith('/') || copies !== undefined;
  return isDone && !form ? 0 : 1;
}
