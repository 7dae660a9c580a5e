import type { Point, Reply } from '../../src/index.ts';

/** Shows what the last answer leaves out. */
export const MORE = '/more';
/** Opens the form of the last answer: what is sent next may as well be another note. */
export const FILL = '/fill';
/** Goes back to the question before, in a form. */
export const BACK = '/back';
const LEAVE: readonly string[] = ['/quit', '/exit'];
/** What people type without a slash to leave a program; alone, none of these is a note. */
const LEAVE_WORDS: readonly string[] = ['quit', 'exit', 'bye', 'goodbye'];

/** What the chat itself answers to, on a line of its own. */
export const OWN_COMMANDS: readonly string[] = [...LEAVE, MORE, FILL, BACK];

/** Whether a message is a wish to leave, and nothing else. */
export function isLeaving(message: string): boolean {
  const word = message.trim().toLowerCase();
  return LEAVE.includes(word) || LEAVE_WORDS.includes(word.replace(/[.!]{1,3}$/, ''));
}

/** What the terminal adds to the coach's help. */
export const OWN_HELP: Point = {
  label: 'In the terminal',
  text:
    `${MORE} shows what an answer leaves out, ${FILL} fills in its blanks, ${BACK} takes you to the question before, ` +
    `${LEAVE[0]} leaves.`,
};

/** The coach's help is the reply that lists its commands; other replies stay as they are. */
export function withOwnHelp(reply: Reply): Reply {
  const { points = [] } = reply;
  return points.some(({ label }) => label === '/help') ? { ...reply, points: [...points, OWN_HELP] } : reply;
}

/** "/help more": it is asked how one of the chat's own commands is used. */
export function isHelpOnOwn(message: string): boolean {
  const [help, name = '', ...others] = message.trim().toLowerCase().split(/\s+/);
  return help === '/help' && others.length === 0 && OWN_COMMANDS.includes(`/${name.replace(/^\//, '')}`);
}
