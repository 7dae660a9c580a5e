import type { Command } from './command.ts';
import { critique } from './critique.ts';
import { draft } from './draft.ts';
import { followup } from './followup.ts';
import { forget } from './forget.ts';
import { helpOn } from './help.ts';
import { insights } from './insights.ts';
import { rewrite } from './rewrite.ts';
import { shorten } from './shorten.ts';
import { why } from './why.ts';

const FOR_ALL: readonly Command[] = [critique, draft, rewrite, shorten, followup, why, forget];

/** Every command that is there whatever is set up, in the order of the help text. */
export const COMMANDS: readonly Command[] = withHelp(FOR_ALL);

const WITH_REPORT = withHelp([...FOR_ALL, insights]);

/** The commands of a coach that is set up like this. `communityReport`: admins get a report on their community. */
export function commandsFor({ communityReport }: { communityReport: boolean }): readonly Command[] {
  return communityReport ? WITH_REPORT : COMMANDS;
}

function withHelp(others: readonly Command[]): readonly Command[] {
  const all: readonly Command[] = [...others, helpOn(() => all)];
  return all;
}
