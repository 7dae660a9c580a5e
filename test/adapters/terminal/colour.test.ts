import { expect, test } from 'vitest';
import { hasColour } from '../../../adapters/terminal/colour.ts';

const TERMINAL = { isTTY: true, hasColors: () => true };

test.each([
  ['a terminal with colour', TERMINAL, {}, true],
  ['a terminal without', { isTTY: true, hasColors: () => false }, {}, false],
  ['a pipe', {}, {}, false],
  ['NO_COLOR', TERMINAL, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', TERMINAL, { NO_COLOR: '' }, true],
  ['NO_COLOR against FORCE_COLOR', TERMINAL, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['FORCE_COLOR into a pipe', {}, { FORCE_COLOR: '1' }, true],
  ['an empty FORCE_COLOR', {}, { FORCE_COLOR: '' }, true],
  ['FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, false],
  ['a dumb terminal', TERMINAL, { TERM: 'dumb' }, false],
])('%s', (_, stream, environment, expected) => {
  expect(hasColour(stream, environment)).toBe(expected);
});
