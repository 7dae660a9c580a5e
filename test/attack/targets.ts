import { unescaped } from '../../adapters/discord/acting.ts';
import { escapeText, escapeWithin } from '../../adapters/discord/escape.ts';
import { copyMessage } from '../../adapters/discord/render/copy.ts';
import { markedNote as markedInDiscord, unmarkedNote } from '../../adapters/discord/render/marked-note.ts';
import { decodeMessage, decodeText } from '../../adapters/slack/text/decode.ts';
import { escapedText, plainText } from '../../adapters/slack/text/encode.ts';
import { markedNote as markedInTerminal } from '../../adapters/terminal/marked-note.ts';
import { safeText } from '../../adapters/terminal/safe-text.ts';
import { proofread } from '../../src/grammar/proofread.ts';
import {
  applyEdits,
  COMMANDS,
  type Critique,
  compose,
  critique,
  DRAFT_OPTIONS,
  followup,
  improve,
  LIMITS,
  NOTE_OPTIONS,
  type NoteInput,
  parseFacts,
  readBrief,
  SUBJECT_LIMIT,
  shorten,
} from '../../src/index.ts';
import { parseOptions } from '../../src/options.ts';
import { hasUntypable } from '../../src/reading/unseen.ts';
import { judgeRewrite } from '../../src/rewrite/guard/guard.ts';
import { route } from '../../src/route.ts';
import { changesBetween } from '../../src/shorten/changes.ts';
import { pick } from './texts.ts';

/** A public function under attack. */
export type Target = {
  name: string;
  /** It takes texts as they come in, before any bounds: it is timed with texts of up to {@link AS_THEY_COME}. */
  isEdge?: true;
  /**
   * Calls it with a text, and looks at what it returns. `isTimed`: of texts of all lengths the same has to be done, or
   * twice the time says nothing; a note that fits its box is not shortened.
   * @throws Broken
   */
  call(text: string, next: () => number, isTimed?: boolean): unknown;
};

/** Texts of this length are let in, in UTF-16 code units (REQUEST_LIMIT in src/bounds.ts). */
export const AS_THEY_COME = 48_000;

/** What must hold does not. */
export class Broken extends Error {
  override name = 'Broken';
}

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Broken(what);
}

const NOTE =
  'Dear Ms. Fenn, the technician post at Aldine Press (ref 20, on Indeed) fits my five years with Kolbus machines. ' +
  'Could we connect? – Cy Barrow';
const TODAY = new Date('2026-11-25');
/** What a message may begin with. */
const COMMAND_WORDS = COMMANDS.flatMap(({ name }) => [`${name} `, `/${name} `]);

const inputOf = (text: string, next: () => number, isTimed = false): NoteInput => ({
  text,
  to: pick(['recruiter', 'recruiter', 'hiring-manager', 'internal', 'peer', undefined] as const, next),
  plan: pick(['free', 'premium', undefined] as const, next),
  format: isTimed ? 'invite' : pick(['invite', 'invite', 'inmail', 'message', undefined] as const, next),
});

/** Every public function that takes what somebody wrote, with what must hold of its answer. */
export const TARGETS: readonly Target[] = [
  {
    name: 'critique',
    call(text, next, isTimed) {
      const invited = inputOf(text, next, isTimed);
      const input = isTimed ? { ...invited, format: pick(['invite', 'message'] as const, next) } : invited;
      const found = critique(input);
      if (!isTimed) checkCritique(input, found);
    },
  },
  {
    name: 'critique: facts',
    call: (text) =>
      checkCritique(
        { text: NOTE },
        critique({ text: NOTE, context: { company: text, recipient: text, role: text, req: text, source: text } }),
      ),
  },
  {
    name: 'shorten',
    call(text, next, isTimed) {
      const limit = pick([50, 200, 300, ...(isTimed ? [] : [1900])], next);
      const { note, length, over = 0 } = shorten(inputOf(text, next, isTimed), limit);
      must(length === note.length, 'a length that is not the note’s');
      must(over > 0 ? length === limit + over : length <= limit, 'a note that is neither within the limit nor over it');
    },
  },
  {
    name: 'improve',
    call(text, next, isTimed) {
      const input = inputOf(text, next, isTimed);
      const found = critique(input);
      const better = critique({ ...input, text: improve(input, found) });
      must(better.score >= found.score, `a better version with ${better.score} in the place of ${found.score}`);
    },
  },
  {
    name: 'route',
    isEdge: true,
    call: (text, next) =>
      route({ user: 'test:1', kind: 'message', text: `${pick(['', '/', ...COMMAND_WORDS], next)}${text}` }),
  },
  { name: 'parseFacts', isEdge: true, call: (text) => parseFacts(text, DRAFT_OPTIONS) },
  { name: 'parseOptions', isEdge: true, call: (text) => parseOptions(text, NOTE_OPTIONS) },
  { name: 'readBrief: a posting', call: (text) => composeFrom(readBrief({ posting: text }, '')) },
  { name: 'readBrief: words', call: (text) => composeFrom(readBrief({}, text)) },
  {
    name: 'readBrief: facts',
    call: (text) => composeFrom(readBrief({ role: text, company: 'Acme', background: text }, '')),
  },
  {
    name: 'compose',
    call(text, next) {
      const format = pick(['invite', 'inmail', 'message'] as const, next);
      const facts = {
        role: 'welder',
        company: 'Acme',
        [pick(['role', 'background', 'why', 'recipient', 'source', 'req', 'location', 'sender'], next)]: text,
      };
      checkDrafts(compose({ facts, format }), LIMITS[format].free);
    },
  },
  {
    name: 'followup',
    call(text, next) {
      const outcome = pick(['accepted', 'courtesy', 'ignored', 'interview'] as const, next);
      const { note, length } = followup({
        facts: { role: text, company: text, recipient: text, sender: text },
        outcome,
        today: TODAY,
      });
      must(length === note.length, 'a length that is not the message’s');
    },
  },
  {
    name: 'judgeRewrite: a candidate',
    call(text) {
      const verdict = judgeRewrite({ text: NOTE }, text, 8000);
      must(!verdict.ok || !hasUntypable(text.trim()), 'a candidate with what can’t be seen');
    },
  },
  { name: 'judgeRewrite: a note', call: (text) => judgeRewrite({ text, context: { company: text } }, NOTE, 8000) },
  { name: 'proofread', call: (text) => proofread(text, []) },
  { name: 'changesBetween', call: (text) => changesBetween(text.slice(0, 8000), `${text.slice(0, 4000)} ${NOTE}`) },
  { name: 'Slack: decodeText', isEdge: true, call: (text) => decodeText(text, 'UBOT') },
  {
    name: 'Slack: decodeMessage',
    isEdge: true,
    call: (text) =>
      decodeMessage({
        text,
        blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text }] }] }],
      }),
  },
  {
    name: 'Slack: encode',
    isEdge: true,
    call(text) {
      must(escapedText(text, 3000).length <= 3000 && plainText(text, 150).text.length <= 150, 'longer than it may be');
    },
  },
  {
    name: 'Discord: escape',
    isEdge: true,
    call(text) {
      must(escapeWithin(text, 2000).length <= 2000, 'longer than it may be');
      escapeText(text);
      copyMessage({ label: text, text }, true);
      unescaped(text);
      unmarkedNote(text);
    },
  },
  {
    name: 'Discord: marks',
    call: (text) => markedInDiscord({ text, marks: critique({ text }).findings.flatMap(marksOf) }, 4000),
  },
  {
    name: 'terminal',
    call(text) {
      must(!/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(safeText(text)), 'what acts on a terminal');
      markedInTerminal({ text, marks: critique({ text }).findings.flatMap(marksOf) }, false);
    },
  },
];

function marksOf({ spans, severity }: Critique['findings'][number]) {
  return spans.map(({ start, end }) => ({ start, end, severity }));
}

function composeFrom(read: ReturnType<typeof readBrief>): void {
  if (!('problem' in read)) checkDrafts(compose(read.brief), LIMITS.invite.premium);
}

function checkDrafts({ drafts, over }: ReturnType<typeof compose>, limit: number): void {
  must(drafts.length > 0 || over !== undefined, 'neither drafts nor a word on why');
  for (const { note, subject = '', length } of drafts) {
    must(length === note.length && length <= limit, 'a draft that does not fit');
    must(subject.length <= SUBJECT_LIMIT, 'a subject that does not fit');
  }
}

/** Spans lie where they say; edits lie apart, and each finding's, carried out, clear it. */
export function checkCritique(input: NoteInput, { score, findings }: Critique): void {
  const { text } = input;
  must(Number.isInteger(score) && score >= 0 && score <= 100, `a score of ${score}`);
  for (const { spans } of findings)
    for (const { start, end, text: said } of spans) must(text.slice(start, end) === said, 'a span that lies elsewhere');
  for (const { rule, edits = [] } of findings)
    for (const [at, edit] of edits.entries())
      must((edits[at - 1]?.end ?? -1) < edit.start, `edits of ${rule} that touch or overlap`);
  const sets = new Map(findings.flatMap(({ edits = [] }) => edits).map((edit) => [JSON.stringify(edit), edit]));
  const all = [...sets.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const [at, edit] of all.entries()) {
    must(edit.start >= 0 && edit.end >= edit.start && edit.end <= text.length, 'an edit outside of the text');
    const before = all[at - 1];
    must(!before || before.end < edit.start, `edits that touch or overlap: ${rulesAt(findings, before ?? edit, edit)}`);
  }
  for (const { rule, edits } of findings) {
    if (!edits) continue;
    const after = critique({ ...input, text: applyEdits(text, edits) });
    must(!after.findings.some((finding) => finding.rule === rule), `edits that do not clear ${rule}`);
  }
}

function rulesAt(findings: Critique['findings'], ...places: readonly { start: number; end: number }[]): string {
  return places
    .map(
      ({ start, end }) =>
        findings.find(({ edits = [] }) => edits.some((one) => one.start === start && one.end === end))?.rule,
    )
    .join(' and ');
}
