import { type App, Assistant } from '@slack/bolt';
import type { Desk } from '../exchange.ts';
import { failureOf } from '../failures.ts';
import { answerMessage } from './messages.ts';
import { PROMPTS } from './suggested-prompts.ts';

/**
 * The assistant pane of apps whose manifest has the older `assistant_view`, and every thread of somebody's conversation
 * with the bot. Apps with `agent_view`, as ours, are told `app_home_opened` in its stead (home.ts), and need nothing of
 * this.
 */
export function registerAssistant(app: App, desk: Desk): void {
  app.assistant(
    new Assistant({
      // What the person looks at beside the pane is none of our business; Bolt's own store would read it back from the
      // thread.
      threadContextStore: { get: async () => ({}), save: async () => {} },
      threadStarted: async ({ setSuggestedPrompts }) => {
        try {
          await setSuggestedPrompts({ prompts: PROMPTS as [(typeof PROMPTS)[0]] });
        } catch (error) {
          desk.log.warn(failureOf(error), 'suggestions could not be shown');
        }
      },
      userMessage: (args) => answerMessage(args as Parameters<typeof answerMessage>[0], desk),
    }),
  );
}
