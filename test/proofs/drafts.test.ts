import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { DRAFT_OPTIONS } from '../../src/commands/draft.ts';
import { isSound } from '../../src/draft/sound.ts';
import { compose, parseFacts, readBrief } from '../../src/index.ts';
import { createReviewer } from '../../src/review.ts';

const reviewer = createReviewer({ grammar: true });
afterAll(() => reviewer.close());

/** Facts as people type them; what was wrong in them at the first look was mended since. */
test.each([
  'facts-1.jsonl',
  'facts-2.jsonl',
  'facts-3.jsonl',
  'facts-4.jsonl',
  'facts-5.jsonl',
])('%s: every draft fits, is sound, and the proofreader finds nothing', async (file) => {
  const lines = readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  for (const { id, command } of lines.map((line) => JSON.parse(line))) {
    const parsed = parseFacts(command, DRAFT_OPTIONS);
    const read = 'problem' in parsed ? parsed : readBrief(parsed.options, parsed.text);
    if ('problem' in read) throw new Error(`${id}: ${read.problem}`);
    const { to, plan, format } = read.brief;
    const { drafts, over } = compose(read.brief);
    expect(drafts.length > 0 || over !== undefined, id).toBe(true);
    for (const { note } of drafts) {
      expect(isSound(note), note).toBe(true);
      const { critique, proofread } = await reviewer.review({ text: note, to, plan, format }, { timeoutMs: 30_000 });
      expect(proofread).toBe('done');
      const found = critique.findings
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'grammar' || rule === 'spelling');
      expect(found, `${id}: ${note}`).toEqual([]);
    }
  }
});
