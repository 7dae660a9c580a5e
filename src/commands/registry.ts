import type { Command } from './command.ts';
import { critique } from './critique.ts';
import { forget } from './forget.ts';
import { helpOn } from './help.ts';
import { why } from './why.ts';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [critique, why, forget, helpOn(() => COMMANDS)];
