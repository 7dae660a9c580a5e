import { wordsOfClass } from '../../reading/lexicon.ts';
import { keyOf } from './word-keys.ts';
import { listsOf } from './wording-files.ts';

const CLASSES = listsOf('classes');

/** The words of a class of wording/classes.txt. @throws Error where there is none of that name */
export function classWords(name: string): ReadonlySet<string> {
  const words = CLASSES.get(name);
  if (!words) throw new Error(`wording/classes.txt has no class ${name}`);
  return new Set(words);
}

/** The same by what words are compared by. */
export function keysOfClass(name: string): ReadonlySet<string> {
  return new Set([...classWords(name)].map(keyOf));
}

/** Who may do something beside the writer. */
export const PEOPLE: ReadonlySet<string> = new Set([
  ...wordsOfClass('acquaintance'),
  ...wordsOfClass('topic-kin'),
  ...classWords('people'),
]);
