import { expect, test } from 'vitest';
import { derivedReadme, readReadme } from './support/readme.ts';

test('the tables in README.md are those of the code (npm run docs writes them)', () => {
  expect(readReadme()).toBe(derivedReadme(readReadme()));
});

test('README.md has the tables at all', () => {
  expect(readReadme()).toMatch(/<!-- begin rules -->[\s\S]*no-requisition[\s\S]*<!-- end rules -->/);
  expect(readReadme()).toMatch(/<!-- begin commands -->[\s\S]*\/critique[\s\S]*<!-- end commands -->/);
});
