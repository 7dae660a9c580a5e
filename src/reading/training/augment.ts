import type { Act } from '../labels.ts';
import type { Marked, MarkedNote } from './marked-notes.ts';

/** How often a marked name is put in another's place. */
const SHARE = 0.8;
/** How many names are looked at for one that fits. */
const TRIES = 6;

/**
 * Each note once more with other names in it, from the same kind of mark in other notes, so that places are learned and
 * not names (on unseen notes it gained 0.01 to 0.03 in F1 of companies, roles and sources); some of them typed in
 * another manner.
 */
export function withOtherNames(notes: readonly MarkedNote[], random: () => number): MarkedNote[] {
  const names = new Map<Marked, string[]>();
  for (const { text, spans } of notes)
    for (const { label, start, end } of spans) {
      const list = names.get(label);
      if (list) list.push(text.slice(start, end));
      else names.set(label, [text.slice(start, end)]);
    }
  return notes.map((note) => {
    let { text } = note;
    const spans = note.spans.map((span) => ({ ...span }));
    const acts = note.acts.map((act) => ({ ...act }));
    const leaves = note.spans.filter((span) => span.label !== 'BG').toReversed();
    for (const { label, start, end } of leaves) {
      const name = random() < SHARE ? other(names.get(label) as string[], note.text.slice(start, end)) : undefined;
      if (name === undefined) continue;
      const growth = name.length - (end - start);
      text = text.slice(0, start) + name + text.slice(end);
      for (const span of spans) {
        if (span.start > start) span.start += growth;
        if (span.end >= end) span.end += growth;
      }
      for (const act of acts) if (act.at >= end) act.at += growth;
    }
    return inAnotherManner({ ...note, copy: 'names', text, spans, acts }, random());
  });

  /** Another name that begins as this one does: with a capital, a small letter or a digit. */
  function other(list: readonly string[], name: string): string | undefined {
    for (let i = 0; i < TRIES; i++) {
      const found = list[Math.floor(random() * list.length)] as string;
      if (kindOf(found) === kindOf(name) && !found.includes('\n')) return found;
    }
    return undefined;
  }
}

function kindOf(name: string): string {
  const first = name[0] ?? '';
  return /\d/.test(first) ? 'digit' : first === first.toLowerCase() ? 'small' : 'capital';
}

/** The share of the copies that is typed in one breath, in small letters, or without stops. */
const MANNERS = { breath: 0.15, small: 0.1, unstopped: 0.05 };

/** The same note as somebody else would type it. Marks stay where they are: no change moves a letter. */
function inAnotherManner(note: MarkedNote, chance: number): MarkedNote {
  if (chance < MANNERS.breath) return inOneBreath(note, ',');
  if (chance < MANNERS.breath + MANNERS.small) {
    const text = note.text.toLowerCase();
    return text.length === note.text.length ? { ...note, copy: 'manner', text } : note;
  }
  return chance < MANNERS.breath + MANNERS.small + MANNERS.unstopped ? inOneBreath(note, ' ') : note;
}

/** Sentence runs on into sentence: each stop but the last becomes a comma or goes; what all did, the one does. */
function inOneBreath(note: MarkedNote, instead: string): MarkedNote {
  const ends = note.acts.map(({ at }) => at);
  const last = ends.at(-1);
  if (last === undefined || ends.length < 2) return note;
  const letters = [...note.text].length === note.text.length ? note.text.split('') : undefined;
  if (!letters) return note;
  for (const at of ends.slice(0, -1)) {
    if (letters[at - 1] !== '.' || letters[at] !== ' ') return note;
    letters[at - 1] = instead;
    const next = letters[at + 1] ?? '';
    const named = note.spans.some(({ start, label }) => start === at + 1 && label !== 'BG');
    if (!named && !/^I\b/.test(note.text.slice(at + 1, at + 3)) && next.toLowerCase().length === 1)
      letters[at + 1] = next.toLowerCase();
  }
  const acts = [...new Set(note.acts.flatMap((one) => one.acts))] as Act[];
  return { ...note, copy: 'manner', text: letters.join(''), acts: [{ at: last, acts }] };
}
