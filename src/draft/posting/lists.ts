import { sectionsIn } from '../../sections.ts';
import { upperFirst } from '../../text.ts';

/** What postings and the pages round them say in set words, as data: the text files of this folder. */
const FILES = new Map<string, ReturnType<typeof sectionsIn>>();

/** The entries of a section. */
export function entriesOf(file: string, section: string): readonly string[] {
  const sections = FILES.get(file) ?? sectionsIn(new URL(`./${file}.txt`, import.meta.url));
  FILES.set(file, sections);
  const entries = sections.get(section);
  if (!entries) throw new Error(`no such section: ${file}.txt [${section}]`);
  return entries;
}

/** The entries of a section as choices of a regular expression, the longest first, as they stand or with a capital. */
export function alternationOf(file: string, section: string): string {
  return entriesOf(file, section)
    .flatMap((entry) => [entry, upperFirst(entry)])
    .sort((a, b) => b.length - a.length)
    .map((entry) => entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** Whether a text in small letters has an entry of a section as words of its own. */
export function has(file: string, section: string): (text: string) => boolean {
  // Made when it is first asked, as the lists are long.
  let pattern: RegExp | undefined;
  return (text) => {
    pattern ??= new RegExp(String.raw`(?<![\p{L}\d])(?:${alternationOf(file, section)})(?![\p{L}\d])`, 'u');
    return pattern.test(text);
  };
}
