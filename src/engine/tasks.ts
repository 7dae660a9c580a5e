/**
 * All that the engine does with a user's text, each loaded when it is first asked for. Each is pure, takes plain data
 * and gives plain data, so that it can be done in any thread.
 */
export const TASKS = {
  proseOf: async () => (await import('./review.ts')).proseOf,
  reviewOf: async () => (await import('./review.ts')).reviewOf,
  betterWithout: async () => (await import('./review.ts')).betterWithout,
  faultySentences: async () => (await import('./review.ts')).faultySentences,
  shorten: async () => (await import('../shorten/shorten.ts')).shorten,
  improve: async () => (await import('../rewrite/improve.ts')).improve,
  judgeRewrite: async () => (await import('../rewrite/guard/guard.ts')).judgeRewrite,
  changesBetween: async () => (await import('../shorten/changes.ts')).changesBetween,
  readBrief: async () => (await import('../draft/brief.ts')).readBrief,
  compose: async () => (await import('../draft/compose.ts')).compose,
  readFollowup: async () => (await import('../draft/followup-brief.ts')).readFollowup,
  followup: async () => (await import('../draft/followup.ts')).followup,
};

export type Tasks = { [Name in keyof typeof TASKS]: Awaited<ReturnType<(typeof TASKS)[Name]>> };

/** Does a task. @throws what it throws */
export async function perform<Name extends keyof Tasks>(
  name: Name,
  args: Parameters<Tasks[Name]>,
): Promise<ReturnType<Tasks[Name]>> {
  const task = (await TASKS[name]()) as (...args: unknown[]) => never;
  return task(...args);
}
