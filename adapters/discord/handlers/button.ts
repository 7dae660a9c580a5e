import type { ButtonInteraction } from 'discord.js';
import { type Reply, type Services, TEXT } from '../../../src/index.ts';
import { ask } from '../ask.ts';
import { pressOf } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { type MessageState, unpackState } from '../message-state.ts';
import { NOTE_LOST, ONCE_MORE } from '../notices.ts';
import { renderModal } from '../render/modal.ts';
import { renderPoints } from '../render/points.ts';
import { renderReply } from '../render/reply.ts';
import { noteShownIn } from '../render/shown.ts';
import { actionRequest, askerOf } from '../request.ts';
import { type Response, responseTo } from '../respond.ts';
import { textIn } from '../said/attachments.ts';

/** States that could not be read since the start. */
let unreadable = 0;

/** What is done with a note whose button can't be understood. */
const CRITIQUE = { action: 'critique', onNote: true };

/** A button, with what it acts on in the message that it hangs on. */
export async function pressed(interaction: ButtonInteraction, services: Services): Promise<Response> {
  const press = pressOf(interaction.customId);
  const state = stateIn(interaction, services);
  if (press === 'more' && state?.more) return { messages: renderPoints(state.more, LIMITS.messages) };
  const asker = askerOf(interaction, interaction.user.id);
  if (typeof press === 'object' && 'form' in press) {
    const modal = state?.form && renderModal(state.form);
    if (modal) return { messages: renderReply(ONCE_MORE), modal };
    // The form of this name as the coach has it, where the message carries none.
    const reply = await ask(services, actionRequest(asker, press.form));
    const asksForNote = reply.form?.fields.some(({ name }) => name === TEXT);
    return asksForNote && interaction.message.embeds.length > 0 ? withoutNote(reply) : responseTo(reply);
  }
  const { action, onNote } = press === 'more' || press === undefined ? CRITIQUE : press;
  const text = onNote ? (state?.about?.text ?? (await noteOf(interaction))) : '';
  const reply = await ask(services, actionRequest(asker, action, { text, options: state?.about?.options }));
  return text === undefined ? withoutNote(reply) : responseTo(reply);
}

/** The state of the message; that there is one, and that it can't be read, is something to look into. */
function stateIn({ message }: ButtonInteraction, { log }: Pick<Services, 'log'>): MessageState | undefined {
  const urls = message.embeds.flatMap(({ url }) => url ?? []);
  const state = unpackState(urls);
  if (urls.length > 0 && !state) {
    unreadable += 1;
    log.warn({ unreadable }, 'what a message carries for its buttons could not be read');
  }
  return state;
}

/** The note that the message shows, or has as a file. */
async function noteOf({ message }: ButtonInteraction): Promise<string | undefined> {
  return (await textIn(message.attachments)).text ?? noteShownIn(message);
}

/** Says that the note is gone, where the coach asks for it. */
function withoutNote(reply: Reply): Response {
  if (!reply.form) return responseTo(reply);
  const { messages } = responseTo({ ...reply, headline: NOTE_LOST, problem: true });
  return { messages, modal: renderModal(reply.form, NOTE_LOST) };
}
