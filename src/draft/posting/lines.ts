/** A line of a posting; `lower` is the same in small letters. */
export type Line = { text: string; lower: string };

/** The value behind one of some labels: "Location: Denver", "Job title – Welder", or on the line below the label. */
export function labelled(
  lines: readonly Line[],
  labels: string,
  accept: (value: string) => boolean = () => true,
): string | undefined {
  const inline = new RegExp(String.raw`^(?:${labels})\s*(?:[:|\t]|\s[–—-]\s)\s*(\S.*)$`, 'i');
  const alone = new RegExp(String.raw`^(?:${labels})\s*:?$`, 'i');
  for (const [at, { text }] of lines.entries()) {
    const value = inline.exec(text)?.[1];
    if (value && accept(value)) return value.trim();
    const below = lines[at + 1]?.text;
    if (alone.test(text) && below && below.length < 90 && !/:$/.test(below) && accept(below)) return below;
  }
  return undefined;
}

/** A sentence rather than a title or a name. */
export function isProse(line: string): boolean {
  return (
    line.length > 110 ||
    /[.!]$/.test(line.replace(/\b(?:Inc|Ltd|Co|Corp|Sr|Jr|St)\.$/, '')) ||
    /\b(?:we|you|our|your|is|are|will)\b/i.test(line)
  );
}

/** "Loomwright | Data Engineer | Berlin | Full-time | €85k": the first line near the top that holds its facts between bars. */
export function cellsOf(lines: readonly Line[]): readonly string[] | undefined {
  const line = lines
    .slice(0, 6)
    .find(
      ({ text, lower }) =>
        text.split(' | ').length >= 4 && !/\b(?:past|submit|prev|sign in|log in|menu|home)\b/.test(lower),
    );
  return line?.text.split(' | ').map((cell) => cell.trim());
}

/** Boards whose names are words of every day: only their capitals tell them. */
export function isBoardName(name: string): boolean {
  return /^(?:Built In|Work for Good|Job Today|Otta|Seek|Reed)$/.test(name);
}
