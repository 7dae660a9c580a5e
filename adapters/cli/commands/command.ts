import type { CoachConfig } from '../../../src/config.ts';
import type { Style } from '../../../src/index.ts';
import type { Io } from '../io.ts';

/** What a command runs with: the configuration, and the house style of `--style` or of the configuration. */
export type CliSettings = CoachConfig & { style?: Style | undefined };

/** A command that reads what is configured itself, if at all. */
export type Program = {
  name: string;
  /** Lines for --help. */
  usage: readonly string[];
  /** Runs it; resolves to the exit status. @throws UsageError and ConfigError */
  start(args: readonly string[], io: Io): Promise<number>;
};

/** A command that works on notes. */
export type CliCommand = {
  name: string;
  /** Lines for --help. */
  usage: readonly string[];
  /** Runs it; resolves to the exit status. @throws UsageError */
  run(args: readonly string[], settings: CliSettings, io: Io): Promise<number>;
};
