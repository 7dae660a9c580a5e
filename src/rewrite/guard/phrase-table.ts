import { wordsOf } from '../../reading/words.ts';
import { type Term, termsOf } from './terms.ts';

type Node<T> = { next: Map<string, Node<T>>; values: T[] };

/** A stretch of terms, indices `from` to `to`, that is a phrase. */
export type PhraseMatch<T> = { from: number; to: number; value: T };

const ARTICLES = new Set(['a', 'an', 'the']);

/** Phrases that are looked up in terms, each with what it stands for. */
export class PhraseTable<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] };

  /** Adds a phrase by its keys, or by `=word` for that form of a word alone. */
  add(parts: readonly string[], value: T): void {
    let node = this.root;
    for (const part of parts) {
      let next = node.next.get(part);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(part, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** Every phrase in the terms, over no end of a sentence; articles within are passed over. Time grows linearly. */
  in(terms: readonly Term[]): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let from = 0; from < terms.length; from++) {
      let open = [this.root];
      for (let at = from; at < terms.length && open.length > 0; at++) {
        const term = terms[at] as Term;
        if (at > from && /[.!?;:\n()]/.test(term.gap)) break;
        if (ARTICLES.has(term.lower) && at > from) continue;
        open = open.flatMap(({ next }) =>
          [next.get(term.key), next.get(`=${term.lower}`)].filter((node) => node !== undefined),
        );
        for (const { values } of open) for (const value of values) found.push({ from, to: at + 1, value });
      }
    }
    return found;
  }
}

/** What a phrase is looked up by: the keys of its words without articles. */
export function keysOfPhrase(phrase: string): string[] {
  return termsOfPhrase(phrase).map(({ key }) => key);
}

/** The same for a phrase whose words count in the form that they have, but for those with "~" behind them. */
export function formsOfPhrase(phrase: string): string[] {
  return phrase
    .trim()
    .split(' ')
    .flatMap((word) =>
      termsOfPhrase(word.replace('~', '')).map(({ key, lower }) => (word.endsWith('~') ? key : `=${lower}`)),
    );
}

function termsOfPhrase(phrase: string): Term[] {
  const text = phrase.trim();
  return termsOf(text, wordsOf(text, text.toLowerCase())).filter(({ lower }) => !ARTICLES.has(lower));
}
