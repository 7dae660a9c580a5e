import { expect, test } from 'vitest';
import { improve } from '../../src/index.ts';

test('a name in a stock phrase becomes the greeting', () => {
  expect(
    improve({
      text: 'I hope this message finds you well Kate. Is the nurse job at Larkfield still open? – Dana Whitlock',
    }),
  ).toMatch(/^Hi Kate,\n/);
});

test('a name that the note tells only once stays', () => {
  const text =
    "Hi James! My name is Carlos and I recently graduated from Ohio State with a degree in marketing. I'm really passionate about brands and I think Nike is amazing. I'd love to pick your brain about how you got your job at Nike. Thanks so much!!";
  expect(improve({ text })).toMatch(/– Carlos$/);
});

test('a sentence that goes takes no stop of its neighbour along, and leaves none', () => {
  const text =
    'Dear Ms. Rivera, I saw the Warehouse Lead role at Northwind on Indeed. I have run a night shift for six years. See https://x.example';
  expect(improve({ text })).toMatch(/six years\. May I send you my CV\?$/);
});
