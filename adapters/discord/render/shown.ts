import type { EmbedBuilder, Message as Received } from 'discord.js';
import type { Form, Reply } from '../../../src/index.ts';
import { escapeWithin, harmless } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { BEGINNING, YOUR_NOTE } from '../notices.ts';
import { markedNote, unmarkedNote } from './marked-note.ts';
import { embedOf } from './message.ts';

/** Room for what stands above a note, and for one fact that is known. */
const MOST = { label: 200, fact: 300, facts: 2000 };

/** What a message shows below its text; and whether it is all of the note that the buttons act on, sign by sign. */
export type Shown = { embed: EmbedBuilder; isWhole: boolean };

/**
 * The one embed of a message: the note with its marked places, or, where there is none, what is known already. Its
 * address carries what the buttons act on. What matters is never in it: it may be switched off.
 */
export function shownBelow({ note, about, form, copies = [] }: Reply, needsCarrier: boolean): Shown | undefined {
  const text = note?.text ?? about?.text ?? form?.values?.text ?? '';
  if (note || needsCarrier) {
    const copy = copies.find((one) => one.text === text);
    if (text.trim() !== '') {
      const { embed, isWhole } = noteShown({ text, marks: note?.marks ?? [] }, copy?.label ?? YOUR_NOTE);
      return { embed, isWhole: isWhole && text === about?.text };
    }
    const facts = factsIn(form, about?.options);
    if (needsCarrier && facts !== '') return { embed: embedOf(facts), isWhole: false };
  }
  return undefined;
}

function noteShown(note: NonNullable<Reply['note']>, name: string): Shown {
  const label = `-# ${escapeWithin(name.replace(/\s+/g, ' '), MOST.label) || YOUR_NOTE}`;
  const room = LIMITS.embedDescription - label.length - BEGINNING.length - 1;
  const whole = markedNote(note, Number.POSITIVE_INFINITY);
  if (whole.length <= room)
    return { embed: embedOf(`${label}\n${whole}`), isWhole: harmless(note.text) === note.text.trim() };
  return { embed: embedOf(`${label}${BEGINNING}\n${markedNote(note, room)}`), isWhole: false };
}

/** "company Acme · role welder": what goes along with a form or a button, where people can see it. */
function factsIn(form: Form | undefined, options: Readonly<Record<string, string>> = {}): string {
  const facts = Object.entries({ ...options, ...form?.values }).map(([name, value]) => {
    const choice = form?.fields.find((field) => field.name === name)?.choices?.find((one) => one.value === value);
    return `${name} ${choice?.label ?? value}`.replace(/\s+/g, ' ').trim();
  });
  let shown = '';
  for (const fact of facts.filter((one) => one !== '')) {
    const longer = [...(shown === '' ? [] : [shown]), escapeWithin(fact, MOST.fact)].join(' · ');
    if (longer.length > MOST.facts) break;
    shown = longer;
  }
  return shown;
}

/** The note that a message of the bot's shows; undefined where it shows none, or not all of it. */
export function noteShownIn({ embeds }: Pick<Received, 'embeds'>): string | undefined {
  for (const { description } of embeds) {
    const [, label, note] = /^-# (.+)\n([\s\S]+)$/.exec(description ?? '') ?? [];
    if (label !== undefined && note !== undefined && !label.endsWith(BEGINNING)) return unmarkedNote(note);
  }
  return undefined;
}
