/**
 * What a failing language model does to the one who asks: `npm run chaos`. A fake server fails in each of the ways that
 * servers fail, always and in three of ten requests, while 40 rewrites are asked for, eight at a time. Prints how many
 * were answered, by whom, and the slowest answer.
 */
import { createReviewer, createRewriter } from '../../src/index.ts';
import { createLlm } from '../../src/rewrite/llm.ts';
import { loadPrompts } from '../../src/rewrite/prompts.ts';
import { startLlm } from '../support/llm.ts';

const NOTE =
  'Dear Ms. Rivera, I hope you are well. I saw the Warehouse Lead role at Northwind (req 7714) on Indeed. I have run a night shift of 30 for six years. – Sam Ortiz';
const BETTER =
  'Dear Ms. Rivera, I saw the Warehouse Lead role at Northwind (req 7714) on Indeed. I have run a night shift of 30 for six years. Could we connect? – Sam Ortiz';
const ASKS = 40;
const AT_ONCE = 8;
const FAILURES = {
  '500': (rate: number) => ({ dropRate: rate }),
  '429': (rate: number) => ({ rateLimitRate: rate }),
  'malformed answer': (rate: number) => ({ malformedRate: rate }),
  disconnect: (rate: number) => ({ disconnectRate: rate }),
} as const;

const server = await startLlm();
const reviewer = createReviewer({ grammar: false });
const prompts = loadPrompts();

console.log('failure            share  answered  by model  by engine  slowest');
for (const share of [1, 0.3]) {
  for (const [name, chaos] of Object.entries(FAILURES)) {
    server.answer(BETTER);
    server.mock.setChaos(chaos(share));
    await measure(name, share);
  }
  server.mock.clearChaos();
  server.mock.clearFixtures();
  const answer = { content: JSON.stringify({ note: BETTER, changes: [] }) };
  // The first fixture that matches answers.
  server.mock.on({ predicate: () => Math.random() < share }, answer, { chaos: { latencyMs: 10_000 } });
  server.mock.on({ predicate: () => true }, answer);
  await measure('10 s latency', share);
}
await server.stop();

async function measure(name: string, share: number): Promise<void> {
  const rewriter = createRewriter({
    reviewer,
    model: { llm: createLlm({ baseURL: server.baseURL, model: 'test' }), prompts, spend: async () => undefined },
  });
  const counts = { llm: 0, engine: 0 };
  let slowest = 0;
  let left = ASKS;
  const worker = async () => {
    while (left-- > 0) {
      const started = performance.now();
      const { by, note } = await rewriter.rewrite({ text: NOTE }, { user: 'chaos' });
      slowest = Math.max(slowest, performance.now() - started);
      if (note !== '') counts[by]++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const column = (value: unknown, width: number) => String(value).padStart(width);
  console.log(
    `${name.padEnd(18)} ${column(`${share * 100} %`, 5)}  ${column(`${counts.llm + counts.engine}/${ASKS}`, 8)}  ${column(counts.llm, 8)}  ${column(counts.engine, 9)}  ${column((slowest / 1000).toFixed(1), 5)} s`,
  );
}
