/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A feature as a hash: what kind it is, and its values. */
export function featureOf(kind: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x27d4eb2f);
  return hash ^ (hash >>> 14);
}
