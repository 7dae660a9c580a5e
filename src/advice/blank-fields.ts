import type { Field } from '../reply.ts';
import { listOf, upperFirst } from '../text.ts';
import type { Better, Blank } from '../writing/better.ts';

/** What stands for what only the writer knows. */
const BLANK = '____';

const WORDS: Record<Blank['fact'], string> = {
  recipient: 'the reader’s name',
  company: 'the company',
  role: 'the job',
  requisition: 'the number of the posting',
  source: 'where you found the job',
  background: 'what you can do, in a few words',
  sender: 'your name',
};

/** What belongs into the blanks, in their order, in a line. */
export function blanksLine(blanks: readonly Blank[]): string {
  const words = blanks.map(({ fact, optional }) => `${WORDS[fact]}${optional ? ' (or leave it out)' : ''}`);
  return `${listOf(words)}.`;
}

const NAME = /^blank-(\d+)$/;
/** Under this name a form carries the numbers of the blanks that the note can do without. */
const OPTIONAL = 'optional-blanks';

/** More fields than this nobody fills in on a phone; Slack and Discord forms have room for five. */
const MOST_FIELDS = 5;

/** A field for each blank. */
export function fieldsFor({ blanks }: Better): Field[] {
  return blanks.slice(0, MOST_FIELDS).map((blank, at) => ({
    name: `blank-${at + 1}`,
    label: upperFirst(WORDS[blank.fact]),
    ...(blank.optional && { hint: 'Leave it empty if there is none.' }),
  }));
}

type Options = Readonly<Record<string, string>>;

/** What a form that fills the blanks carries along: the note, and which of them may stay out. */
export function carriedFor({ note, blanks }: Better): Record<string, string> {
  const optional = blanks.flatMap(({ optional: may }, at) => (may ? [at + 1] : [])).join(' ');
  return { text: note, ...(optional !== '' && { [OPTIONAL]: optional }) };
}

/** The options without those that fill a blank. */
export function withoutBlanks(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !NAME.test(name) && name !== OPTIONAL));
}

/** A note with what was given in its blanks; one that may be missing, and was left empty, goes with its brackets. */
export function fillIn(note: string, options: Options): string {
  const given = new Map(
    Object.entries(options).flatMap(([name, value]) => {
      const number = NAME.exec(name)?.[1];
      return number === undefined ? [] : [[Number(number), value.trim()] as const];
    }),
  );
  const optional = new Set((options[OPTIONAL] ?? '').split(' ').map(Number));
  let number = 0;
  const filled = note.replaceAll(BLANK, () => {
    number++;
    return given.get(number) || (optional.has(number) ? MISSING : BLANK);
  });
  return filled.includes(MISSING) ? withoutMissing(filled) : filled;
}

/** Stands for what is not there, until it is taken out: no keyboard types it. */
const MISSING = '\u0000';

/** "(req 77, via _)" -> "(req 77)", "(req _)" -> ""; a sentence that is about it goes: "I bring _." */
function withoutMissing(text: string): string {
  return text
    .replace(/ ?\(([^()\n]*)\)/g, (whole, inside: string) => {
      if (!inside.includes(MISSING)) return whole;
      const kept = inside.split(', ').filter((part) => !part.includes(MISSING));
      return kept.length > 0 ? ` (${kept.join(', ')})` : '';
    })
    .split(/(?<=[.!?\n])/)
    .filter((sentence) => !sentence.includes(MISSING))
    .join('')
    .trim();
}
