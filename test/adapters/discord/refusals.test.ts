import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inChat } from '../../../adapters/discord/refusals.ts';
import type { Reply } from '../../../src/index.ts';

const NOTE = ' Hi Maria ';
const refusal = (): Reply => ({
  headline: 'That was more than I can read in a minute. Please send it again in 40 seconds.',
  problem: true,
  refused: true,
  copies: [{ label: 'What you sent', text: NOTE.trim() }],
});
const told = (person: string, reply = refusal()) => inChat(reply, person);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a refusal leaves out what was sent, which is still in view, and is said once in ten seconds to each', () => {
  const { headline } = refusal();
  expect(told('1')).toEqual({ headline, problem: true, refused: true, copies: [] });
  expect(told('1')).toBeUndefined();
  expect(told('2')).toBeDefined();
  vi.advanceTimersByTime(9_000);
  expect(told('1')).toBeUndefined();
  vi.advanceTimersByTime(1_000);
  expect(told('1')).toBeDefined();
});

test.each<Reply>([
  { headline: 'Almost there', copies: [{ label: 'Your note, ready to paste', text: NOTE.trim() }] },
  { headline: 'Something went wrong on my side.', problem: true },
  { headline: 'I do not know /x.', problem: true, copies: [{ label: 'What you typed', text: NOTE.trim() }] },
])('any other answer goes out as it is, each time: %j', (reply) => {
  expect(told('4', reply)).toBe(reply);
  expect(told('4', reply)).toBe(reply);
});

test('of the many who were told, only so many are kept in mind', () => {
  for (let person = 0; person <= 1_000; person += 1) told(`many-${person}`);
  expect(told('many-1000')).toBeUndefined();
  expect(told('many-0')).toBeDefined();
});
