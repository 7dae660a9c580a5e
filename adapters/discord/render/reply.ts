import type { Copy, Reply } from '../../../src/index.ts';
import { escapeWithin } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { BELOW_ARROW, FILE_NAMES, TYPED } from '../notices.ts';
import { buttonRows } from './buttons.ts';
import { carried, typedInto } from './carried.ts';
import { copyMessages } from './copy.ts';
import { fileOf, type Message } from './message.ts';
import { pointsWithin, renderPoints } from './points.ts';
import { shownBelow } from './shown.ts';

/** Room for each part, so that a message has room for all of them. */
const MOST = { headline: 600, detail: 500, below: 300, footer: 300 };
/** Points that find no room in the first message take so many more at most. */
const MOST_POINTS = 2;
/** Between the parts of a text. */
const GAP = '\n\n';

/**
 * A reply as messages, as many as may follow one interaction: what matters and the buttons in the first, then each text
 * to copy in one of its own. Headline, detail and points are the first message's own text: that is seen by all, on
 * phones and in notifications, with embeds and previews switched off. Components V2 has no such text, and no address in
 * which the buttons' state could travel.
 */
export function renderReply(reply: Reply): Message[] {
  const { copies = [] } = reply;
  const typed = reply.problem ? typedInto(reply).map((text) => ({ label: TYPED, text })) : [];
  const lead = leadOf(reply);
  const footer = reply.footer ? small(escapeWithin(reply.footer, MOST.footer)) : '';
  const reserved = lead.length + footer.length + belowOf([...copies, ...typed]).length + 3 * GAP.length;
  const { text, rest } = pointsWithin(reply.points ?? [], LIMITS.content - reserved);
  const folded = [...rest, ...(reply.more ?? [])];

  const needsCarrier = buttonRows(reply, folded.length).length > 0;
  const shown = shownBelow(reply, needsCarrier);
  const state = shown && needsCarrier ? carried(reply, folded) : undefined;
  if (state?.url) shown?.embed.setURL(state.url);
  const isFolded = state?.hasMore ?? false;
  const components = buttonRows(reply, isFolded ? folded.length : 0);
  const note = reply.about?.text;
  const needsFile = note !== undefined && components.length > 0 && state && !state.hasNote && !shown?.isWhole;

  // What a form can't be opened with again is there to be copied.
  const given = state?.hasForm ? copies : [...copies, ...typed];

  const first: Message = {
    content: [lead, text, footer, belowOf(given)].filter((part) => part !== '').join(GAP),
    ...(shown && { embeds: [shown.embed] }),
    ...(components.length > 0 && { components }),
    ...(needsFile && { files: [fileOf(note, FILE_NAMES.note)] }),
  };
  const points = isFolded ? [] : renderPoints(folded, MOST_POINTS);
  return [first, ...points, ...copyMessages(given, LIMITS.messages - 1 - points.length)];
}

/** Headline and detail. */
function leadOf({ headline, detail }: Reply): string {
  const said = headline.trim() || '…';
  return [
    `**${escapeWithin(said, MOST.headline)}**`,
    ...(detail?.trim() ? [small(escapeWithin(detail, MOST.detail))] : []),
  ].join('\n');
}

/** What the texts are that stand below. */
function belowOf(copies: readonly Copy[]): string {
  const labels = copies.map(({ label }) => label.replace(/\s+/g, ' ').trim()).filter((label) => label !== '');
  return labels.length === 0 ? '' : small(`${BELOW_ARROW} ${escapeWithin(labels.join('; '), MOST.below)}`);
}

function small(line: string): string {
  return `-# ${line.replace(/\s+/g, ' ').trim()}`;
}
