/** What was typed, without what a chat, a phone or a form puts round it. */

/** Behind a key on its line, a semicolon is enough to tell another. */
const NEXT_KEY = /;[ \t]*(company|role|req|source|recipient|sender|background|location)[ \t]+(?=[^\s:=])/gi;

/**
 * The text as it was meant: without a code block's fence, bullets, characters that nobody sees and a chat's escapes; a
 * full-width colon is a colon, a hyphen that does not break a hyphen.
 */
export function tidy(text: string): string {
  return (
    text
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/\uff1a/g, ':')
      .replace(/\uff1d/g, '=')
      // "req#: 4471", and "; req 7714" between other keys.
      .replace(/\b(req|requisition|job|id|posting|ref)[ \t]?#[ \t]?(?=[:=])/gi, '$1')
      .replace(
        /^([^\n\r\u2028\u2029:=]*[:=])(.*)/gm,
        (_, key: string, rest: string) => key + rest.replace(NEXT_KEY, '; $1: '),
      )
      .replace(/<(?:https?:\/\/|mailto:)[^|>\s]*\|([^>\n]+)>/g, '$1')
      .replace(/<(https?:\/\/[^|>\s]+)>/g, '$1')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/^\s*```[a-z]*[ \t]*\n?|\s*```\s*$/g, '')
      .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
      .replace(/^[ \t]*[•◦▪·*–-][ \t]+/gm, '')
      // "*company:* Acme"
      .replace(/([*_~`]{1,2})([\p{L} ]{2,24}[:=])\1/gu, '$2')
      .replace(/^\s*\/(?:draft|followup)\b/i, '')
  );
}

/** Marks stand in marks no deeper: "***`word`***". */
const MOST_MARKS = 4;

/** Without the marks for bold, italic and code that chats put round words. */
export function unmarked(value: string): string {
  let bare = value;
  for (let depth = 0; depth < MOST_MARKS; depth++) {
    const inner = /^(\*{1,3}|_{1,2}|~{1,2}|`{1,3})([^\n]*[^\s])\1$/su.exec(bare)?.[2]?.trim();
    if (inner === undefined || inner === '' || /^_+$/.test(bare)) break;
    bare = inner;
  }
  return bare;
}
