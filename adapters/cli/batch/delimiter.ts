import { csvRecords, lineEndIn } from './csv-records.ts';
import type { Delimiter } from './quotes.ts';

/** Of several that would do, the first is the rarest in sentences. */
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];

/** So many rows under the header are looked at. */
const ROWS = 20;

/**
 * The delimiter of a table that begins like this: the one by which the most of its rows have as many cells as its
 * header, more than one; of several such the most frequent in the header. Excel may have been told it in front. Without
 * any it is a comma.
 */
export async function delimiterIn(head: string): Promise<Delimiter> {
  const [, told] = /^sep=([\t;,])[\r\n]/i.exec(head) ?? [];
  if (told !== undefined) return told as Delimiter;
  let best: { delimiter: Delimiter; share: number; cells: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const tried = { delimiter, ...(await measured(head, delimiter)) };
    if (tried.cells < 2) continue;
    if (!best || tried.share > best.share || (tried.share === best.share && tried.cells > best.cells)) best = tried;
  }
  return best?.delimiter ?? ',';
}

/** How many cells its header has by a delimiter, and the share of its next rows that have as many. */
async function measured(head: string, delimiter: Delimiter): Promise<{ share: number; cells: number }> {
  const widths: number[] = [];
  let header: number | undefined;
  for await (const record of csvRecords(once(head), { delimiter, end: lineEndIn(head) })) {
    const width = 'cells' in record ? widthOf(record.cells, header) : 0;
    if (header === undefined) header = width;
    else widths.push(width);
    // One more than is counted: the last one may be cut off.
    if (widths.length > ROWS) break;
  }
  const counted = widths.length > 1 ? widths.slice(0, -1) : widths;
  const same = counted.filter((width) => width === header).length;
  return { share: counted.length > 0 ? same / counted.length : 0, cells: header ?? 0 };
}

/** How many cells a row has, without empty ones beyond its header. */
function widthOf(cells: readonly string[], header: number | undefined): number {
  return cells.findLastIndex((cell, at) => at < (header ?? cells.length) || cell.trim() !== '') + 1;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
