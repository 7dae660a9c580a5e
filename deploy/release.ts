/**
 * Makes a release, but for publishing it: `npm run release -- patch|minor|major`. Raises the version, dates what
 * CHANGELOG.md has under "Unreleased", packs, and tries the package in a fresh folder as a user would. Needs the
 * registry. What a person does next is said at the end.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { released } from './changelog.ts';

const ROOT = resolve(import.meta.dirname, '..');
const CHANGELOG = join(ROOT, 'CHANGELOG.md');
const STEPS = ['patch', 'minor', 'major'];
/** What is tried: that notes are judged, and that the types are found. */
const TRIED = `import { critique } from 'notecoach';
import { createCoach } from 'notecoach/coach';
const verdict: 'ready' | 'almost' | 'rework' = critique({ text: 'Hi' }).verdict;
const coach = createCoach({ grammar: false });
console.log(verdict, (await coach.handle({ user: 'me', kind: 'message', text: 'Hi' })).headline);
`;

const run = (program: string, args: readonly string[], cwd = ROOT) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

const [step = ''] = process.argv.slice(2);
if (!STEPS.includes(step)) fail(`Say which part of the version goes up: npm run release -- ${STEPS.join('|')}`);
if (run('git', ['status', '--porcelain']) !== '') fail('There are changes that are not committed. Commit them first.');

try {
  const version = run('npm', ['version', step, '--no-git-tag-version']).replace(/^v/, '');
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(CHANGELOG, released(readFileSync(CHANGELOG, 'utf8'), version, date));
  const tarball = join(ROOT, run('npm', ['pack', '--silent']).split('\n').at(-1) as string);
  tryPackage(tarball, version);
  console.log(
    [
      `notecoach ${version} is in order: ${tarball}`,
      'Next, if you agree with the changes (git diff):',
      `  git commit -am "Release: ${version}" && git tag -a v${version} -m "${version}" && git push --follow-tags`,
      '  take "private" out of package.json where it is to be public, then: npm publish',
    ].join('\n'),
  );
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  fail(
    `${why}\nNothing was released. What was written is put back with: ` +
      'git checkout package.json package-lock.json CHANGELOG.md',
  );
}

/** Installs a package in a fresh folder, and uses it there. @throws where something is not as it should be */
function tryPackage(tarball: string, version: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-release-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    writeFileSync(join(folder, 'tried.mts'), TRIED);
    run('npm', ['install', '--silent', '--no-audit', tarball, '@types/node'], folder);
    const said = run(join(folder, 'node_modules/.bin/notecoach'), ['--version'], folder);
    if (said !== version) throw new Error(`notecoach --version says ${said}, and not ${version}.`);
    const strict = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
    run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...strict, 'tried.mts'], folder);
    console.log(`In a fresh folder: ${run(process.execPath, ['tried.mjs'], folder)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
