/** What a token is part of. "O": of nothing that is marked; GREET: of the greeting's words; CLOSE: of the closing's. */
export const LABELS = ['O', 'RCPT', 'SEND', 'ROLE', 'CO', 'OWN', 'REQ', 'SRC', 'GREET', 'CLOSE'] as const;
export type Label = (typeof LABELS)[number];

/**
 * What a span may be: who reads, who writes, the position, who hires, the writer's own employers and schools, the
 * number, where it was found.
 */
export type SpanLabel = Exclude<Label, 'O' | 'GREET' | 'CLOSE'>;

/** What a sentence of the body does (notes/guide.md says when). */
export const ACTS = [
  'reason',
  'background',
  'ask',
  'demand',
  'pleasantry',
  'thanks',
  'praise',
  'apology',
  'pressure',
  'complaint',
  'private',
  'pay',
  'belief',
  'pitch',
  'memory',
  'barememory',
  'logistics',
  'other',
  'bot',
  'quoted',
] as const;
export type Act = (typeof ACTS)[number];

/** Spans that a second look at whole sentences says are there or not, beside the look at each word. */
export const LOOKED_AT_TWICE = ['ROLE', 'CO', 'SRC'] as const satisfies readonly SpanLabel[];

/** What is asked of each sentence: what it does, then whether it holds each of LOOKED_AT_TWICE. */
export const QUESTIONS = [...ACTS, ...LOOKED_AT_TWICE] as const;
