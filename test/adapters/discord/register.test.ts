import { afterEach, beforeEach, expect, test } from 'vitest';
import { applicationCommands } from '../../../adapters/discord/commands.ts';
import { COMMANDS } from '../../../src/index.ts';
import { coachOf, createBotOn } from '../../support/discord/bot.ts';
import { type FakeDiscord, fakeDiscord } from '../../support/discord/fake-discord.ts';
import { commandProblems } from '../../support/discord/validate.ts';

const GUILD = '111111111111111111';

let fake: FakeDiscord;
beforeEach(async () => {
  fake = await fakeDiscord({ guilds: [GUILD] });
});
afterEach(() => fake.stop());

/** Starts and stops the bot; resolves to how often something was written. */
async function writes(config = {}): Promise<number> {
  const before = fake.requests(/^PUT/).length;
  const { adapter } = createBotOn(
    fake,
    coachOf(async () => ({ headline: 'x' })),
    config,
  );
  await adapter.start();
  await adapter.stop();
  return fake.requests(/^PUT/).length - before;
}

type Option = { name: string; type: number; choices?: unknown[]; autocomplete?: boolean };

const names = (place: string) => (fake.world.commands.get(place) ?? []).map(({ name }) => name);
const EVERY = [...COMMANDS.map(({ name }) => name), 'Critique this note'];

test('every command is one of Discord’s, within its limits', () => {
  const commands = applicationCommands(COMMANDS);
  expect(commands.map(({ name }) => name)).toEqual(EVERY);
  expect(commands.flatMap((command) => commandProblems(command as never))).toEqual([]);
  for (const command of commands) expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
});

test('options are typed: choices where there are some, suggestions where they help', () => {
  const draft = applicationCommands(COMMANDS).find(({ name }) => name === 'draft') as {
    options: Option[];
  };
  const of = (name: string) => draft.options.find((option) => option.name === name);
  expect(of('tone')?.choices).toHaveLength(3);
  expect(of('to')?.choices).toContainEqual({ name: expect.stringMatching(/^[A-Z].*manager/), value: 'hiring-manager' });
  expect(draft.options.filter(({ autocomplete }) => autocomplete).map(({ name }) => name)).toEqual(['role', 'source']);
});

test('numbers are chosen by what they stand for, and commands by their names', () => {
  const of = (name: string, option: string) =>
    (applicationCommands(COMMANDS).find((command) => command.name === name) as { options: Option[] }).options.find(
      (one) => one.name === option,
    );
  expect(of('shorten', 'limit')).toMatchObject({ type: 4 });
  expect(of('shorten', 'limit')?.choices).toContainEqual({ name: '300: Premium', value: 300 });
  expect(of('help', 'command')?.choices).toContainEqual({ name: 'draft', value: 'draft' });
});

test('they are registered once for all, and again only where they differ', async () => {
  expect(await writes()).toBe(1);
  expect(names('')).toEqual(EVERY);
  expect(await writes()).toBe(0);
  const [first] = fake.world.commands.get('') ?? [];
  if (first) first.description = 'an old one';
  expect(await writes()).toBe(1);
  expect(await writes()).toBe(0);
  fake.world.commands.get('')?.pop();
  expect(await writes()).toBe(1);
  expect(fake.world.problems).toEqual([]);
});

test('in a server of one’s own, and then nowhere else; and the other way round', async () => {
  await writes();
  expect(await writes({ guildId: GUILD })).toBe(2);
  expect([names(''), names(`/guilds/${GUILD}`)]).toEqual([[], EVERY]);
  expect(await writes({ guildId: GUILD })).toBe(0);
  expect(await writes()).toBe(2);
  expect([names(''), names(`/guilds/${GUILD}`)]).toEqual([EVERY, []]);
  expect(await writes()).toBe(0);
});
