/** The tasks of CONTRIBUTING.md, carried out on a copy of the project: they apply, and what comes of them has no fault. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fencesOf, ROOT, readDocument } from '../support/documents.ts';

/** In node_modules, so that packages are found from there. */
const COPY = join(ROOT, 'node_modules/.cache/contributing');
const COPIED = [
  'src',
  'adapters',
  'deploy',
  'test',
  'tsconfig.json',
  'package.json',
  'vitest.config.ts',
  '.env.example',
];

/** Blocks whose kind is followed by a path: a file to make, or what to change in one. */
const steps = fencesOf(readDocument('CONTRIBUTING.md')).flatMap(({ info, body }) => {
  const [kind = '', path] = info.split(' ');
  return path?.includes('.') ? [{ kind, path, body }] : [];
});
const changes = steps.filter(({ kind }) => kind === 'diff');

beforeAll(() => {
  rmSync(COPY, { recursive: true, force: true });
  for (const path of COPIED) cpSync(join(ROOT, path), join(COPY, path), { recursive: true });
});
afterAll(() => rmSync(COPY, { recursive: true, force: true }));

const linesWith = (body: string, signs: string) =>
  body
    .trimEnd()
    .split('\n')
    .filter((line) => signs.includes(line[0] ?? ' '))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

describe('the tasks of CONTRIBUTING.md', () => {
  test.each(changes)('change what is there once: $path', ({ path, body }) => {
    const before = linesWith(body, ' -');
    const text = readFileSync(join(COPY, path), 'utf8');
    if (before === '') appendFileSync(join(COPY, path), linesWith(body, '+'));
    else {
      expect(text.split(before)).toHaveLength(2);
      writeFileSync(
        join(COPY, path),
        text.replace(before, () => linesWith(body, ' +')),
      );
    }
  });

  test('give code whose types are in order', () => {
    for (const { path, body } of steps.filter(({ kind }) => kind !== 'diff')) {
      mkdirSync(dirname(join(COPY, path)), { recursive: true });
      writeFileSync(join(COPY, path), body);
    }
    const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['--noEmit'], { cwd: COPY, encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 60_000);
});
