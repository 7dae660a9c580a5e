import { describe, expect, test } from 'vitest';
import { isUnderstood, messagesIn, routed } from './routing.ts';

/** How many of a kind are understood at least: what is done now. A change may bring more, and no fewer. */
const AT_LEAST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'messages-1': {
    check: 8,
    note: 40,
    'note+words': 31,
    privacy: 5,
    erase: 5,
    help: 8,
    draft: 12,
    leave: 3,
    greeting: 6,
    thanks: 4,
    ok: 8,
  },
  'messages-2': {
    'note+words': 26,
    note: 40,
    check: 8,
    draft: 11,
    privacy: 5,
    help: 8,
    erase: 5,
    leave: 2,
    ok: 8,
    thanks: 5,
    greeting: 5,
  },
  'messages-3': {
    note: 50,
    check: 4,
    greeting: 5,
    'note+words': 34,
    leave: 1,
    help: 5,
    ok: 5,
    privacy: 4,
    thanks: 2,
    erase: 5,
    draft: 9,
  },
  'messages-4': {
    note: 50,
    'note+words': 25,
    greeting: 5,
    thanks: 4,
    ok: 6,
    leave: 1,
    erase: 6,
    privacy: 6,
    help: 7,
    check: 6,
    draft: 8,
  },
};

describe.each(Object.entries(AT_LEAST))('%s', (file, kinds) => {
  test.each(Object.entries(kinds))('%s: %d understood at least', (kind, least) => {
    const messages = messagesIn(file).filter((message) => message.kind === kind);
    const misread = messages.filter((message) => !isUnderstood(message)).map(({ text }) => text);
    expect(messages.length - misread.length, misread.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

test('a mention in passing is never judged', () => {
  const mentions = messagesIn('mentions') as unknown as { text: string; meant: boolean }[];
  const judged = mentions.filter(
    ({ text }) =>
      !['mention', 'greeting', 'thanks', 'ok', 'leave', 'help', 'check', 'privacy', 'erase'].includes(
        routed(text, 'mention').to,
      ),
  );
  expect(judged.filter(({ meant }) => !meant).map(({ text }) => text)).toEqual([]);
  expect(judged.length).toBeGreaterThanOrEqual(21);
});

test('of the notes in the corpora none is taken for talk or an order', () => {
  const files = [
    'notes-1',
    'notes-2',
    'held-out',
    'held-out-2',
    'held-out-3',
    'held-out-4',
    'blind-1',
    'blind-2',
    'blind-3',
  ];
  const notes = [...new Set(files.flatMap(messagesIn).map(({ text }) => text))].filter((text) => /\p{L}/u.test(text));
  expect(notes.length).toBeGreaterThan(500);
  expect(notes.filter((text) => routed(text).to !== 'critique')).toEqual([]);
});
