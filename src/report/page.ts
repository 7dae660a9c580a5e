import { readFileSync } from 'node:fs';
import { READINESS_WORDS } from '../advice/readiness.ts';
import { counted, figure, upperFirst } from '../text.ts';
import { wholeOf } from './class-talk.ts';
import { sentenceOf } from './count.ts';
import type { UnreadRow } from './entry.ts';
import { beforeAndAfter, type Figures, type InviteLimits, type Progress } from './figures.ts';
import { generatorOf } from './generator.ts';
import { type Html, html, trusted } from './html.ts';
import {
  beforeSection,
  lengthSection,
  linkTo,
  missingSection,
  type PageSection,
  readySection,
  talkSection,
} from './page-sections.ts';

/** What the page says beside its figures. */
export type PageFrame = {
  title: string;
  date: Date;
  /** Names are not to be shown. */
  anonymous: boolean;
  /** Figures alone: neither notes nor anybody's name, nor who needs a talk. */
  withoutNotes: boolean;
  /** Notecoach's own version. */
  version: string;
  limits: InviteLimits;
  /** What the house style changes, in a line; left out, there is none. */
  style?: string | undefined;
  /** The line of the house, below all. */
  footer?: string | undefined;
};

/** What goes into the page. */
export type Content = {
  figures: Figures;
  /** The notes, HTML already, in pieces. */
  rows: AsyncIterable<string>;
  /** The first of the rows that could not be read, and how many there are. */
  unread: { first: readonly UnreadRow[]; count: number };
};

const STYLE = readFileSync(new URL('./page.css', import.meta.url), 'utf8');

/** The page, in pieces. It is whole by itself: no script, and nothing that is fetched from anywhere. */
export async function* pageOf({ figures, rows, unread }: Content, frame: PageFrame): AsyncGenerator<string> {
  const { title } = frame;
  const compared = beforeAndAfter(figures);
  const sections = (
    await Promise.all([
      figures.notes > 0 && readySection(figures),
      figures.notes > 0 && talkSection(figures),
      figures.rules.size > 0 && missingSection(figures),
      figures.lengths.invites > 0 && lengthSection(figures, frame.limits),
      compared.pairs.length + compared.leftOut > 0 && beforeSection(compared, { withStudents: !frame.withoutNotes }),
    ])
  ).filter((section) => section !== false);
  const hasNotes = figures.notes > 0 && !frame.withoutNotes;
  const behind = [...(hasNotes ? [NOTES] : []), ...(unread.count > 0 ? [UNREAD] : [])];
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${generatorOf(frame.version)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1><bdi>${title}</bdi></h1>
<p class="small">${factsOf(figures, frame)}</p>
${frame.style !== undefined && html`<p class="small">Judged by a house style: ${frame.style}.</p>`}
</header>
<nav aria-label="On this page"><ul>
${[...sections, ...behind].map((one) => html`<li><a href="#${one.id}">${one.title}</a></li>\n`)}</ul></nav>
<main id="main" tabindex="-1">
<p class="lead">${wholeOf(figures)}</p>
${proofreadLine(figures)}
${sections.map((one) => html`${beginOf(one)}\n${one.body}\n</section>\n`)}`.text;
  if (hasNotes) {
    yield html`${beginOf(NOTES)}\n${aboutNotes(figures, frame)}\n`.text;
    yield* rows;
    yield '</section>\n';
  }
  if (unread.count > 0) yield unreadSection(unread, frame).text;
  yield html`</main>
<footer>${footerOf(frame)}</footer>
</body>
</html>
`.text;
}

/** The line of the house, what made the page, and what is not in it. */
function footerOf({ footer, version, withoutNotes }: PageFrame): Html {
  return html`${footer !== undefined && html`<p>${footer}</p>\n`}<p>Made by Notecoach ${version} on this machine. \
No note was sent anywhere.\
${withoutNotes && ' This page has the figures alone: the notes and the names of students are left out.'}</p>`;
}

type Heading = Pick<PageSection, 'id' | 'title'>;

const NOTES: Heading = { id: 'notes', title: 'Every note' };
const UNREAD: Heading = { id: 'unread', title: 'Rows that could not be read' };

function beginOf({ id, title }: Heading): Html {
  return html`<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>`;
}

function factsOf({ notes, students }: Figures, { date }: PageFrame): string {
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day} · ${counted(notes, 'note')}${writersOf(notes, [...students.values()])}`;
}

/** By how many students the notes are, as far as the file says. */
function writersOf(notes: number, students: readonly Progress[]): string {
  const named = students.filter(({ isNamed }) => isNamed);
  if (named.length === 0) return '';
  const written = named.reduce((sum, student) => sum + student.notes, 0);
  const who = counted(named.length, 'student');
  return written === notes ? ` by ${who}` : `: ${figure(written)} by ${who}, the others without a name`;
}

/** Says what was not looked at. */
function proofreadLine({ notes, notProofread: { late, off } }: Figures): Html | undefined {
  if (off > 0) return html`<p class="small">Spelling and grammar were not checked: they are switched off.</p>`;
  if (late === 0) return undefined;
  return html`<p class="small">Spelling and grammar took too long: ${sentenceOf(late, notes, {
    one: 'was not checked for them',
    many: 'were not checked for them',
  })}</p>`;
}

/** So many students are named at the top of the notes. */
const MOST_NAMED = 20;

function aboutNotes({ students }: Figures, { anonymous }: PageFrame): Html {
  const talks = [...students.values()]
    .filter(({ last }) => last.readiness === 'rework')
    .sort((a, b) => a.last.score - b.last.score);
  const more = talks.length - MOST_NAMED;
  return html`${
    talks.length > 0 &&
    html`<h3 id="needs-talk">Who needs a talk</h3>
<p>${figure(talks.length)} in all, by the last note${talks.length > 1 && '; those with most to change come first'}.</p>
<ul class="names">${talks.slice(0, MOST_NAMED).map((student) => html`<li>${linkTo(student)}</li>\n`)}</ul>
${more > 0 && html`<p>And ${figure(more)} more: below, they are marked “${READINESS_WORDS.rework}”.</p>`}`
  }
<p>Below each note stands what Notecoach tells its writer: “you” is the student. Where there is a better version, a
click selects all of it, to be copied.</p>
${
  anonymous &&
  html`<p>Names of students are left out, but the notes are shown: they may hold the names of other people, and what
tells who wrote them. A student’s name may remain where a note spells it in another way, and in notes that stand in the
file above that student’s own.</p>`
}`;
}

function unreadSection({ first, count }: Content['unread'], { withoutNotes }: PageFrame): Html {
  const more = count - first.length;
  return html`${beginOf(UNREAD)}
<p>${count === 1 ? 'One row is' : `${figure(count)} rows are`} not in the figures above.</p>
${
  !withoutNotes &&
  html`<ul>${first.map(
    ({ where, problem }) => html`<li>${upperFirst(where)}: <span dir="auto">${problem}</span></li>\n`,
  )}</ul>
${more > 0 && html`<p>And ${figure(more)} more.</p>`}`
}
</section>
`;
}
