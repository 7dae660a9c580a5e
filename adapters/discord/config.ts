import { z } from 'zod';
import { address, section, shaped, text } from '../../src/config.ts';

export type DiscordConfig = {
  token: string;
  /** Of the application; Discord tells it when it is left out. */
  applicationId?: string | undefined;
  /** Register the commands in this one server, for development: there they change at once. */
  guildId?: string | undefined;
  /** Another REST API than Discord's own, for tests; the gateway's address comes from it. */
  apiBase?: string | undefined;
  /** How many shards, each in a process of its own; left out, one in this process. */
  shards?: 'auto' | number | undefined;
};

const SNOWFLAKE = /^\d{17,20}$/;

export const discordSection = section({
  shape: {
    DISCORD_TOKEN: text,
    DISCORD_APPLICATION_ID: shaped(SNOWFLAKE, 'has to be the application’s ID, 17 to 20 digits'),
    DISCORD_GUILD_ID: shaped(SNOWFLAKE, 'has to be a server’s ID, 17 to 20 digits'),
    DISCORD_API_BASE: address(/^https?$/, 'http://127.0.0.1:4001/api'),
    DISCORD_SHARDS: z
      .union(
        [
          z.literal('auto'),
          z
            .string()
            .regex(/^[1-9]\d{0,3}$/)
            .transform(Number),
        ],
        {
          error: 'is auto, or a whole number like 2',
        },
      )
      .optional(),
  },
  problems({ isSet }) {
    const names = Object.keys(this.shape) as (keyof typeof this.shape)[];
    if (isSet('DISCORD_TOKEN') || !names.some(isSet)) return [];
    return [
      'DISCORD_TOKEN is missing: copy it from “Bot” of your application on discord.com/developers, or ' +
        'leave the other DISCORD_ settings out.',
    ];
  },
  read(values): DiscordConfig | undefined {
    if (values.DISCORD_TOKEN === undefined) return undefined;
    return {
      token: values.DISCORD_TOKEN,
      applicationId: values.DISCORD_APPLICATION_ID,
      guildId: values.DISCORD_GUILD_ID,
      apiBase: values.DISCORD_API_BASE?.replace(/(?<!\/)\/+$/, ''),
      shards: values.DISCORD_SHARDS,
    };
  },
});
