import { z } from 'zod';
import type { Style } from '../style/style.ts';
import { AUDIENCES, FORMATS, PLANS } from './limits.ts';

/** An option that may be left out, or given as null or an empty string, as forms and JSON files do. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

/** What the user says about the note beside its text; each is compared with what the note says. */
const contextSchema = z.object({
  recipient: optionalText,
  company: optionalText,
  role: optionalText,
  req: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (value === undefined || value === null ? undefined : String(value).trim() || undefined)),
  source: optionalText,
  sender: optionalText,
});

/** A note with all that is known of it, as it crosses a boundary (a file, a command line, a form). */
export const noteInputSchema = z.object({
  text: z.string(),
  to: z
    .enum(AUDIENCES)
    .nullish()
    .transform((value) => value ?? undefined),
  plan: z
    .enum(PLANS)
    .nullish()
    .transform((value) => value ?? undefined),
  format: z
    .enum(FORMATS)
    .nullish()
    .transform((value) => value ?? undefined),
  context: contextSchema.nullish().transform((value) => value ?? undefined),
});

/** Facts given beside the note. */
export type NoteContext = { [Fact in keyof z.output<typeof contextSchema>]?: string | undefined };

/** A note to judge. Left out, `to` is a recruiter, `format` an invite, `plan` unknown. */
export type NoteInput = Pick<z.output<typeof noteInputSchema>, 'text'> & {
  [Option in 'to' | 'plan' | 'format']?: z.output<typeof noteInputSchema>[Option] | null;
} & {
  context?: NoteContext | null | undefined;
  /** The house style that it is judged by; left out, none. */
  style?: Style | undefined;
};
