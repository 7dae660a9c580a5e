import { stemmer } from 'stemmer';
import { FUNCTION_WORDS } from '../reading/classes.ts';
import { sectionsIn } from '../sections.ts';
import type { DraftStyle } from './style.ts';

type Part = keyof DraftStyle;

/** The words of each part of a template, by their stems. */
const STEMS = new Map(
  [...sectionsIn(new URL('./template-words.txt', import.meta.url))].map(([part, lines]) => [
    part,
    new Set(lines.flatMap((line) => line.split(' ').map(stemmer))),
  ]),
);

/** Small words that tell of something that happened. */
const OF_THE_PAST = new Set(["i've", "we've", "you've", 'have', 'has', 'had', 'was', 'were', 'been', 'did', 'ive']);
/** A length of time, and how many questions. */
const SMALL_NUMBER = /^\d{1,2}$/;

/** The words of a template that are no words of its part: they may say what the writer did not. */
export function strangeWords(part: Part, template: string): string[] {
  const text = template.replace(/\{[^{}]*\}/g, ' ').replace(/[‘’]/g, "'");
  const words = text.match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];
  return [...new Set(words)].filter((word) => !isKnown(part, word.toLowerCase()));
}

function isKnown(part: Part, word: string): boolean {
  if (part === 'ask' && SMALL_NUMBER.test(word)) return true;
  if (STEMS.get(part)?.has(stemmer(word))) return true;
  return FUNCTION_WORDS.has(word) && !OF_THE_PAST.has(word);
}
