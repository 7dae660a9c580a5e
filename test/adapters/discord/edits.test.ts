import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Reply, Request } from '../../../src/index.ts';
import { answerTo, BRIEF_MS, startRecording } from '../../support/discord/bot.ts';
import type { FakeDiscord } from '../../support/discord/fake-discord.ts';

const GUILD = '111111111111111111';

let fake: FakeDiscord;
let requests: Request[];
let stop: () => Promise<void>;

/** A note in capitals comes back with two copies, one that shouts with none, any other with one; "busy" is refused. */
function answer({ text = '' }: Request): Reply {
  if (text === 'busy') return { headline: 'Slow down.', problem: true, refused: true };
  const copies = text.endsWith('!') ? [] : [text, ...(text === text.toUpperCase() ? [text.toLowerCase()] : [])];
  return {
    headline: `About ${text}`,
    about: { text, options: {} },
    ...(copies.length > 0 && { copies: copies.map((copy) => ({ label: 'Copy', text: copy })) }),
    ...(text.startsWith('b') && { buttons: [{ action: 'why', label: 'Why?' }] }),
  };
}

beforeEach(async () => {
  ({ fake, requests, stop } = await startRecording(answer, { guilds: [GUILD] }));
});
afterEach(() => stop());

/** All that the chat with the bot shows of it. */
const chat = () => fake.world.messages.map(({ content }) => content.split('\n')[0]);
const say = async (dana: ReturnType<FakeDiscord['person']>, text: string, more = {}) => {
  let id = '';
  await answerTo(fake, () => {
    id = dana.say(text, more);
  });
  return id;
};

describe('a message that is edited', () => {
  test('has its answer changed where it stands, with buttons and copy', async () => {
    const dana = fake.person();
    const id = await say(dana, 'bee');
    const ids = fake.world.messages.map((message) => message.id);
    await answerTo(fake, () => dana.edit(id, 'wasp'));
    expect(chat()).toEqual(['**About wasp**', 'wasp']);
    expect(fake.world.messages.map((message) => message.id)).toEqual(ids);
    expect(fake.world.messages[0]).toMatchObject({ components: [], embeds: [] });
    await answerTo(fake, () => dana.edit(id, 'bees', { edited_timestamp: '2126-01-01T00:00:00Z' }), BRIEF_MS);
    // A day later it is let be.
    expect(chat()).toEqual(['**About wasp**', 'wasp']);
  });

  test('gets a copy more or less as the new answer has them', async () => {
    const dana = fake.person();
    const id = await say(dana, 'bee');
    await answerTo(fake, () => dana.edit(id, 'BEE'));
    expect(chat()).toEqual(['**About BEE**', 'BEE', 'bee']);
    await answerTo(fake, () => dana.edit(id, 'bee!'));
    await answerTo(fake, () => {}, BRIEF_MS);
    expect(chat()).toEqual(['**About bee!**']);
    await answerTo(fake, () => dana.edit(id, 'bee'));
    expect(chat()).toEqual(['**About bee**', 'bee']);
  });

  test('is answered anew where no answer is known, or it was deleted', async () => {
    const dana = fake.person();
    const never = dana.say('from a time before', { type: 6 });
    await answerTo(fake, () => dana.edit(never, 'bee', { type: 0 }));
    expect(chat()).toEqual(['**About bee**', 'bee']);
    const id = await say(dana, 'ant');
    fake.world.messages.length = 0;
    await answerTo(fake, () => dana.edit(id, 'ants'));
    expect(chat()).toEqual(['**About ants**', 'ants']);
  });

  test('that there is no time for leaves the answer as it is, and is told below', async () => {
    const dana = fake.person();
    const id = await say(dana, 'bee');
    await answerTo(fake, () => dana.edit(id, 'busy'));
    expect(chat()).toEqual(['**About bee**', 'bee', '**Slow down.**']);
    // The next one still finds the answer.
    await answerTo(fake, () => dana.edit(id, 'wasp'));
    expect(chat()).toEqual(['**About wasp**', 'wasp', '**Slow down.**']);
  });

  test('is handled once, and not where only a card was found to a link', async () => {
    const dana = fake.person();
    const id = await say(dana, 'bee');
    await answerTo(fake, () => dana.edit(id, 'wasp'));
    fake.gateway.repeat();
    dana.edit(id, 'wasp', { edited_timestamp: null });
    await say(dana, 'ant');
    expect(requests.map(({ text }) => text)).toEqual(['bee', 'wasp', 'ant']);
  });

  test('before it is answered is answered once, with the last of it', async () => {
    const dana = fake.person();
    const id = dana.say('bee');
    await answerTo(fake, () => dana.edit(id, 'wasp'));
    await answerTo(fake, () => {}, BRIEF_MS);
    expect(chat()).toEqual(['**About wasp**', 'wasp']);
  });

  test('in a channel is let be', async () => {
    const dana = fake.person({ guild: GUILD });
    const id = await say(dana, `<@${fake.world.bot.id}> bee`);
    dana.edit(id, `<@${fake.world.bot.id}> wasp`);
    await say(fake.person(), 'ant');
    expect(requests.map(({ text }) => text)).toEqual(['bee', 'ant']);
  });
});
