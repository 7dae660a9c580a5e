import type { Reply, Request, Services } from '../../src/index.ts';
import { pace } from './pace.ts';
import { APOLOGY } from './words.ts';

/** Asks the coach. Never rejects. */
export async function ask({ coach, log }: Pick<Services, 'coach' | 'log'>, request: Request): Promise<Reply> {
  await pace();
  try {
    return await coach.handle(request);
  } catch (err) {
    log.error({ err, kind: request.kind }, 'the coach failed');
    return APOLOGY;
  }
}
