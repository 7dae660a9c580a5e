import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../src/index.ts';

/**
 * What Bolt and its clients say that is worth a line, by how it begins. Their lines may hold payloads, names and
 * tokens, so that none is passed on: what is logged is our own words for it.
 */
const KNOWN: readonly [beginning: string, words: string][] = [
  ['Failed to parse and verify', 'a request was refused: its signature or its time stamp is not right'],
  ['Malformed request body', 'a request was refused: it can’t be read'],
  ['Request body exceeded', 'a request was refused: it is too long'],
  ['An incoming event was not acknowledged', 'a delivery was not acknowledged in time'],
  [
    'Authorization of incoming event did not succeed',
    'a delivery was not answered: no installation of its workspace was found',
  ],
  ['Failed to perform oauth.v2.access', 'a token could not be renewed'],
];

/** A logger for Bolt: of its warnings and errors our words for what they say, and nothing of what is below them. */
export function createBoltLog(log: Log): Logger {
  const say = (level: 'warn' | 'error') => (first: unknown) => {
    const line = typeof first === 'string' ? first : '';
    const known = KNOWN.find(([beginning]) => line.startsWith(beginning));
    if (known) log[level](known[1]);
  };
  const nothing = () => {};
  return {
    debug: nothing,
    info: nothing,
    warn: say('warn'),
    error: say('error'),
    setLevel: nothing,
    // Bolt makes up its debugging lines, payloads and all, only to throw them away, unless it is told not to.
    getLevel: () => LogLevel.INFO,
    setName: nothing,
  };
}
