/** Does work that is for the same key one after the other, in the order of the calls; settles as that work does. */
export type InOrder = (key: string, work: () => Promise<void>) => Promise<void>;

/** Keeps no more than what is under way. Work that rejects does not keep the next from being done. */
export function createInOrder(): InOrder {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).catch(() => {}).then(work);
    last.set(key, mine);
    try {
      await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
