/** The documents that are published, and what stands in them. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { marked, type Tokens } from 'marked';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Their paths, from the project's root. */
export const DOCUMENTS: readonly string[] = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).sort();

export function readDocument(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

type Types = {
  heading: Tokens.Heading;
  paragraph: Tokens.Paragraph;
  list_item: Tokens.ListItem;
  link: Tokens.Link;
  image: Tokens.Image;
  html: Tokens.HTML;
  codespan: Tokens.Codespan;
};

/** All that is of one type in a document, whatever it stands in. */
export function tokensOf<Type extends keyof Types>(document: string, type: Type): Types[Type][] {
  const found: Types[Type][] = [];
  marked.walkTokens(marked.lexer(document), (token) => {
    if (token.type === type) found.push(token as Types[Type]);
  });
  return found;
}

/** Files and addresses that a document links to or shows, also in HTML. */
export function linksOf(document: string): string[] {
  const inHtml = tokensOf(document, 'html').flatMap(({ raw }) => [...raw.matchAll(/(?:src|srcset|href)="([^"]+)"/g)]);
  return [
    ...tokensOf(document, 'link').map(({ href }) => href),
    ...tokensOf(document, 'image').map(({ href }) => href),
    ...inHtml.map((match) => match[1] as string),
  ];
}

/** The anchors of a document's headings, as GitHub makes them. */
export function anchorsOf(document: string): string[] {
  const slugs = tokensOf(document, 'heading').map(({ text }) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
  return slugs.map((slug, at) => {
    const before = slugs.slice(0, at).filter((other) => other === slug).length;
    return before > 0 ? `${slug}-${before}` : slug;
  });
}

/** A block between ``` and ```: what stands behind the first ("sh no-run"), and what is in it. */
export type Fence = { info: string; body: string };

/** Opens at the start of a line, and so does its end. */
export const FENCE = /^```([^\n]*)\n([\s\S]*?)^```$/gm;

export function fencesOf(document: string): Fence[] {
  return [...document.matchAll(FENCE)].map(([, info = '', body = '']) => ({ info, body }));
}

/** Whether a block is not run, or does not come out of one that is. */
export const isNotRun = ({ info }: Fence): boolean => info.split(' ').includes('no-run');
