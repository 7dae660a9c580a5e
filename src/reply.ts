import { z } from 'zod';
import type { Severity } from './rules/rule.ts';
import type { Verdict } from './score.ts';

/** One thing said in a reply, with a word in front that tells what kind of thing ("Good", "First", "Then"). */
export type Point = {
  label: string;
  text: string;
  /** What to do about it, in a line. */
  step?: string;
};

/** A place in a note that a finding is about; offsets in UTF-16 code units. */
export type Mark = { start: number; end: number; severity: Severity };

export type Button = {
  /** Comes back as the `name` of an `action` request, with the note as its text. */
  action: string;
  label: string;
};

/** A value to choose, and how people say it: "hiring-manager" is "Hiring manager". */
export type Choice = { value: string; label: string };

/** A field of a form. */
export type Field = {
  name: string;
  label: string;
  hint?: string;
  /** Room for several lines; line breaks are kept. */
  multiline?: boolean;
  required?: boolean;
  /** Values to choose from. */
  choices?: readonly Choice[];
};

export type Form = {
  name: string;
  title: string;
  fields: readonly Field[];
  submit: string;
  /** What is known already: a field of that name begins with it, and the rest goes back with the form as it is. */
  values?: Readonly<Record<string, string>>;
  /** What is wrong with a field, by its name, in a line that stands at the field. */
  problems?: Readonly<Record<string, string>>;
};

/** A text to copy and paste as it is. */
export type Copy = { label: string; text: string };

/**
 * An answer, as plain data: an adapter decides how it looks, never what it says. Seen by the asker alone. Texts are
 * plain, without any platform's markup; those that hold the user's words must be shown so that no mention, link or
 * markup in them takes effect.
 */
export type Reply = {
  /** The answer in a line: what a notification or a screen reader says first. */
  headline: string;
  /** A line below it, smaller. */
  detail?: string;
  /** What matters, in order. */
  points?: readonly Point[];
  /** More of the same, folded away where the platform can. */
  more?: readonly Point[];
  /** What is folded, in a few words: "3 smaller points". */
  folded?: string;
  /** The note that was judged, with the places to look at. */
  note?: { text: string; marks: readonly Mark[] };
  /** Texts to copy, each by itself. */
  copies?: readonly Copy[];
  buttons?: readonly Button[];
  /** The note that the buttons act on, and its options: an `action` request carries both back. */
  about?: { text: string; options: Readonly<Record<string, string>> };
  /** To be filled in and sent as a `form` request. */
  form?: Form;
  /** The line of the house, at the end of all. */
  footer?: string;
  /** How the note that was judged stands: for a way in that tells it in another way, too, as an exit status does. */
  verdict?: Verdict;
  /** The bot was named where others talk, and perhaps not meant: nothing of the asker's is in it. */
  inPassing?: true;
  /** It was not taken in, too much was asked at once; what was sent comes back among the `copies`. */
  refused?: true;
  /** What was known is erased: what a way in still holds of the conversation goes, too. */
  erased?: true;
  /** The request could not be carried out as typed; `headline` says what to do. */
  problem?: true;
};

/** Whether a reply has nothing to show but its form: where a form can be opened at once, it is the answer. */
export function isFormAlone({ form, points = [], copies = [], note, buttons = [] }: Reply): boolean {
  return form !== undefined && points.length + copies.length + buttons.length === 0 && note === undefined;
}

const record = z.record(z.string(), z.string());

/**
 * What buttons act on, as a message carries it there and back: an earlier version of the bot may have written
 * something else.
 */
export const aboutSchema = z.object({ text: z.string(), options: record });

/** Points that were folded, likewise. */
export const pointsSchema = z.array(
  z.object({ label: z.string(), text: z.string(), step: z.string().exactOptional() }),
);

/** A form that a button opens, likewise. */
export const formSchema = z.object({
  name: z.string(),
  title: z.string(),
  submit: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      hint: z.string().exactOptional(),
      multiline: z.boolean().exactOptional(),
      required: z.boolean().exactOptional(),
      choices: z.array(z.object({ value: z.string(), label: z.string() })).exactOptional(),
    }),
  ),
  values: record.exactOptional(),
  problems: record.exactOptional(),
}) satisfies z.ZodType<Form>;
