import { expect, test } from 'vitest';
import type { Reply, Request } from '../../src/index.ts';
import { limited, type Refusal } from '../../src/operations/limited.ts';
import { createTurns } from '../../src/operations/turns.ts';
import { createPseudonyms } from '../../src/state/pseudonyms.ts';
import { createMemoryState } from '../../src/state/state.ts';

const REPLY: Reply = { headline: 'Ready' };
const NOTE = 'Hi Maria, is it open? – Dana';
const ask = (user: string, community?: string): Request => ({
  user,
  kind: 'message',
  text: NOTE,
  ...(community && { community }),
});

function coachWith(limits: { userPerMinute: number; communityPerMinute: number }, turns = createTurns()) {
  const refusals: Refusal[] = [];
  const coach = limited(
    { handle: async () => REPLY },
    {
      limits,
      state: createMemoryState(),
      pseudonyms: createPseudonyms(),
      turns,
      onRefusal: (refusal) => refusals.push(refusal),
    },
  );
  return { coach, refusals };
}

test('who asks too much in a minute is told when to come back, and gets the note back; others are answered', async () => {
  const { coach, refusals } = coachWith({ userPerMinute: 2, communityPerMinute: 100 });
  expect(await coach.handle(ask('a'))).toBe(REPLY);
  expect(await coach.handle(ask('a'))).toBe(REPLY);
  const refused = await coach.handle(ask('a'));
  expect(refused.headline).toMatch(
    /more than I can read in a minute\. Please send it again in (?:\d+ seconds|a second)\./,
  );
  expect(refused).toMatchObject({ problem: true, copies: [{ text: NOTE }] });
  expect(await coach.handle(ask('b'))).toBe(REPLY);
  expect(refusals).toEqual(['user']);
});

test('a community has a limit of its own, which a single flooder does not use up', async () => {
  const { coach, refusals } = coachWith({ userPerMinute: 1, communityPerMinute: 2 });
  for (let i = 0; i < 5; i++) await coach.handle(ask('flooder', 'slack:T1'));
  expect(await coach.handle(ask('a', 'slack:T1'))).toBe(REPLY);
  expect((await coach.handle(ask('b', 'slack:T1'))).headline).toMatch(/Many people here/);
  expect(await coach.handle(ask('c', 'slack:T2'))).toBe(REPLY);
  expect(refusals).toEqual(['user', 'user', 'user', 'user', 'community']);
});

test('whose own messages wait is told that, and not that the bot is busy', async () => {
  const { coach, refusals } = coachWith(
    { userPerMinute: 10, communityPerMinute: 10 },
    createTurns({ perUser: 0, waiting: 0, most: 10 }),
  );
  expect((await coach.handle(ask('a'))).headline).toBe(
    'I am still at work on your last messages. Please send it again in 5 seconds.',
  );
  expect(refusals).toEqual(['queue']);
});

test('a bot that is busy says so', async () => {
  const { coach, refusals } = coachWith(
    { userPerMinute: 10, communityPerMinute: 10 },
    createTurns({ perUser: 1, waiting: 0, most: 0 }),
  );
  expect((await coach.handle(ask('a'))).headline).toMatch(/very busy right now\. Please send it again in 30 seconds/);
  expect(refusals).toEqual(['busy']);
});
