import { wordsOfClass } from '../reading/lexicon.ts';
import { sectionsIn } from '../sections.ts';

const SECTIONS = sectionsIn(new URL('./talk-words.txt', import.meta.url));
const COMMON = sectionsIn(new URL('./common.txt', import.meta.url)).get('common') ?? [];

/** The words of sections of talk-words.txt, and those that all talk is made of: small, common and function words. */
export function talkWords(...sections: readonly string[]): ReadonlySet<string> {
  return new Set([
    ...wordsOfClass('function-word'),
    ...COMMON.flatMap((line) => line.split(' ')),
    ...['small', ...sections].flatMap(entriesOf),
  ]);
}

/** The words of one section alone. */
export function sectionWords(section: string): ReadonlySet<string> {
  return new Set(entriesOf(section));
}

function entriesOf(section: string): string[] {
  const lines = SECTIONS.get(section);
  if (!lines) throw new Error(`talk-words.txt has no section ${section}`);
  return lines.flatMap((line) => line.split(' '));
}

/** The words of a text, in lower case, with straight apostrophes. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}']*/gu) ?? []
  );
}
