import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';

/** Turns a user's id into a keyed hash: nobody without the key can tell whose it is, or find a given user. */
export type Pseudonyms = {
  of(user: string): string;
  /** 32 bytes that are hashed from the text with the key. */
  digest(text: string): Buffer;
};

/**
 * `secret` is what copies that share a store have in common; left out, a key is drawn, and what was stored before
 * can't be found.
 */
export function createPseudonyms(secret?: string): Pseudonyms {
  // A key object takes an eighth of the time that a buffer takes to be looked at as a key, for each word of a note.
  const key = createSecretKey(
    secret === undefined ? randomBytes(32) : Buffer.from(hkdfSync('sha256', secret, '', 'notecoach pseudonyms', 32)),
  );
  const digest = (text: string) => createHmac('sha256', key).update(text).digest();
  return { digest, of: (user) => digest(user).toString('base64url') };
}
