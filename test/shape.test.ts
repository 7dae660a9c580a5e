import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/registry.ts';
import { RULES } from '../src/rules/registry.ts';
import type { Rule } from '../src/rules/rule.ts';

const ROOT = resolve(import.meta.dirname, '..');
const files = (pattern: string) => globSync(pattern, { cwd: ROOT }).sort();

describe('rules', async () => {
  const ids = RULES.map((rule) => rule.id).sort();
  const exported: { rule: Rule; file: string }[] = [];
  for (const file of files('src/rules/*.ts')) {
    const module: Record<string, unknown> = await import(join(ROOT, file));
    for (const value of Object.values(module))
      if (isRule(value)) exported.push({ rule: value, file: basename(file, '.ts') });
  }

  test('stand one to a file of their name, and every one is in the registry', () => {
    expect(exported.map(({ rule }) => rule.id)).toEqual(exported.map(({ file }) => file));
    expect(exported.map(({ rule }) => rule).sort(byId)).toEqual([...RULES].sort(byId));
  });

  test('each have a table of cases of their name, and every table its rule', () => {
    const tables = files('test/rules/*.test.ts')
      .filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('ruleCases('))
      .map((file) => basename(file, '.test.ts'));
    expect(tables).toEqual(ids);
    for (const id of ids)
      expect(readFileSync(join(ROOT, `test/rules/${id}.test.ts`), 'utf8')).toContain(`ruleCases('${id}'`);
  });

  test('are silenced by rules that there are', () => {
    const named = RULES.flatMap((rule) => rule.silencedBy ?? []).flatMap((rule) => rule.split('+'));
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'check' in value && typeof value.check === 'function';
}

function byId(a: Rule, b: Rule): number {
  return a.id < b.id ? -1 : 1;
}

test('no line of the code is over 120 columns, nor of what it is deployed with', () => {
  const wide = files('{src/**/*.{ts,cjs},adapters/**/*.ts,deploy/**/*.{ts,yaml,service},deploy/Dockerfile}').flatMap(
    (file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => ([...line].length > 120 ? [`${file}:${at + 1}`] : [])),
  );
  expect(wide).toEqual([]);
});

describe('adapters', () => {
  /** The command line judges by itself: nothing there is a chat. */
  const chats = readdirSync(join(ROOT, 'adapters')).filter((name) => name !== 'cli');

  test('of a chat are there', () => expect(chats).toEqual(expect.arrayContaining(['discord', 'slack', 'terminal'])));

  test.each(chats)('%s passes the contract of every chat', (name) => {
    expect(readFileSync(join(ROOT, `test/adapters/${name}/contract.test.ts`), 'utf8')).toMatch(/^ *adapterContract\(/m);
  });
});

test('every command has a name of its own', () => {
  const names = COMMANDS.map((command) => command.name);
  expect(new Set(names).size).toBe(names.length);
});

/** Files of the project that a file takes in at run time; what is imported as a type alone is gone by then. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(?!type\b)(?:[\w*${}\s,]+?\sfrom\s+)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm,
  );
  return [...statements].map((match) => relative(ROOT, resolve(ROOT, dirname(file), (match[1] ?? match[2]) as string)));
}

describe('imports', () => {
  const graph = new Map(files('{src,adapters}/**/*.ts').map((file) => [file, importsOf(file)]));
  const from = (folder: string) => [...graph].filter(([file]) => file.startsWith(`${folder}/`));
  const breaches = (folder: string, isWrong: (file: string, target: string) => boolean) =>
    from(folder).flatMap(([file, targets]) =>
      targets.filter((target) => isWrong(file, target)).map((target) => `${file} -> ${target}`),
    );

  test('are found', () => {
    expect(graph.get('src/critique.ts')).toEqual(expect.arrayContaining(['src/score.ts', 'src/rules/registry.ts']));
    expect([...graph.values()].flat().filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  test('of src/ never reach into adapters/, but for those that list and start them', () => {
    const wrong = (file: string, target: string) =>
      target.startsWith('adapters/') && !['src/main.ts', 'src/platforms.ts'].includes(file);
    expect(breaches('src', wrong)).toEqual([]);
  });

  test('of adapters/ see the public face of src/ alone', () => {
    const open = ['src/index.ts', 'src/config.ts'];
    const wrong = (_: string, target: string) => target.startsWith('src/') && !open.includes(target);
    expect(breaches('adapters', wrong)).toEqual([]);
  });

  test('never go in a circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });
});
