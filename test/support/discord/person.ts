import type { Gateway } from './gateway.ts';
import { messageJson, sentOf } from './shapes.ts';
import { channelIn, type Interaction, type Sent, userOf, type World } from './world.ts';

type Json = Record<string, unknown>;

export type PersonOptions = {
  id?: string;
  /** Where the person is: in this server's channel; left out, in the chat with the bot. */
  guild?: string;
  /** In a group chat, or in a server that the bot is not in: an app of the person's own. */
  elsewhere?: boolean;
  shard?: number;
  /** What the person may do in the server's channel, as a bit set. */
  permissions?: bigint;
};

/** What a forwarded message has at least. */
const BARE = {
  content: '',
  type: 0,
  timestamp: new Date(0).toISOString(),
  edited_timestamp: null,
  attachments: [],
  embeds: [],
  mentions: [],
  mention_roles: [],
  flags: 0,
};

/** A modal's fields, as the person fills them in. */
type Field = {
  label: string;
  component?: { type: number; custom_id: string; value?: string; options?: { value: string; default?: boolean }[] };
};

/**
 * A person on the fake Discord: types, presses and fills in; what comes back is told by the interaction, or by what
 * the bot sends.
 */
export function createPerson(
  { world, gateway }: { world: World; gateway: Gateway },
  { id = world.snowflake(), guild, elsewhere, shard, permissions = 0n }: PersonOptions,
) {
  const channel = guild ? channelIn(guild) : elsewhere ? world.snowflake() : world.dmOf(id);
  const user = userOf(id);

  const interact = (type: number, data: Json, more: Json = {}): Interaction => {
    const interaction: Interaction = {
      id: world.snowflake(),
      token: `token-${world.interactions.size}-${Math.random().toString(36).slice(2)}`,
      channel,
      created: performance.now(),
      callbacks: 0,
      messages: [],
      isUserInstalled: !guild,
      followUps: 0,
    };
    world.interactions.set(interaction.id, interaction);
    gateway.dispatch(
      'INTERACTION_CREATE',
      {
        id: interaction.id,
        application_id: world.applicationId,
        type,
        token: interaction.token,
        version: 1,
        channel_id: channel,
        channel: {
          id: channel,
          type: guild ? 0 : elsewhere ? 3 : 1,
          flags: 0,
          ...(guild && { guild_id: guild, name: 'general' }),
        },
        context: guild ? 0 : elsewhere ? 2 : 1,
        locale: 'en-US',
        entitlements: [],
        authorizing_integration_owners: guild ? { 0: guild } : { 1: id },
        attachment_size_limit: 524_288,
        app_permissions: '562949953601536',
        ...(guild
          ? {
              guild_id: guild,
              guild: { id: guild, features: [], locale: 'en-US' },
              member: {
                user,
                roles: [],
                permissions: String(permissions),
                joined_at: new Date(0).toISOString(),
                deaf: false,
                mute: false,
                flags: 0,
              },
            }
          : { user }),
        data,
        ...more,
      },
      shard,
    );
    return interaction;
  };

  const message = (content: string, more: Json = {}): string => {
    const messageId = world.snowflake();
    send('MESSAGE_CREATE', {
      id: messageId,
      channel_id: channel,
      channel_type: guild ? 0 : 1,
      author: user,
      content,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      type: 0,
      flags: 0,
      components: [],
      ...(guild && {
        guild_id: guild,
        member: { roles: [], joined_at: new Date(0).toISOString(), deaf: false, mute: false, flags: 0 },
      }),
      ...more,
    });
    return messageId;
  };

  const send = (event: string, json: Json) => {
    world.said.set(String(json.id), json);
    gateway.dispatch(event, json, shard);
  };

  return {
    id,
    channel,
    say: message,
    /** Changes a message; with an `edited_timestamp` of null, Discord does, as where it finds a picture to a link. */
    edit(messageId: string, content: string, more: Json = {}) {
      const said = world.said.get(messageId);
      send('MESSAGE_UPDATE', { ...said, content, edited_timestamp: new Date().toISOString(), ...more });
    },
    /** Forwards somebody's message, which comes without words of one's own. */
    forward(snapshot: Json) {
      return message('', {
        message_reference: { type: 1, message_id: world.snowflake(), channel_id: world.snowflake() },
        message_snapshots: [{ message: { ...BARE, ...snapshot } }],
        flags: 1 << 14,
      });
    },
    /** Answers a message of the same channel, without quoting it. */
    reply(to: string, content: string) {
      return message(content, { type: 19, message_reference: { type: 0, message_id: to, channel_id: channel } });
    },
    command(name: string, options: Record<string, string | number> = {}) {
      const given = Object.entries(options).map(([key, value]) => ({
        name: key,
        type: typeof value === 'number' ? 4 : 3,
        value,
      }));
      return interact(2, { id: '1', name, type: 1, ...(given.length > 0 && { options: given }) });
    },
    /** "Apps > Critique this note" on somebody's message. */
    menu(name: string, content: string, more: Json = {}) {
      const target = world.snowflake();
      const of = sentOf(target, channel, { content }, [], false);
      const resolved = { messages: { [target]: { ...messageJson(of, world), author: userOf('99'), ...more } } };
      return interact(2, { id: '2', name, type: 3, target_id: target, resolved });
    },
    /** Types into an option of a command. */
    type(name: string, option: string, value: string) {
      return interact(4, { id: '1', name, type: 1, options: [{ name: option, type: 3, value, focused: true }] });
    },
    /** Presses the button with this custom id or label on a message. */
    press(on: Sent, button: string) {
      const found = on.components
        .flatMap(({ components }) => components)
        .find(({ custom_id, label }) => custom_id === button || label === button);
      return interact(
        3,
        { custom_id: found?.custom_id ?? button, component_type: 2 },
        { message: messageJson(on, world) },
      );
    },
    /**
     * Fills in the modal that an interaction was answered with; what is not given stays as it was filled in already.
     */
    submit({ callback }: Interaction, values: Readonly<Record<string, string>>, on?: Sent) {
      const { custom_id, components } = callback?.data as { custom_id: string; components: Field[] };
      const filled = components.flatMap(({ component }) => {
        if (!component) return [{ type: 10, id: 1 }];
        const { type, custom_id: field, value, options } = component;
        const known = type === 3 ? options?.find((option) => option.default)?.value : value;
        const given = values[field] ?? known ?? '';
        return [
          {
            type: 18,
            id: 1,
            component: {
              type,
              id: 2,
              custom_id: field,
              ...(type === 3 ? { values: given === '' ? [] : [given] } : { value: given }),
            },
          },
        ];
      });
      return interact(5, { custom_id, components: filled }, on && { message: messageJson(on, world) });
    },
  };
}

export type Person = ReturnType<typeof createPerson>;
