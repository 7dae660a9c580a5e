import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DRAFT_OPTIONS } from '../../src/commands/draft.ts';
import { compose, parseFacts, readBrief } from '../../src/index.ts';

/** Commands of the corpus, written by others; they were looked at while this was written. */
test.each([
  'drafts-1.jsonl',
  'drafts-2.jsonl',
  'drafts-3.jsonl',
  'drafts-4.jsonl',
])('%s: understood or refused as labelled, and clean', (file) => {
  const samples = readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const { id, command, facts, plan, error } of samples) {
    const parsed = parseFacts(command, DRAFT_OPTIONS);
    const read = 'problem' in parsed ? parsed : readBrief(parsed.options, parsed.text);
    expect('problem' in read, id).toBe(error === true);
    if ('problem' in read) continue;
    const { plan: _, ...wanted } = facts;
    const { plan: __, ...got } = read.understood;
    expect(got, id).toEqual(wanted);
    for (const { note, critique } of compose({ ...read.brief, plan: read.brief.plan ?? plan ?? undefined }).drafts) {
      const flaws = critique.findings.filter(
        ({ rule, severity }) => severity !== 'suggestion' && !['placeholder', 'interview-risk'].includes(rule),
      );
      expect(
        flaws.map(({ rule }) => rule),
        `${id}: ${note}`,
      ).toEqual([]);
    }
  }
});
