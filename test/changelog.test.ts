import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { released } from '../deploy/changelog.ts';
import project from '../package.json' with { type: 'json' };

const CHANGELOG = readFileSync(join(resolve(import.meta.dirname, '..'), 'CHANGELOG.md'), 'utf8');

describe('CHANGELOG.md', () => {
  test('has what is not released yet on top, and the version that package.json has', () => {
    const [first] = CHANGELOG.match(/^## .*$/m) ?? [];
    expect(first).toBe('## [Unreleased]');
    expect(CHANGELOG).toMatch(new RegExp(`^## \\[${project.version}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm'));
  });

  test('has it under a version once it is released, and room for what comes next', () => {
    const before = '# Changelog\n\n## [Unreleased]\n\n- More.\n\n## [1.0.0] - 2026-01-01\n\n- All.\n';
    expect(released(before, '1.1.0', '2026-02-03')).toBe(
      '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-02-03\n\n- More.\n\n## [1.0.0] - 2026-01-01\n\n- All.\n',
    );
  });

  test.each([
    ['# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-01-01\n\n- All.\n', 'has nothing under “Unreleased”'],
    ['# Changelog\n', 'has no heading “## [Unreleased]”'],
  ])('%j is not released', (changelog, why) => {
    expect(() => released(changelog, '1.1.0', '2026-02-03')).toThrow(why);
  });
});
