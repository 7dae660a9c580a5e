import type { Services } from '../../src/index.ts';

/** Remembers which messages answer one of a person, for when it is edited. */
export async function rememberAnswer({ answers }: Services, message: string, ids: readonly string[]): Promise<void> {
  // Without it an edit is answered anew.
  await answers.remember(keyOf(message), ids.join(',')).catch(() => {});
}

/** The ids of the messages that answer this one; none where none is known. */
export async function answerTo({ answers }: Services, message: string): Promise<string[]> {
  const ids = await answers.find(keyOf(message)).catch(() => undefined);
  return ids ? ids.split(',') : [];
}

function keyOf(message: string): string {
  return `discord:${message}`;
}
