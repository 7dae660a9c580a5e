import { escapeText, harmless } from './escape.ts';

/** An address that Discord makes a link of; what stands in it is no markup. */
const ADDRESS = /(?:https?|steam):\/\/[^\s<]+/g;
const ESCAPED = new RegExp(`(${ADDRESS.source})|\\\\([^0-9A-Za-z\\s])`, 'g');
/** Discord shows a card for an invite even without https:// in front. */
const INVITE = /(discord(?:app)?(?=\.(?:gg|com\/invite|io|me|li)\/)|dsc(?=\.gg\/))\./gi;
/** At the beginning of a line: headings, small print and lists. */
const LINE = /^( *)(?:(#{1,3}|-#|[-*+])|(\d+)(\.))(?= )/gm;
/** Signs that act in pairs, how many of them in a row. */
const PAIRED = ['`', '*', '_', '~~', '||'];
/** Signs that act alone, and where they do. */
const SINGLE: readonly [string, RegExp][] = [
  ['\\', /\\[^0-9A-Za-z\s]/],
  ['<', /<[@#/:a-z]/i],
  ['>', /^ *>(?:>>)? /m],
  ['[]', /\]\(/],
  ['@', /@(?:everyone|here)/],
];

/** Whether Discord makes a link of something in a text, and shows a card for it. */
export function hasAddress(text: string): boolean {
  return text.search(ADDRESS) >= 0;
}

/**
 * A text in which a backslash stands in front of those signs that would take effect where they stand, and of no other:
 * "[Name]", "Welder II | Acme", "~5 years" and an address stay as they are, so that the text can be copied.
 */
export function escapeActing(raw: string): string {
  const text = harmless(raw);
  const signs = new Set([...PAIRED.filter((sign) => isPaired(sign, text)).join(''), ...singles(text)]);
  let shown = '';
  let at = 0;
  const escaped = (part: string) => part.replace(/[\\`*_~|<>[\]@]/g, (sign) => (signs.has(sign) ? `\\${sign}` : sign));
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    shown += escaped(text.slice(at, index)) + address;
    at = index + address.length;
    // A backslash in an address, or right behind it, would belong to it: it can't be left as it is.
    if (address.search(INVITE) >= 0 || (text[at] === '<' && signs.has('<'))) return escapeText(text);
  }
  shown += escaped(text.slice(at));
  return shown
    .replace(LINE, (_, space, sign, digits) => (digits ? `${space}${digits}\\.` : `${space}\\${sign}`))
    .replace(INVITE, '$1\\.');
}

/** Takes the backslashes away again: the text of a message that {@link escapeActing} made. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, '$1$2');
}

function isPaired(sign: string, text: string): boolean {
  return text.split(sign).length > 2 && text.replace(ADDRESS, ' ').includes(sign);
}

function singles(text: string): string[] {
  return SINGLE.flatMap(([signs, acts]) => (acts.test(text) ? [...signs] : []));
}
