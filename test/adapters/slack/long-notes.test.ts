import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { unpack } from '../../../adapters/slack/carried.ts';
import { aboutSchema, type Coach, createCoach } from '../../../src/index.ts';
import { startBot } from '../../support/slack/bot.ts';
import { seen, until } from '../../support/slack/person.ts';

/** What people write, one note after the other: as varied as a long text is. */
const PROSE = readFileSync(new URL('../../corpus/notes-1.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text)
  .join(' ')
  // As they reach the coach.
  .replace(/[“”]/g, '"')
  .replace(/[‘’]/g, "'");

let bot: Awaited<ReturnType<typeof startBot>>;
let coach: Coach;
afterEach(async () => {
  await bot.stop();
  await coach.close();
  expect(bot.slack.problems).toEqual([]);
});

test.each([
  [1_000, true],
  [3_000, undefined],
  [5_000, false],
  [8_000, false],
])('the buttons below a note of %i characters act on it, or are not there', async (length, hasButtons) => {
  coach = createCoach({ grammar: false });
  bot = await startBot({ coach });
  const note = PROSE.slice(0, length).trim();
  const dana = bot.person();
  await dana.message(note);
  await until(() => bot.slack.messages.at(-1)?.text.startsWith('One moment') === false);
  const [answer] = bot.slack.messages;
  const buttons = (answer?.blocks ?? [])
    .flatMap(({ type, elements }) => (type === 'actions' ? (elements as { action_id: string; value?: string }[]) : []))
    .filter(({ action_id }) => action_id.startsWith('coach:'));
  if (hasButtons !== undefined) expect(buttons.length > 0).toBe(hasButtons);
  if (hasButtons !== true) expect(seen(answer)).toMatch(/The note is too long for .*: paste it behind .*\/why\./);
  for (const { action_id, value } of buttons) {
    expect(unpack(value, aboutSchema)?.text).toBe(note);
    const shown = await dana.after(() => dana.press(action_id));
    expect(shown).not.toMatch(/Paste (?:your|the) note/);
  }
});
