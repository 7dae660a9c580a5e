/** Texts for fields that know no markup. */

/** Trimmed, and no longer than `most`; what is cut shows as "…". */
export function within(text: string, most: number): string {
  const trimmed = text.trim();
  const kept = trimmed.length > most ? `${trimmed.slice(0, most - 1).replace(/[\ud800-\udbff\s]+$/, '')}…` : trimmed;
  return kept.toWellFormed();
}

/** A choice as people say it: "hiring-manager" is "hiring manager". */
export function wordsOf(choice: string): string {
  return choice.replaceAll('-', ' ').trim() || choice;
}
