import { RULE_WORDS } from '../advice/class-words.ts';
import { READINESS_LEVELS, READINESS_WORDS, type Readiness } from '../advice/readiness.ts';
import { PLANS, type Plan } from '../reading/limits.ts';
import { counted, figure, upperFirst } from '../text.ts';
import { type Bar, barChart, lengthChart } from './charts.ts';
import { insteadOfTalks, talksOf } from './class-talk.ts';
import { percent, sentenceOf } from './count.ts';
import {
  type BeforeAndAfter,
  BIN,
  change,
  type Figures,
  type InviteLimits,
  NOTE_LIMITS,
  type Progress,
} from './figures.ts';
import { type Html, html } from './html.ts';
import { chartWithTable, folded } from './table.ts';

/** A part of the page with a heading of its own. */
export type PageSection = { id: string; title: string; body: Html };

const colourOf = (readiness: Readiness) => (readiness === 'foreign' ? 'plain' : readiness);

/** For who has not seen the coach. */
const MEANING =
  'These are the short notes that go with a request on LinkedIn, read by a program with fixed rules. Ready: it can ' +
  'be sent as it is. Almost: little stands in its way (75 points of 100 or more). Needs work: more does.';

/** Where the notes stand. */
export async function readySection({ notes, byReadiness }: Figures): Promise<PageSection> {
  const shown = READINESS_LEVELS.filter((readiness) => readiness !== 'foreign' || byReadiness.foreign > 0);
  const bars: Bar[] = shown.map((readiness) => ({
    label: READINESS_WORDS[readiness],
    value: byReadiness[readiness],
    text: `${figure(byReadiness[readiness])} (${percent(byReadiness[readiness], notes)})`,
    colour: colourOf(readiness),
  }));
  return {
    id: 'ready',
    title: 'How many are ready',
    body: html`<p>${MEANING}</p>
${chartWithTable(await barChart(bars), {
  alt: `A bar chart: ${bars.map(({ label, text }) => `${label}, ${text}`).join('; ')}.`,
  table: {
    caption: 'How many notes are ready',
    head: ['Where the note stands', 'Notes', 'Share'],
    rows: shown.map((readiness) => [
      READINESS_WORDS[readiness],
      byReadiness[readiness],
      percent(byReadiness[readiness], notes),
    ]),
  },
})}`,
  };
}

/** What the class should talk about. */
export function talkSection(figures: Figures): PageSection {
  const talks = talksOf(figures);
  const instead = insteadOfTalks(figures);
  return {
    id: 'talk',
    title: 'What the class should talk about',
    body: html`${instead && html`<p>${instead}</p>`}${
      talks.length > 0 &&
      html`<ol class="talks">${talks.map(
        ({ lead, figures: known, tell }) =>
          html`<li><strong>${lead}:</strong> ${known}${tell && ` Tell them: “${tell}”`}</li>\n`,
      )}</ol>`
    }`,
  };
}

/** So many findings are in the chart. */
const MOST_MISSING = 10;

/** What was found in most notes. */
export async function missingSection({ notes, rules }: Figures): Promise<PageSection> {
  const most = [...rules].sort(([, a], [, b]) => b.told - a.told || b.decides - a.decides).slice(0, MOST_MISSING);
  const phrase = (rule: string) => upperFirst(RULE_WORDS[rule]?.says.one ?? rule);
  const bars: Bar[] = most.map(([rule, { told }]) => ({
    label: phrase(rule),
    value: told,
    text: `${figure(told)} (${percent(told, notes)})`,
    colour: 'plain',
  }));
  const [first] = bars;
  return {
    id: 'missing',
    title: 'What comes up most',
    body: chartWithTable(await barChart(bars), {
      alt: `A bar chart of what was found most often. The longest bar: ${first?.label}, ${first?.text}.`,
      note: `In how many of ${counted(notes, 'note')} it was found. A note can have several.`,
      table: {
        caption: 'What comes up most',
        head: ['The note …', 'Notes', 'First thing to change'],
        rows: most.map(([rule, { told, decides }]) => [phrase(rule), told, decides]),
      },
    }),
  };
}

const PLAN_WORDS = { free: 'a free account', premium: 'Premium' } as const;

/** "a free account (200 characters)"; a limit that is lower than LinkedIn's is called the house's. */
function boxOf(plan: Plan, limits: InviteLimits): string {
  const whose = limits[plan] < NOTE_LIMITS[plan] ? 'our limit for ' : '';
  return `${whose}${PLAN_WORDS[plan]} (${figure(limits[plan])} characters)`;
}

/** How long the notes are, against both limits. */
export async function lengthSection({ notes, lengths }: Figures, limits: InviteLimits): Promise<PageSection> {
  const { invites, fits, bins } = lengths;
  const fitting = PLANS.map((plan) => {
    const where = boxOf(plan, limits);
    const says = { one: `fits ${where}`, many: `fit ${where}` };
    if (fits[plan] > 0) return sentenceOf(fits[plan], invites, says);
    return invites === 1 ? `The one note does not fit ${where}.` : `No note fits ${where}.`;
  });
  const others = notes - invites;
  return {
    id: 'lengths',
    title: 'How long the notes are',
    body: html`<p>${fitting.join(' ')}</p>
${chartWithTable(await lengthChart(lengths, limits), {
  alt: `A histogram of the lengths, with lines at ${figure(limits.free)} and ${figure(limits.premium)} characters.`,
  ...(others > 0 && {
    note: `Without ${counted(others, 'InMail or message', 'InMails and messages')}: other limits hold for them.`,
  }),
  table: {
    caption: 'How long the notes are',
    head: ['Characters', 'Notes'],
    rows: bins.map((count, at) => [rangeOf(at, bins.length), count]),
  },
})}`,
  };
}

function rangeOf(bin: number, bins: number): string {
  const from = bin === 0 ? 0 : bin * BIN + 1;
  return bin === bins - 1 ? `${figure(from)} or more` : `${figure(from)} to ${figure((bin + 1) * BIN)}`;
}

/** What became of students' first notes. */
export async function beforeSection(
  compared: BeforeAndAfter,
  { withStudents }: { withStudents: boolean },
): Promise<PageSection> {
  const { pairs, first, last } = compared;
  const shown = READINESS_LEVELS.filter((readiness) => readiness !== 'foreign');
  const bars: Bar[] = shown.flatMap((readiness) => [
    {
      label: `${READINESS_WORDS[readiness]}: first note`,
      value: first[readiness],
      text: figure(first[readiness]),
      colour: readiness,
      hollow: true,
    },
    {
      label: `${READINESS_WORDS[readiness]}: last note`,
      value: last[readiness],
      text: figure(last[readiness]),
      colour: readiness,
    },
  ]);
  return {
    id: 'before-and-after',
    title: 'Before and after',
    body: html`<p>${beforeSentences(compared)}</p>
${
  pairs.length > 0 &&
  chartWithTable(await barChart(bars), {
    alt: 'A bar chart: how many first notes are ready, almost ready or need work, and how many last notes.',
    note: 'Outlined bars are first notes, full bars last notes. Notes under one name are taken for one student’s.',
    table: {
      caption: 'First and last notes',
      head: ['Where the note stands', 'First notes', 'Last notes'],
      rows: shown.map((readiness) => [READINESS_WORDS[readiness], first[readiness], last[readiness]]),
    },
  })
}
${
  pairs.length > 0 &&
  withStudents &&
  folded({
    caption: 'Student by student',
    head: ['Student', 'First note', 'Last note', 'Change'],
    rows: pairs.map((student) => [linkTo(student), ...placesIn(student), changeWord(student)]),
  })
}`,
  };
}

/** Who was compared, who could not be, and how it came out. */
export function beforeSentences({ pairs, leftOut, ...outcome }: BeforeAndAfter): string {
  const total = pairs.length;
  const all = total + leftOut;
  const who = all === 1 ? 'One student has two notes or more.' : `${figure(all)} students have two notes or more.`;
  return [
    who,
    ...(leftOut > 0 ? [leftOutOf(leftOut, all)] : []),
    ...(total > 0 ? [outcomeOf(total, outcome)] : []),
  ].join(' ');
}

/** "2 of them are left out here: …" */
function leftOutOf(leftOut: number, all: number): string {
  if (leftOut === 1) {
    const who = all === 1 ? 'The student' : 'One of them';
    return `${who} is left out here: the first or the last note is not in English.`;
  }
  const who = leftOut < all ? `${figure(leftOut)} of them` : all === 2 ? 'Both' : 'All of them';
  return `${who} are left out here: their first or last note is not in English.`;
}

type Outcome = Pick<BeforeAndAfter, 'better' | 'worse' | 'same' | 'becameReady' | 'noLongerReady'>;

/** "19 got better, 24 less good, and 3 stayed the same. 1 became ready, and 8 are no longer ready." */
function outcomeOf(total: number, { better, worse, same, becameReady, noLongerReady }: Outcome): string {
  if (total === 1) {
    if (better > 0) return `The last note is better than the first${becameReady > 0 ? ', and ready now' : ''}.`;
    return worse > 0 ? 'The last note is less good than the first.' : 'The last note is as good as the first.';
  }
  const count = (n: number) => (n === 0 ? 'none' : figure(n));
  const [got, less, stayed, ready, lost] = [better, worse, same, becameReady, noLongerReady].map(count);
  const change = upperFirst(`${got} got better, ${less} less good, and ${stayed} stayed the same.`);
  const are = noLongerReady === 1 ? 'is' : 'are';
  return `${change} ${upperFirst(`${ready} became ready, and ${lost} ${are} no longer ready.`)}`;
}

/** Where both notes stand; where that is the same, the points tell them apart. */
function placesIn({ first, last }: Progress): string[] {
  const isSame = first.readiness === last.readiness;
  return [first, last].map(
    ({ readiness, score }) => `${READINESS_WORDS[readiness]}${isSame ? ` (${figure(score)})` : ''}`,
  );
}

function changeWord(student: Progress): string {
  const by = change(student);
  return by > 0 ? 'Better' : by < 0 ? 'Less good' : 'The same';
}

/** To a student's last note. */
export function linkTo({ name, last }: Progress): Html {
  return html`<a href="#${last.anchor}"><bdi>${name}</bdi></a>`;
}
