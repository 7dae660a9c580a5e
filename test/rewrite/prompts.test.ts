import { expect, test } from 'vitest';
import { loadPrompts } from '../../src/rewrite/prompts.ts';

test('the prompts have the slots that are filled, and what fills one is data', () => {
  const filled = loadPrompts().fill('rewrite-user', { facts: '- none', findings: '{{note}}', note: '"Hi"' });
  expect(filled).toContain('{{note}}');
  expect(filled.match(/"Hi"/g)).toHaveLength(1);
});

test('missing and unknown slots, and files that are not there, are named all at once', () => {
  const read = (name: string) => {
    if (name === 'rewrite-again') throw new Error('ENOENT');
    return name === 'rewrite-system' ? '{{limit}} {{mood}}' : '{{facts}} {{findings}} {{note}}';
  };
  expect(() => loadPrompts(read)).toThrow(
    /lacks the slot \{\{audience\}\}[\s\S]*has the slot \{\{mood\}\}[\s\S]*rewrite-again\.md can't be read/,
  );
});
