import { isFormAlone, type Point, type Reply } from '../../src/index.ts';
import type { Read } from './text/attached.ts';

const INSTEAD = 'Please paste the text of it into a message.';
/** Alone, where nothing but "please check" stands beside the file, or nothing at all. */
const CLOSED: Reply = { headline: `I can’t open files in Slack. ${INSTEAD}`, problem: true };
const BESIDE: Point = { label: 'Your file', text: `I can’t open files in Slack. ${INSTEAD}` };

/** The answer to a message, which says so where a file of it could not be opened. */
export async function withFiles({ text, attached, hasUnread }: Read, ask: () => Promise<Reply>): Promise<Reply> {
  if (!hasUnread) return ask();
  if (attached === undefined && text.trim() === '') return CLOSED;
  const reply = await ask();
  // A form that tells of a mistake holds what was typed.
  if (isFormAlone(reply) && !reply.problem) return CLOSED;
  return { ...reply, points: [BESIDE, ...(reply.points ?? [])] };
}
