import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DERIVED, derived, readDocument } from './support/derived-docs.ts';
import { notecoach } from './support/run.ts';

test.each(
  DERIVED,
)('the parts of %s that come from the code are those of the code (npm run docs writes them)', (path) => {
  expect(readDocument(path)).toBe(derived(readDocument(path)));
});

test.each([
  ['README.md', 'rules', 'no-requisition'],
  ['README.md', 'commands', '/critique'],
  ['docs/adviser.md', 'names', 'no-requisition'],
  ['docs/adviser.md', 'lists', 'casual-tone'],
  ['docs/adviser.md', 'house', 'voice:'],
  ['docs/operating.md', 'settings', 'METRICS_PORT'],
])('%s has its %s at all', (path, name, words) => {
  const document = readDocument(path);
  const part = document.slice(document.indexOf(`<!-- begin ${name} -->`), document.indexOf(`<!-- end ${name} -->`));
  expect(part).toContain(words);
});

test('what docs/adviser.md shows of its example class is what comes out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'notecoach-docs-'));
  const args = ['critique', '--csv', 'docs/class.csv', '--out', join(folder, 'checked.csv')];
  const { stderr } = await notecoach(args, { environment: { GRAMMAR: 'on' } });
  const shown = stderr.replace(` Written to ${join(folder, 'checked.csv')}.`, ' Written to checked.csv.');
  expect(readDocument('docs/adviser.md')).toContain(`\`\`\`text\n${shown.trim()}\n\`\`\``);
  const header = readFileSync(join(folder, 'checked.csv'), 'utf8').split('\r\n')[0] ?? '';
  for (const column of header.split(',').slice(5)) expect(readDocument('docs/adviser.md')).toContain(`| ${column} |`);
  rmSync(folder, { recursive: true });
}, 60_000);
