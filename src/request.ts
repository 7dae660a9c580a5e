import { z } from 'zod';
import { aboutSchema } from './reply.ts';

/**
 * How commands are typed on a platform. `line`: all in one text, `/draft company:Acme`; `fields`: each option in a
 * field of its own, as in Discord, where quotation marks would be part of the value. `prefix` stands in front of each
 * name.
 */
const typingSchema = z.object({ style: z.enum(['line', 'fields']), prefix: z.string() });
export type Typing = z.infer<typeof typingSchema>;

/** What a user did on some platform, in words that all platforms share. Plain data. */
export const requestSchema = z.object({
  /** Who asks: the platform's name and its id of the user ("slack:T1:U2"); decides whose last result is remembered. */
  user: z.string().min(1),
  /**
   * The workspace or server that it was asked in ("slack:T1", "discord:G1"), if it was in one; what it may ask a
   * minute is limited, too.
   */
  community: z.string().optional(),
  /**
   * Whether the platform holds the asker for an admin of the community; left out where that was not asked, or could
   * not be told.
   */
  isAdmin: z.boolean().optional(),
  /**
   * `command`: a command by name. `message`: text sent straight to the bot, a draft or a command in words. `mention`:
   * the same where others talk and the bot was named; it may not have been meant. `action`: a button of an earlier
   * reply was pressed. `form`: a form was sent in.
   */
  kind: z.enum(['command', 'message', 'mention', 'action', 'form']),
  /** Name of the command, button or form; not needed for a message. */
  name: z.string().optional(),
  /** What was typed behind the command, the message itself, or the note that the button hangs on. */
  text: z.string().default(''),
  /** A text that came beside it: of a file, or of a message that was forwarded or shared. */
  attached: z.string().optional(),
  /** How commands are typed where it comes from; left out, in a line, under their own names. */
  typing: typingSchema.optional(),
  /**
   * The note that the conversation is about, where the platform knows it: a command that takes a note, typed alone,
   * means this one.
   */
  about: aboutSchema.optional(),
  /**
   * Options given in fields of their own (Discord's options, a form's fields); those typed into `text` are read from
   * there.
   */
  options: z.record(z.string(), z.string()).optional(),
});

export type Request = z.input<typeof requestSchema>;
