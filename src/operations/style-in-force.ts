import { ConfigError } from '../config.ts';
import { errorKind } from '../error-kind.ts';
import type { Log } from '../log.ts';
import type { Reviewer } from '../review.ts';
import { houseStyle } from '../set-up.ts';
import { described } from '../style/described.ts';
import type { Style } from '../style/style.ts';
import type { Hangup } from './hangup.ts';

/** The house style that is in force, and the next one when it is told to read it anew. */
export type StyleInForce = {
  current(): Style | undefined;
};

type Options = {
  style: Style | undefined;
  path: string | undefined;
  /** Judges the templates of a new one. */
  reviewer: Pick<Reviewer, 'review'>;
  log: Log;
  hangup: Hangup;
};

/** Reads the file anew on SIGHUP; a faulty one leaves the old in force, and the log says what is wrong with it. */
export function keepStyle({ style, path, reviewer, log, hangup }: Options): StyleInForce {
  let inForce = style;
  let reading: Promise<void> = Promise.resolve();
  const readAnew = async () => {
    if (path === undefined) return log.warn('there is no house style to read anew; NOTECOACH_STYLE needs a new start');
    try {
      inForce = await houseStyle(path, { reviewer });
      log.info({ style: inForce && described(inForce) }, 'the house style was read anew');
    } catch (error) {
      const problems = error instanceof ConfigError ? error.problems : [errorKind(error).kind];
      log.error({ problems }, 'the house style has mistakes: the one before stays in force');
    }
  };
  hangup.listen(() => {
    // The last one that was asked for is the one in force, however long each takes.
    reading = reading.then(readAnew);
  });
  return { current: () => inForce };
}
