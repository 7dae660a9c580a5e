/** How a draft sounds. */
export const TONES = ['formal', 'warm', 'brief'] as const;
export type Tone = (typeof TONES)[number];
