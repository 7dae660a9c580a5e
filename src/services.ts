import type { Coach } from './coach.ts';
import type { Command } from './commands/command.ts';
import type { Log } from './log.ts';
import type { PlatformChecks } from './operations/doctor.ts';
import type { Answers } from './state/answers.ts';
import type { Deliveries } from './state/deliveries.ts';
import type { Store } from './state/store.ts';

/** What a platform's adapter is given to work with. */
export type Services = {
  coach: Pick<Coach, 'handle' | 'warm'>;
  /** What the coach can be asked for. */
  commands: readonly Command[];
  deliveries: Deliveries;
  answers: Answers;
  /** For the adapter; each line names it already. */
  log: Log;
  /**
   * What must outlive the process and be the same for every copy of it; only where Redis is configured. It rejects
   * while Redis is down.
   */
  durable?: Store | undefined;
  /** Has `listener` called when the house style is to be read anew: by the adapter's own processes, too. */
  onReread(listener: () => void): void;
  /** The variables of the other platforms: a process of the adapter's own runs none of them. */
  others: readonly string[];
  /**
   * Tells that the adapter can't go on (its token was revoked): the others do. `instruction` is what the operator can
   * do, without secrets.
   */
  failed(instruction: string): void;
};

/** A platform that the coach is reached by. */
export type Adapter = {
  name: string;
  /** Resolves once requests are heard. @throws StartError */
  start(): Promise<void>;
  /** Whether requests are heard now; a socket that is being opened again is none. */
  isReady(): boolean;
  /** Takes in no more, finishes what was begun and closes all sockets. May be called twice. */
  stop(): Promise<void>;
};

/** A platform that is configured. It is loaded only when it is asked for: that takes a second and tens of megabytes. */
export type Platform = {
  name: string;
  /** The variables that it is configured by. */
  variables: readonly string[];
  /** What all copies of the bot know, and nobody else. */
  secret?: string | undefined;
  /** Notes are judged in processes of its own: where it is alone, this one needs no proofreader. */
  judgesElsewhere?: boolean;
  /** The port of an HTTP server of its own that says at /readyz whether it is ready; left out, there is none. */
  healthPort?: number;
  load(services: Services): Promise<Adapter>;
  examine: PlatformChecks;
};

/** What keeps an adapter from starting, as an instruction to the operator. Never holds a secret. */
export class StartError extends Error {
  override name = 'StartError';
}
