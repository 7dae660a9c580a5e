import { parseFacts, type Understood, USAGE } from '../draft/brief.ts';
import type { Brief, Draft, Excess } from '../draft/compose.ts';
import type { Fact } from '../draft/facts.ts';
import { KEYS } from '../draft/keys.ts';
import type { OptionSpec } from '../options.ts';
import { limitOf } from '../reading/limits.ts';
import type { Copy, Point, Reply } from '../reply.ts';
import { characters, listOf, upperFirst } from '../text.ts';
import type { Command } from './command.ts';
import { formFor, tooLongFor } from './draft-form.ts';

/** What a draft is written from; the command line takes the same. */
export const DRAFT_OPTIONS: readonly OptionSpec[] = Object.values(KEYS);

/** Not every posting has these; where they are missing, the form asks for them last. */
const WORTH_ADDING: readonly Fact[] = ['req', 'source', 'background'];

/** What is read in a posting, to be looked over: what matters most first. */
const READ: readonly Fact[] = ['company', 'role', 'recipient', 'req', 'source', 'location'];

export const draft: Command = {
  name: 'draft',
  summary: 'Get drafts of a note from the facts of a job, or from its posting',
  usage: `draft company:… role:… req:… [${DRAFT_OPTIONS.map(({ name }) => name)
    .filter((name) => !['company', 'role', 'req', 'posting'].includes(name))
    .map((name) => `${name}:…`)
    .join(' ')}] or the text of the posting`,
  example: USAGE,
  options: DRAFT_OPTIONS,
  spoken: /[:=]/,
  parse: (text) => parseFacts(text, DRAFT_OPTIONS),
  async handle({ user, text, options, isForm }, { engine }) {
    const read = await engine.run('readBrief', [options, text], { user });
    if ('problem' in read) {
      if (read.excess !== undefined) return tooLongFor(read.problem, read.excess, options);
      const isEmpty = text.trim() === '' && Object.keys(options).length === 0;
      return {
        headline: isEmpty ? 'Tell me about the job, and I write the note.' : read.problem,
        // Who sent the form in empty has seen it.
        ...(!isForm && { form: formFor(['company', 'role', 'req', 'recipient', 'sender'], read.understood) }),
        ...((!isEmpty || isForm) && { problem: true }),
      };
    }
    const { brief, understood, posting, unused, isCut } = read;
    const { drafts, blanks, over } = await engine.run('compose', [brief], { user });
    const limit = limitOf(brief.format ?? 'invite', brief.plan);
    const known = posting
      ? { label: 'Read in the posting', text: `${listed(understood)}. Put right what is wrong, then copy.` }
      : { label: 'Understood', text: listed(understood) };
    if (over) {
      const { drafts: without, left } = await shorter(brief, over);
      return {
        headline: `These facts are ${characters(over.by)} too long for ${over.limit}.`,
        points: [tooLong(over), known],
        ...(without.length > 0 && { copies: copiesOf(without.slice(-1), `without ${listOf(left)}`) }),
        form: formFor([over.key], understood),
      };
    }
    const missing = [...blanks, ...WORTH_ADDING.filter((fact) => understood[fact] === undefined)];
    return {
      headline: headlineFor(drafts, blanks, posting !== undefined),
      detail:
        `${drafts.length === 1 ? 'It' : 'Each'} fits the box (limit ${limit.toLocaleString('en-US')}). ` +
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
        ...hintFor(blanks, missing),
      ],
      copies: copiesOf(drafts),
      // What was read may be wrong: it is shown, to be set right, even where nothing is missing.
      ...((posting || (blanks.length > 0 && !isForm)) && {
        form: formFor(posting ? [...new Set([...blanks, ...READ])] : missing, understood),
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
  return drafts.every(({ critique }) => critique.verdict === 'ready')
    ? `${count}, ready to send.`
    : `${count}. Add what is missing, then send.`;
}

/** "company Acme · role welder", in the order of the keys. */
function listed(understood: Understood): string {
  return Object.keys(KEYS)
    .filter((key) => understood[key] !== undefined && key !== 'posting')
    .map((key) => `${key} ${understood[key]}`)
    .join(' · ');
}

function hintFor(blanks: readonly Fact[], missing: readonly Fact[]): Point[] {
  const worth = missing.filter((fact) => !blanks.includes(fact));
  return worth.length > 0
    ? [{ label: 'Better with', text: listOf(worth.map((fact) => `${KEYS[fact].description} (${fact}:…)`)) }]
    : [];
}

function tooLong({ key, length, by, without }: Excess): Point {
  const optional = without.length > 0 ? `, or leave out ${listOf(without, 'or')}` : '';
  return {
    label: 'Shorten',
    text: `${key} is the longest, ${length} characters. Make it ${by} shorter${optional}.`,
  };
}

/** Each draft to copy; an InMail's subject goes into a box of its own. */
function copiesOf(drafts: readonly Draft[], note?: string): Copy[] {
  return drafts.flatMap(({ note: text, subject, tone, length }) => {
    const label = `${upperFirst(tone)}${note ? `, ${note}` : ''}`;
    return [
      ...(subject === undefined ? [] : [{ label: `${label} · subject`, text: subject }]),
      { label: `${label} · ${length} characters`, text },
    ];
  });
}
