import type { Store } from './store.ts';

/**
 * Platforms send again what they think was not received: Slack for the last time after five minutes, Discord within a
 * resumed session. In milliseconds.
 */
const KEPT_MS = 15 * 60 * 1000;

/** Tells what was handled already, by this process or by another that shares its store. */
export type Deliveries = {
  /** True for the first who claims a delivery by its platform's id ("slack:Ev123"); false for every other. */
  claim(id: string): Promise<boolean>;
};

export function createDeliveries(store: Store): Deliveries {
  return { claim: (id) => store.add(`delivery:${id}`, 1, KEPT_MS) };
}
