import { APOLOGY, type Reply, type Request, type Services } from '../../src/index.ts';
import { reported } from './failures.ts';

/** Discord has a field for each option, and shows the commands under their own names. */
const TYPING: Request['typing'] = { style: 'fields', prefix: '' };

/** Asks the coach. Never rejects. */
export async function ask({ coach, log }: Pick<Services, 'coach' | 'log'>, request: Request): Promise<Reply> {
  try {
    return await coach.handle({ ...request, typing: TYPING });
  } catch (err) {
    log.error({ ...reported(err), kind: request.kind }, 'the coach failed');
    return APOLOGY;
  }
}
