import { hasLegalForm } from '../../reading/company-name.ts';
import { isFirmName, nameAlone, plainName, sameName } from './firm-names.ts';
import { isOrganisation } from './kinds.ts';

/**
 * How much each sign speaks for a name being the employer's. What has less than {@link ENOUGH} is left out: it needs a
 * plain sign, or a place among the headings and something else.
 */
const WEIGHTS = {
  /** "Acme has retained us": who writes is no more than an agent. */
  client: 8,
  /** "Posted by Acme", "Acme logo", "cook at Acme" */
  told: 4,
  /** An address is made of it. */
  domain: 2,
  besideTitle: 2,
  aboveTitle: 1.2,
  nearTitle: 0.8,
  /** "© 2025 Acme" */
  owner: 1.5,
  /** The first heading of all. */
  first: 1.6,
  inHeading: 0.8,
  recruiter: 1.5,
  /** "Acme is hiring", "Acme is an equal opportunity employer", "About Acme", "at Acme" */
  hires: 2.5,
  employs: 2,
  named: 1.5,
  mentioned: 0.8,
  /** "Acme makes anvils" */
  does: 1.5,
  again: 0.5,
} as const;
const ENOUGH = 2;
/** A word that organisations are called by; a legal form. */
const ORGANISATION = 1;
const FORM = 1;

export type Sign = keyof typeof WEIGHTS;

/** A name, as it is compared and as it was longest written, and what speaks for it. */
type Known = { name: string; plain: string; weight: number; order: number };

/** What speaks for each name. A look-up takes as long as the name has words, however many are known. */
export class Signs {
  readonly #known = new Map<string, Known>();
  /** The known names that go on from some words, in the order of their coming; some may be known no more. */
  readonly #goOn = new Map<string, Known[]>();
  readonly #title: string;
  #count = 0;

  /** A title is no name of a firm. */
  constructor(title = '') {
    this.#title = title.toLowerCase();
  }

  add(written: string, sign: Sign): void {
    const name = nameAlone(written);
    if (!name || this.#isTitle(name) || !(sign === 'told' || isFirmName(name))) return;
    const known = this.#find(name);
    if (known && known.name.length >= name.length) {
      known.weight += WEIGHTS[sign];
      return;
    }
    if (known) this.#known.delete(known.plain);
    this.#keep(name, (known?.weight ?? weightOf(name)) + WEIGHTS[sign]);
  }

  /** A name that something spoke for stands in another place, too; it may be longer there. */
  again(written: string): void {
    const name = nameAlone(written);
    const known = name === undefined ? undefined : this.#find(name);
    if (!name || !known) return;
    // "STONY TERRACE", where "Stony Terrace" is known
    if (name.length <= known.name.length) known.weight += WEIGHTS.again;
    else this.add(name, 'again');
  }

  names(): string[] {
    return [...this.#known.values()].map(({ name }) => name);
  }

  /** The name that most speaks for. */
  best(): string | undefined {
    const [best] = [...this.#known.values()].sort((a, b) => b.weight - a.weight);
    return best && best.weight >= ENOUGH ? best.name : undefined;
  }

  #keep(name: string, weight: number): void {
    const plain = plainName(name);
    const known = { name, plain, weight, order: this.#count++ };
    this.#known.set(plain, known);
    for (const opening of openingsOf(plain)) {
      const list = this.#goOn.get(opening);
      if (list) list.push(known);
      else this.#goOn.set(opening, [known]);
    }
  }

  /** The one that has been known the longest of those that are the same name ({@link sameName}). */
  #find(name: string): Known | undefined {
    const plain = plainName(name);
    const longer = this.#goOn.get(plain) ?? [];
    while (longer[0] && this.#known.get(longer[0].plain) !== longer[0]) longer.shift();
    let first = longer[0];
    for (const opening of openingsOf(plain)) {
      const known = this.#known.get(opening);
      if (known && (first === undefined || known.order < first.order)) first = known;
    }
    return first;
  }

  #isTitle(name: string): boolean {
    const low = name.toLowerCase();
    const title = this.#title;
    return title !== '' && (title.startsWith(low) || low.endsWith(title) || sameName(title, low));
  }
}

/** "a", "a b" and "a b c" of "a b c". */
function openingsOf(plain: string): string[] {
  const words = plain.split(' ');
  return words.map((_, at) => words.slice(0, at + 1).join(' '));
}

/** What a name tells by itself. */
function weightOf(name: string): number {
  return (isOrganisation(name) ? ORGANISATION : 0) + (hasLegalForm(name) ? FORM : 0);
}
