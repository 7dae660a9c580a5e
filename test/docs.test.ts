/** What documents show is what the code gives: `npm run docs` (this file, with `-u`) writes it. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PART, PARTS, withDerived } from './support/derived-docs.ts';
import { DOCUMENTS, ROOT, readDocument } from './support/documents.ts';
import { withOutputs } from './support/outputs.ts';

describe('what comes out is shown (npm run docs writes it) in', () => {
  test.for(DOCUMENTS)('%s', { timeout: 60_000 }, async (path) => {
    const document = readDocument(path);
    await expect(await withOutputs(await withDerived(document))).toMatchFileSnapshot(resolve(ROOT, path));
  });
});

test('every derived part is in a document, and each that a document asks for is there', () => {
  const asked = DOCUMENTS.flatMap((path) => [...readDocument(path).matchAll(PART)].map((match) => match[2]));
  expect([...new Set(asked)].sort()).toEqual([...PARTS].sort());
});
