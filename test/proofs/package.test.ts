import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { problemWith } from '../../src/node-version.cjs';
import { installPacked, type Packed } from '../support/packed.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const DOCUMENT = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
/** Each with the code, and what it prints. */
const EXAMPLES = [...DOCUMENT.matchAll(/<!-- example -->\n```ts\n(.*?)```\n\n```text\n(.*?)```/gs)].map(
  ([, code = '', printed = '']) => ({ code, printed }),
);

let packed: Packed;
beforeAll(() => {
  packed = installPacked();
}, 120_000);
afterAll(() => rmSync(packed.project, { recursive: true, force: true }));

/** Runs a Node in the project that uses the package. */
function run(args: readonly string[], { node = process.execPath, grammar = 'off' } = {}) {
  const { status, stdout, stderr } = spawnSync(node, args, {
    cwd: packed.project,
    env: { PATH: process.env.PATH, GRAMMAR: grammar },
    encoding: 'utf8',
    input: '',
  });
  return { status, stdout, stderr };
}

describe('the package', () => {
  test('has the code, its types and its data, and nothing else', () => {
    const allowed = [
      /^(?:package\.json|README\.md|LICENSE|dist\/package\.json)$/,
      /^dist\/src\/(?:bin|node-version)\.cjs$/,
      /^dist\/src\/(?:main|library\/\w+|(?:engine|grammar)\/worker|shared\/[\w-]+)\.js$/,
      /^dist\/src\/.*\.d\.ts$/,
      /^dist\/src\/.*\.(?:txt|weir|css|yaml)$/,
      /^dist\/src\/reading\/model$/,
      /^dist\/prompts\/[\w-]+\.md$/,
      /^dist\/adapters\/slack\/manifest\.json$/,
    ];
    const { files } = packed;
    expect(files.filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(files.filter((file) => /training|\/notes\/|corpus/.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/src/reading/model',
        'dist/src/library/engine.d.ts',
        'dist/prompts/rewrite-user.md',
      ]),
    );
  });

  test('runs as a program: its version, help, and a note', () => {
    expect(run([packed.bin, '--version'])).toEqual({ status: 0, stdout: `${project.version}\n`, stderr: '' });
    const { stdout: help } = run([packed.bin, '--help']);
    for (const command of ['serve', 'doctor', 'slack-manifest', 'critique', 'draft', 'style'])
      expect(help).toContain(`\nnotecoach ${command}`);
    const critique = run([packed.bin, 'critique', 'Hi Maria, is the welder job at Acme open?']);
    expect(critique).toMatchObject({ status: 1, stderr: '' });
    expect(critique.stdout).toContain('Change: ');
  });

  test('has what each command reads: a style, a page, the manifest, the proofreader, a posting', () => {
    writeFileSync(join(packed.project, 'class.csv'), 'Note\n"Hi Maria, I have three years expereince as a welder."\n');
    expect(run([packed.bin, 'style', 'init', 'house.yaml'])).toMatchObject({ status: 0, stderr: '' });
    expect(run([packed.bin, 'report', 'class.csv', '--style', 'house.yaml', '--out', 'class.html']).status).toBe(0);
    expect(readFileSync(join(packed.project, 'class.html'), 'utf8')).toMatch(/<style>[\s\S]*<svg/);
    expect(JSON.parse(run([packed.bin, 'slack-manifest']).stdout)).toHaveProperty('features.slash_commands');
    expect(run([packed.bin, 'draft', 'company:Acme', 'role:welder']).stdout).toContain('Acme');
    const { stdout } = run([packed.bin, 'critique', 'I have three years expereince as a welder.'], { grammar: 'on' });
    expect(stdout).toContain('experience');
  }, 120_000);

  test('serves nothing where nothing is set up, and says what to do', () => {
    const { status, stdout, stderr } = run([packed.bin, 'serve']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^notecoach: no platform is set up\. Set SLACK_BOT_TOKEN [^\n]*\n$/);
  });

  test('asks what was meant by a misspelt command', () => {
    const { status, stderr } = run([packed.bin, 'critque']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'notecoach: There is no command “critque”. Did you mean critique? See: notecoach help\n',
    });
  });
});

describe('docs/library.md', () => {
  test('has examples', () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(5);
  });

  test.each(EXAMPLES.map(({ code, printed }, at) => [at + 1, code, printed] as const))(
    'example %i prints what is shown',
    (at, code, printed) => {
      writeFileSync(join(packed.project, `example-${at}.mts`), code);
      writeFileSync(join(packed.project, `example-${at}.mjs`), code);
      expect(run([`example-${at}.mjs`])).toEqual({ status: 0, stdout: printed, stderr: '' });
    },
    60_000,
  );

  test.each(['nodenext', 'bundler'])('the types of the examples are in order under %s', (resolution) => {
    const args = ['--noEmit', '--strict', '--target', 'es2022', '--types', 'node', '--moduleResolution', resolution];
    const module = resolution === 'bundler' ? 'esnext' : resolution;
    const files = EXAMPLES.map((_, at) => `example-${at + 1}.mts`);
    // Types that are not found would let anything pass.
    writeFileSync(join(packed.project, 'wrong.mts'), "import { critique } from 'notecoach';\ncritique({ text: 7 });\n");
    const { stdout } = run([TSC, ...args, '--module', module, ...files, 'wrong.mts']);
    expect(stdout.match(/error TS.*/g)).toEqual(["error TS2322: Type 'number' is not assignable to type 'string'."]);
    expect(stdout).toContain('wrong.mts(2,12)');
  }, 60_000);
});

describe('a Node that is too old', () => {
  const NEEDS = /^Notecoach needs Node \d+\.\d+ or newer; this is [\d.]+: see https:\/\/nodejs\.org\n$/;

  test.each(['0.10.48', '20.20.2', '22.17.1'])('%s is told so', (version) => {
    expect(`${problemWith(version)}\n`).toMatch(NEEDS);
  });

  test.each(['22.18.0', '22.20.1', '24.0.0', '100.0.0'])('%s is not', (version) => {
    expect(problemWith(version)).toBeUndefined();
  });

  const old = olderNode();
  test.skipIf(!old)('gets one line, from the program of the package and of the checkout', () => {
    for (const program of [packed.bin, join(ROOT, 'src/bin.cjs')]) {
      const { status, stdout, stderr } = run([program, 'critique', 'Hi'], { node: old });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(NEEDS);
    }
  });

  test.skipIf(!old)('gets it from every face of the library as the message of an Error', () => {
    for (const face of ['notecoach', 'notecoach/coach', 'notecoach/rewrite']) {
      const code = `import('${face}').catch((error) => console.log(error.message))`;
      expect(run(['-e', code], { node: old }).stdout).toMatch(NEEDS);
    }
  });
});

/** A Node on this machine's path that is too old, if there is one. */
function olderNode(): string | undefined {
  return (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'node'))
    .find((node) => {
      try {
        return problemWith(execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })) !== undefined;
      } catch {
        return false;
      }
    });
}
