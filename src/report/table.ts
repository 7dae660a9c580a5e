import { figure } from '../text.ts';
import { type Html, html } from './html.ts';

/** A chart with the same as a table behind it. */
export function chartWithTable(chart: Html, { alt, note, table }: { alt: string; note?: string; table: Table }): Html {
  return html`<figure>
<div class="chart" role="img" aria-label="${alt} The table has the numbers.">${chart}</div>
${note && html`<figcaption>${note}</figcaption>`}
</figure>
${folded(table)}`;
}

type Cell = string | number | Html;
export type Table = { caption: string; head: readonly string[]; rows: readonly (readonly Cell[])[] };

/** A table behind a line to click; on paper it is open. The first cell of a row says what the row is about. */
export function folded({ caption, head, rows }: Table): Html {
  const isNumber = (at: number) => at > 0 && rows.every((cells) => typeof cells[at] === 'number');
  const kind = (at: number) => isNumber(at) && html` class="number"`;
  return html`<details><summary>Table: ${caption}</summary>
<table><caption>${caption}</caption>
<thead><tr>${head.map((cell, at) => html`<th scope="col"${kind(at)}>${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first, ...others]) => html`<tr><th scope="row">${first}</th>
${others.map((cell, at) => html`<td${kind(at + 1)}>${shown(cell)}</td>`)}</tr>\n`,
)}</tbody></table></details>`;
}

function shown(cell: Cell): string | Html {
  return typeof cell === 'number' ? figure(cell) : cell;
}
