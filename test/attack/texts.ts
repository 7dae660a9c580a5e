import { globSync, readFileSync } from 'node:fs';

/** Hostile texts, the same for the same seed. */

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Item>(items: readonly Item[], next: () => number): Item {
  return items[Math.floor(next() * items.length)] as Item;
}

/** What has been hard on patterns, tokenisers and buffers. */
const SIGNS: readonly string[] = [
  ...['x', 'X', 'İ', 'ß', '1', 'é', 'e\u0301', '\u0301', '漢', 'א'],
  ...['\t', ' ', '\n', '\r\n', ' \n', '\u00a0', '\u2028', '\u200b', '\u202e', '\u{e0041}', '\u{e0100}', '\u0000'],
  ...['\ud83d', '\ude00', '😀', '👩🏽‍💻', '\ufeff'],
  ...['.', '. ', '! ', '?', '?!', '…', ',', ', ', ';', '; ', ':', ': '],
  ...["'", '"', '“', '”', '’', '`', '```', '(', ')', '[', ']', '{', '}', '{{', '<', '>', '> ', '<!--'],
  ...[
    '-',
    '– ',
    '—',
    '_',
    '____',
    '*',
    '**',
    '~',
    '#',
    '# ',
    '@',
    '/',
    '\\',
    '|',
    '||',
    '&',
    '&amp;',
    '+',
    '=',
    '%',
    '$1 ',
  ],
  ...['http://a ', 'https://', 'www.', 'a@b.c ', 'a.b', 'x-', 'x_', 'a,', '1,', '1. ', '- ', '• '],
  ...[
    'x ',
    ' x',
    'A ',
    'Ab ',
    'I ',
    'I am ',
    'my ',
    'the ',
    'of ',
    'and ',
    'or ',
    'at Acme ',
    'role ',
    'req 1 ',
    '(1) ',
  ],
  ...[
    'company:',
    'company:A ',
    'key: ',
    'to:peer ',
    'Mr. ',
    'Inc. ',
    '– Sam ',
    'Dear ',
    'Hi x, ',
    '@x ',
    '"a" ',
    '(a) ',
  ],
];

/** Words and phrases of the project's own lists and patterns: what they look for is what they could get lost in. */
export function ownWords(root = new URL('../../src/', import.meta.url)): string[] {
  const words = new Set<string>();
  for (const file of globSync('**/*.ts', { cwd: root }))
    for (const [word] of readFileSync(new URL(file, root), 'utf8').matchAll(/[a-z][a-z']+(?: [a-z']+){0,2}/g))
      if (word.length >= 3 && word.length <= 24) words.add(word);
  return [...words].sort();
}

/** Where in a note the hostile part stands. */
export const FRAMES: readonly ((part: string) => string)[] = [
  (part) => part,
  (part) =>
    `Dear Ms. Fenn, the ${part} technician post at Aldine Press (ref 20, on Indeed) fits my five years with Kolbus machines. – Cy Barrow`,
  (part) =>
    `Dear Ms. Fenn, the welder${part}technician post at Aldine Press (ref 20, on Indeed) fits my five years. Could we connect? – Cy Barrow`,
  (part) =>
    `Dear ${part}, the technician post at Aldine Press (ref 20) fits my five years. Could we connect? – Cy Barrow`,
  (part) =>
    `Dear Ms. Fenn, is the technician post at Al${part}dine (ref 20${part}) open? I run 5 machines. – Cy Barrow`,
  (part) => `Dear Ms. Fenn, is the technician post at Aldine (ref 20) open? I run machines. ${part} – Cy Barrow`,
  (part) => `Dear Ms. Fenn, is the technician post at Aldine (ref 20) open? I run machines. – Cy ${part}`,
  (part) => `Subject: ${part}\n\nDear Ms. Fenn, is the technician post at Aldine (ref 20) open? – Cy Barrow`,
  (part) => `${part}\nDear Ms. Fenn,\n\nIs the technician post at Aldine (ref 20) open?\n\nBest regards,\nCy Barrow`,
  (part) =>
    `Job title: ${part}\nCompany: Aldine Press\nLocation: Denver, CO\nReq ID: 20\n\nWe are hiring a technician.\n${part}`,
  (part) => `company:${part} role:technician req:20 recipient:"Ms. Fenn" ${part} sender:Cy`,
];

/** A unit to repeat: a sign, a word, or some of them. */
export function unitOf(next: () => number, words: readonly string[]): string {
  const kind = next();
  if (kind < 0.45) return pick(SIGNS, next);
  if (kind < 0.7) return `${pick(words, next)}${next() < 0.8 ? ' ' : ''}`;
  return Array.from({ length: 2 + Math.floor(next() * 2) }, () =>
    next() < 0.5 ? pick(SIGNS, next) : `${pick(words, next)}${next() < 0.7 ? ' ' : ''}`,
  ).join('');
}

/** So many UTF-16 code units of a unit in a frame, or a few more. */
export function hostile(unit: string, frame: (part: string) => string, units: number): string {
  return frame(unit.repeat(Math.max(1, Math.ceil(units / unit.length))));
}

/** A text of odds and ends: for what must always hold. */
export function medley(next: () => number, words: readonly string[], most: number): string {
  let text = '';
  const length = next() * most;
  while (text.length < length) {
    const unit = unitOf(next, words);
    text += next() < 0.75 ? unit : unit.repeat(1 + Math.floor(next() * 40));
  }
  return next() < 0.5 ? text : pick(FRAMES, next)(text);
}
