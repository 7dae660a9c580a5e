import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Html, html, trusted } from '../../../src/report/html.ts';

const { resolve } = createRequire(import.meta.url);
const FONTS = ['@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono'];
const styleOf = (name: string) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8');

/** Stands below each drawing. */
const CAPTION = 'Drawn from a real reply; Dana, Ms. Okafor and Larkfield are invented.';

/** A drawing as a page of its own, with the style sheet of this name. It is light or dark as the browser wishes. */
export function pageOf(drawing: Html, style: string): string {
  const fonts = FONTS.map((name) => pathToFileURL(join(dirname(resolve(`${name}/package.json`)), 'index.css')).href);
  return html`<!doctype html>
    <meta charset="utf-8">
    ${fonts.map((href) => html`<link rel="stylesheet" href="${href}">`)}
    <style>${trusted(styleOf('page'))}${trusted(styleOf(style))}</style>
    <main>${drawing}<footer>${CAPTION}</footer></main>`.text;
}
