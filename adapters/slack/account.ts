/** Keeps account of what is being done. */
export type Account = {
  keep(work: Promise<unknown>): void;
  /** How much is under way. */
  size(): number;
  /** Resolves when nothing is under way. Never rejects. */
  settled(): Promise<void>;
};

export function createAccount(): Account {
  const underWay = new Set<Promise<unknown>>();
  return {
    keep(work) {
      underWay.add(work);
      const done = () => underWay.delete(work);
      work.then(done, done);
    },
    size: () => underWay.size,
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
