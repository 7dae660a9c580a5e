import type { Sent, World } from './world.ts';

type Json = Record<string, unknown>;

/** What the bot sent, as it is kept. */
export function sentOf(id: string, channel: string, raw: Json, files: Sent['files'], ephemeral: boolean): Sent {
  const { content, embeds, components } = raw as Partial<Pick<Sent, 'content' | 'embeds' | 'components'>>;
  return {
    id,
    channel,
    content: content?.trim() ?? '',
    embeds: embeds ?? [],
    components: components ?? [],
    files,
    ephemeral,
    suppressed: (Number(raw.flags ?? 0) & 4) !== 0,
    raw,
  };
}

/** A message as Discord gives it back. */
export function messageJson(sent: Sent, world: World): Json {
  const { id, channel, content, embeds, components, files, suppressed } = sent;
  return {
    id,
    channel_id: channel,
    author: world.bot,
    content,
    embeds: suppressed ? [] : embeds.map((embed) => ({ type: 'rich', ...embed })),
    components,
    attachments: files.map(({ name, text }, at) => {
      const path = `/attachments/${id}/${at}/${name}`;
      const data = Buffer.from(text);
      world.files.set(path, { data, delayMs: 0 });
      const url = world.origin + path;
      return { id: String(at), filename: name, size: data.length, url, proxy_url: url, content_type: 'text/plain' };
    }),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: sent.ephemeral ? 64 : 0,
    type: 0,
    application_id: world.applicationId,
  };
}

/** A command as Discord gives it back: with ids, and with defaults that nobody asked for. */
export function registered(command: Json, place: string, world: World): Json {
  const { contexts, integration_types, options, ...rest } = command as Json & { options?: Json[] };
  return {
    ...rest,
    id: world.snowflake(),
    application_id: world.applicationId,
    version: world.snowflake(),
    type: command.type ?? 1,
    description: command.description ?? '',
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: false,
    ...(place === ''
      ? { contexts: contexts ?? null, integration_types: integration_types ?? [0] }
      : { contexts: null, integration_types: [0] }),
    ...(options &&
      options.length > 0 && {
        options: options.map(({ required, autocomplete, ...option }) => ({
          ...option,
          ...(required === true && { required }),
          ...(autocomplete === true && { autocomplete }),
        })),
      }),
  };
}
