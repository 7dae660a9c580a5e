import type { Saying } from '../advice/class-words.ts';
import { figure } from '../text.ts';

/** "41 of 300 notes name no company."; all of them, both and the one note are called that. `count` is at least 1. */
export function sentenceOf(count: number, total: number, { one, many }: Saying): string {
  if (count < total) return `${figure(count)} of ${figure(total)} notes ${count === 1 ? one : many}.`;
  if (total === 1) return `The one note ${one}.`;
  return `${total === 2 ? 'Both' : `All ${figure(total)}`} notes ${many}.`;
}

/** "14%"; what is more than nothing is not called 0, and what is less than all not 100. */
export function percent(count: number, total: number): string {
  if (count === 0) return '0%';
  if (count === total) return '100%';
  return `${Math.min(99, Math.max(1, Math.round((100 * count) / total)))}%`;
}
