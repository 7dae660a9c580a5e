import { readFileSync } from 'node:fs';
import type { PostingFacts } from '../../src/draft/posting.ts';

/** What a reading of a posting is compared in. */
export const FACTS = ['company', 'role', 'req', 'source', 'location', 'contact'] as const;
export type Fact = (typeof FACTS)[number];

/** A posting of the corpus, and for each fact what may be read: the ways in which the posting itself says it. */
export type Sample = { id: string; posting: string; facts: Partial<Record<Fact, readonly string[]>> };

/** Facts as a file has them: each as the posting says it, or all the ways in which it does. */
type Labels = Partial<Record<Fact, string | readonly string[]>>;

const MARKS: Readonly<Record<string, Fact>> = {
  COMPANY: 'company',
  ROLE: 'role',
  REQ: 'req',
  SOURCE: 'source',
  PLACE: 'location',
  PERSON: 'contact',
};

/** The postings of a file: lines of JSON ({id, posting, facts}), or marked texts, each below "=== id | where". */
export function postingsOf(file: string | URL): Sample[] {
  const text = readFileSync(file, 'utf8').trim();
  return text.startsWith('{') ? text.split('\n').map(fromJson) : text.split(/^(?==== )/m).map(fromMarked);
}

function fromJson(line: string): Sample {
  const { id, posting, facts } = JSON.parse(line) as { id: string; posting: string; facts: Labels };
  const stated = FACTS.filter((fact) => (facts[fact] ?? []).length > 0);
  return { id, posting, facts: Object.fromEntries(stated.map((fact) => [fact, [facts[fact] ?? []].flat()])) };
}

function fromMarked(part: string): Sample {
  const end = part.indexOf('\n');
  const text = part.slice(end + 1).trim();
  const facts: Partial<Record<Fact, string[]>> = {};
  for (const [, mark = '', value = ''] of text.matchAll(/⟦([A-Z]+)\|([^⟧]*)⟧/g)) {
    const fact = MARKS[mark];
    if (fact) facts[fact] = [...(facts[fact] ?? []), value];
  }
  // "⟦ROLE|Shepherd⟧ / ⟦ROLE|Stock Manager⟧": both together are right, too.
  for (const [, mark = '', one, other] of text.matchAll(/⟦([A-Z]+)\|([^⟧]*)⟧ \/ ⟦\1\|([^⟧]*)⟧/g))
    facts[MARKS[mark] as Fact]?.push(`${one} / ${other}`);
  return {
    id: part.slice(4, end).split(' | ')[0] as string,
    posting: text.replace(/⟦[A-Z]+\|([^⟧]*)⟧/g, '$1'),
    facts,
  };
}

const TITLED = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|m|mme|frau|herr)\.? )+/i;
const BRACKETS = /\s*\(.*$/;

/** "The Hallam-Reyes Museum" and "HALLAM REYES MUSEUM" are the same. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether what was read is one of the ways in which a posting says it. Of a place a part is enough: the town; a remark
 * in brackets behind a title is neither here nor there, and no more is "Dr" in front of a name.
 */
function isRight(fact: Fact, read: string, stated: readonly string[]): boolean {
  const got = plain(read);
  return stated.some((one) => {
    const wanted = plain(one);
    if (fact === 'role' && plain(one.replace(BRACKETS, '')) === plain(read.replace(BRACKETS, ''))) return true;
    if (fact === 'contact') return plain(one.replace(TITLED, '')) === plain(read.replace(TITLED, ''));
    if (fact === 'location') return ` ${wanted} `.includes(` ${got} `);
    return got === wanted || (fact === 'source' && plain(one.replace(/\.[a-z.]+$/i, '')) === got);
  });
}

export type Tally = { stated: number; right: number; wrong: number; missed: number };

/** How a reading does on some postings, by fact; `onMiss` hears of what it got wrong. */
export function tallyOf(
  samples: readonly Sample[],
  read: (posting: string) => PostingFacts,
  onMiss: (id: string, fact: Fact, got: string | undefined, stated: readonly string[]) => void = () => {},
): Record<Fact, Tally> {
  const tally = Object.fromEntries(FACTS.map((fact) => [fact, { stated: 0, right: 0, wrong: 0, missed: 0 }])) as Record<
    Fact,
    Tally
  >;
  // Older files do not say who is written to.
  const labelled = FACTS.filter((fact) => samples.some(({ facts }) => facts[fact] !== undefined));
  for (const { id, posting, facts } of samples) {
    const got = read(posting);
    for (const fact of labelled) {
      const stated = facts[fact] ?? [];
      const value = got[fact];
      const counts = tally[fact];
      if (stated.length > 0) counts.stated++;
      if (value === undefined && stated.length === 0) continue;
      if (value !== undefined && isRight(fact, value, stated)) {
        counts.right++;
        continue;
      }
      if (value === undefined) counts.missed++;
      else counts.wrong++;
      onMiss(id, fact, value, stated);
    }
  }
  return tally;
}
