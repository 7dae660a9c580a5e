import type { Reply } from './reply.ts';
import type { Style } from './style/style.ts';

/** What the coach is called where its house gives it no name. */
export const NAME = 'Notecoach';

/** A reply with the line of the house at its end; not one that others see, or that only asks for something. */
export function withFooter(reply: Reply, style: Style | undefined): Reply {
  const footer = style?.voice.footer;
  return footer === undefined || reply.inPassing || reply.problem || reply.refused ? reply : { ...reply, footer };
}
