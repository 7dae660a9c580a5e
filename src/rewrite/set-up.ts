import type { LlmConfig } from '../config.ts';
import type { Reviewer } from '../review.ts';
import { createBudget } from './budget.ts';
import type { Llm } from './llm.ts';
import { loadPrompts } from './prompts.ts';
import { createRewriter, type Rewriter } from './rewriter.ts';

type OnError = (failure: { kind: string; command: string }) => void;

/**
 * The rewriter for a configuration. The client is loaded when the first rewrite is asked for: nobody else waits for it.
 * @throws Error naming what is wrong with the prompts
 */
export function setUpRewriter(
  reviewer: Reviewer,
  config: LlmConfig | undefined,
  onError: OnError = () => {},
): Rewriter {
  if (!config) return createRewriter({ reviewer });
  let loaded: Promise<Llm> | undefined;
  const load = () => {
    loaded ??= import('./llm.ts').then(({ createLlm }) => createLlm(config));
    return loaded;
  };
  return createRewriter({
    reviewer,
    model: {
      llm: { propose: async (messages, signal) => (await load()).propose(messages, signal) },
      prompts: loadPrompts(),
      spend: createBudget(config),
    },
    onFailure: (kind) => onError({ kind: `llm ${kind}`, command: 'rewrite' }),
  });
}
