import { parseFacts, type Understood } from '../draft/brief.ts';
import type { Brief, Draft, Excess } from '../draft/compose.ts';
import type { Fact } from '../draft/facts.ts';
import { asksForDraft } from '../draft/keyless.ts';
import { KEYS } from '../draft/keys.ts';
import { keysIn, type OptionSpec, TEXT } from '../options.ts';
import { limitOf } from '../reading/limits.ts';
import type { Copy, Point, Reply } from '../reply.ts';
import type { Typing } from '../request.ts';
import { characters, figure, listOf, upperFirst } from '../text.ts';
import type { Command, KnownInput } from './command.ts';
import { factsForm, tooLongFor } from './draft-form.ts';
import { EXAMPLE_FACTS } from './example-notes.ts';

/** What a draft is written from; the command line takes the same. */
export const DRAFT_OPTIONS: readonly OptionSpec[] = Object.values(KEYS);

/** Not every posting has these; where they are missing, the form asks for them last. */
const WORTH_ADDING: readonly Fact[] = ['req', 'source', 'background'];

/** What is read in a posting, to be looked over: what matters most first. */
const READ: readonly Fact[] = ['company', 'role', 'recipient', 'req', 'source', 'location'];
/** What a draft is asked for first. */
const ASKED: readonly Fact[] = ['company', 'role', 'req', 'recipient', 'sender'];

/** Said at the field, where no key is typed. */
const NO_JOB = 'Name the company, or the position below.';
const NO_WORDS = 'I can’t tell the company from the position in this. Put each into its own field.';

const FORM = { name: 'draft', title: 'Write a note', submit: 'Write' };
const BLANKS_FORM = { ...FORM, title: 'Fill in the blanks' };

const formFor = (known: KnownInput) => factsForm(FORM, DRAFT_OPTIONS, ASKED, known);

export const draft: Command = {
  name: 'draft',
  summary: 'Get drafts of a note from the facts of a job, or from its posting',
  example: { options: { ...EXAMPLE_FACTS, background: 'six years in med-surg nursing' } },
  options: DRAFT_OPTIONS,
  isSpoken: (behind) => keysIn(behind, DRAFT_OPTIONS).length > 0 || asksForDraft(behind),
  asks: {
    headline: 'Tell me about the job, and I write the note.',
    form: formFor,
    missing: { company: NO_JOB },
  },
  parse: (text) => parseFacts(text, DRAFT_OPTIONS),
  async handle({ user, text, options, typing }, { engine, style }) {
    const read = await engine.run('readBrief', [options, text], { user });
    if ('problem' in read) {
      if (read.excess !== undefined) return tooLongFor(read.problem, read.excess, options, formFor);
      return {
        headline: read.problem,
        problem: true,
        form: formFor({
          text,
          options: read.understood,
          problems: text.trim() === '' ? { company: NO_JOB } : { [TEXT]: NO_WORDS },
        }),
      };
    }
    const { understood, posting, unused, isCut } = read;
    const brief: Brief = { ...read.brief, style: style() };
    const { drafts, blanks, over } = await engine.run('compose', [brief], { user });
    const { posting: _, ...facts } = understood;
    const limit = limitOf(brief.format ?? 'invite', brief.plan, brief.style?.limits);
    const known = posting
      ? { label: 'Read in the posting', text: `${listed(understood)}. Put right what is wrong, then copy.` }
      : { label: 'Understood', text: listed(understood) };
    if (over) {
      const { drafts: without, left } = await shorter(brief, over);
      return {
        headline: `These facts are ${characters(over.by)} too long for ${over.limit}.`,
        points: [tooLong(over), known],
        ...(without.length > 0 && { copies: copiesOf(without.slice(-1), `without ${listOf(left)}`) }),
        form: factsForm(FORM, DRAFT_OPTIONS, [over.key], { text: '', options: facts }),
      };
    }
    const missing = [...blanks, ...WORTH_ADDING.filter((fact) => understood[fact] === undefined)];
    return {
      headline: headlineFor(drafts, blanks, posting !== undefined),
      verdict: isReady(drafts, blanks) ? 'ready' : 'almost',
      detail:
        `${drafts.length === 1 ? 'It' : 'Each'} fits the box (limit ${figure(limit)}). ` +
        `${drafts.length === 1 ? 'Copy it' : 'Copy one'}, or change it and send it to me.`,
      points: [
        known,
        ...(unused === undefined
          ? []
          : [{ label: 'Not used', text: `“${unused}”. Put a key in front, for example why:… or background:…` }]),
        ...(blanks.length > 0
          ? [{ label: 'Fill in', text: listOf(blanks.map((fact) => KEYS[fact].description)) }]
          : []),
        ...(understood.posting === undefined
          ? []
          : [{ label: 'Note', text: 'I can’t open links; paste the text of the posting.' }]),
        ...(isCut ? [{ label: 'Note', text: 'The posting is very long: I read its beginning only.' }] : []),
        ...hintFor(blanks, missing, typing),
      ],
      copies: copiesOf(drafts),
      // What was read may be wrong: it is shown, to be set right, even where nothing is missing.
      ...((posting || blanks.length > 0) && {
        form: factsForm(posting ? FORM : BLANKS_FORM, DRAFT_OPTIONS, posting ? [...blanks, ...READ] : missing, {
          text: '',
          options: facts,
        }),
      }),
    } satisfies Reply;

    /** Drafts without what the note can do without: one fact where that is enough, else one after the other. */
    async function shorter(of: Brief, { without }: Excess): Promise<{ drafts: Draft[]; left: Fact[] }> {
      const [one] = without;
      const left: Fact[] = [];
      for (const fact of one ? [one] : LEFT_OUT.filter((key) => of.facts[key] !== undefined)) {
        left.push(fact);
        const facts = { ...of.facts, ...Object.fromEntries(left.map((key) => [key, undefined])) };
        const made = await engine.run('compose', [{ ...of, facts }], { user });
        if (made.drafts.length > 0) return { drafts: made.drafts, left };
      }
      return { drafts: [], left };
    }
  },
};

/** What goes where the facts do not fit, what is missed least first. */
const LEFT_OUT: readonly Fact[] = ['location', 'why', 'source'];

/** What a program read is looked over by a person before it is called ready. */
function headlineFor(drafts: readonly Draft[], blanks: readonly Fact[], isRead: boolean): string {
  const count = ['', 'A draft', 'Two drafts', 'Three drafts'][drafts.length];
  if (blanks.length > 0)
    return `${count}, with ${blanks.length === 1 ? 'a blank' : `${blanks.length} blanks`} to fill in.`;
  if (isRead) return `${count}. Check what I read in the posting, then send.`;
  return isReady(drafts, blanks) ? `${count}, ready to send.` : `${count}. Add what is missing, then send.`;
}

function isReady(drafts: readonly Draft[], blanks: readonly Fact[]): boolean {
  return blanks.length === 0 && drafts.every(({ critique }) => critique.verdict === 'ready');
}

/** "company Acme · role welder", in the order of the keys. */
function listed(understood: Understood): string {
  return Object.keys(KEYS)
    .filter((key) => understood[key] !== undefined && key !== 'posting')
    .map((key) => `${key} ${understood[key]}`)
    .join(' · ');
}

function hintFor(blanks: readonly Fact[], missing: readonly Fact[], { style }: Typing): Point[] {
  const worth = missing.filter((fact) => !blanks.includes(fact));
  return worth.length > 0
    ? [
        {
          label: 'Better with',
          text: listOf(worth.map((fact) => `${KEYS[fact].description}${style === 'line' ? ` (${fact}:…)` : ''}`)),
        },
      ]
    : [];
}

function tooLong({ key, length, by, without }: Excess): Point {
  const optional = without.length > 0 ? `, or leave out ${listOf(without, 'or')}` : '';
  return {
    label: 'Shorten',
    text: `${key} is the longest, ${length} characters. Make it ${by} shorter${optional}.`,
  };
}

/** Each draft to copy; an InMail's subject goes into a box of its own, once where all have the same. */
function copiesOf(drafts: readonly Draft[], note?: string): Copy[] {
  const subjects = [...new Set(drafts.flatMap(({ subject }) => subject ?? []))];
  const [shared] = subjects.length === 1 ? subjects : [];
  const texts = drafts.flatMap(({ note: text, subject, tone, length }) => {
    const label = `${upperFirst(tone)}${note ? `, ${note}` : ''}`;
    return [
      ...(subject === undefined || shared !== undefined ? [] : [{ label: `${label} · subject`, text: subject }]),
      { label: `${label} · ${length} characters`, text },
    ];
  });
  return [...(shared === undefined ? [] : [{ label: 'Subject', text: shared }]), ...texts];
}
