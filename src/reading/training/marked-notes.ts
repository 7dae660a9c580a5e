import type { Range } from '../clean.ts';
import { ACTS, type Act, LABELS, type SpanLabel } from '../labels.ts';
import { AUDIENCES, type Audience, FORMATS, type Format } from '../limits.ts';

/** What is marked: who reads, who writes, which job where, and what the writer brings (see notes/guide.md). */
export type Marked = SpanLabel | 'BG';
const MARKED: readonly Marked[] = [
  ...LABELS.filter((label) => !['O', 'GREET', 'CLOSE'].includes(label)),
  'BG',
] as Marked[];

/** How a note is as a whole; "example": made to show one fine distinction. */
const KINDS = ['good', 'gap', 'faulty', 'example', 'no note'] as const;

/** A marked note. Ranges are offsets into `text`, in UTF-16 code units. */
export type MarkedNote = {
  id: string;
  to: Audience;
  format: Format;
  kind: (typeof KINDS)[number];
  /** It is a copy of a marked note, with other names or typed in another manner. */
  copy?: 'names' | 'manner';
  text: string;
  spans: (Range & { label: Marked })[];
  /** Where a sentence ends, and what it does. */
  acts: { at: number; acts: Act[] }[];
};

/**
 * Reads the notes of a file. Throws an Error that names the note where marks are not closed, nested wrongly or unknown,
 * or a word of its first line is.
 */
export function parseNotes(file: string): MarkedNote[] {
  return file
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const line = block.indexOf('\n');
      const [id = '', to = '', format = '', kind = ''] = block
        .slice(0, line)
        .split('|')
        .map((part) => part.trim());
      return {
        id,
        to: known(AUDIENCES, to, id),
        format: known(FORMATS, format, id),
        kind: known(KINDS, kind, id),
        ...parseMarks(block.slice(line + 1).trimEnd(), id),
      };
    });
}

function known<T extends string>(words: readonly T[], word: string, id: string): T {
  const found = words.find((one) => one === word);
  if (found === undefined) throw new Error(`${id}: ${word || 'nothing'} is none of ${words.join(', ')}`);
  return found;
}

function parseMarks(raw: string, id: string): Pick<MarkedNote, 'text' | 'spans' | 'acts'> {
  const spans: MarkedNote['spans'] = [];
  const acts: MarkedNote['acts'] = [];
  const open: { label: Marked; start: number }[] = [];
  let text = '';
  for (let at = 0; at < raw.length; ) {
    if (raw[at] === '⟦') {
      const bar = raw.indexOf('|', at);
      const label = raw.slice(at + 1, bar) as Marked;
      if (!MARKED.includes(label)) throw new Error(`${id}: no such mark: ${label}`);
      open.push({ label, start: text.length });
      at = bar + 1;
    } else if (raw[at] === '⟧') {
      const mark = open.pop();
      if (!mark) throw new Error(`${id}: a ⟧ too many behind “${text.slice(-20)}”`);
      spans.push({ label: mark.label, start: mark.start, end: text.length });
      at++;
    } else if (raw[at] === '⟨') {
      const close = raw.indexOf('⟩', at);
      const names = raw
        .slice(at + 1, close)
        .split(',')
        .map((name) => name.trim() as Act);
      const unknown = names.find((name) => !ACTS.includes(name));
      if (close < 0 || unknown) throw new Error(`${id}: no such act: ${unknown}`);
      text = text.replace(/ $/, '');
      acts.push({ at: text.length, acts: names });
      at = close + 1;
    } else text += raw[at++];
  }
  if (open.length > 0) throw new Error(`${id}: ⟦${open[0]?.label}| is not closed`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end), acts };
}
