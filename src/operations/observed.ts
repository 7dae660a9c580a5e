import { randomUUID } from 'node:crypto';
import type { Coach } from '../coach.ts';
import type { Log } from '../log.ts';
import type { Metrics } from './metrics.ts';
import { type RequestContext, withRequest } from './request-context.ts';

/**
 * A coach whose requests are counted, timed and logged: platform, command, outcome and time, and nothing of what was
 * said.
 */
export function observed(
  coach: Pick<Coach, 'handle'>,
  { log, metrics }: { log: Log; metrics: Pick<Metrics, 'request'> },
): Pick<Coach, 'handle'> {
  return {
    handle(request, asker) {
      const context: RequestContext = { id: randomUUID() };
      return withRequest(context, async () => {
        const started = performance.now();
        const platform = request.user.split(':', 1)[0] as string;
        const tell = (outcome: string) => {
          const { command = 'unknown' } = context;
          const ms = performance.now() - started;
          metrics.request({ platform, command, outcome }, ms / 1000);
          log.info({ platform, command, outcome, ms: Math.round(ms) }, 'request');
        };
        try {
          const reply = await coach.handle(request, asker);
          tell(context.outcome ?? (reply.problem ? 'problem' : 'answered'));
          return reply;
        } catch (error) {
          tell('failed');
          throw error;
        }
      });
    },
  };
}
