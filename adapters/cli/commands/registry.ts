import type { CliCommand } from './command.ts';
import { critique } from './critique.ts';
import { draft } from './draft.ts';
import { followup } from './followup.ts';
import { report } from './report.ts';
import { rewrite } from './rewrite.ts';
import { shorten } from './shorten.ts';
import { style } from './style.ts';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly CliCommand[] = [critique, draft, rewrite, shorten, followup, report, style];
