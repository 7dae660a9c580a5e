import { readDocument } from './derived-docs.ts';

/** The headings of a Markdown document in the project, as they are written. */
export function headingsOf(path: string): string[] {
  return [...readDocument(path).matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] as string);
}
