/**
 * What the coach writes, measured on labelled samples: `npm run score:write -- FILE… [--misses]`. A file holds drafts
 * ({command, facts, plan, error?, tooLong?}), follow-ups ({command, facts, today}) or long notes ({text, limit,
 * facts}). Postings have a score of their own (test/bench/postings.ts).
 */
import { readFileSync } from 'node:fs';
import { DRAFT_OPTIONS } from '../../src/commands/draft.ts';
import { compose, critique, FOLLOWUP_OPTIONS, parseFacts, readBrief, readFollowup, shorten } from '../../src/index.ts';

type Sample = {
  id: string;
  command?: string;
  text?: string;
  limit?: number;
  facts: Record<string, string> | string[];
  plan?: 'free' | 'premium' | null;
  error?: boolean;
  tooLong?: boolean;
  today?: string;
  sentWithin?: [string, string];
};

const args = process.argv.slice(2);
const misses = args.includes('--misses');
for (const file of args.filter((arg) => !arg.startsWith('--'))) {
  const samples: Sample[] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [first] = samples;
  console.log(`\n${file}: ${samples.length}`);
  if (first?.text !== undefined) scoreShorten(samples);
  else if (first?.today !== undefined) scoreFollowups(samples);
  else scoreDrafts(samples);
}

function miss(id: string, what: string): void {
  if (misses) console.log(`  ${id}: ${what}`);
}

function share(good: number, all: number): string {
  return `${good} of ${all} (${all === 0 ? '–' : ((100 * good) / all).toFixed(0)} %)`;
}

function scoreDrafts(samples: readonly Sample[]): void {
  let understood = 0;
  let drafts = 0;
  let fit = 0;
  let whole = 0;
  let clean = 0;
  for (const { id, command = '', facts, plan, error, tooLong } of samples) {
    const parsed = parseFacts(command, DRAFT_OPTIONS);
    const read = 'problem' in parsed ? parsed : readBrief(parsed.options, parsed.text);
    if (error) {
      if ('problem' in read) understood++;
      else miss(id, `should be refused, was read as ${JSON.stringify(read.understood)}`);
      continue;
    }
    if ('problem' in read) {
      miss(id, read.problem);
      continue;
    }
    const { plan: _, ...wanted } = facts as Record<string, string>;
    const { plan: __, ...got } = read.understood;
    if (sorted(got) === sorted(wanted)) understood++;
    else miss(id, `${sorted(got)} for ${sorted(wanted)}`);
    const brief = { ...read.brief, plan: read.brief.plan ?? plan ?? undefined };
    const { drafts: made, over } = compose(brief);
    if (made.length === 0) {
      if (!tooLong) miss(id, `does not fit: ${JSON.stringify(over)}`);
      continue;
    }
    for (const { note, subject, length, critique: judged } of made) {
      drafts++;
      const limit =
        brief.format === 'message' ? 8000 : brief.format === 'inmail' ? 1900 : brief.plan === 'premium' ? 300 : 200;
      if (length === note.length && length <= limit && (subject?.length ?? 0) <= 200) fit++;
      const said = `${subject ?? ''} ${note}`.toLowerCase();
      const lost = Object.entries(brief.facts).filter(
        ([, value]) => value !== undefined && !said.includes(value.replace(/[.!?]$/, '').toLowerCase()),
      );
      if (lost.length === 0) whole++;
      else miss(id, `lost ${JSON.stringify(lost)} in ${note}`);
      const bad = judged.findings.filter(({ rule, severity }) => severity !== 'suggestion' && rule !== 'placeholder');
      if (bad.length === 0) clean++;
      else miss(id, `${bad.map(({ rule }) => rule)} in ${note}`);
    }
  }
  console.log(`  understood or refused as it should be: ${share(understood, samples.length)}`);
  console.log(
    `  of ${drafts} drafts: fit ${share(fit, drafts)}, every fact ${share(whole, drafts)}, no error or warning but blanks ${share(clean, drafts)}`,
  );
}

function sorted(facts: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function scoreFollowups(samples: readonly Sample[]): void {
  let good = 0;
  for (const { id, command = '', facts, today = '', error, sentWithin } of samples) {
    const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
    const parsed = parseFacts(command, FOLLOWUP_OPTIONS);
    const read =
      'problem' in parsed ? parsed : readFollowup(parsed.options, parsed.text, new Date(year, month - 1, day));
    if (error) {
      if ('problem' in read) good++;
      else miss(id, `should be refused: ${JSON.stringify(read.understood)}`);
      continue;
    }
    if ('problem' in read) {
      miss(id, read.problem);
      continue;
    }
    const { sent, ...got } = read.understood;
    const { sent: wantedSent, ...wanted } = facts as Record<string, string>;
    const dated = sentWithin ? sent === undefined || sentWithin[0].startsWith(sent) : sent === wantedSent;
    if (dated && sorted(got) === sorted(wanted)) good++;
    else miss(id, `${sorted(read.understood)} for ${sorted(facts as Record<string, string>)}`);
  }
  console.log(`  understood or refused as it should be: ${share(good, samples.length)}`);
}

function scoreShorten(samples: readonly Sample[]): void {
  const groups = new Map([
    ['up to 1.5 times', { all: 0, fit: 0, whole: 0, worse: 0 }],
    ['up to 2.2 times', { all: 0, fit: 0, whole: 0, worse: 0 }],
  ]);
  for (const { id, text = '', limit = 200, facts } of samples) {
    const group = groups.get(text.length <= 1.5 * limit ? 'up to 1.5 times' : 'up to 2.2 times');
    if (!group) continue;
    const { note, over } = shorten({ text }, limit);
    const lost = (facts as string[]).filter((fact) => !note.toLowerCase().includes(fact.toLowerCase()));
    group.all++;
    if (note.length <= limit) group.fit++;
    if (note.length <= limit && lost.length === 0) group.whole++;
    else miss(id, `${over ? `${over} over; ` : ''}lost ${lost.join(', ')}: ${note}`);
    if (critique({ text: note }).score < critique({ text }).score) group.worse++;
  }
  for (const [name, { all, fit, whole, worse }] of groups)
    console.log(
      `  ${name}: fits ${share(fit, all)}, with every fact ${share(whole, all)}, scores lower than before ${worse}`,
    );
}
