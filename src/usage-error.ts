/** The call can't be carried out as typed; the message says in one line what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
