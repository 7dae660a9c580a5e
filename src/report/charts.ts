import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { figure } from '../text.ts';
import { BIN, type Figures, type InviteLimits } from './figures.ts';
import { type Html, trusted } from './html.ts';

/**
 * A bar: what it is, how long, the number behind it, and its colour, a name out of the page's style sheet. `hollow` is
 * drawn as an outline.
 */
export type Bar = { label: string; value: number; text: string; colour: Colour; hollow?: boolean };
export type Colour = 'ready' | 'almost' | 'rework' | 'plain';

/** Room for a phone of 390 CSS pixels, less its margins; on a wider page a chart is drawn larger. */
const WIDTH = 350;
/** The longest bar leaves room for the number behind it. */
const LONGEST_BAR = 260;
const BAR_HEIGHT = 14;
const ROW_HEIGHT = 38;
const TEXT_SIZE = 12;

/** The style sheet has the colours: one for light, one for dark, one for paper. */
const fillOf = (colour: Colour) => `var(--${colour})`;
const INK = 'currentColor';

const LOOK = {
  background: 'transparent',
  padding: 3,
  config: {
    view: { stroke: null },
    font: 'system-ui, sans-serif',
    text: { fontSize: TEXT_SIZE, fill: INK },
    axis: {
      labelFontSize: TEXT_SIZE,
      titleFontSize: TEXT_SIZE,
      titleFontWeight: 'normal',
      labelColor: INK,
      titleColor: INK,
      domainColor: INK,
      tickColor: INK,
      grid: false,
    },
  },
} as const;

/** Bars from the left, each with its words above it: they need no room beside it on a phone, and no legend. */
export async function barChart(bars: readonly Bar[]): Promise<Html> {
  const values = bars.map(({ label, value, text, colour, hollow = false }, at) => ({
    at,
    label,
    value,
    text,
    fill: hollow ? 'transparent' : fillOf(colour),
    stroke: hollow ? fillOf(colour) : INK,
    width: hollow ? 2 : 1,
  }));
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const x = {
    field: 'value',
    type: 'quantitative' as const,
    axis: null,
    scale: { domain: [0, most] as [number, number], range: [0, LONGEST_BAR] as [number, number], nice: false },
  };
  return draw({
    ...LOOK,
    // Without a canvas the width of a text is a guess, and a wrong one would make all letters smaller.
    autosize: 'none',
    width: WIDTH,
    height: bars.length * ROW_HEIGHT,
    data: { values },
    encoding: { y: { field: 'at', type: 'ordinal', axis: null, scale: { padding: 0 } } },
    layer: [
      {
        mark: { type: 'text', align: 'left', dy: -BAR_HEIGHT / 2 - 3 },
        encoding: { x: { value: 0 }, text: { field: 'label' } },
      },
      {
        mark: { type: 'bar', height: BAR_HEIGHT, yOffset: BAR_HEIGHT / 2 },
        encoding: {
          x,
          fill: { field: 'fill', type: 'nominal', scale: null },
          stroke: { field: 'stroke', type: 'nominal', scale: null },
          strokeWidth: { field: 'width', type: 'quantitative', scale: null },
        },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, dy: BAR_HEIGHT / 2, fontWeight: 'bold' },
        encoding: { x, text: { field: 'text' } },
      },
    ],
  });
}

/** How many notes are how long, with both limits as lines that say what they are. */
export async function lengthChart({ bins }: Figures['lengths'], limits: InviteLimits): Promise<Html> {
  const colour = (end: number): Colour => (end <= limits.free ? 'ready' : end <= limits.premium ? 'almost' : 'rework');
  const columns = bins.map((count, at) => ({
    from: at * BIN,
    to: (at + 1) * BIN,
    count,
    fill: fillOf(at < bins.length - 1 ? colour((at + 1) * BIN) : 'rework'),
  }));
  const most = bins.length * BIN;
  const longest = `${figure((bins.length - 1) * BIN)}+`;
  const lines = [
    { at: limits.free, label: `Free: ${figure(limits.free)}`, align: 'right' as const, dx: -4 },
    { at: limits.premium, label: `Premium: ${figure(limits.premium)}`, align: 'left' as const, dx: 4 },
  ];
  const scale = { domain: [0, most], nice: false };
  return draw({
    ...LOOK,
    autosize: { type: 'fit', contains: 'padding' },
    width: WIDTH,
    height: 240,
    layer: [
      {
        data: { values: columns },
        mark: { type: 'bar', stroke: INK, strokeWidth: 1 },
        encoding: {
          x: {
            field: 'from',
            type: 'quantitative',
            bin: { binned: true, step: BIN },
            scale,
            axis: {
              title: 'Characters',
              values: [0, 100, 200, 300, 400],
              labelExpr: `datum.value === ${most - BIN} ? '${longest}' : format(datum.value, ',')`,
            },
          },
          x2: { field: 'to' },
          y: { field: 'count', type: 'quantitative', axis: { title: 'Notes', tickMinStep: 1, tickCount: 5 } },
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      ...lines.flatMap(({ at, label, align, dx }) => [
        {
          data: { values: [{ at }] },
          mark: { type: 'rule' as const, stroke: INK, strokeWidth: 2, strokeDash: [5, 3], y: -18 },
          encoding: { x: { field: 'at', type: 'quantitative' as const } },
        },
        {
          data: { values: [{ at, label }] },
          mark: { type: 'text' as const, align, dx, y: -10, fontWeight: 'bold' as const },
          encoding: { x: { field: 'at', type: 'quantitative' as const }, text: { field: 'label' } },
        },
      ]),
    ],
  } as TopLevelSpec);
}

/**
 * Draws without a canvas or a document. It is a picture beside words and a table: a screen reader passes it over. The
 * addresses that name SVG's vocabulary go, since HTML needs none.
 */
async function draw(spec: TopLevelSpec): Promise<Html> {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    const svg = await view.toSVG();
    return trusted(svg.replace(/ xmlns(?::xlink)?="[^"]*"/g, '').replace('<svg ', '<svg aria-hidden="true" '));
  } finally {
    view.finalize();
  }
}
