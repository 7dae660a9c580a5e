import { z } from 'zod';
import { address, countFromOne, flag, port, section, text } from './values.ts';

/** Requests a minute, unless told: more than a person types, fewer than a script sends. */
const USER_PER_MINUTE = 20;
const COMMUNITY_PER_MINUTE = 600;

/** How it is run, whatever the platform. */
export type OperationsConfig = {
  /** Counts what is asked for in a community, for its admins. */
  communityReport: boolean;
  /** Where several copies keep what they share; left out, each remembers for itself. */
  redisUrl?: string | undefined;
  /**
   * Keys the hashes of user ids; the same for all copies that share a Redis. Left out, it is made of the platforms'
   * secrets.
   */
  stateSecret?: string | undefined;
  /** The commit that this was built from, as the image's build tells it. */
  revision?: string | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Serves metrics and health on loopback; left out, it does not. */
  metrics?: { host: string; port: number } | undefined;
  /** Requests a minute. `community`: a Slack workspace or a Discord server. */
  limits: { userPerMinute: number; communityPerMinute: number };
};

export const operationsSection = section({
  shape: {
    COMMUNITY_REPORT: flag('off'),
    REDIS_URL: address(/^rediss?$/, 'redis://localhost:6379'),
    STATE_SECRET: text,
    NOTECOACH_REVISION: text,
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
        error: 'is fatal, error, warn, info, debug or silent',
      })
      .default('info'),
    METRICS_PORT: port,
    METRICS_HOST: text,
    USER_REQUESTS_PER_MINUTE: countFromOne,
    COMMUNITY_REQUESTS_PER_MINUTE: countFromOne,
  },
  problems: ({ isSet }) =>
    isSet('METRICS_HOST') && !isSet('METRICS_PORT') ? ['METRICS_PORT is missing: METRICS_HOST needs it.'] : [],
  read(values): OperationsConfig {
    return {
      communityReport: values.COMMUNITY_REPORT,
      redisUrl: values.REDIS_URL,
      stateSecret: values.STATE_SECRET,
      revision: values.NOTECOACH_REVISION,
      logLevel: values.LOG_LEVEL,
      metrics:
        values.METRICS_PORT === undefined
          ? undefined
          : { host: values.METRICS_HOST ?? '127.0.0.1', port: values.METRICS_PORT },
      limits: {
        userPerMinute: values.USER_REQUESTS_PER_MINUTE ?? USER_PER_MINUTE,
        communityPerMinute: values.COMMUNITY_REQUESTS_PER_MINUTE ?? COMMUNITY_PER_MINUTE,
      },
    };
  },
});
