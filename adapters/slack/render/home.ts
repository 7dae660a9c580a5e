import { COMMANDS, type Reply } from '../../../src/index.ts';
import type { HomeView } from '../block-kit.ts';
import { MOST } from '../limits.ts';
import { plainText } from '../text/encode.ts';
import { ACTIONS } from './buttons.ts';

/** Commands that need a note that is there already: a button for them would lead nowhere. */
const WITHOUT_BUTTON: readonly string[] = ['why'];

/** The home tab: what the coach says of itself, and a button for each thing that it can do. */
export function renderHome({ headline, detail }: Reply): HomeView {
  return {
    type: 'home',
    blocks: [
      { type: 'section', text: plainText(headline, MOST.text) },
      ...(detail ? [{ type: 'context' as const, elements: [plainText(detail, MOST.text)] }] : []),
      { type: 'divider' },
      ...COMMANDS.filter(({ name }) => name !== 'help').map(({ name, summary }) => ({
        type: 'section' as const,
        text: plainText(`${summary}.\n/${name}`, MOST.text),
        ...(!WITHOUT_BUTTON.includes(name) && {
          accessory: {
            type: 'button' as const,
            action_id: ACTIONS.coach + name,
            text: plainText(name.charAt(0).toUpperCase() + name.slice(1), MOST.buttonLabel),
          },
        }),
      })),
    ],
  };
}
