import type { EmbedBuilder } from 'discord.js';
import type { Point, Reply } from '../../../src/index.ts';
import { escapeWithin } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { type MessageState, packState } from '../message-state.ts';
import { ASKED, NO_BUTTONS, YOUR_NOTE } from '../words.ts';
import { buttonRows } from './buttons.ts';
import { copyMessage } from './copy.ts';
import { embedOf, type Message } from './message.ts';
import { markedNote } from './note.ts';
import { pointsWithin } from './points.ts';

/** Room for each part, so that a message has room for all of them. */
const MOST = { headline: 1200, detail: 600, points: 3000, note: 2500, asked: 300 };

/**
 * A reply as messages: what matters and the buttons in the first, then each text to copy in one of its own. The
 * headline is the first message's text, which a notification shows; points and note are embeds, where no link brings up
 * a card.
 */
export function renderReply(reply: Reply): Message[] {
  const { text, rest } = pointsWithin(reply.points ?? [], MOST.points);
  const folded = [...rest, ...(reply.more ?? [])];
  const embeds = embedsOf(reply, text);
  const copies = (reply.copies ?? []).map(copyMessage);

  const withButtons = (points: readonly Point[]): Message | undefined => {
    const components = buttonRows(reply, points.length);
    if (components.length === 0) return { content: contentOf(reply), embeds };
    const carriers = embeds.length > 0 ? embeds : [carrierOf(reply)];
    const urls = packState(stateOf(reply, points), carriers.length);
    if (!urls) return undefined;
    for (const [at, url] of urls.entries()) carriers[at]?.setURL(url);
    return { content: contentOf(reply), embeds: carriers, components };
  };

  const whole = withButtons(folded);
  if (whole) return [whole, ...copies];
  return [withButtons([]) ?? { content: contentOf(reply, NO_BUTTONS), embeds }, ...renderPoints(folded), ...copies];
}

/** Points that were folded away, as messages of their own. */
export function renderPoints(points: readonly Point[]): Message[] {
  const messages: Message[] = [];
  for (let left = points; left.length > 0; ) {
    const { text, rest } = pointsWithin(left, LIMITS.embedDescription);
    messages.push({ embeds: [embedOf(text)] });
    left = rest;
  }
  return messages;
}

function contentOf({ headline, detail }: Reply, remark?: string): string {
  const small = (line: string) => `-# ${line.replace(/\s+/g, ' ').trim()}`;
  const said = headline.trim() || '…';
  return [
    `**${escapeWithin(said, MOST.headline)}**`,
    ...(detail ? [small(escapeWithin(detail, MOST.detail))] : []),
    ...(remark ? [small(remark)] : []),
  ].join('\n');
}

function embedsOf({ note, problem }: Reply, points: string): EmbedBuilder[] {
  return [
    ...(points === '' ? [] : [embedOf(points, problem)]),
    ...(note && note.text.trim() !== '' ? [noteEmbed(note)] : []),
  ];
}

function noteEmbed(note: NonNullable<Reply['note']>): EmbedBuilder {
  return embedOf(`-# ${YOUR_NOTE}\n${markedNote(note, MOST.note)}`);
}

/** Carries the state where nothing else is shown that could: the note it is about, or what the form asks. */
function carrierOf({ about, form }: Reply): EmbedBuilder {
  if (about && about.text.trim() !== '') return noteEmbed({ text: about.text, marks: [] });
  const asked = (form?.fields ?? []).map(({ label }) => escapeWithin(label, MOST.asked)).join(' · ');
  return embedOf(asked === '' ? '-# ⋯' : `-# ${ASKED} ${asked}`);
}

function stateOf({ about, form }: Reply, more: readonly Point[]): MessageState {
  return { ...(about && { about }), ...(form && { form }), ...(more.length > 0 && { more }) };
}
