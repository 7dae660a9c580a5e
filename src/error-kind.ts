/** What may be told of an error: its class, and the code that the library or the platform gave it. */
export function errorKind(error: unknown): { kind: string; code?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as { code?: unknown }).code;
  const isCode = typeof code === 'number' || (typeof code === 'string' && /^[\w.-]{1,60}$/.test(code));
  return { kind: error.name, ...(isCode && { code: String(code) }) };
}
