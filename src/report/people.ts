import { cut } from '../text.ts';
import { createNames } from './names.ts';

/** Who wrote a note, as the page calls them. */
export type Person = {
  /** The same for all notes of a student, from 1 on in the order of their first notes. */
  number: number;
  name: string;
  /** Whether the file says who it is. */
  isNamed: boolean;
  /** A text as the page may show it: where names are not to be shown, without those of the students so far. */
  shown(text: string): string;
  /** The same of a part of a text; a name that a part begins within is shown by the part before it. */
  partsOf(text: string): (from: number, to?: number) => string;
};

export type People = {
  /** `id`: what the file calls the note, shown where there is no name. `note`: its place in the file, from 1 on. */
  of(student: string | undefined, id: string | undefined, note: number): Person;
};

/** Of a name so much is shown, in UTF-16 code units. */
const MOST_NAME = 80;

/** Tells students apart by their names: case and spaces make no difference. */
export function createPeople({ anonymous }: { anonymous: boolean }): People {
  const numbers = new Map<string, number>();
  const names = createNames();
  let count = 0;
  return {
    of(student, id, note) {
      const name = cut(student?.normalize('NFC').trim().replace(/\s+/g, ' ') ?? '', MOST_READ);
      const isNamed = name !== '';
      const key = name.toLowerCase();
      const known = isNamed ? numbers.get(key) : undefined;
      const number = known ?? ++count;
      if (isNamed) numbers.set(key, number);
      if (!anonymous) return { number, name: cut(name, MOST_NAME) || labelOf(id, note), isNamed, ...AS_IT_IS };
      if (isNamed && known === undefined) names.add(name, number);
      const partsOf: Person['partsOf'] = (text) => {
        const found = names.find(text, number);
        return (from, to = text.length) => {
          const parts: string[] = [];
          let at = from;
          for (const { start, end, number: whose } of found) {
            if (end <= from || start >= to) continue;
            parts.push(text.slice(at, Math.max(at, start)), start >= from ? standOf(whose) : '');
            at = Math.min(end, to);
          }
          return parts.join('') + text.slice(at, to);
        };
      };
      const stand = isNamed ? standOf(number) : `Note ${note}`;
      return { number, name: stand, isNamed, shown: (text) => partsOf(text)(0), partsOf };
    },
  };
}

/** Of a name so much is read, in UTF-16 code units. */
const MOST_READ = 200;

const standOf = (number: number) => `Student ${number}`;

function labelOf(id: string | undefined, note: number): string {
  return id === undefined || id.trim() === '' ? `Note ${note}` : `Note ${cut(id.trim(), MOST_NAME)}`;
}

const AS_IT_IS: Pick<Person, 'shown' | 'partsOf'> = {
  shown: (text) => text,
  partsOf: (text) => (from, to) => text.slice(from, to),
};
