import { expect, test } from 'vitest';
import { judgeRewrite } from '../../src/rewrite/guard/guard.ts';
import { wordingLines } from '../../src/rewrite/guard/wording-files.ts';

const examples = wordingLines('same').flatMap((line) => {
  const [, kind, was = '', is = ''] = /^(pass|stop): (.*) -> (.*)$/.exec(line) ?? [];
  return kind ? [{ kind, was, is }] : [];
});
const around = (sentence: string) =>
  `Hi Ms. Rivera, I saw the Planner role at Northwind (req 7714). ${sentence} Could we connect? – Sam Ortiz`;
const isShown = ({ was, is }: { was: string; is: string }) => {
  const verdict = judgeRewrite({ text: around(was) }, around(is), 1_000);
  return verdict.ok && verdict.replaced === 0;
};

/**
 * The examples of the table of wordings, written with its lines by others. The table is not alone: other checks stop
 * some that should pass, and some that should be stopped are no matter of the table. These are bounds.
 */
test('what is said otherwise passes, what says more is stopped', () => {
  const pass = examples.filter(({ kind }) => kind === 'pass');
  const stop = examples.filter(({ kind }) => kind === 'stop');
  expect(pass.length).toBeGreaterThan(2_000);
  expect(pass.filter((example) => !isShown(example)).length / pass.length).toBeLessThan(0.15);
  expect(stop.filter(isShown).length / stop.length).toBeLessThan(0.1);
});
