import { readFileSync } from 'node:fs';
import wrapAnsi from 'wrap-ansi';
import { discordSection } from '../../adapters/discord/config.ts';
import { slackSection } from '../../adapters/slack/config.ts';
import { coachSection } from '../../src/config/coach.ts';
import { operationsSection } from '../../src/config/operations.ts';

/** A line of a document, in columns. */
const WIDTH = 118;

/** What the settings are for, and those of the code that are. */
const THEMES = [
  ['The coach and its language model', coachSection],
  ['Slack', slackSection],
  ['Discord', discordSection],
  ['Operation', operationsSection],
] as const;

/** Settings that are explained together, as `.env.example` writes them. */
type Entry = { names: string[]; examples: string[]; text: string };

/** The settings of `.env.example`, with what stands above them. */
function entries(): Entry[] {
  const found: Entry[] = [];
  let comment: string[] = [];
  for (const line of readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n')) {
    const [, name, value] = /^(?:# )?([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? [];
    const last = found.at(-1);
    if (name === undefined) comment.push(line.replace(/^# ?/, ''));
    else if (comment.length === 0 && last) {
      last.names.push(name);
      last.examples.push(`${name}=${value}`);
    } else {
      // What stands above a blank line is about something else.
      const text = comment.slice(comment.lastIndexOf('') + 1).join(' ');
      found.push({ names: [name], examples: [`${name}=${value}`], text });
      comment = [];
    }
  }
  return found;
}

/** All settings as a list, by what they are for. */
export function settingsList(): string {
  const all = entries();
  return THEMES.map(([title, { shape }]) => {
    const mine = all.filter(({ names }) => names.some((name) => Object.hasOwn(shape, name)));
    const items = mine.map(({ examples, text }) => {
      const item = `- ${examples.map((example) => `\`${example}\``).join(', ')}: ${text}`;
      return wrapAnsi(item, WIDTH).replaceAll('\n', '\n  ');
    });
    return `### ${title}\n\n${items.join('\n')}`;
  }).join('\n\n');
}
