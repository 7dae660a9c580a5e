import { z } from 'zod';
import type { Critique } from '../critique.ts';
import { within } from '../within.ts';
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

const lastResultSchema = z.object({
  score: z.number(),
  rules: z.array(z.string()),
  length: z.number(),
  fingerprint: z.array(z.number()),
});

/** All that is remembered of a user's last draft. */
export type LastResult = z.infer<typeof lastResultSchema>;

/** Remembers each user's last result: score, rules, length and a fingerprint, never the note. */
export type UserMemory = {
  /** The last result, if it was a version of this note. */
  recallVersion(user: string, text: string): Promise<LastResult | undefined>;
  remember(user: string, text: string, critique: Critique): Promise<void>;
  /** Rejects where the store can't be reached. */
  forget(user: string): Promise<void>;
};

export function createUserMemory(store: Store, pseudonyms: Pseudonyms = createPseudonyms()): UserMemory {
  const keyOf = (user: string) => `last:${pseudonyms.of(user)}`;
  return {
    async recallVersion(user, text) {
      const last = lastResultSchema.safeParse(await inTime(() => store.get(keyOf(user))));
      if (!last.success) return undefined;
      return similarity(last.data.fingerprint, fingerprintOf(text, pseudonyms)) >= SAME_NOTE_FROM
        ? last.data
        : undefined;
    },
    async remember(user, text, { score, findings, length }) {
      const last: LastResult = {
        score,
        rules: findings.map((finding) => finding.rule),
        length: length.used,
        fingerprint: fingerprintOf(text, pseudonyms),
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
