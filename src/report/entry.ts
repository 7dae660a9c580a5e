import type { Review } from '../review.ts';

/** A note of the class that was judged. */
export type JudgedNote = {
  /** As the file has it. Notes under one name are one student's. */
  student?: string;
  /** What the file calls the note, where it has no name. */
  id?: string;
  /** The text as it was given. */
  note: string;
  review: Review;
};

/** A row of the file that could not be read: where it stands, and what is wrong with it, without its text. */
export type UnreadRow = { where: string; problem: string };

export type Entry = JudgedNote | UnreadRow;
