import { COMMANDS, type Command, nameTyped, type Reply, type Typing } from '../../../src/index.ts';
import type { HomeView } from '../block-kit.ts';
import { MOST } from '../limits.ts';
import { plainText } from '../text/encode.ts';
import { BY_NAME, UMBRELLA } from '../typing.ts';
import { ACTIONS } from './buttons.ts';

/** Of two apps with a command of the same name Slack asks the one that was installed last. */
const ELSEWHERE = `If another app answers to one of these names, type ${UMBRELLA} draft, ${UMBRELLA} help and so on.`;

/** The home tab: what the coach says of itself, and a button for each thing that it can do; help is the tab itself. */
export function renderHome({ headline, detail }: Reply, typing: Typing = BY_NAME): HomeView {
  return {
    type: 'home',
    blocks: [
      { type: 'section', text: plainText(headline, MOST.text) },
      ...(detail ? [{ type: 'context' as const, elements: [plainText(detail, MOST.text)] }] : []),
      { type: 'divider' },
      ...COMMANDS.filter(({ name }) => name !== 'help').map((command) => ({
        type: 'section' as const,
        text: plainText(`${command.summary}.\n${nameTyped(command.name, typing)}`, MOST.text),
        accessory: {
          type: 'button' as const,
          action_id: ACTIONS.coach + command.name,
          text: plainText(labelOf(command), MOST.buttonLabel),
        },
      })),
      { type: 'context', elements: [plainText(ELSEWHERE, MOST.text)] },
    ],
  };
}

/** The form that a button opens is called after what it does. */
function labelOf({ name, asks }: Command): string {
  return asks?.form({ text: '', options: {} }).title ?? name.charAt(0).toUpperCase() + name.slice(1);
}
