import type { Reading } from '../reading/read.ts';
import { factsIn } from '../shorten/facts.ts';
import { type Term, termsOf } from './canonical.ts';
import { FUNCTION } from './neutral.ts';
import { GROUP, PERSON } from './people.ts';
import { goesOnWith, spokenOf } from './spoken.ts';

/**
 * Whose a word of a note is, by the clause that it stands in: the writer's own; that of a group that the writer belongs
 * to; the reader's, with the company and the position; somebody else's; or only wished for, to come, or true of a part.
 * None where the clause does not show it.
 */
export type Owner = 'writer' | 'group' | 'reader' | 'other' | 'wished';
/** `posting`: it is within what was read as the position, its company, number or source. */
export type Owned = Term & { owner: Owner | undefined; posting?: boolean };

/** The clause at hand: whose it is, and whether its subject is "I". */
type Clause = { owner: Owner | undefined; byI: boolean };
const clauseOf = (owner: Owner | undefined, byI = false): Clause => ({ owner, byI });

/** In front of what is a wish's own: "finish *my BSc*". */
const TO_GET =
  /^(?:stud\w+|for|finish\w*|complet\w+|earn\w*|sit|take|pass|get|renew|receive|pursu\w+|toward|towards|until|once|on)$/i;
/**
 * What follows these in a clause about the position is nobody's for certain: "fits eight years in retail", "caught my
 * eye".
 */
const EVALUATES =
  /^(?:fits?|suits?|match\w*|interests?|appeals?|aligns?|caught|catch\w*|dr[ae]w\w*|attracts?|speaks?|stands?|stood|looks?|seems?|sounds?|feels?|is|are|was)$/i;
/** And behind these in one about the writer: "my thesis fits your call". */
const LEADS_BACK = /^(?:fits?|suits?|match(?:es)?|aligns?|qualif\w+|equips?|prepare[sd]?)$/i;
const POSITION =
  /^(?:role|job|position|opening|post|posting|vacancy|ad|advert|listing|spot|opportunity|residency|internship)(?:'s)?$/i;
const PARTLY =
  /^(?:one|two|three|four|five|some|half|part|several|many|few) of (?!it\b|them\b|these\b|those\b|which\b|that\b)/i;
const LINK =
  /^(?:and|but|so|while|because|where|since|as|that|which|who|whose|whom|though|although|when|after|before|once|if|until|unless)$/i;
const DETERMINER = /^(?:the|an?|this|that|these|your|one|two|three|four|five|another)$/i;
/** The writer's, and nothing of the writer: "my eye", "my profile". */
const MINE = /^(?:resume|résumé|cv|profile|name|time|eye|attention|interest|message|note|portfolio)$/;
const TELLS =
  /^(?:\p{Lu}[\p{L}.'&-]*,? ){1,4}(?:(?:who|a|an|my|your) [^,;.]+, )?(?:has |just |also |kindly )?(?:told|tells|sa(?:id|ys)|gave|suggested|recommended|mentioned|referred|sent|pointed|passed|left|works?|worked|encouraged|leads|led|runs|ran|heads|let)\b/u;

/** Every word of a note with its owner: those in front of the body are the reader's. Pure; time grows linearly. */
export function ownedWords(note: Reading): readonly Owned[] {
  const known = READ.get(note);
  if (known) return known;
  const words = new Owners(note).words();
  READ.set(note, words);
  return words;
}

/** Several checks ask for the words of one note; a note does not change. */
const READ = new WeakMap<Reading, readonly Owned[]>();

/** Walks through the words of a note and knows whose the clause at hand is. */
class Owners {
  private readonly note: Reading;
  private readonly text: string;
  private readonly terms: readonly Term[];
  private readonly target: ReadonlySet<string>;
  private readonly starts: ReadonlySet<number>;
  private readonly posting: readonly { start: number; end: number }[];

  constructor(note: Reading) {
    const { facts, places } = factsIn(note);
    this.note = note;
    this.text = note.text.replace(/[‘’]/g, "'");
    this.terms = termsOf(note.text);
    this.target = new Set(termsOf(facts.company ?? '').map(({ stem }) => stem));
    this.starts = new Set(note.sentences.map(({ start }) => start));
    this.posting = [...places, ...note.requisitions];
  }

  words(): Owned[] {
    const { start, end } = this.note.structure.body;
    const result: Owned[] = [];
    let clause = clauseOf(undefined);
    /** What holds for the noun phrase alone: "your team's", "our crew". */
    let phrase: { owner: Owner | undefined } | undefined;
    let outer: Clause | undefined;
    for (const [at, term] of this.terms.entries()) {
      if (term.start < start || term.end > end) {
        result.push({ ...term, owner: term.start < start ? 'reader' : undefined });
        continue;
      }
      const gap = this.gap(at);
      if (/\(/.test(gap)) outer = clause;
      if (/\)/.test(gap) && outer) {
        clause = outer;
        outer = undefined;
      }
      const ends = this.starts.has(term.start) || (this.terms[at - 1]?.end ?? 0) <= start || /[;:!?\n–—]/.test(gap);
      const begins = ends || /[,(]/.test(gap) || LINK.test(this.word(at - 1));
      if (ends) clause = clauseOf(undefined);
      if (phrase && (begins || FUNCTION.has(term.stem))) {
        // "your thread on cables", "our crew of nine": whose the rest is, is not plain.
        if (clause.owner === 'writer' && !begins) clause = { ...clause, owner: undefined };
        phrase = undefined;
      }
      clause = this.clauseAt(at, begins, ends, clause);
      const own = this.possessed(at, begins, clause);
      if (own?.scope === 'clause') clause = clauseOf(own.owner, own.owner === 'writer');
      else if (own) phrase = own;
      const posting = this.isPosting(term);
      result.push({ ...term, owner: this.ownerOf(at, posting, phrase ? phrase.owner : clause.owner), posting });
      // "the posting's focus", "Carl's shop".
      if (/'s$/.test(this.word(at)) && !FUNCTION.has(term.stem) && this.gap(at + 1) === ' ')
        phrase = { owner: POSITION.test(this.word(at)) || this.target.has(term.stem) ? 'reader' : undefined };
    }
    return result;
  }

  /** The owner of one word in a clause or phrase of `owner`. */
  private ownerOf(at: number, posting: boolean, owner: Owner | undefined): Owner | undefined {
    if (posting && (owner === undefined || owner === 'other')) return 'reader';
    // "our team at Bright Harbor": where the group is, the writer is.
    const isThere = this.terms[at]?.name && /^(?:at|in|of|for)$/.test(this.word(this.nameStart(at) - 1));
    const isGroup = GROUP.has(this.word(at).toLowerCase());
    return owner === 'group' && (isThere || isGroup) ? undefined : owner;
  }

  private isPosting({ start, end }: Term): boolean {
    return this.posting.some((range) => start >= range.start && end <= range.end);
  }

  private word(at: number): string {
    return (this.terms[at]?.text ?? '').replace(/[‘’]/g, "'");
  }

  /** The text from a word on, as far as anybody looks. */
  private from(at: number): string {
    const start = this.terms[at]?.start ?? this.text.length;
    return this.text.slice(start, start + 90);
  }

  private gap(at: number): string {
    return this.text.slice(this.terms[at - 1]?.end ?? 0, this.terms[at]?.start ?? this.text.length);
  }

  private nameStart(at: number): number {
    let first = at;
    while (this.terms[first - 1]?.name && this.gap(first) === ' ') first--;
    return first;
  }

  /** The clause that goes on, or the one that begins, at a word. */
  private clauseAt(at: number, begins: boolean, ends: boolean, clause: Clause): Clause {
    const word = this.word(at);
    const before = this.word(at - 1);
    const rest = this.from(at);
    if (/^I(?:'|$)/.test(word)) {
      if (/^(?:once|if|until|unless)$/i.test(before)) return clauseOf('wished');
      // "My manager and I": what both did.
      const shared = /\b(?:my|our) \p{Ll}+ and $/iu.test(this.text.slice(0, this.terms[at]?.start).slice(-40));
      return clauseOf(shared ? 'group' : spokenOf(rest.slice(1), before), true);
    }
    if (/^we(?:'|$)/i.test(word)) {
      if (/^(?:can|could|may|might|shall|would|should)$/i.test(before)) return clauseOf(undefined);
      if (/^we (?:both|all)\b/i.test(rest)) return clauseOf('writer', true);
      return clauseOf(
        /^we(?:'d|'ll)|^we (?:can|could|may|might|will|would|should)\b/i.test(rest) ? undefined : 'group',
      );
    }
    if (/^you(?:'|$)/i.test(word)) return clauseOf('reader');
    if (/^(?:he|she|they)(?:'|$)/i.test(word))
      return clauseOf(/^(?:when|while|as)$/i.test(before) ? undefined : 'other');
    if (ends && /^(?:with|as|after|having|bringing|drawing)$/i.test(word)) return this.leadAt(at);
    if (clause.byI && this.addsOwn(at, begins)) return clauseOf('writer', true);
    // "It appeals to me as a machinist": what the writer is, in the midst of a clause.
    if (
      /\b(?:me|you|experience|years|background|time|career) as an? $/i.test(
        this.text.slice(0, (this.terms[at]?.end ?? 0) + 1).slice(-24),
      )
    )
      return clause.owner === 'reader' || clause.owner === undefined ? clauseOf('writer', true) : clause;
    if (/^(?:who|whose|whom|which|that)$/i.test(word)) return this.relativeAt(at, clause);
    if (!begins || /\(/.test(this.gap(at))) return this.goesOn(at, clause);
    // "as a ship's electrician", "of which one was funded".
    if ((/^as$/i.test(before) && !/^(?:the|your|this)$/i.test(word)) || /^which$/i.test(before)) return clause;
    if (/^(?:once|if|until|unless|provided)$/i.test(before) && /^(?:my|the|an?)$/i.test(word))
      return clauseOf('wished');
    if (PARTLY.test(rest)) return clauseOf('wished');
    if (clause.byI && goesOnWith(word)) return clauseOf(spokenOf(` ${rest}`, ''), true);
    return this.subjectAt(at) ?? this.goesOn(at, clause);
  }

  /** "…, having done 18 months", "…, with nine years in retail": of the writer, in whatever clause of "I". */
  private addsOwn(at: number, begins: boolean): boolean {
    if (/^having$/i.test(this.word(at))) return true;
    return (
      begins &&
      /^(?:with|after|bringing)$/i.test(this.word(at)) &&
      !/^(?:your|the|this|that|you)$/i.test(this.word(at + 1))
    );
  }

  private goesOn(at: number, clause: Clause): Clause {
    const word = this.word(at);
    if (clause.owner === 'reader' && !clause.byI && EVALUATES.test(word)) return clauseOf(undefined);
    if (clause.owner === 'writer' && LEADS_BACK.test(word)) return clauseOf(undefined);
    // "return to nursing": one was there before.
    if (clause.owner === 'wished' && /^(?:return\w*|back)$/i.test(this.word(at - 1)) && word === 'to')
      return clauseOf(undefined, clause.byI);
    return word === 'of' &&
      this.word(at + 1) === 'which' &&
      /^(?:only )?(?:one|two|\d|half|some)/.test(this.from(at + 2))
      ? clauseOf('wished')
      : clause;
  }

  /** A sentence that begins with what its "I" brings: "With nine years in retail, I …", "As a nurse, …". */
  private leadAt(at: number): Clause {
    const sentence = /^[^.;!?]*/.exec(this.text.slice(this.terms[at]?.start))?.[0] ?? '';
    const isLead = /\bI\b|, (?:and )?(?:my|your|the|this|\p{Lu}\p{L}*)\b/u.test(sentence);
    if (!isLead || /^(?:your|the|this|our|I|you|we|thanks|respect|regard)$/i.test(this.word(at + 1)))
      return clauseOf(undefined);
    const found = /^(?:seeing|reading|hearing|finding|learning|noticing|talking|speaking|chatting|meeting|coming)$/i;
    return found.test(this.word(at + 1)) ? clauseOf('reader') : clauseOf('writer', true);
  }

  /** "the team *that* cut waits", "a friend *who* runs a farm"; of what the writer made or is, nothing changes. */
  private relativeAt(at: number, clause: Clause): Clause {
    const noun = (back: number) => this.word(at - back).toLowerCase();
    // "a crew of nine that …"
    if (GROUP.has(noun(1)) || (noun(2) === 'of' && GROUP.has(noun(3)))) return clauseOf('group');
    if (/^who/i.test(this.word(at)) && (PERSON.test(noun(1)) || this.terms[at - 1]?.name)) return clauseOf('other');
    const isKept = clause.owner === 'reader' || noun(1) === 'of' || !/^which$/i.test(this.word(at));
    return isKept ? clause : clauseOf(undefined);
  }

  /** The subject that a clause begins with, in front of its verb; none where there is none to see. */
  private subjectAt(at: number): Clause | undefined {
    const word = this.word(at);
    // "Tunde, your nephew, …" is put between.
    if (/^your$/i.test(word)) return /^\S+ [\p{L}'-]+,/u.test(this.from(at)) ? undefined : clauseOf('reader');
    if (TELLS.test(this.from(at))) return clauseOf('other');
    const span = this.subjectWords(at);
    if (span.some((one) => this.isPosting(one) || POSITION.test(one.text) || this.target.has(one.stem)))
      return clauseOf('reader');
    return /^(?:an?|the|one)$/i.test(word) && span.some(({ text }) => PERSON.test(text.toLowerCase()))
      ? clauseOf('other')
      : undefined;
  }

  /** The noun phrase at the head of a clause, with what belongs to it. */
  private subjectWords(at: number): readonly Term[] {
    const first = this.terms[at];
    if (!first || !(DETERMINER.test(first.text) || /^\p{Lu}/u.test(first.text))) return [];
    const result = [first];
    for (let i = at + 1; i < Math.min(this.terms.length, at + 9) && !/[.,;:!?(]/.test(this.gap(i)); i++)
      result.push(this.terms[i] as Term);
    return result;
  }

  /** What a possessive changes, for the clause that it heads or goes on in, or for its phrase alone. */
  private possessed(
    at: number,
    begins: boolean,
    clause: Clause,
  ): { owner: Owner | undefined; scope: 'clause' | 'phrase' } | undefined {
    const word = this.word(at).toLowerCase();
    // "in 2021 our crew won …": a clause of which nothing is known yet.
    const scope = begins || (clause.owner === undefined && !clause.byI) ? 'clause' : 'phrase';
    if (word === 'your') return { owner: 'reader', scope: 'phrase' };
    if (word === 'our')
      return begins || clause.owner !== 'writer' ? { owner: 'group', scope } : { owner: undefined, scope: 'phrase' };
    if (word !== 'my') return undefined;
    const [noun = '', next = ''] = [1, 2].map((ahead) =>
      this.word(at + ahead)
        .toLowerCase()
        .replace(/'s$/, ''),
    );
    if (MINE.test(noun)) return { owner: undefined, scope: 'phrase' };
    if (PERSON.test(noun)) return { owner: 'other', scope };
    if (GROUP.has(noun) || GROUP.has(next)) return { owner: 'group', scope };
    if (clause.owner === 'wished' && (!clause.byI || TO_GET.test(this.word(at - 1)))) return undefined;
    return { owner: 'writer', scope: 'clause' };
  }
}
