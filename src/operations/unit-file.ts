/** A name that systemd takes. */
const NAME = /^[A-Za-z_]\w*$/;

/** What may stand next in a file, each from where the reading is. */
const BLANK = /\s*/y;
const REMARK = /[#;][^\n]*/y;
const KEY = /[^=\n]*/y;
const BLANKS_IN_LINE = /[ \t]*/y;
const IN_SINGLE = /'([^']*)'?/y;
const IN_DOUBLE = /"((?:\\.|[^"\\])*)"?/sy;
/** Up to the blanks at the end of the line, but for one that a backslash keeps. */
const UNQUOTED = /(?:[ \t]*(?:\\.|[^\\\n\t ]))*/sy;

/** A backslash with the sign behind it. */
const ESCAPED = /\\(.)/gs;
/** In double quotes a backslash acts on these alone. */
const ACTED_ON = '"\\`$';

/**
 * Reads a file as systemd reads a unit's EnvironmentFile (systemd.exec(5)). That is close to what .env files are, but
 * not the same: a remark stands on a line of its own, `export` makes no name, and a backslash is taken out.
 */
export function parseUnitFile(text: string): Record<string, string> {
  const source = text.replace(/\r\n?/g, '\n');
  const values: Record<string, string> = {};
  let at = 0;
  const next = (piece: RegExp): string | undefined => {
    piece.lastIndex = at;
    const [whole = '', inside = whole] = piece.exec(source) ?? [];
    at += whole.length;
    return whole === '' ? undefined : inside;
  };
  const value = (): string => {
    let read = '';
    for (;;) {
      next(BLANKS_IN_LINE);
      const single = next(IN_SINGLE);
      const double = single === undefined ? next(IN_DOUBLE) : undefined;
      if (single === undefined && double === undefined) return read + unescaped(next(UNQUOTED) ?? '');
      read += single ?? inDouble(double ?? '');
    }
  };
  while (at < source.length) {
    next(BLANK);
    if (next(REMARK) !== undefined) continue;
    const key = (next(KEY) ?? '').trimEnd();
    if (source[at] !== '=') continue;
    at++;
    const read = value();
    if (NAME.test(key)) values[key] = read;
  }
  return values;
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, sign) => (sign === '\n' ? '' : sign));
}

function inDouble(text: string): string {
  return text.replace(ESCAPED, (whole, sign) => (sign === '\n' ? '' : ACTED_ON.includes(sign) ? sign : whole));
}
