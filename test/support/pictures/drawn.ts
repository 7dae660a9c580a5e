import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Coach, Reply } from '../../../src/index.ts';
import type { Html } from '../../../src/report/html.ts';
import { drawDiscord } from './discord.ts';
import type { Name, Shown } from './shown.ts';
import { drawSlack } from './slack.ts';
import { type Turn, tellTo, WRITER } from './story.ts';
import { drawTerminal } from './terminal.ts';

type Asked = Pick<Coach, 'handle' | 'warm'>;
type Node = DefaultTreeAdapterTypes.Node;

/** How the story is drawn, and where that is, in words. */
export const DRAWN = {
  slack: { draw: drawSlack, place: 'a channel of Slack, seen by Dana alone' },
  discord: { draw: drawDiscord, place: 'a channel of Discord, seen by Dana alone' },
  terminal: { draw: drawTerminal, place: 'a terminal' },
} as const satisfies Record<Name, { draw: (coach: Asked) => Promise<Html>; place: string }>;

/** What a drawing shows. */
export async function shownIn(name: Name, drawing: Html, coach: Asked): Promise<Shown> {
  return { alt: altOf(name, await tellTo(coach, `alt:${name}`)), lines: linesOf(drawing) };
}

function altOf(name: Name, [first, second]: readonly [Turn, Turn]): string {
  return (
    `Notecoach in ${DRAWN[name].place} (drawn). ${WRITER} sends it her note. It answers: ${saidIn(first.reply)} ` +
    `Her note with that done is ready to paste. She sends it back. The answer: “${second.reply.headline}”`
  );
}

function saidIn({ headline, points = [] }: Reply): string {
  return [`“${headline}”`, ...points.map(({ label, text, step }) => `${label}: ${text}${step ? ` ${step}` : ''}`)].join(
    ' ',
  );
}

/** Elements that begin a line. */
const LINES = ['article', 'blockquote', 'br', 'div', 'h3', 'header', 'p', 'pre', 'small'];

/** The texts of a drawing line by line; buttons stand in brackets. */
function linesOf({ text }: Html): string[] {
  return wordsOf(parseFragment(text))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const words = node.childNodes.map(wordsOf).join('');
  if (node.nodeName === 'button') return `[${words}] `;
  return LINES.includes(node.nodeName) ? `\n${words}\n` : words;
}
