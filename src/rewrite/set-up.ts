import type { LlmConfig } from '../config.ts';
import type { Engine } from '../engine/engine.ts';
import type { Reviewer } from '../review.ts';
import { createPseudonyms, type Pseudonyms } from '../state/pseudonyms.ts';
import { createMemoryState, type State } from '../state/state.ts';
import { createBudget } from './budget.ts';
import type { Llm } from './llm.ts';
import { loadPrompts } from './prompts.ts';
import { createRewriter, type LlmOutcome, type Rewriter } from './rewriter.ts';

export type RewriterSetUp = {
  reviewer: Reviewer;
  /** Left out, one in this thread. */
  engine?: Engine | undefined;
  /** Left out, every version is the engine's. */
  llm?: LlmConfig | undefined;
  /** Where budgets are counted; left out, in this process. */
  state?: Pick<State, 'limiter'>;
  pseudonyms?: Pseudonyms;
  onOutcome?: ((outcome: LlmOutcome) => void) | undefined;
};

/**
 * The rewriter for a configuration. The client is loaded when the first rewrite is asked for: nobody else waits for it.
 * @throws ConfigError naming what is wrong with the prompts
 */
export function setUpRewriter({
  reviewer,
  engine,
  llm: config,
  state = createMemoryState(),
  pseudonyms = createPseudonyms(),
  onOutcome = () => {},
}: RewriterSetUp): Rewriter {
  const common = { reviewer, ...(engine && { engine }) };
  if (!config) return createRewriter(common);
  let loaded: Promise<Llm> | undefined;
  const load = () => {
    loaded ??= import('./llm.ts').then(({ createLlm }) => createLlm(config));
    return loaded;
  };
  return createRewriter({
    ...common,
    model: {
      llm: { propose: async (...asked) => (await load()).propose(...asked) },
      prompts: loadPrompts(),
      spend: createBudget(config, state, pseudonyms),
    },
    onOutcome,
  });
}
