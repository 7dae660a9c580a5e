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
 * The rewriter for a configuration. The client takes a tenth of a second to load, in which nobody is answered: a
 * service warms it while it starts, a terminal loads it when the first rewrite is asked for.
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
    loaded ??= import('./llm.ts')
      .then(({ createLlm }) => createLlm(config))
      .catch((error) => {
        // Tried again by the next one who asks.
        loaded = undefined;
        throw error;
      });
    return loaded;
  };
  const rewriter = createRewriter({
    ...common,
    model: {
      llm: { propose: async (...asked) => (await load()).propose(...asked) },
      prompts: loadPrompts(),
      spend: createBudget(config, state, pseudonyms),
    },
    onOutcome,
  });
  // Where it can't be loaded, the one who asks is told.
  return { ...rewriter, warm: () => void load().catch(() => {}) };
}
