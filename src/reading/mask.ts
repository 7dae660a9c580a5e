import type { Range } from './clean.ts';

/** Which characters of a text are taken. Asking about a stretch costs its length, however many were added. */
export class Mask {
  readonly #taken: Uint8Array;

  constructor(length: number, stretches: readonly Range[] = []) {
    this.#taken = new Uint8Array(length);
    for (const stretch of stretches) this.add(stretch);
  }

  add({ start, end }: Range): void {
    this.#taken.fill(1, Math.max(0, start), Math.max(0, end));
  }

  /** Whether any character of the stretch is taken. */
  touches({ start, end }: Range): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }

  /** Whether all of the stretch is taken. */
  covers({ start, end }: Range): boolean {
    return !this.#taken.subarray(start, end).includes(0);
  }
}
