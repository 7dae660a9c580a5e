/** `notecoach/rewrite`: rewrites by a language model, and the guard that judges them. */
import './needs-node.ts';

export { type GuardVerdict, judgeRewrite } from '../rewrite/guard/guard.ts';
export { createRewriter, type Rewrite, type Rewriter } from '../rewrite/rewriter.ts';
export { type RewriterSetUp, setUpRewriter } from '../rewrite/set-up.ts';
