import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { reviewOf } from '../../src/engine/review.ts';
import type { NoteInput } from '../../src/reading/input.ts';
import type { Reply } from '../../src/reply.ts';
import { readExamples, replyTo } from './replies.ts';

describe('the whole reply to', () => {
  test.each(readExamples().map(({ typed, reply }) => [typed, reply]))('%s', (typed, reply) => {
    expect(replyTo(typed)).toBe(reply);
  });
});

const NOTES: NoteInput[] = ['blind-1', 'blind-2', 'notes-1'].flatMap((file) =>
  readFileSync(new URL(`../corpus/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
);
const REPLIES = NOTES.map((note) => {
  const review = reviewOf(note, 'done');
  return { note, review, reply: critiqueReply(note.text, review) };
});

const changesIn = ({ points = [] }: Reply) => points.filter(({ label }) => /change/i.test(label));

describe('of all replies', () => {
  test('none tells more than two changes, or a score', () => {
    for (const { reply, note } of REPLIES) {
      expect.soft(changesIn(reply).length, note.text).toBeLessThanOrEqual(2);
      expect.soft(JSON.stringify({ ...reply, about: undefined, note: undefined }), note.text).not.toMatch(/of 100\b/);
    }
  });

  test('one to a note that can go has nothing to change, no copy and no findings', () => {
    const ready = REPLIES.filter(({ review }) => review.critique.verdict === 'ready');
    expect(ready.length).toBeGreaterThan(50);
    for (const { reply } of ready) {
      expect.soft(reply.headline).toBe('Send it.');
      expect.soft(changesIn(reply)).toEqual([]);
      expect.soft(reply).not.toMatchObject({ more: expect.anything() });
      expect.soft(reply.copies).toBeUndefined();
    }
  });

  test('what is praised is quoted from the note, stands in the version, and is changed by nothing that is told', () => {
    const quoting = REPLIES.flatMap(({ note, reply }) =>
      (reply.points ?? [])
        .filter(({ label }) => label === 'Keep' || label === 'Why')
        .flatMap(({ label, text }) =>
          Array.from(text.matchAll(/“([^”]+)”/g), ([, quote = '']) => ({ note, reply, label, quote })),
        ),
    );
    expect(quoting.length).toBeGreaterThan(100);
    for (const { note, reply, quote } of quoting) {
      expect.soft(note.text.replaceAll('’', "'").replace(/\s+/g, ' ')).toContain(quote.replaceAll('’', "'"));
      for (const { start, end } of reply.note?.marks ?? [])
        expect.soft(note.text.slice(start, end)).not.toContain(quote);
    }
  });

  test('none names the box of the other plan where the plan is known', () => {
    for (const { note, reply } of REPLIES) {
      const said = JSON.stringify([reply.headline, reply.detail, reply.points, reply.more]);
      if (note.plan === 'premium') expect.soft(said, note.text).not.toMatch(/free account/);
      if (note.plan === 'free') expect.soft(said, note.text).not.toMatch(/Premium/);
    }
  });

  test('one to a note whose spelling is not checked yet never says “Send it”', () => {
    for (const { note } of REPLIES) {
      const { headline, points } = critiqueReply(note.text, reviewOf(note, 'late'));
      expect.soft(headline).not.toMatch(/^Send it/);
      expect.soft(points?.map(({ text }) => text).join()).toContain('could not check the spelling');
    }
  });
});
