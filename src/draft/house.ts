import type { DraftStyle } from '../style/style.ts';
import type { Fact, Facts } from './facts.ts';
import type { DraftPhrases } from './tone-phrases.ts';

/** What `{posting}` says, as far as it is given: "the welder role at Acme (req 77), found on Indeed". */
const OF_POSTING: readonly Fact[] = ['role', 'company', 'req', 'source', 'location'];

/** The facts that a template asks for, by the names of its slots. */
export function slotsIn(template: string): string[] {
  return Array.from(template.matchAll(/\{([^{}]*)\}/g), ([, slot = '']) => slot.trim());
}

/**
 * The wordings of a tone with those of a house in front: what fits the facts and the box comes of its own words, else
 * of the usual ones. An opening in which a given fact would be lost is not used.
 */
export function withHouse(phrases: DraftPhrases, house: DraftStyle | undefined, shown: Facts): DraftPhrases {
  if (!house) return phrases;
  const canOpen = house.opening !== undefined && saysAll(house.opening, shown);
  const isAskable = house.ask !== undefined && slotsIn(house.ask).every((slot) => shown[slot as Fact] !== undefined);
  return {
    greetings: house.greeting === undefined ? phrases.greetings : [house.greeting, ...phrases.greetings],
    openings: canOpen ? [house.opening as string, ...phrases.openings] : phrases.openings,
    asks: isAskable ? [house.ask as string, ...phrases.asks] : phrases.asks,
    closing: house.close ?? phrases.closing,
  };
}

/** Whether an opening has a value for each of its slots, and a slot for each fact of the posting. */
function saysAll(opening: string, shown: Facts): boolean {
  const slots = slotsIn(opening);
  if (slots.includes('posting')) return OF_POSTING.some((fact) => shown[fact] !== undefined);
  const given = OF_POSTING.filter((fact) => shown[fact] !== undefined);
  return given.every((fact) => slots.includes(fact)) && slots.every((slot) => shown[slot as Fact] !== undefined);
}
