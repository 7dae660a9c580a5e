import { createHash } from 'node:crypto';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import { LIMITS } from '../reading/limits.ts';
import { figure } from '../text.ts';
import { styleSchema } from './schema.ts';
import type { DraftStyle, HousePhrase, RuleStyle, Style } from './style.ts';

/** Something wrong in a house's file: where, from 1 on, and what, with what was meant. */
export type StyleProblem = { line: number; column: number; message: string };

/** Where a setting stands in the file, by its path ("drafts", "warm", "greeting"). */
export type PlaceOf = (path: readonly PropertyKey[]) => { line: number; column: number };

export type ReadStyle = { style: Style; placeOf: PlaceOf } | { problems: StyleProblem[] };

/**
 * Reads a house style from the text of its YAML file. What is wrong with its settings is named at once, and before that
 * what keeps the file from being read at all; how drafts come out is checked apart (src/style/templates.ts). Pure;
 * never throws.
 */
export function readStyle(text: string): ReadStyle {
  const entries = text.split(/[\n,]/).length;
  if (entries > MOST_ENTRIES) {
    const message = `This has ${figure(entries)} lines and entries; at most ${figure(MOST_ENTRIES)} are read.`;
    return { problems: [{ line: 1, column: 1, message }] };
  }
  const counter = new LineCounter();
  const document = parsed(text, counter);
  if (!document) return { problems: [{ line: 1, column: 1, message: UNREAD }] };
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf: PlaceOf = (path) => at(offsetOf(document, path));
  const broken = [...document.errors, ...document.warnings];
  // What follows on a line is mostly of the same mistake.
  const unread = broken
    .map(({ pos, code }) => ({ ...at(pos[0]), message: BROKEN[code] ?? UNREAD }))
    .filter(({ line }, place, all) => all.findIndex((one) => one.line === line) === place)
    .slice(0, MOST_TOLD);
  // What is there twice is read all the same: the rest is looked at, too.
  if (broken.some(({ code }) => code !== 'DUPLICATE_KEY')) return { problems: unread };
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch {
    return { problems: [{ line: 1, column: 1, message: 'This can’t be read: it refers to itself too often.' }] };
  }
  const checked = styleSchema.safeParse(value);
  if (!checked.success || unread.length > 0)
    return { problems: inOrder([...unread, ...(checked.error?.issues ?? []).slice(0, MOST_TOLD).flatMap(problemsOf)]) };
  const { rules, words, drafts, voice } = checked.data;
  const { 'too-long': length, ...weights } = rules ?? {};
  const { allow, ...lists } = words ?? {};
  const phrases = given<HousePhrase[]>(lists);
  return {
    style: {
      id: createHash('sha256').update(text).digest('base64url'),
      rules: given<RuleStyle>(weights),
      limits: length?.limits ?? LIMITS,
      phrases,
      allow: allow ?? [],
      drafts: given<DraftStyle>(drafts ?? {}),
      voice: voice ?? {},
    },
    placeOf,
  };

  function problemsOf(issue: z.core.$ZodIssue): StyleProblem[] {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, MOST_TOLD) : [undefined];
    const messages = keys.length > 1 ? issue.message.split('\n') : [issue.message];
    return keys.map((key, one) => ({
      ...placeOf(key === undefined ? issue.path : [...issue.path, key]),
      message: sentence(`${nameOf(issue.path)}${messages[one]}`),
    }));
  }
}

/** A document, with what is wrong with it; nothing where it goes deeper than can be followed. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  } catch {
    return undefined;
  }
}

/** So many problems are told at once. */
const MOST_TOLD = 50;
/** So many lines and commas a file may have: what stands there is compared with one another. */
const MOST_ENTRIES = 5_000;

/** What is wrong with how the file is written, by the parser's code, in words for somebody who knows no YAML. */
const BROKEN: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'A value can’t begin with * or &: put it in quotation marks.',
  BAD_INDENT: 'The spaces in front of this line are not as they should be, or a bracket above is not closed.',
  BLOCK_AS_IMPLICIT_KEY: 'There are two colons in this line, or spaces too many in front of the next.',
  DUPLICATE_KEY: 'This stands here twice: put both into one.',
  MISSING_CHAR: 'A quotation mark, a bracket or a comma is missing in this line or above it.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing in this line or the one above it.',
  MULTIPLE_DOCS: 'A line “---” parts the file in two: take it out.',
  TAB_AS_INDENT: 'There is a tab in front of this line: put spaces in its place.',
};
const UNREAD = 'This line can’t be read: look for a missing quotation mark, bracket, colon or space.';

/** "rules.no-ask.cost: "; which entry of a list it is, its line and column tell. */
function nameOf(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step !== 'number').map(String);
  return names.length > 0 ? `${names.join('.')}: ` : '';
}

/** What there is of it: of a section in which all stands behind a `#`, nothing. */
function given<Value>(section: object): Record<string, Value> {
  return Object.fromEntries(Object.entries(section).filter(([, value]) => value !== null && value !== undefined));
}

/** As they stand in the file. */
function inOrder(problems: readonly StyleProblem[]): StyleProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** Where the name of a setting stands, or an entry of a list; where there is none, that of what it would be in. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!isPair(pair)) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as ParsedNode).range?.[0] : undefined;
}

/** Begins with a capital, unless with the name of a setting, and ends with a stop. */
function sentence(message: string): string {
  const [line = ''] = message.split('\n');
  const text = /^[a-z][\w.-]*: /.test(line) ? line : line.charAt(0).toUpperCase() + line.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
