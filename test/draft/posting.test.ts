import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseFacts, readBrief } from '../../src/draft/brief.ts';
import { KEYS } from '../../src/draft/keys.ts';
import { looksLikePosting, readPosting } from '../../src/draft/posting.ts';

const LINKEDIN = `Regional Manager
Acme Tooling · Denver, CO (Hybrid)
Reposted 3 days ago · 58 applicants
Easy Apply
Save

About the job
Acme Tooling is looking for a regional manager to lead fourteen branches across the Front Range. You will own hiring, budgets and safety.

Requirements
• 5+ years in branch operations
• A valid driver's license

Job ID: 1130
Acme Tooling is an equal opportunity employer. See this job on LinkedIn.`;

test('a posting from LinkedIn', () => {
  expect(readPosting(LINKEDIN)).toEqual({
    company: 'Acme Tooling',
    role: 'Regional Manager',
    req: '1130',
    source: 'LinkedIn',
    location: 'Denver, CO',
  });
});

test('a posting with labels', () => {
  expect(
    readPosting(
      'Job title: Night Nurse\nEmployer: Larkfield Medical\nLocation: Tulsa, OK\nReq ID: R-2231\nPosted on Handshake\n',
    ),
  ).toEqual({
    company: 'Larkfield Medical',
    role: 'Night Nurse',
    req: 'R-2231',
    source: 'Handshake',
    location: 'Tulsa, OK',
  });
});

test('a posting pasted behind /draft is read as one, labels and all; facts in front of it go first', () => {
  expect(looksLikePosting(LINKEDIN)).toBe(true);
  const parsed = parseFacts(LINKEDIN, Object.values(KEYS));
  expect(parsed).toMatchObject({ options: { posting: expect.stringContaining('Acme Tooling') } });
  const read = readBrief({ posting: LINKEDIN, sender: 'Sam Ortiz', role: 'branch manager' }, '');
  expect(read).toMatchObject({ understood: { company: 'Acme Tooling', role: 'branch manager', sender: 'Sam Ortiz' } });
});

test('a link is not opened, and says so', () => {
  expect(readBrief({ posting: 'https://jobs.example/77' }, '')).toMatchObject({
    problem: expect.stringContaining('can’t open links'),
  });
});

/** Postings of the corpus that were looked at while this was written: how many have to be read right, of those that state the fact. */
test.each([
  ['postings-1.jsonl', { company: 18, role: 19, req: 14, source: 11, location: 16 }],
  ['postings-2.jsonl', { company: 14, role: 15, req: 10, source: 8, location: 12 }],
])('%s', (file, least) => {
  const samples = readFileSync(new URL(`../corpus/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const plain = (text = '') =>
    text
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  for (const [key, count] of Object.entries(least)) {
    const right = samples.filter(
      ({ posting, facts }) =>
        facts[key] !== undefined && plain(readPosting(posting)[key as 'role']) === plain(facts[key]),
    );
    expect(right.length, key).toBeGreaterThanOrEqual(count);
  }
});
