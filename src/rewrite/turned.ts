import { canonicalStem } from './canonical.ts';
import { IRREGULAR } from './irregular.ts';

/** Verbs by which somebody is told something; who says it to whom is what counts. */
const SAYS =
  /^(?:told|tells?|said|says?|suggest(?:s|ed)?|ask(?:s|ed)|recommend(?:s|ed)?|advis(?:es|ed)|mention(?:s|ed)?)$/;
/** What may stand between it and its subject. */
const ADVERB = /^(?:\p{L}+ly|also|once|just|then|had|have|has)$/u;
/** What is one's own whether it is said or not. */
const ANYONES = new Set(
  'profile cv resume résumé experience year background name skill time question thanks work'
    .split(' ')
    .map(canonicalStem),
);

/**
 * Reasons to refuse a text in which something is turned round: who told whom, whose a thing is, how often which of two
 * things was done, what was done into what is being done.
 */
export function turned(before: string, after: string): string[] {
  const was = wordsOf(before);
  const is = wordsOf(after);
  return [
    ...strange(tellers(was), tellers(is), (who) => `It has another say so: ${who}.`),
    ...strange(reported(was), reported(is), () => 'It has somebody say so of the writer.'),
    ...owners(was, is),
    ...strange(counts(was), counts(is), (count) => `“${count.split(' ')[1]}” is tied to something else.`),
    ...presents(was, is),
    ...unshared(was, is),
  ];
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}'-]+|[,.;:!?]/gu) ?? []
  );
}

/** What the new text has of a kind and the note, which has others of it, does not. */
function strange(was: ReadonlySet<string>, is: ReadonlySet<string>, reason: (what: string) => string): string[] {
  return was.size === 0 ? [] : [...is].filter((one) => !was.has(one)).map(reason);
}

/** Who says, tells, suggests: "i", "you", or "another". */
function tellers(words: readonly string[]): Set<string> {
  const who = words.flatMap((word, at) => {
    if (!SAYS.test(word)) return [];
    const subject = ADVERB.test(words[at - 1] ?? '') ? words[at - 2] : words[at - 1];
    return [subject === 'i' || subject === 'you' ? subject : 'another'];
  });
  return new Set(who);
}

/** Whether what is said is said of the writer: "you said I'd be right for it". */
function reported(words: readonly string[]): Set<string> {
  const told = words.flatMap((word, at) => {
    if (!SAYS.test(word)) return [];
    const next = words.slice(at + 1).find((one) => one !== 'me' && one !== 'that');
    return [next?.startsWith("i'") ? 'of the writer' : 'of something'];
  });
  return new Set(told);
}

const POSSESSIVES: Record<string, string> = {
  my: 'own',
  our: 'own',
  your: 'yours',
  their: 'theirs',
  his: 'theirs',
  her: 'theirs',
};

/** Whose a thing is, where both texts say it. */
function owners(was: readonly string[], is: readonly string[]): string[] {
  const owned = (words: readonly string[]) => {
    const things = new Map<string, Set<string>>();
    for (const [at, word] of words.entries()) {
      const whose = POSSESSIVES[words[at - 1] ?? ''];
      if (word.length < 4 || (!whose && !word.endsWith('s'))) continue;
      const stem = canonicalStem(word);
      things.set(stem, (things.get(stem) ?? new Set()).add(whose ?? 'bare'));
    }
    return things;
  };
  const before = owned(was);
  return [...owned(is)].flatMap(([thing, now]) => {
    const then = before.get(thing);
    if (!then || ANYONES.has(thing)) return [];
    const isTurned = [...now].some(
      (whose) => whose !== 'bare' && !then.has(whose) && (whose === 'own' || then.has('own')),
    );
    return isTurned ? [`“${thing}” belongs to another than in the original.`] : [];
  });
}

/** What was done how often: "apply three", where the text says "applied three times". */
function counts(words: readonly string[]): Set<string> {
  const found = words.flatMap((word, at) => {
    const count = word === 'once' || word === 'twice' ? word : words[at + 1] === 'times' ? word : undefined;
    if (count === undefined) return [];
    const deed = words.slice(0, at).findLast((one) => one.endsWith('ed') || PASTS.has(one));
    return deed ? [`${canonicalStem(deed)} ${count}`] : [];
  });
  return new Set(found);
}

const PASTS = new Map(IRREGULAR.flatMap(([base, past]) => (base === past ? [] : [[past, base] as const])));

/** "I write" where the note says "I wrote" and never "write". */
function presents(was: readonly string[], is: readonly string[]): string[] {
  const then = new Set(was);
  return is.flatMap((word, at) => {
    if (is[at - 1] !== 'i' || then.has(word)) return [];
    const past = [...PASTS].find(([, base]) => base === word)?.[0] ?? (word.endsWith('e') ? `${word}d` : `${word}ed`);
    return then.has(past) ? [`“I ${word}”: the original tells of the past.`] : [];
  });
}

/** "I wrote" where the note says "I co-wrote". */
function unshared(was: readonly string[], is: readonly string[]): string[] {
  const then = new Set(was);
  const now = new Set(is);
  return was.flatMap((word) => {
    const alone = word.startsWith('co-') ? word.slice(3) : '';
    return alone !== '' && now.has(alone) && !then.has(alone) && !now.has(word)
      ? [`“${alone}”: it was done with others.`]
      : [];
  });
}
