/** Text that is HTML already. Nothing but {@link html} and {@link trusted} makes it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | undefined | false | readonly Value[];

/**
 * HTML with values put in: text is escaped, for elements and for quoted attributes alike; HTML stays as it is; lists
 * are put in one after the other; undefined and false are left out. The one place where the report escapes anything.
 */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.map((part, at) => part + (at < values.length ? textOf(values[at]) : '')).join(''));
}

/** Markup that was made here and holds nobody's words: a style sheet, a chart. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

function textOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(textOf).join('');
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What may not stand in HTML at all, as it would be a parse error, shows as the sign for a character that is none. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Noncharacter_Code_Point}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}
