/** Control characters (but line breaks), as they would act on a terminal: the C0 and C1 sets, and marks that turn the writing direction. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that a terminal shows and does not obey: line breaks and tabs stay, every other control character becomes a visible mark. */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROLS, '\ufffd').toWellFormed();
}
