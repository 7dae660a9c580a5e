/**
 * Weights of features that are known by a hash of 32 bits: open addressing, with 16 bits of the hash as the key, so that a
 * feature that was never learned has no weight instead of another's.
 */
export class Table {
  readonly width: number;
  /** What a whole number of the weights is worth. */
  readonly scale: number;
  readonly #shift: number;
  readonly #mask: number;
  readonly #keys: Uint16Array;
  readonly weights: Int8Array;

  /** `weights` has `width` numbers for each of the hashes, in their order. */
  constructor(hashes: Uint32Array, weights: Int8Array, width: number, scale: number) {
    const bits = Math.ceil(Math.log2(Math.max(hashes.length, 8))) + 1;
    this.width = width;
    this.scale = scale;
    this.#shift = 32 - bits;
    this.#mask = 2 ** bits - 1;
    this.#keys = new Uint16Array(2 ** bits);
    this.weights = new Int8Array(2 ** bits * width);
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      let slot = hash >>> this.#shift;
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = keyOf(hash);
      this.weights.set(weights.subarray(i * width, (i + 1) * width), slot * width);
    }
  }

  /** Where the weights of a feature begin in `weights`; -1 for a feature that has none. */
  find(hash: number): number {
    const key = keyOf(hash);
    for (let slot = hash >>> this.#shift; ; slot = (slot + 1) & this.#mask) {
      const found = this.#keys[slot];
      if (found === key) return slot * this.width;
      if (found === 0) return -1;
    }
  }
}

function keyOf(hash: number): number {
  return hash & 0xffff || 1;
}
