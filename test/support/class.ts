/** A class that nobody is in: notes of the corpora under invented names. */
import { readFileSync } from 'node:fs';
import type { NoteInput } from '../../src/index.ts';

const FIRST =
  `Ada Bilal Carmen Dmitri Esi Farah Goran Hana Ivo Jun Kofi Leila Mateo Nadia Owen Priya Quentin Rosa Samir Tove
Uche Vera Wanjiru Ximena Yusuf`.split(/\s+/);
const LAST = `Abara Brandt Castell Demir Eriksen Fontaine Grabowski Haddad Ito Jansen Kowal Lindqvist Mbeki Nguyen
Okoro Petrov Quist Romero Szabo Tanaka`.split(/\s+/);
/** Every so manieth note is a student's second one. */
const SECOND = 6;

const FILES = ['notes-1', 'notes-2', 'held-out', 'held-out-2', 'held-out-3', 'blind-1'];

/** A note of the class; `name` as a school would write it. */
export type ClassNote = { name: string; input: NoteInput };

/** Any number of notes; from some on the texts come again. */
export function classOf(count: number): ClassNote[] {
  const texts = FILES.flatMap((file) =>
    readFileSync(new URL(`../corpus/${file}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  return Array.from({ length: count }, (_, at) => {
    const student = at % SECOND === SECOND - 1 ? at - SECOND + 1 : at;
    const name = `${FIRST[student % FIRST.length]} ${LAST[Math.floor(student / FIRST.length) % LAST.length]}`;
    return {
      name: student < FIRST.length * LAST.length ? name : `${name} ${student}`,
      input: { text: texts[(at * 7) % texts.length] as string },
    };
  });
}
