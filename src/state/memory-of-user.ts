import { z } from 'zod';
import type { Critique } from '../critique.ts';
import { within } from '../within.ts';
import { type Counted, countedSchema, type Known } from './community-counts.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import type { Store } from './store.ts';

/** How long a last result is remembered, in milliseconds: a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** How long an answer waits for the store, in milliseconds. */
const STORE_WAIT_MS = 300;
/** Values of a fingerprint: enough to tell a revision from another note, too few to tell the words. */
const FINGERPRINT_SIZE = 32;
/** Two notes that share this much of their words are versions of one. */
const SAME_NOTE_FROM = 0.3;

/** In the fingerprint of a text without words; it is like no other. */
const NO_WORD = 0xffffffff;

/** So many notes of a user are known to be counted, the last ones. */
const MOST_COUNTED = 5;

const countedNoteSchema = countedSchema.extend({ fingerprint: z.array(z.number()) });
type CountedNote = z.infer<typeof countedNoteSchema>;

const lastResultSchema = z.object({
  score: z.number(),
  rules: z.array(z.string()),
  length: z.number(),
  fingerprint: z.array(z.number()),
  notes: z.array(countedNoteSchema).exactOptional(),
});

/** All that is remembered of a user: the last draft, and how the last notes stand in the counts of a community. */
export type LastResult = z.infer<typeof lastResultSchema>;

/** Notes that were counted, each with its fingerprint. */
type KnownNotes = Record<keyof Known, readonly CountedNote[]>;
const NONE: KnownNotes = { notes: [], versions: [] };

/** What is known of a user when a note comes. */
export type Recalled = {
  /** The last result, if it was a version of this note. */
  last?: LastResult | undefined;
  /** What was counted; undefined where the store can't say. */
  known?: KnownNotes | undefined;
};

/** Remembers each user's last result: score, rules, length and a fingerprint, never the note. */
export type UserMemory = {
  recall(user: string, text: string): Promise<Recalled>;
  /** `known`: as it was recalled. `counted`: how the note stands in the counts of its community now, if it does. */
  remember(user: string, text: string, critique: Critique, known?: KnownNotes, counted?: Counted): Promise<void>;
  /** Rejects where the store can't be reached. */
  forget(user: string): Promise<void>;
};

export function createUserMemory(store: Store, pseudonyms: Pseudonyms = createPseudonyms()): UserMemory {
  const keyOf = (user: string) => `last:${pseudonyms.of(user)}`;
  return {
    async recall(user, text) {
      const stored = await inTime(async () => ({ value: await store.get(keyOf(user)) }));
      const { data } = lastResultSchema.safeParse(stored?.value);
      if (!stored) return {};
      const fingerprint = fingerprintOf(text, pseudonyms);
      const notes = data?.notes ?? [];
      const versions = notes
        .map((note) => ({ note, likeness: similarity(note.fingerprint, fingerprint) }))
        .filter(({ likeness }) => likeness >= SAME_NOTE_FROM)
        .sort((a, b) => b.likeness - a.likeness)
        .map(({ note }) => note);
      const isVersion = data && similarity(data.fingerprint, fingerprint) >= SAME_NOTE_FROM;
      return { last: isVersion ? data : undefined, known: { notes, versions } };
    },
    async remember(user, text, { score, findings, length }, known = NONE, counted) {
      const fingerprint = fingerprintOf(text, pseudonyms);
      const before = counted && known.versions.find(({ where }) => where === counted.where);
      const notes = [
        ...known.notes.filter((note) => note !== before),
        ...(counted ? [{ ...counted, fingerprint }] : []),
      ].slice(-MOST_COUNTED);
      const last: LastResult = {
        score,
        rules: findings.map((finding) => finding.rule),
        length: length.used,
        fingerprint,
        ...(notes.length > 0 && { notes }),
      };
      await inTime(() => store.set(keyOf(user), last, KEPT_MS));
    },
    forget: (user) => store.delete(keyOf(user)),
  };
}

/** What a store that is slow or down would give costs the comparison, never the answer. */
function inTime<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  return within(STORE_WAIT_MS, ask()).catch(() => undefined);
}

/** MinHash of the note's words: for each of some keyed hash functions the least value. One-way, and of a fixed size. */
function fingerprintOf(text: string, pseudonyms: Pseudonyms): number[] {
  const words = new Set(
    text
      .slice(0, 4000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu),
  );
  const least = new Array<number>(FINGERPRINT_SIZE).fill(NO_WORD);
  for (const word of words) {
    const digest = pseudonyms.digest(word);
    const a = digest.readUInt32LE(0);
    const b = digest.readUInt32LE(4) | 1;
    for (let i = 0; i < FINGERPRINT_SIZE; i++) {
      let hash = Math.imul(a + Math.imul(i + 1, b), 0x9e3779b1);
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
      hash = (hash ^ (hash >>> 13)) >>> 0;
      if (hash < (least[i] as number)) least[i] = hash;
    }
  }
  return least;
}

/** An estimate of the share of words that two notes have in common. */
function similarity(a: readonly number[], b: readonly number[]): number {
  return a.filter((value, at) => value === b[at] && value !== NO_WORD).length / FINGERPRINT_SIZE;
}
