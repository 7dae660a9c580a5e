import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whileTyping } from '../../../adapters/discord/chat.ts';
import type { Reply, Services } from '../../../src/index.ts';
import { answerTo, coachOf, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';
import { view } from '../../support/discord/view.ts';
import type { Interaction } from '../../support/discord/world.ts';

const GUILD = '111111111111111111';
const REPLY: Reply = { headline: 'Almost there', copies: [{ label: 'Yours', text: 'Hi Maria' }] };
const SLOW_MS = 1200;

let fake: FakeDiscord;
let stop: () => Promise<void> = async () => {};

beforeEach(async () => {
  fake = await fakeDiscord({ guilds: [GUILD] });
});
afterEach(async () => {
  await stop();
  await fake.stop();
  expect(fake.world.problems).toEqual([]);
});

async function start(answer: () => Reply | Promise<Reply> = () => REPLY, services?: Partial<Services>) {
  const handle = vi.fn(async () => answer());
  const bot = createBotOn(fake, coachOf(handle), {}, services);
  stop = () => bot.adapter.stop();
  await bot.adapter.start();
  return { ...bot, handle };
}

async function command(): Promise<Interaction> {
  let interaction: Interaction | undefined;
  await answerTo(fake, () => {
    interaction = fake.person({ guild: GUILD }).command('critique', { note: 'Hi Maria' });
  });
  return interaction as unknown as Interaction;
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('an interaction', () => {
  test('that takes long is promised an answer, and gets it in that place, once', async () => {
    await start(async () => {
      await later(SLOW_MS);
      return REPLY;
    });
    const interaction = fake.person({ guild: GUILD }).command('critique', { note: 'Hi Maria' });
    await vi.waitFor(() => expect(interaction.messages).toHaveLength(2), { timeout: 5000 });
    expect(interaction).toMatchObject({ callbacks: 1, callback: { type: 5, data: { flags: 64 } } });
    expect((interaction.answered ?? 0) - interaction.created).toBeLessThan(3000);
    expect(interaction.messages.map(({ ephemeral }) => ephemeral)).toEqual([true, true]);
    expect(fake.requests(/^PATCH .*original$/)).toHaveLength(1);
  });

  test('that takes long is promised an answer in time even where Redis is slow to say that it is the first', async () => {
    const claim = async () => {
      await later(1_500);
      return true;
    };
    await start(() => later(SLOW_MS).then(() => REPLY), { deliveries: { claim } });
    const interaction = fake.person({ guild: GUILD }).command('critique', { note: 'Hi Maria' });
    await vi.waitFor(() => expect(interaction.callback?.type).toBe(5), { timeout: 5000 });
    expect((interaction.answered ?? 0) - interaction.created).toBeLessThan(1_900);
    await vi.waitFor(() => expect(interaction.messages).toHaveLength(2), { timeout: 5000 });
  });

  test('that is not waited for any more is answered in a direct message', async () => {
    const { logged } = await start();
    fake.world.lifetimeMs = 0;
    const { messages } = await command();
    expect(messages).toEqual([]);
    expect(view(fake.world.messages)).toContain('Almost there');
    expect(logged()).toMatch(/too late/);
    expect(logged()).not.toMatch(/Maria|token-/);
  });

  test('that comes too late for one whose messages are closed is let go', async () => {
    const { logged } = await start();
    fake.world.lifetimeMs = 0;
    const dana = fake.person({ guild: GUILD });
    fake.world.closed.add(fake.world.dmOf(dana.id));
    dana.command('critique');
    await vi.waitFor(() => expect(logged()).toMatch(/late answer could not be sent/));
  });

  describe.each(['closed', 'reset'] as const)('whose acknowledgement is lost on a connection that is %s', (cut) => {
    test('gets all of a quick answer', async () => {
      const { logged } = await start();
      fake.fault({ match: /callback$/, cut });
      const { messages } = await command();
      expect(messages.map(({ content }) => content)).toEqual(['**Almost there**\n\n-# ↓ Yours', 'Hi Maria']);
      expect(messages.map(({ ephemeral }) => ephemeral)).toEqual([true, true]);
      expect(logged()).not.toMatch(/"level":50|Maria|token-/);
    });

    test('gets an answer that takes long in the place that was promised', async () => {
      await start(async () => {
        await later(SLOW_MS);
        return REPLY;
      });
      fake.fault({ match: /callback$/, cut });
      const interaction = fake.person({ guild: GUILD }).command('critique', { note: 'Hi Maria' });
      await vi.waitFor(() => expect(interaction.messages).toHaveLength(2), { timeout: 5000 });
      expect(interaction.original?.content).toBe('**Almost there**\n\n-# ↓ Yours');
    });

    test('is not sent the form of it in another shape', async () => {
      const form = { name: 'critique', title: 'T', submit: 'S', fields: [{ name: 'text', label: 'Your note' }] };
      await start(() => ({ headline: 'Paste it.', form }));
      fake.fault({ match: /callback$/, cut });
      const { callback, messages } = await command();
      expect(callback?.type).toBe(9);
      expect(messages).toEqual([]);
    });

    test('and whose text to copy can’t be sent is told so', async () => {
      await start();
      fake.fault({ match: /callback$/, cut });
      fake.fault({ match: /^POST \/webhooks/, status: 400, json: { code: 50035, message: 'Invalid Form Body' } });
      const { messages } = await command();
      expect(view(messages)).toMatch(/Almost there\n[\s\S]*went wrong on my side/);
    });
  });

  test('that Discord refuses the answer of gets an apology; the log names the field, not what is in it', async () => {
    const { logged } = await start();
    const _errors = [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Hi Maria is too long.' }];
    const errors = { data: { embeds: { 0: { description: { _errors } }, 'Hi Maria': { _errors } } } };
    const json = { code: 50035, message: 'Invalid Form Body', errors };
    fake.fault({ match: /callback$/, status: 400, json, times: 2 });
    expect(view((await command()).messages)).toMatch(/went wrong on my side/);
    expect(logged()).toContain(
      '["data.embeds.0.description BASE_TYPE_MAX_LENGTH","data.embeds.? BASE_TYPE_MAX_LENGTH"]',
    );
    expect(logged()).not.toContain('Maria');
  });

  describe('whose acknowledgement Discord never took', () => {
    /** The first try and the library's own. */
    const fault = { match: /callback$/, status: 500, times: 4 };

    test('is answered once more', async () => {
      await start();
      fake.fault({ ...fault });
      const { messages } = await command();
      expect(messages.map(({ content }) => content)).toEqual(['**Almost there**\n\n-# ↓ Yours', 'Hi Maria']);
    });

    test('and is not waited for any more by then is answered in a direct message', async () => {
      await start(() => later(SLOW_MS).then(() => REPLY));
      fake.world.lifetimeMs = SLOW_MS - 100;
      fake.fault({ ...fault });
      const dana = fake.person({ guild: GUILD });
      dana.command('critique', { note: 'Hi Maria' });
      const direct = () => fake.world.messages.filter(({ channel }) => channel === fake.world.dmOf(dana.id));
      await vi.waitFor(() => expect(view(direct())).toMatch(/Almost there\n[\s\S]*Hi Maria/), { timeout: 5000 });
    });
  });

  test.each([
    [
      '429',
      {
        status: 429,
        json: { message: 'slow down', retry_after: 0.05, global: false },
        headers: {
          'retry-after': '0.05',
          'x-ratelimit-bucket': 'b',
          'x-ratelimit-limit': '1',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset-after': '0.05',
        },
      },
    ],
    ['500', { status: 500 }],
    ['503, twice', { status: 503, times: 2 }],
  ])('survives a %s', async (_, fault) => {
    await start();
    fake.fault({ match: /callback$/, ...fault });
    const { messages } = await command();
    expect(messages.map(({ content }) => content)).toEqual(['**Almost there**\n\n-# ↓ Yours', 'Hi Maria']);
  });

  test('that comes again after a resume is handled once', async () => {
    const { handle } = await start();
    const { callbacks } = await command();
    fake.gateway.repeat();
    await command();
    expect(handle).toHaveBeenCalledTimes(2);
    expect(callbacks).toBe(1);
  });
});

describe('a message', () => {
  test('that comes again after a resume is answered once', async () => {
    const { handle } = await start();
    const dana = fake.person();
    await answerTo(fake, () => dana.say('Hi'));
    fake.gateway.repeat();
    await answerTo(fake, () => dana.say('Hi again'));
    expect(handle).toHaveBeenCalledTimes(2);
  });

  test('from a channel that is gone by then costs nothing more', async () => {
    const { logged, handle } = await start();
    const dana = fake.person();
    fake.world.gone.add(dana.channel);
    dana.say('Hi');
    await vi.waitFor(() => expect(logged()).toMatch(/could not be answered/));
    expect(await answerTo(fake, () => fake.person().say('Hi'))).toHaveLength(2);
    expect(handle).toHaveBeenCalledTimes(2);
    expect(logged()).not.toMatch(/"level":50/);
  });

  test('that takes long shows that an answer is on its way', async () => {
    await start(async () => {
      await later(SLOW_MS);
      return REPLY;
    });
    fake.person().say('Hi');
    await vi.waitFor(() => expect(fake.requests(/typing$/)).toHaveLength(1), { timeout: 3000 });
    await vi.waitFor(() => expect(fake.world.messages).toHaveLength(2), { timeout: 3000 });
  });

  test('survives a 429', async () => {
    await start();
    fake.fault({
      match: /^POST \/channels\/\d+\/messages/,
      status: 429,
      json: { message: 'slow down', retry_after: 0.05, global: false },
      headers: { 'retry-after': '0.05' },
    });
    expect((await answerTo(fake, () => fake.person().say('Hi'))).map(({ content }) => content)).toEqual([
      '**Almost there**\n\n-# ↓ Yours',
      'Hi Maria',
    ]);
  });
});

test('that an answer is on its way is shown again before Discord takes it away, and no more once it is there', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const sendTyping = vi.fn(async () => {});
  const { promise, resolve } = Promise.withResolvers<string>();
  const work = whileTyping({ sendTyping } as never, () => promise);
  vi.advanceTimersByTime(999);
  expect(sendTyping).toHaveBeenCalledTimes(0);
  vi.advanceTimersByTime(10_000);
  expect(sendTyping).toHaveBeenCalledTimes(2);
  resolve('there');
  expect(await work).toBe('there');
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  expect(sendTyping).toHaveBeenCalledTimes(2);
});

test('a person who sends on past a limit is told so once, in a message, however much there is', async () => {
  const note = 'Hi Maria';
  const refusal: Reply = {
    headline: 'Later.',
    problem: true,
    refused: true,
    copies: [{ label: 'What you sent', text: note }],
  };
  const { handle } = await start(() => refusal);
  const dana = fake.person();
  const sent = await answerTo(fake, () => {
    for (let at = 0; at < 20; at += 1) dana.say(note);
  });
  expect(handle).toHaveBeenCalledTimes(20);
  expect(sent.map(({ content }) => content)).toEqual(['**Later.**']);
  expect(await answerTo(fake, () => fake.person().say(note))).toHaveLength(1);
});
