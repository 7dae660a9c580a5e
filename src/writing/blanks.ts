import { BLANK } from '../draft/facts.ts';
import type { Reading } from '../reading/read.ts';
import type { SlotKind } from '../reading/slots.ts';
import { isCaredFor } from '../rules/house.ts';
import type { Blank } from './better.ts';

/** So much more than a blank what is put there mostly takes, in UTF-16 code units. */
const ROOM: Record<Blank['fact'], number> = {
  recipient: 6,
  company: 8,
  role: 10,
  requisition: 2,
  source: 4,
  background: 20,
  sender: 8,
};
/** What a note can do without, unless its house cares for it: with the rule that misses it. */
const OPTIONAL: Partial<Record<Blank['fact'], string>> = {
  requisition: 'no-requisition',
  source: 'no-source',
  background: 'no-background',
};

/** The blanks of a note, in order. */
export function blanksOf(note: Reading): Blank[] {
  return note.slots
    .filter(({ start, end }) => note.text.slice(start, end) === BLANK)
    .map(({ kind }) => {
      const fact = factOf(kind);
      return { fact, optional: OPTIONAL[fact] !== undefined && !isCaredFor(note, OPTIONAL[fact]) };
    });
}

function factOf(kind: SlotKind): Blank['fact'] {
  return kind === 'other' ? 'background' : kind;
}

/** The parts of our own wordings that hold blanks, the one that a note misses least first, and the note without it. */
const PARTS: readonly (readonly [RegExp, string, Blank['fact']])[] = [
  [/ I bring ____\./, '', 'background'],
  [/ \(via ____\)/, '', 'source'],
  [/, via ____(?=\))/, '', 'source'],
  [/\(req ____, /, '(', 'requisition'],
  [/ \(req ____\)/, '', 'requisition'],
];

/** A text with fewer and fewer of the blanks that it can do without, itself first. */
export function* withFewerBlanks(text: string): Generator<string> {
  yield text;
  let left = text;
  for (const [part, instead] of PARTS) {
    if (!part.test(left)) continue;
    left = left.replace(part, instead);
    yield left;
  }
}

/** What filling in the blanks of a text will add to it, in UTF-16 code units. */
export function roomFor(text: string): number {
  if (!text.includes(BLANK)) return 0;
  let room = 0;
  for (const { 0: found } of text.matchAll(/\S+ ____/g)) room += roomBehind(found);
  return room;
}

function roomBehind(found: string): number {
  const [word = ''] = found.split(' ');
  const facts: Record<string, Blank['fact']> = {
    bring: 'background',
    req: 'requisition',
    '(req': 'requisition',
    via: 'source',
    '(via': 'source',
    at: 'company',
    the: 'role',
    '–': 'sender',
  };
  return ROOM[facts[word] ?? 'recipient'];
}
