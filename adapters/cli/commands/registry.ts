import type { CliCommand } from './command.ts';
import { critique } from './critique.ts';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly CliCommand[] = [critique];
