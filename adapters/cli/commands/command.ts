import type { CoachConfig } from '../../../src/config.ts';

/** A command of the command line. */
export type CliCommand = {
  name: string;
  /** Lines for --help. */
  usage: readonly string[];
  /** Runs it; resolves to the exit status. @throws UsageError */
  run(args: readonly string[], config: CoachConfig): Promise<number>;
};
