import { unpackState } from '../../../adapters/discord/message-state.ts';
import type { Message } from '../../../adapters/discord/render/message.ts';
import { messageProblems } from './validate.ts';

/** As it goes over the wire. */
export const wire = ({ content, embeds = [], components = [], flags }: Message) => ({
  content,
  embeds: embeds.map((embed) => embed.toJSON()),
  components: components.map((row) => row.toJSON()),
  allowed_mentions: { parse: [] },
  flags: Number(flags ?? 0),
});
/** What Discord would refuse of it. */
export const problemsOf = (message: Message) => messageProblems(wire(message), message.files?.length ?? 0);
/** What its buttons act on. */
export const stateOf = (message: Message | undefined) =>
  unpackState((message?.embeds ?? []).map((embed) => embed.data.url));
