import { type Coach, createCoach } from '../coach.ts';
import type { Config } from '../config.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../log.ts';
import type { Reviewer } from '../review.ts';
import { createPseudonyms } from '../state/pseudonyms.ts';
import type { State } from '../state/state.ts';
import type { Style } from '../style/style.ts';
import { limited } from './limited.ts';
import type { Metrics } from './metrics.ts';
import { observed } from './observed.ts';
import { currentRequest, noteCommand } from './request-context.ts';
import type { Turns } from './turns.ts';

type Options = {
  config: Config;
  /** Keys the hashes of user ids. */
  secret: string | undefined;
  engine: Engine;
  reviewer: Reviewer;
  state: State;
  log: Log;
  metrics: Metrics;
  turns: Turns;
  /** The house style in force. */
  style: () => Style | undefined;
  /** Aborted when no language model may be waited for any more: the process is about to end. */
  lastCall: AbortSignal;
};

/** The coach as platforms get it: within limits, in fair turns, counted and logged. It closes engine and reviewer. */
export function createServiceCoach(options: Options): Coach {
  const { config, secret, engine, reviewer, state, log, metrics, turns, style, lastCall } = options;
  const coach = createCoach({
    engine,
    reviewer,
    grammar: config.grammar,
    llm: config.llm,
    communityReport: config.operations.communityReport,
    state,
    secret,
    style,
    onRouted: noteCommand,
    onError(failure) {
      mark('failed');
      log.error(failure, 'a command failed');
    },
    onGivenUp: () => mark('overtime'),
    onLlm(outcome) {
      metrics.llm(outcome);
      if (outcome !== 'accepted') log.warn({ outcome }, 'a rewrite is the engine’s own');
    },
  });
  const withLastCall: Pick<Coach, 'handle'> = {
    handle: (request, { signal = lastCall } = {}) => coach.handle(request, { signal }),
  };
  const { limits } = config.operations;
  const pseudonyms = createPseudonyms(secret);
  const within = limited(withLastCall, { limits, state, pseudonyms, turns, onRefusal: mark });
  return { ...coach, ...observed(within, { log, metrics }) };
}

/** Notes what became of the request that is being answered. */
function mark(outcome: string): void {
  const request = currentRequest();
  if (request) request.outcome = outcome;
}
