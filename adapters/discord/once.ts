import type { Services } from '../../src/index.ts';

/**
 * Whether this is the first that is seen of an interaction or a message: a connection that is resumed may bring it
 * again.
 */
export async function isFirst({ deliveries }: Pick<Services, 'deliveries'>, id: string): Promise<boolean> {
  // Rather twice than not at all.
  return deliveries.claim(`discord:${id}`).catch(() => true);
}
