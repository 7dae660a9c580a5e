import type { Message } from 'discord.js';
import { type Reply, type Services, wantsNote } from '../../src/index.ts';
import { ask } from './ask.ts';
import { FILE, UNREADABLE_FILE } from './notices.ts';
import { askerOf, saidRequest } from './request.ts';
import { aboutOf } from './said/about.ts';
import { type MessageText, textOfMessage } from './said/message-text.ts';

/** What the coach says to a message, of which `text` are the words that are meant for the bot. Never rejects. */
export async function replyTo(
  message: Message,
  kind: 'message' | 'mention',
  text: string,
  services: Services,
): Promise<Reply> {
  const said = await textOfMessage(message, text);
  if (said.isUnreadable && text.trim() === '') return { headline: UNREADABLE_FILE, problem: true };
  const request = saidRequest(askerOf(message, message.author.id), kind, said);
  // The chat is read for a note that is wanted, and for nothing else.
  const about = said.attached === undefined && wantsNote(request) ? await aboutOf(message) : undefined;
  const reply = await ask(services, { ...request, ...(about && { about }) });
  return withFileLine(reply, said);
}

/** Says that a file could not be read where nothing else was there to be worked on. */
function withFileLine(reply: Reply, { isUnreadable }: MessageText): Reply {
  if (!isUnreadable || reply.about || reply.note || reply.copies) return reply;
  return { ...reply, points: [{ label: FILE, text: UNREADABLE_FILE }, ...(reply.points ?? [])] };
}
