import { hasLegalForm } from '../../reading/company.ts';
import { isOrganisation } from './kinds.ts';
import { isFirmName, nameAlone, sameName } from './names.ts';

/**
 * How much each sign speaks for a name being the employer's. What has less than {@link ENOUGH} is left out: it needs a
 * plain sign, or a place among the headings and something else.
 */
const WEIGHTS = {
  /** "Posted by Acme", "Acme logo", "cook at Acme" */
  told: 4,
  besideTitle: 2,
  aboveTitle: 1.2,
  nearTitle: 0.8,
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

/** What speaks for each name. */
export class Signs {
  readonly #weights = new Map<string, number>();
  readonly #title: string;

  /** A title is no name of a firm. */
  constructor(title = '') {
    this.#title = title.toLowerCase();
  }

  add(written: string, sign: Sign): void {
    const name = nameAlone(written);
    if (!name || this.#isTitle(name) || !(sign === 'told' || isFirmName(name))) return;
    const known = this.names().find((other) => sameName(other, name));
    const longer = known !== undefined && known.length >= name.length ? known : name;
    const before = known === undefined ? weightOf(name) : (this.#weights.get(known) ?? 0);
    if (known !== undefined && known !== longer) this.#weights.delete(known);
    this.#weights.set(longer, before + WEIGHTS[sign]);
  }

  /** A name that something spoke for stands in another place, too; it may be longer there. */
  again(written: string): void {
    const name = nameAlone(written);
    if (name && this.names().some((known) => sameName(known, name))) this.add(name, 'again');
  }

  names(): string[] {
    return [...this.#weights.keys()];
  }

  /** The name that most speaks for. */
  best(): string | undefined {
    const [best] = [...this.#weights].sort((a, b) => b[1] - a[1]);
    return best && best[1] >= ENOUGH ? best[0] : undefined;
  }

  #isTitle(name: string): boolean {
    const low = name.toLowerCase();
    const title = this.#title;
    return title !== '' && (title.startsWith(low) || low.endsWith(title) || sameName(title, low));
  }
}

/** What a name tells by itself. */
function weightOf(name: string): number {
  return (isOrganisation(name) ? ORGANISATION : 0) + (hasLegalForm(name) ? FORM : 0);
}
