/** Of a message: when it was sent, which is its name, and the thread that it stands in. */
type Place = { ts?: string | undefined; thread_ts?: string | undefined };

/**
 * The thread that a message is an answer in. The one that a thread began with is named after itself, and stands
 * outside of it.
 */
export function threadOf({ ts, thread_ts }: Place): string | undefined {
  return thread_ts === ts ? undefined : thread_ts;
}
