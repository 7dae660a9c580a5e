import type { CliCommand } from './command.ts';
import { critique } from './critique.ts';
import { draft } from './draft.ts';
import { followup } from './followup.ts';
import { rewrite } from './rewrite.ts';
import { shorten } from './shorten.ts';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly CliCommand[] = [critique, draft, rewrite, shorten, followup];
