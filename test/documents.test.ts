/** What holds for every document that is published: its form, its links, the paths and commands that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { variablesWith } from '../src/config.ts';
import { PLATFORMS } from '../src/platforms.ts';
import {
  anchorsOf,
  DOCUMENTS,
  type Fence,
  fencesOf,
  isNotRun,
  linksOf,
  ROOT,
  readDocument,
  tokensOf,
} from './support/documents.ts';
import { isConversation, isOutput, isRun } from './support/outputs.ts';

const MOST_LINES_OF_README = 150;
const WIDEST = 120;
const MOST_LINES_OF_PARAGRAPH = 5;
const MOST_PATHS_OF_PARAGRAPH = 3;

/** A path from the project's root: into a folder, or a file at the top. */
const PATH = /^(?:(?:src|adapters|test|prompts|docs|deploy|\.ci)\/[\w./-]*|[A-Z]+\.md|\w+\.json|\.env\.example)$/;
/** A variable of the environment, alone or with its value. */
const SETTING = /^([A-Z]+(?:_[A-Z]+)+)(?:=.*)?$/;
/** Those of Node, of the C library, of terminals, and of the platform that CONTRIBUTING.md adds. */
const SETTINGS_OF_OTHERS = ['NODE_OPTIONS', 'MALLOC_ARENA_MAX', 'NO_COLOR', 'WEB_PORT'];
const isThere = (path: string) => existsSync(join(ROOT, path));

/**
 * Blocks that are not run, or not what comes out of one: they want a token, a network, a container, or minutes. Whoever
 * adds one says so here.
 */
const NOT_RUN: Readonly<Record<string, number>> = {
  'CONTRIBUTING.md': 12,
  'README.md': 1,
  'docs/adviser.md': 2,
  'docs/library.md': 1,
  'docs/operating.md': 15,
  'docs/slack.md': 3,
  'docs/using.md': 1,
};

test('the README is read to its end', () => {
  expect(readDocument('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES_OF_README);
});

describe.each(DOCUMENTS)('%s', (path) => {
  const document = readDocument(path);
  const fences = fencesOf(document);
  /** Files that the reader makes as the document says: a block's kind is followed by the path. */
  const made = fences.flatMap(({ info }) => info.split(' ').slice(1));

  test(`has no line over ${WIDEST} columns, but in what a program gives`, () => {
    const given = fences
      .filter((fence) => isOutput(fence) && path !== 'README.md')
      .flatMap(({ body }) => body.split('\n'));
    const wide = document.split('\n').filter((line) => [...line].length > WIDEST && !given.includes(line));
    expect(wide).toEqual([]);
  });

  test(`has no paragraph over ${MOST_LINES_OF_PARAGRAPH} lines, and none that lists files`, () => {
    const inLists = tokensOf(document, 'list_item').flatMap(({ tokens }) =>
      tokens.filter(({ type }) => type === 'text'),
    );
    const paragraphs = [...tokensOf(document, 'paragraph'), ...inLists].map(({ raw }) => raw.trim());
    const paths = (text: string) => tokensOf(text, 'codespan').filter((code) => PATH.test(code.text));
    expect(paragraphs.filter((text) => text.split('\n').length > MOST_LINES_OF_PARAGRAPH)).toEqual([]);
    expect(paragraphs.filter((text) => paths(text).length > MOST_PATHS_OF_PARAGRAPH)).toEqual([]);
  });

  test('links to what is there', () => {
    const links = linksOf(document).filter((link) => !/^(?:https?|mailto):/.test(link));
    const broken = links.filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? resolve(ROOT, path) : resolve(ROOT, dirname(path), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names paths that are there', () => {
    const named = tokensOf(document, 'codespan').flatMap(({ text }) => (PATH.test(text) ? [text] : []));
    expect(named.filter((name) => !isThere(name) && !made.includes(name))).toEqual([]);
  });

  test('names settings that are there', () => {
    const known = [...variablesWith(PLATFORMS), ...SETTINGS_OF_OTHERS];
    const named = tokensOf(document, 'codespan').flatMap(({ text }) => SETTING.exec(text)?.[1] ?? []);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('names scripts that are there', () => {
    const { scripts } = JSON.parse(readDocument('package.json'));
    const named = [...document.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('has blocks that are run, but for those that are counted', () => {
    expect(document).not.toMatch(/^[ \t]+```/m);
    expect(fences.filter(isNotRun)).toHaveLength(NOT_RUN[path] ?? 0);
    // What a piece of TypeScript gives is tested where it is run, with the package.
    const gives = (fence: Fence | undefined) => fence !== undefined && (isRun(fence) || fence.info === 'ts');
    const loose = fences.filter(
      (fence, at) => isOutput(fence) && !isNotRun(fence) && !isConversation(fence) && !gives(fences[at - 1]),
    );
    expect(loose).toEqual([]);
  });
});
