import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCoach } from '../../src/index.ts';
import { type FakeLlm, startLlm } from '../support/llm.ts';

const NOTE =
  'Hi Ms. Kim, I hope you are well. I saw the Charge Nurse role at Mercy (req 20871) on Indeed. I helped set up the ' +
  'night desk. Could we talk? – Nora Bell';

let server: FakeLlm;
beforeAll(async () => {
  server = await startLlm();
});
afterAll(() => server.stop());

test('a sentence that was put back is told of, as the writer wrote it', async () => {
  server.answer(NOTE.replace('I hope you are well. ', '').replace('I helped set up', 'I set up'));
  const coach = createCoach({ grammar: false, llm: { baseURL: server.baseURL, model: 'test' } });
  const reply = await coach.handle({ user: 'test:1', kind: 'command', name: 'rewrite', text: NOTE, options: {} });
  expect(reply.points).toContainEqual({
    label: 'Kept',
    text: '“I helped set up the night desk.” The language model said something else here, so I kept your words.',
  });
  expect(reply.copies?.[0]?.text).toBe(NOTE.replace('I hope you are well. ', ''));
  await coach.close();
});
