import { PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applicationCommands } from '../../../adapters/discord/commands.ts';
import { type Coach, commandsFor, createCoach, type Request } from '../../../src/index.ts';
import { answerTo, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';
import { commandProblems } from '../../support/discord/validate.ts';
import { view } from '../../support/discord/view.ts';

const GUILD = '111111111111111111';
const READY =
  'Hi Ms. Okafor, I saw the RN job at Larkfield (req 40871) on Indeed. I have six years in nursing. May I send you ' +
  'my CV? – Dana Whitlock';
const NUMBERS = /12 notes in the last 7 days\.[\s\S]*Ready at first\W+at least 10 of 12/;

let fake: FakeDiscord;
let coach: Coach;
let requests: Request[];
let stop: () => Promise<void>;

async function start(communityReport: boolean): Promise<void> {
  fake = await fakeDiscord({ guilds: [GUILD] });
  coach = createCoach({ grammar: false, communityReport });
  requests = [];
  const recording = {
    warm() {},
    handle(request: Request) {
      requests.push(request);
      return coach.handle(request);
    },
  };
  const { adapter } = createBotOn(fake, recording, {}, { commands: commandsFor({ communityReport }) });
  await adapter.start();
  stop = () => adapter.stop();
  for (let at = 0; at < 12; at++)
    await coach.handle({ user: `discord:${at}`, community: `discord:${GUILD}`, kind: 'message', text: READY });
}
afterEach(async () => {
  await stop();
  await coach.close();
  await fake.stop();
  expect(fake.world.problems).toEqual([]);
});

const shown = async (act: () => void) => view(await answerTo(fake, act));

describe('a report', () => {
  beforeEach(() => start(true));

  test.each([
    ['manages the server', PermissionFlagsBits.ManageGuild | PermissionFlagsBits.SendMessages],
    ['is an administrator', PermissionFlagsBits.Administrator],
  ])('is shown to one who %s alone', async (_, permissions) => {
    const dana = fake.person({ guild: GUILD, permissions });
    expect(await shown(() => dana.command('insights'))).toMatch(NUMBERS);
    expect(fake.world.messages.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    expect(requests).toMatchObject([{ name: 'insights', community: `discord:${GUILD}`, isAdmin: true }]);
  });

  test('a member gets a kind line', async () => {
    const dana = fake.person({ guild: GUILD, permissions: PermissionFlagsBits.ManageMessages });
    expect(await shown(() => dana.command('insights'))).toContain(
      'Only an admin can see these numbers. There is no note and no name in them.',
    );
  });

  test('in the chat with the bot a line says where to type it', async () => {
    expect(await shown(() => fake.person().say('/insights'))).toContain(
      'I can’t tell here which community you mean. Type /insights in one of its channels.',
    );
    expect(requests[0]).not.toHaveProperty('isAdmin');
  });

  test('named in a channel, the bot is not told who is an admin: the command is to be typed', async () => {
    const dana = fake.person({ guild: GUILD, permissions: PermissionFlagsBits.Administrator });
    expect(await shown(() => dana.say(`<@${fake.world.bot.id}> insights`))).toContain(
      'I could not find out whether you are an admin here. Please type /insights again in a minute.',
    );
  });

  test('notes in a server are counted, and those in the chat with the bot are of no community', async () => {
    const note = 'Hi Ms. Okafor, I have six years in nursing. – Dana';
    await answerTo(fake, () => fake.person().say(note));
    const dana = fake.person({ guild: GUILD, permissions: PermissionFlagsBits.ManageGuild });
    expect(await shown(() => dana.command('insights'))).toMatch(NUMBERS);
    await answerTo(fake, () => dana.command('critique', { note }));
    expect(await shown(() => dana.command('insights'))).toMatch(/13 notes in the last 7 days\./);
  });

  test('is registered for those who manage the server, there alone; and again where that was changed', async () => {
    const entry = () => fake.world.commands.get('')?.find(({ name }) => name === 'insights');
    expect(entry()).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] });
    expect(
      applicationCommands(commandsFor({ communityReport: true })).flatMap((one) => commandProblems(one as never)),
    ).toEqual([]);
    const writes = async () => {
      const before = fake.requests(/^PUT/).length;
      const { adapter } = createBotOn(fake, { ...coach }, {}, { commands: commandsFor({ communityReport: true }) });
      await adapter.start();
      await adapter.stop();
      return fake.requests(/^PUT/).length - before;
    };
    expect(await writes()).toBe(0);
    Object.assign(entry() ?? {}, { default_member_permissions: null });
    expect(await writes()).toBe(1);
    expect(entry()).toMatchObject({ default_member_permissions: '32' });
  });
});

test('where it is off, there is no such command', async () => {
  await start(false);
  expect(fake.world.commands.get('')?.map(({ name }) => name)).not.toContain('insights');
  const dana = fake.person({ guild: GUILD, permissions: PermissionFlagsBits.Administrator });
  expect(await shown(() => dana.command('insights'))).toMatch(/I do not know \/insights/);
});
