import type { FakeDiscord } from '../../support/discord/fake-discord.ts';
import { deedFor, FACTS, noteFor } from './notes.ts';
import { type Act, eventually } from './tally.ts';

/** A second answer would come within this time, in milliseconds. */
const DOUBLE_MS = 300;

/**
 * People on Discord, each with a request of their own; one in `everyNth` events comes a second time, as after a
 * resume.
 */
export function discordAct(fake: FakeDiscord, { patienceMs = 30_000, everyNth = 20 } = {}): Act {
  const { world, gateway } = fake;
  return async (index) => {
    const person = fake.person();
    const { command, direct } = deedFor(index);
    const twice = index % everyNth === 0;
    if (direct) {
      person.say(noteFor(index));
      if (twice) gateway.repeat();
      const mine = () => world.messages.filter(({ channel }) => channel === person.channel);
      const found = await eventually(() => mine().at(0), patienceMs);
      if (found && twice) await pause();
      const answers = repeated(mine().map(({ raw }) => JSON.stringify(raw)));
      forget(({ channel }) => channel === person.channel);
      world.dms.delete(person.id);
      return answers;
    }
    const options = command === 'draft' ? FACTS : { note: noteFor(index) };
    const interaction = person.command(command, options);
    if (twice) gateway.repeat();
    // Type 5 says that the answer is under way; it comes as a message.
    const found = await eventually(
      () => (interaction.callback?.type === 5 ? interaction.messages[0] : interaction.callback),
      patienceMs,
    );
    if (found && twice) await pause();
    // An answer may be several messages, the note to copy by itself; one that is there twice was given twice.
    const answers = found ? Math.max(1, repeated(interaction.messages.map(({ raw }) => JSON.stringify(raw)))) : 0;
    world.interactions.delete(interaction.id);
    forget((message) => interaction.messages.includes(message));
    return answers;
  };

  function forget(isMine: (message: FakeDiscord['world']['messages'][number]) => boolean): void {
    for (const message of world.messages.filter(isMine)) world.messages.splice(world.messages.indexOf(message), 1);
  }
}

/** The fake writes down every request; in a soak that would be its memory that grows. */
export function forgetRequests(fake: FakeDiscord): void {
  fake.log.length = 0;
  fake.world.said.clear();
}

/** How often the one that comes most often does. */
function repeated(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => texts.filter((other) => other === text).length));
}

const pause = () => new Promise((resolve) => setTimeout(resolve, DOUBLE_MS));
