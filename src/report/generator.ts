import { type Html, html } from './html.ts';

/** Says in a page what made it. */
export function generatorOf(version: string): Html {
  return html`<meta name="generator" content="Notecoach ${version}">`;
}

/** Whether a file that begins so (a kilobyte is enough) is a report, which may be made anew. */
export function isReport(head: string): boolean {
  return head.trimStart().startsWith('<!doctype html>') && head.includes(START);
}

/** Up to the version: reports of other versions are reports, too. */
const START = generatorOf('').text.split('">')[0] as string;
