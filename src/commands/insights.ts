import { RULE_WORDS } from '../advice/class-words.ts';
import type { Point, Reply } from '../reply.ts';
import { RULES } from '../rules/registry.ts';
import type { Week } from '../state/community-counts.ts';
import type { Command } from './command.ts';
import { NO_MEMORY } from './no-memory.ts';
import { nameTyped } from './typed.ts';

/** With fewer notes nothing is shown: an admin who knows who asks here would know whose they are. */
const FEWEST_NOTES = 10;
/**
 * And from fewer people: ten notes can be one person's. They are counted by day, since who writes on two days is not
 * kept: it has to be so many on one of them.
 */
const FEWEST_WRITERS = 3;
/** A smaller number can point at a person, and so can how many notes are left. */
const SMALLEST = 3;
/** What is missing, at most. */
const MOST = 5;

const NAME = 'insights';

export const insights: Command = {
  name: NAME,
  summary: 'For admins: see what the notes of this week were missing, in numbers alone',
  example: {},
  options: [],
  forAdmins: true,
  async handle({ community, isAdmin, typing }, { counts }) {
    const typed = nameTyped(NAME, typing);
    if (community === undefined || !counts)
      return {
        headline: `I can’t tell here which community you mean. Type ${typed} in one of its channels.`,
        problem: true,
      };
    if (isAdmin === undefined)
      return {
        headline: `I could not find out whether you are an admin here. Please type ${typed} again in a minute.`,
        problem: true,
      };
    if (!isAdmin)
      return {
        headline: 'Only an admin can see these numbers. There is no note and no name in them.',
        problem: true,
      };
    try {
      return reportOn(await counts.week(community));
    } catch {
      return { headline: NO_MEMORY, problem: true };
    }
  },
};

function reportOn({ judged, writers, readyAtFirst, readyAtLast, missing }: Week): Reply {
  if (judged < FEWEST_NOTES || writers < FEWEST_WRITERS)
    return {
      headline:
        `Fewer than ${FEWEST_NOTES} notes in 7 days, or never from ${FEWEST_WRITERS} people on one day: ` +
        'too few to show without showing whose they are.',
    };
  const most = Object.entries(missing)
    // A rule that is no more has no words.
    .filter(([rule, count]) => count >= SMALLEST && RULE_WORDS[rule] !== undefined)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || placeOf(a) - placeOf(b))
    .slice(0, MOST);
  return {
    headline: `${judged} notes in the last 7 days.`,
    detail: 'A note that was changed and sent again counts once; what it was missing is counted in its first version.',
    points: [
      { label: 'Ready at first', text: share(readyAtFirst, judged) },
      { label: 'Ready at last', text: share(readyAtLast, judged) },
      ...most.map(([rule, count]): Point => ({ label: share(count, judged), text: `${RULE_WORDS[rule]?.says.many}.` })),
    ],
  };
}

/** "17 of 42"; in a way that tells of no single note. */
function share(count: number, all: number): string {
  if (count < SMALLEST) return `fewer than ${SMALLEST} of ${all}`;
  if (all - count < SMALLEST) return `at least ${all - SMALLEST + 1} of ${all}`;
  return `${count} of ${all}`;
}

function placeOf(rule: string): number {
  return RULES.findIndex(({ id }) => id === rule);
}
