import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The package as `npm pack` makes it, in a project of its own that uses it. */
export type Packed = {
  /** The project's folder. */
  project: string;
  /** The program, as npm links it. */
  bin: string;
  /** All files of the package, by their paths in it. */
  files: string[];
};

/**
 * Packs the package and installs it into a fresh folder, without network: beside it lie the packages that it depends
 * on, from the checkout's node_modules, and no others.
 */
export function installPacked(): Packed {
  const project = mkdtempSync(join(tmpdir(), 'notecoach-package-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', project], {
    cwd: ROOT,
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [tarball = ''] = globSync('notecoach-*.tgz', { cwd: project });
  const home = join(project, 'node_modules/notecoach');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, tarball), '-C', home, '--strip-components=1']);
  const { bin, dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const files = globSync('**/*', { cwd: home, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1));
  return { project, bin: join(home, bin.notecoach), files };
}
