const UNRELEASED = '## [Unreleased]';

/**
 * CHANGELOG.md with what it has under "Unreleased" as a version of a day ("2026-11-26"). @throws Error where nothing
 * stands there
 */
export function released(changelog: string, version: string, date: string): string {
  const [before, after] = changelog.split(`${UNRELEASED}\n`);
  if (before === undefined || after === undefined) throw new Error(`CHANGELOG.md has no heading “${UNRELEASED}”.`);
  const [changes = ''] = after.split('\n## ');
  if (changes.trim() === '') throw new Error('CHANGELOG.md has nothing under “Unreleased”: say what has changed.');
  return `${before}${UNRELEASED}\n\n## [${version}] - ${date}\n${after}`;
}
