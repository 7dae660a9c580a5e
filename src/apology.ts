import type { Reply } from './reply.ts';

/** What is said where something failed inside, whoever notices it. */
export const APOLOGY: Reply = {
  headline: 'Something went wrong on my side, and your note is not at fault. Please send it once more.',
  problem: true,
};
