import type { Range } from '../clean.ts';
import { ACTS, type Act } from '../labels.ts';

export { ACTS, type Act };

/** What is marked in a note: who reads, who writes, which job where, and what the writer brings (see notes/guide.md). */
export const MARKED = ['RCPT', 'SEND', 'ROLE', 'CO', 'OWN', 'REQ', 'SRC', 'BG'] as const;
export type Marked = (typeof MARKED)[number];

/** A marked note. Ranges are offsets into `text`, in UTF-16 code units. */
export type MarkedNote = {
  id: string;
  to: string;
  format: string;
  /** "good", "gap", "faulty" or "no note". */
  kind: string;
  text: string;
  spans: (Range & { label: Marked })[];
  /** Where a sentence ends, and what it does. */
  acts: { at: number; acts: Act[] }[];
};

/**
 * Reads the notes of a file. Throws an Error that names the note where marks are not closed, nested wrongly or unknown.
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
      return { id, to, format, kind, ...parseMarks(block.slice(line + 1).trimEnd(), id) };
    });
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
