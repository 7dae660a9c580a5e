import type { Command } from './command.ts';
import { critique } from './critique.ts';
import { draft } from './draft.ts';
import { followup } from './followup.ts';
import { forget } from './forget.ts';
import { helpOn } from './help.ts';
import { rewrite } from './rewrite.ts';
import { shorten } from './shorten.ts';
import { why } from './why.ts';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [
  critique,
  draft,
  rewrite,
  shorten,
  followup,
  why,
  forget,
  helpOn(() => COMMANDS),
];
