/**
 * What is read in job advertisements, fact by fact: `npm run score:postings -- FILE… [--from N] [--to N] [--misses]`.
 * Files hold lines of JSON ({posting, facts}) or marked texts (test/support/postings.ts); without any, all of the
 * corpus.
 */
import { parseArgs } from 'node:util';
import { readPosting } from '../../src/draft/posting.ts';
import { postingsOf, tallyOf } from '../support/postings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' }, to: { type: 'string' }, misses: { type: 'boolean' } },
});
const corpus = (name: string) => new URL(`../corpus/${name}`, import.meta.url);
const ALL = [
  'postings-1.jsonl',
  'postings-2.jsonl',
  'postings-3.jsonl',
  'postings-4.jsonl',
  'postings-5.jsonl',
  'postings-6.jsonl',
  'postings-7.jsonl',
  'postings-marked.txt',
].map(corpus);

const share = (part: number, all: number) => (all === 0 ? '–' : (part / all).toFixed(3)).padStart(10);

for (const file of positionals.length > 0 ? positionals : ALL) {
  const samples = postingsOf(file).slice(Number(values.from ?? 1) - 1, values.to ? Number(values.to) : undefined);
  console.log(`\n${String(file).replace(/^.*\//, '')}: ${samples.length} postings`);
  const tally = tallyOf(samples, readPosting, (id, fact, got, stated) => {
    if (values.misses) console.log(`  ${id} ${fact}: ${got ?? 'nothing'} for ${stated.join(' / ') || 'nothing'}`);
  });
  console.log(`${'fact'.padEnd(10)} stated  right  wrong  missed  precision     recall`);
  for (const [fact, { stated, right, wrong, missed }] of Object.entries(tally)) {
    const counts = [stated, right, wrong].map((count) => String(count).padStart(6)).join(' ');
    const shares = [share(right, right + wrong), share(right, stated)].join(' ');
    console.log(`${fact.padEnd(10)} ${counts} ${String(missed).padStart(7)} ${shares}`);
  }
}
