/** What a server sends beyond its limit is not waited for: this stands in the place of the body, and is no JSON. */
const TOO_LONG = 'the body is too long';

/**
 * A `fetch` for a server that may be broken or not what it was: of a body no more is taken than `mostBytes`, unpacked,
 * and a redirect is an answer like any, so that what was sent goes nowhere else.
 */
export function cautiousFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' });
    const { status, statusText } = response;
    const headers = new Headers(response.headers);
    // Of the body as it came over the wire, which is unpacked by now.
    for (const name of ['content-length', 'content-encoding', 'transfer-encoding']) headers.delete(name);
    const body = await beginningOf(response, mostBytes);
    // A status without a body takes none.
    return new Response([204, 205, 304].includes(status) ? null : (body ?? TOO_LONG), { status, statusText, headers });
  };
}

/** The body as a text; undefined where it is longer than that. */
async function beginningOf({ body }: Response, mostBytes: number): Promise<string | undefined> {
  if (!body) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // To leave the loop gives up the rest of the body, and its connection.
  for await (const part of body) {
    bytes += part.byteLength;
    if (bytes > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
