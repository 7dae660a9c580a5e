import { readFileSync } from 'node:fs';
import { ConfigError } from '../config.ts';

/** The prompts, and the slots that each must have; a slot is `{{name}}`. */
const SLOTS = {
  'rewrite-system': ['limit', 'audience'],
  'rewrite-user': ['facts', 'findings', 'note'],
  'rewrite-again': ['limit', 'reasons'],
} as const satisfies Record<string, readonly string[]>;

export type PromptName = keyof typeof SLOTS;
type SlotsOf<Name extends PromptName> = Record<(typeof SLOTS)[Name][number], string | number>;

/** Fills in a prompt. What is filled in is data: a slot in it stays as it is. */
export type Prompts = { fill<Name extends PromptName>(name: Name, values: SlotsOf<Name>): string };

const FOLDER = new URL('../../prompts/', import.meta.url);
const SLOT = /\{\{(\w+)\}\}/g;

/**
 * Reads the prompts from `prompts/*.md`.
 * @throws ConfigError naming every file that is missing and every slot that is missing or unknown
 */
export function loadPrompts(
  read: (name: string) => string = (name) => readFileSync(new URL(`${name}.md`, FOLDER), 'utf8'),
): Prompts {
  const problems: string[] = [];
  const texts = new Map<string, string>();
  for (const [name, slots] of Object.entries(SLOTS)) {
    let text: string;
    try {
      text = read(name);
    } catch {
      problems.push(`prompts/${name}.md can't be read.`);
      continue;
    }
    texts.set(name, text.trim());
    const found = new Set([...text.matchAll(SLOT)].map((match) => match[1] as string));
    const wanted: readonly string[] = slots;
    for (const slot of wanted) if (!found.has(slot)) problems.push(`prompts/${name}.md lacks the slot {{${slot}}}.`);
    for (const slot of found)
      if (!wanted.includes(slot)) problems.push(`prompts/${name}.md has the slot {{${slot}}}, which nothing fills.`);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    fill: (name, values) =>
      (texts.get(name) ?? '').replace(SLOT, (_, slot: string) =>
        String((values as Record<string, string | number>)[slot] ?? ''),
      ),
  };
}
