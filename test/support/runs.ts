/** Whether properties are tried as often as they say: in CI. A developer's run tries a fifth, others each time. */
const FULL = process.env.TEST_DEPTH === 'full';

/** How often a property of whole notes is tried, which takes milliseconds each time: fast-check's parameters. */
export function runs(full: number): { numRuns: number } {
  return { numRuns: FULL ? full : Math.ceil(full / 5) };
}
