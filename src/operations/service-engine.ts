import { createThreadedEngine, type Engine } from '../engine/engine.ts';
import type { Log } from '../log.ts';
import { createReviewer, type Reviewer } from '../review.ts';
import type { Metrics } from './metrics.ts';

type Options = { grammar: boolean; log: Log; metrics: Pick<Metrics, 'ended'> };

/** What does the work on users' texts, in threads of its own; a text that ends one is counted and logged. */
export function openServiceEngine({ grammar, log, metrics }: Options): { engine: Engine; reviewer: Reviewer } {
  const onEnded = (thread: string) => () => {
    metrics.ended(thread);
    log.warn({ thread }, 'a text was given up: it took too long');
  };
  const engine = createThreadedEngine({ onEnded: onEnded('engine') });
  return { engine, reviewer: createReviewer({ grammar, engine, onEnded: onEnded('proofreader') }) };
}
