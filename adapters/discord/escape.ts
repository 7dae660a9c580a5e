/** What overrides the writing direction, and would turn around what stands behind it. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
/**
 * What Discord's markup begins or ends with, wherever it stands: code, emphasis, spoilers, masked links, quotes,
 * mentions, custom emoji and timestamps; and the colon of an address, so that it is no link.
 */
const MARKUP = /[\\`*_~|<>[\]@]|:(?=\/\/)/g;
/** At the beginning of a line: headings, small print and lists. */
const LINE_MARKUP = /^([^\S\n\r\u2028\u2029]*)(?:([#+-])|(\d{1,12})(\.))/gm;
/** Discord shows a card for an invite even without https:// in front. */
const INVITE = /(discord(?:app)?|dsc)(\.)(?=gg|com|io|me|li)/gi;

/** A text without what would turn around the words behind it, or is half a character. */
export function harmless(text: string): string {
  return text.toWellFormed().replace(DIRECTIONS, '');
}

/**
 * A text that Discord shows and does not obey: each sign that could act gets a backslash in front, and is shown as it
 * is.
 */
export function escapeText(text: string): string {
  return harmless(text).replace(MARKUP, '\\$&').replace(LINE_MARKUP, '$1$3\\$2$4').replace(INVITE, '$1\\$2');
}

/** The same, no longer than `most` once it is escaped; what is cut shows as "…". */
export function escapeWithin(text: string, most: number): string {
  const whole = escapeText(text);
  if (whole.length <= most) return whole;
  let kept = text.slice(0, most);
  for (;;) {
    const shown = `${escapeText(kept.replace(/[\ud800-\udbff]$/, '').trimEnd())}…`;
    if (shown.length <= most || kept === '') return shown;
    kept = kept.slice(0, Math.max(0, kept.length - (shown.length - most)));
  }
}
