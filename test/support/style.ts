import { readStyle } from '../../src/style/read-style.ts';
import type { Style } from '../../src/style/style.ts';

/** A house style of which nothing is wrong. @throws where something is, with what */
export function styleOf(yaml: string): Style {
  const read = readStyle(yaml);
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.style;
}
