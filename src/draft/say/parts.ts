import { brought, credential } from './credentials.ts';
import { activity, did, doing, own } from './deeds.ts';
import { adjectives, article, identity, laidOff, state } from './identity.ts';
import type { Part, Recogniser } from './part.ts';
import { fieldFirst, skills, timeFirst } from './skills.ts';

/** In this order: what is surer stands first. */
const RECOGNISERS: readonly Recogniser[] = [
  article,
  laidOff,
  timeFirst,
  fieldFirst,
  adjectives,
  state,
  identity,
  doing,
  own,
  activity,
  did,
  skills,
  credential,
  brought,
];

/** Longer is a story, and no part. */
const MOST_WORDS = 16;

/** What a stretch of a background tells; undefined where its form does not show it. */
export function partOf(text: string): Part | undefined {
  const words = text.split(' ');
  if (text === '' || words.length > MOST_WORDS || /[:;!?]\s|\p{Ll}{2}\.\s/u.test(text)) return undefined;
  const low = words.map((word) => word.toLowerCase());
  for (const recognise of RECOGNISERS) {
    const part = recognise(words, low);
    if (part) return part;
  }
  return undefined;
}
