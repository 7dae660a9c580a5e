/** The rows of features that occur often enough to learn from; the others have none (-1). */
export class FeatureRows {
  readonly #rows = new Map<number, number>();

  constructor(examples: Iterable<Int32Array>, least: number) {
    const counts = new Map<number, number>();
    for (const hashes of examples) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    for (const [hash, count] of counts) if (count >= least) this.#rows.set(hash, this.#rows.size);
  }

  get size(): number {
    return this.#rows.size;
  }

  of(hashes: Int32Array): Int32Array {
    return hashes.map((hash) => this.#rows.get(hash) ?? -1);
  }

  entries(): IterableIterator<[number, number]> {
    return this.#rows.entries();
  }
}
