/** What only the writer knows: each stands as `____` in the note, in this order. */
export type Blank = {
  fact: 'recipient' | 'company' | 'role' | 'requisition' | 'source' | 'background' | 'sender';
  /** The note can do without it: a number that the posting may not have. */
  optional: boolean;
};

/** A note as it could be, ready to paste: the writer's own sentences with what is to change changed, within its box. */
export type Better = {
  note: string;
  blanks: Blank[];
  /** So many UTF-16 code units over the limit is even the tightest version; not there where it fits. */
  over?: number;
};
