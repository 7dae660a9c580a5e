import { expect, test } from 'vitest';
import { critique } from '../src/index.ts';

/**
 * The model note of the article that Notecoach goes back to, as its page has it: no-break spaces, curly apostrophes
 * and all.
 */
const MODEL_NOTE =
  'Hello Mrs. Simpson,\n\nI see that Acme, Inc. is looking\u00a0for a regional manager (req #1130 via Monster). \u00a0I’m reaching out to you to show interest and to share my background and accomplishments. \u00a0Should my profile meet your requirements, I’d like to connect and discuss the opportunity further.\n\n– Jack Smith';

test('on Premium it is five too long, and that is its only error', () => {
  const { length, findings, verdict } = critique({ text: MODEL_NOTE, plan: 'premium' });
  expect(length).toMatchObject({ used: 305, limit: 300, fits: { free: false, premium: false } });
  expect(findings.filter((finding) => finding.severity === 'error')).toEqual([
    expect.objectContaining({ rule: 'too-long', message: expect.stringContaining('5 characters') }),
  ]);
  expect(verdict).not.toBe('ready');
});

test('as a message it is ready', () => {
  const { findings, verdict, strengths } = critique({ text: MODEL_NOTE, format: 'message' });
  expect(findings).toEqual([]);
  expect(verdict).toBe('ready');
  expect(strengths).toEqual(
    expect.arrayContaining([
      'names-recipient',
      'names-company',
      'names-role',
      'cites-requisition',
      'cites-source',
      'clear-ask',
      'signed',
    ]),
  );
});
