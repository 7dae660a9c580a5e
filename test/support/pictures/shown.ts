import { readFileSync } from 'node:fs';
import wrapAnsi from 'wrap-ansi';
import { html, trusted } from '../../../src/report/html.ts';

/** Where the coach is drawn; the files have these names. */
export const NAMES = ['slack', 'discord', 'terminal'] as const;
export type Name = (typeof NAMES)[number];

/** What a picture shows: in some sentences for who does not see it, and line by line. */
export type Shown = { alt: string; lines: readonly string[] };

/** The file that says what the pictures show; written when they are made. */
export const SHOWN_FILE = new URL('../../../docs/pictures/shown.json', import.meta.url);

/** Of the documents; with room for what stands in front of an alternative text. */
const COLUMNS = 110;

export function readShown(): Record<Name, Shown> {
  return JSON.parse(readFileSync(SHOWN_FILE, 'utf8'));
}

/**
 * A picture as it stands in a document, with its alternative text, in light and dark. `folder`: where the pictures are
 * from there.
 */
export function pictureOf(name: Name, folder = 'docs/pictures'): string {
  const { alt } = readShown()[name];
  return html`<picture>
  <source media="(prefers-color-scheme: dark)" srcset="${folder}/${name}-dark.png">
  <img src="${folder}/${name}-light.png" width="640"
    alt="${trusted(wrapAnsi(html`${alt}`.text, COLUMNS))}">
</picture>`.text;
}
