/**
 * The attack, for as long as you like: `npm run attack -- [--minutes 10] [--seed N]`. Hostile texts against every
 * public function, and against whole reviews with spelling and grammar; then the bot as it runs for people, under
 * floods of connections, under each fault of a language model's server, and under the texts that took longest while
 * another user is waiting. Prints what it finds; the exit status is 1 where something is not as it must be.
 */
import { parseArgs } from 'node:util';
import { attack, type Hit } from './attack.ts';
import { measureFloods } from './flood.ts';
import { measureNeighbours, WORST } from './neighbours.ts';
import { attackReview } from './review.ts';
import { measureFaults } from './under-fault.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
const MINUTE = 60_000;
/** Of the time for texts: whole reviews get so much. */
const REVIEWS = 0.2;
/** Nobody else waits longer than this, in milliseconds. */
const MOST_DELAY_MS = 100;
/** The bot may grow by so much, whatever comes from the net; in megabytes. */
const MOST_GROWTH = 128;
/** A rewrite is answered within ten seconds and what the engine's own version takes, in milliseconds. */
const MOST_ANSWER_MS = 11_000;
/** The texts that took longest, of so many functions, are tried on the bot. */
const SLOWEST = 6;
/** Longer ones do not fit a request of Slack's, in UTF-16 code units. */
const MOST_LENGTH = 20_000;

let wrong = 0;
const wrongIf = (isWrong: boolean) => {
  if (isWrong) wrong++;
  return isWrong ? '  <- wrong' : '';
};
const onHit = ({ target, what, text }: Hit) => {
  wrong++;
  console.log(`  ${target}: ${what}: ${JSON.stringify(text).slice(0, 300)} (${text.length} characters)`);
};
const ms = Number(values.minutes) * MINUTE;
const rounded = (value: number) => value.toFixed(0);

console.log(`seed ${seed}`);
const { texts, doublings, slowest } = attack({ seed, ms: ms * (1 - REVIEWS), onHit });
const longest = [...slowest].sort(([, a], [, b]) => b.ms - a.ms).slice(0, SLOWEST);
console.log(`functions: ${texts} texts, ${doublings} doublings timed; the calls that took longest:`);
for (const [target, { ms, text }] of longest)
  console.log(`  ${target}: ${rounded(ms)} ms, ${text.length} characters: ${JSON.stringify(text.slice(0, 60))}`);

const reviews = await attackReview({ seed, ms: ms * REVIEWS, onHit });
console.log(`reviews with spelling and grammar: ${reviews.texts} texts`);

console.log(`floods of connections; memory may grow by ${MOST_GROWTH} MB:`);
for (const { headers, before, most, isWell } of await measureFloods())
  console.log(
    `  ${headers}: ${rounded(before)} MB, ${rounded(most)} at most, ${isWell ? 'well' : 'not well'}` +
      wrongIf(!isWell || most - before > MOST_GROWTH),
  );

console.log("faults of the model's server: the rewrite's answer, the longest of another user, memory:");
for await (const { fault, answered, longestOther, before, most, elsewhere } of measureFaults())
  console.log(
    `  ${fault}: ${rounded(answered)} ms, other ${rounded(longestOther)} ms, ` +
      `${rounded(before)} to ${rounded(most)} MB` +
      `${elsewhere > 0 ? ', sent elsewhere' : ''}` +
      wrongIf(
        elsewhere > 0 || answered > MOST_ANSWER_MS || most - before > MOST_GROWTH || longestOther > MOST_DELAY_MS,
      ),
  );

const worst = [...WORST, ...longest.map(([, { text }]) => text.slice(0, MOST_LENGTH))];
console.log('another user, while the worst texts are worked on, some at a time:');
for (const grammar of [false, true]) {
  const { alone, beside, requests } = await measureNeighbours(worst, { grammar });
  console.log(
    `  ${grammar ? 'with' : 'without'} spelling and grammar: ${requests} requests beside; ` +
      `median ${rounded(alone.median)} ms alone, ${rounded(beside.median)} beside; ` +
      `longest ${rounded(alone.longest)} alone, ${rounded(beside.longest)} beside (${beside.answers} answers)` +
      wrongIf(beside.longest - alone.median > MOST_DELAY_MS),
  );
}

console.log(wrong === 0 ? 'nothing is wrong' : `${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
