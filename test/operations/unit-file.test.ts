import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseUnitFile } from '../../src/operations/unit-file.ts';

/** A line of the file, and what systemd makes of it. */
const LINES: readonly [string, Record<string, string>][] = [
  ['A=off', { A: 'off' }],
  [' A = x y  ', { A: 'x y' }],
  ['# A=1', {}],
  ['; A=1', {}],
  ['A', {}],
  ['A=off # a remark', { A: 'off # a remark' }],
  ['A=pa#ss', { A: 'pa#ss' }],
  ['export A=1', {}],
  ['A: 5', {}],
  ['1A=5', {}],
  ['A=redis://:p=x@h:1/0', { A: 'redis://:p=x@h:1/0' }],
  ['A="a\\nb"', { A: 'a\\nb' }],
  ['A="q\\"\\\\z\\w"', { A: 'q"\\z\\w' }],
  ["A='a\\b'", { A: 'a\\b' }],
  ["A='it''s'  'x'", { A: 'itsx' }],
  ['A="a"b "c"', { A: 'ab "c"' }],
  ["A=a'b'", { A: "a'b'" }],
  ['A=`x`', { A: '`x`' }],
  ['A=a\\\nb', { A: 'ab' }],
  ['A=a\\ \\ ', { A: 'a  ' }],
  ['A=a\\\\ \t', { A: 'a\\' }],
  ['A="two\nlines"', { A: 'two\nlines' }],
  ['A="two\\\nlines"', { A: 'twolines' }],
  ['A="x" # a remark', { A: 'x# a remark' }],
  ['A=1\r\nB=2', { A: '1', B: '2' }],
  ['A=1\nA=2', { A: '2' }],
  ['A="open\nB=2\n', { A: 'open\nB=2\n' }],
  ['A=', { A: '' }],
  ['A=""\nB=é', { A: '', B: 'é' }],
  ['A=x\\', { A: 'x' }],
];

test.each(LINES)('%j', (text, values) => {
  expect(parseUnitFile(text)).toEqual(values);
});

/** Part of systemd, and reads its files with the same code; an empty value it leaves out. */
const GENERATOR = '/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator';

/** What it prints in quotation marks is escaped as in JSON, and so are backticks. */
const shown = (value: string) => (value.startsWith('"') ? JSON.parse(value.replaceAll('\\`', '`')) : value);

describe.skipIf(!existsSync(GENERATOR))('systemd itself', () => {
  test.each(LINES)('%j', (text, values) => {
    const home = mkdtempSync(join(tmpdir(), 'notecoach-unit-'));
    mkdirSync(join(home, 'environment.d'));
    writeFileSync(join(home, 'environment.d/a.conf'), text);
    const said = execFileSync(GENERATOR, { env: { XDG_CONFIG_HOME: home }, stdio: ['ignore', 'pipe', 'ignore'] });
    rmSync(home, { recursive: true });
    const read = Array.from(said.toString().matchAll(/^([AB])=(.*)/gm), ([, name, value = '']) => [name, shown(value)]);
    expect(read).toEqual(Object.entries(values).filter(([, value]) => value !== ''));
  });
});
