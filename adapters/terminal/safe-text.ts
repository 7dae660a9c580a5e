/**
 * What would act on a terminal: the C0 and C1 control characters, but line breaks; and the marks that override the
 * writing direction.
 */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/**
 * Direction marks that overrule nothing; they come along in names copied from a web page, and showing them would only
 * puzzle.
 */
const MARKS = /[\u061c\u200e\u200f]/g;

/**
 * A text that a terminal shows and does not obey: line breaks stay, a tab becomes a space, and of every other control
 * character a visible symbol is left.
 */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(MARKS, '').replace(CONTROLS, symbolOf).toWellFormed();
}

function symbolOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x09) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
