import type { Range } from '../reading/clean.ts';

/** What a merit is of: what opens the door to the reader, the job, the writer's own fact, the request. */
export type About = 'opening' | 'job' | 'fact' | 'ask';

/**
 * One thing that a note does well. `says` is a clause with `{they}`, `{them}` and `{their}` where the reader is meant;
 * `words` are those of the note that it speaks of: a version without them does not do it.
 */
export type Merit = { about: About; says: string; words: string };

/** The same, where it stands in the note. */
export type Found = { about: About; says: string; range: Range };
