import { setTimeout as sleep } from 'node:timers/promises';
import { FAULTS, startFault } from './model-faults.ts';
import { startSlackBot } from './slack-bot.ts';

/** What each fault of the model's server costs the bot as it runs for people: time, memory, and others' answers. */

const NOTE =
  'Dear Ms. Rivera, I hope you are doing well. I saw the Warehouse Lead role at Northwind (req 7714) on Indeed. ' +
  'I have run a night shift for six years. Could we connect? Sam Ortiz';
const OTHERS_NOTE = 'Hi Ms. Lee, is the welder role at Acme (req 20) still open? I ran a yard for years. – Sam Ortiz';
/** Pause between two notes of another user, in milliseconds. */
const PAUSE_MS = 20;
/** The first answers load what is loaded late, so many. */
const WARM_UP = 20;

export type UnderFault = {
  fault: string;
  /** The rewrite's answer, and the longest one of another user meanwhile; in milliseconds. */
  answered: number;
  longestOther: number;
  /** In megabytes. */
  before: number;
  most: number;
  /** Requests that another host got. */
  elsewhere: number;
};

/** @throws Error where the bot does not start */
export async function* measureFaults(): AsyncGenerator<UnderFault> {
  for (const fault of FAULTS) {
    const { baseURL, reachedElsewhere, stop } = await startFault(fault);
    const bot = await startSlackBot({ OPENAI_BASE_URL: baseURL, OPENAI_MODEL: 'test' });
    for (let at = 0; at < WARM_UP; at++) await bot.ask('U2', `/critique ${OTHERS_NOTE}`);
    const { before, most } = bot.watchMemory();
    let longestOther = 0;
    let isOver = false;
    const others = (async () => {
      while (!isOver) {
        longestOther = Math.max(longestOther, await bot.ask('U2', `/critique ${OTHERS_NOTE}`));
        await sleep(PAUSE_MS);
      }
    })();
    const answered = await bot.ask('U1', `/rewrite ${NOTE}`);
    isOver = true;
    await others;
    yield { fault: fault.name, answered, longestOther, before, most: most(), elsewhere: reachedElsewhere() };
    await bot.stop();
    await stop();
  }
}
