import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCoach } from '../../../src/index.ts';
import { answerTo, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';
import { messageJson } from '../../support/discord/shapes.ts';
import { view, viewModal } from '../../support/discord/view.ts';
import type { Interaction, Sent } from '../../support/discord/world.ts';

/** With the real coach: what a person goes through. */

const GUILD = '111111111111111111';

let fake: FakeDiscord;
let stop: () => Promise<void>;

beforeEach(async () => {
  fake = await fakeDiscord({ guilds: [GUILD] });
  const coach = createCoach({ grammar: false });
  const { adapter } = createBotOn(fake, coach);
  stop = async () => {
    await adapter.stop();
    await coach.close();
  };
  await adapter.start();
});
afterEach(async () => {
  await stop();
  await fake.stop();
  expect(fake.world.problems).toEqual([]);
});

async function interact(act: () => Interaction): Promise<Interaction> {
  let interaction: Interaction | undefined;
  await answerTo(fake, () => {
    interaction = act();
  });
  return interaction as unknown as Interaction;
}

describe('a mention', () => {
  const named = () => `<@${fake.world.bot.id}>`;

  test.each([
    'what do you keep?',
    'forget',
    'do you keep my notes?',
    'help',
  ])('that says “%s” is answered in private', async (text) => {
    const dana = fake.person({ guild: GUILD });
    const sent = await answerTo(fake, () => dana.say(`${named()} ${text}`));
    expect(new Set(sent.map(({ channel }) => channel))).toEqual(new Set([fake.world.dmOf(dana.id)]));
    expect(fake.world.reactions).toHaveLength(1);
  });

  test('with a note is answered in private, and the channel reads nothing of it', async () => {
    const dana = fake.person({ guild: GUILD });
    const note = 'Hi Ms. Okafor, I am a nurse and want the night-shift RN role. Thanks, Dana';
    let said = '';
    const sent = await answerTo(fake, () => {
      said = dana.say(`${named()} ${note}`);
    });
    expect(fake.world.reactions).toEqual([{ on: said, emoji: '📬' }]);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent.map(({ channel }) => channel))).toEqual(new Set([fake.world.dmOf(dana.id)]));
  });

  test('of one who takes no messages has a button for the form', async () => {
    const dana = fake.person({ guild: GUILD });
    fake.world.closed.add(fake.world.dmOf(dana.id));
    const sent = await answerTo(fake, () => dana.say(`${named()} Hi Ms. Okafor, I want the RN role. Dana`));
    expect(view(sent)).not.toMatch(/Okafor|Change:/);
    const opened = await interact(() => dana.press(sent[0] as Sent, 'Check a note'));
    expect(viewModal(opened)).toMatch(/^Critique a note/);
  });
});

describe('a command typed alone, in the chat with the bot', () => {
  const NOTE = 'Hi Maria,\nI came across your profile and want to pick your brain about Larkfield.\nThanks, Dana';

  test('means the person’s own message that it replies to, and no other', async () => {
    const dana = fake.person();
    let first = '';
    await answerTo(fake, () => {
      first = dana.say(NOTE);
    });
    await answerTo(fake, () => dana.say('Hi Ms. Okafor, I want the night-shift RN role at Mercy. Thanks, Dana'));
    expect(view(await answerTo(fake, () => dana.reply(first, 'why')))).toContain('pick your brain');
  });

  test('means the note of the last answer, or of the one that it replies to', async () => {
    const dana = fake.person();
    const [answer] = (await answerTo(fake, () => dana.say(NOTE))) as [Sent];
    expect(view(await answerTo(fake, () => dana.say('why')))).toContain('came across your profile');
    fake.world.said.set(answer.id, messageJson(answer, fake.world));
    const rewritten = await answerTo(fake, () => dana.reply(answer.id, 'rewrite'));
    expect(rewritten.at(-1)?.content).toMatch(/^Hi Maria/);
    const { messages } = await interact(() => dana.command('why'));
    expect(view(messages)).toContain('pick your brain');
  });

  test('but not of one before, which was erased', async () => {
    const dana = fake.person();
    await answerTo(fake, () => dana.say(NOTE));
    await answerTo(fake, () => dana.say('forget'));
    expect(view(await answerTo(fake, () => dana.say('why')))).toMatch(/^Paste your note/);
    expect((await interact(() => dana.command('why'))).callback?.type).toBe(9);
    // Nor elsewhere, where others read.
    const opened = await interact(() => fake.person({ id: dana.id, guild: GUILD }).command('why'));
    expect(opened.callback?.type).toBe(9);
  });

  test('whose name has a slip keeps its options for the button', async () => {
    const dana = fake.person();
    const [meant] = (await answerTo(fake, () => dana.say('/drafft company:Larkfield role:welder'))) as [Sent];
    expect(view([meant])).toMatch(/company Larkfield · role welder\n\[Yes\]/);
    const { messages } = await interact(() => dana.press(meant, 'Yes'));
    expect(view(messages)).toContain('welder');
    const [critique] = (await answerTo(fake, () => dana.say('/critiqe'))) as [Sent];
    expect(viewModal(await interact(() => dana.press(critique, 'Yes')))).not.toMatch(/can’t find/);
  });
});

describe('a mistake', () => {
  test('in a command opens its form at once, with what was typed, and what is wrong at its field', async () => {
    const dana = fake.person({ guild: GUILD });
    const opened = await interact(() => dana.command('followup', { sent: 'blurs', company: 'Acme' }));
    expect(opened.callback?.type).toBe(9);
    expect(viewModal(opened)).toMatch(/blurs|day/i);
    expect(viewModal(opened)).toContain('= Acme');
    expect(opened.messages).toEqual([]);
  });

  test('in a form is said in a message, whose button opens the form again with everything in it', async () => {
    const dana = fake.person({ guild: GUILD });
    const opened = await interact(() => dana.command('followup'));
    const { messages } = await interact(() =>
      dana.submit(opened, { outcome: 'ignored', sent: 'blurs', company: 'Acme', role: 'welder' }),
    );
    expect(messages).toHaveLength(1);
    expect(view(messages)).toContain('[Follow up]');
    const again = await interact(() => dana.press(messages[0] as Sent, 'Follow up'));
    const shown = viewModal(again);
    expect(shown).toContain('= Acme');
    expect(shown).toContain('= welder');
    const { messages: done } = await interact(() => dana.submit(again, { sent: '2026-11-01' }, messages[0]));
    expect(view(done)).toContain('Acme');
    expect(view(done)).not.toContain('blurs');
  });
});
