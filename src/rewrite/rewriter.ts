import type { Critique } from '../critique.ts';
import { createInlineEngine, type Engine } from '../engine/engine.ts';
import type { Tasks } from '../engine/tasks.ts';
import type { NoteInput } from '../reading/input.ts';
import { type Audience, limitOf } from '../reading/limits.ts';
import { UNSEEN } from '../reading/unseen.ts';
import type { Reviewer } from '../review.ts';
import { PoolError } from '../threads/pool.ts';
import type { Spend } from './budget.ts';
import { LlmError, type LlmFailure } from './failure.ts';
import type { GuardVerdict } from './guard/guard.ts';
import type { ChatMessage, Llm, Proposal } from './llm.ts';
import type { Prompts } from './prompts.ts';

/** A better version of a note, and who made it. */
export type Rewrite = {
  note: string;
  /** `engine`: the rules' own version. */
  by: 'llm' | 'engine';
  /** What became of the words, in the order of the note. */
  changes: string[];
  /** Why it is the engine's, where a language model is set up. */
  reason?: string;
  /** Of a language model's version what was put back as the writer wrote it: sentences, the greeting, the end. */
  restored: string[];
  /** Of the note, in UTF-16 code units. */
  length: number;
  /** Scores of the note before and after. */
  before: number;
  after: number;
  critique: Critique;
};

export type Rewriter = {
  /** Loads what it will need. */
  warm(): void;
  /**
   * Answers within the time limit, whatever the model does. `signal` is for an asker who is gone.
   * @throws (as a rejection) PoolError where an engine in threads gave the note up; else never
   */
  rewrite(input: NoteInput, asker: { user: string; signal?: AbortSignal | undefined }): Promise<Rewrite>;
};

/** `accepted`: shown. `guard`: both candidates were refused. `user`, `day`: the budget was used up. */
export type LlmOutcome = 'accepted' | 'guard' | 'user' | 'day' | LlmFailure;

export type RewriterOptions = {
  reviewer: Reviewer;
  /** Left out, one in this thread. */
  engine?: Engine;
  /** Left out, every version is the engine's. */
  model?: { llm: Llm; prompts: Prompts; spend: Spend; timeoutMs?: number } | undefined;
  /**
   * Told what became of each candidate: of one that was refused the reasons, which quote it. For the eval alone; a
   * log gets kinds.
   */
  onCandidate?: (candidate: { note: string; accepted: boolean; isMended: boolean; reasons: readonly string[] }) => void;
  /** Told what became of each rewrite that a language model was to make. */
  onOutcome?: (outcome: LlmOutcome) => void;
};

/** So long a model may take for both of its tries, in milliseconds; a person waits no longer. */
const TIMEOUT_MS = 10_000;
/** A candidate that the guard refused is asked for once more. */
const TRIES = 2;

const REASONS: Record<Exclude<LlmOutcome, 'accepted'>, string> = {
  timeout: 'The language model took too long.',
  unreachable: 'The language model could not be reached.',
  busy: 'The language model is busy.',
  resting: 'The language model is having trouble, and gets a rest.',
  unusable: 'The language model gave no usable answer.',
  misconfigured: 'The language model refused the request; the operator has to look at its settings.',
  cancelled: 'The request was broken off.',
  guard: 'The language model’s version did not pass my check.',
  user: 'Your rewrites by the language model are used up for today.',
  day: 'The language model’s rewrites are used up for today.',
};

const AUDIENCES: Record<Audience, string> = {
  recruiter: 'a recruiter, who fills many positions',
  'hiring-manager': 'the hiring manager of the position',
  internal: 'a colleague in the same company',
  peer: 'a peer in the field; no job needs to be in play',
};

export function createRewriter({
  reviewer,
  engine = createInlineEngine(),
  model,
  onCandidate = () => {},
  onOutcome = () => {},
}: RewriterOptions): Rewriter {
  return {
    warm() {},
    async rewrite(input, { user, signal }) {
      const { critique: found, note: text } = await reviewer.review(input, { user });
      const original = { ...input, text };
      const own = async (reason?: string) =>
        finish(await engine.run('improve', [original, found], { user }), 'engine', reason);
      if (found.leftOut) return unchanged(input.text, found);
      if (!model || !/\p{L}{2}.*\p{L}{2}/su.test(text)) return own();
      const spent = await model.spend(user);
      const instead = (outcome: Exclude<LlmOutcome, 'accepted'>) => {
        onOutcome(outcome);
        return own(REASONS[outcome]);
      };
      if (spent) return instead(spent);
      try {
        const shown = await proposed(original, found, model, { user, signal });
        if (shown === undefined) return instead('guard');
        onOutcome('accepted');
        return finish(shown.note, 'llm', undefined, shown.restored);
      } catch (error) {
        return instead(error instanceof LlmError ? error.kind : 'unreachable');
      }

      async function finish(
        note: string,
        by: Rewrite['by'],
        reason?: string,
        restored: string[] = [],
      ): Promise<Rewrite> {
        const { critique } = await reviewer.review({ ...input, text: note }, { user });
        return {
          note,
          by,
          changes: await engine.run('changesBetween', [text, note], { user }),
          ...(reason && { reason }),
          restored,
          length: note.length,
          before: found.score,
          after: critique.score,
          critique,
        };
      }
    },
  };

  /** A candidate as the guard lets it through; nothing where both were refused. @throws LlmError */
  async function proposed(
    original: NoteInput,
    found: Critique,
    { llm, prompts, timeoutMs = TIMEOUT_MS }: NonNullable<RewriterOptions['model']>,
    { user, signal }: { user: string; signal: AbortSignal | undefined },
  ): Promise<Extract<GuardVerdict, { ok: true }> | undefined> {
    const { asked, most } = limitsFor(original);
    const until = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
    const messages: ChatMessage[] = [
      {
        role: 'system',
        content: prompts.fill('rewrite-system', { limit: asked, audience: AUDIENCES[original.to ?? 'recruiter'] }),
      },
      {
        role: 'user',
        content: prompts.fill('rewrite-user', {
          facts: listed(
            Object.entries(original.context ?? {}).flatMap(([key, value]) =>
              value ? [`${key}: ${quoted(value)}`] : [],
            ),
          ),
          findings: listed(found.findings.map(({ message, fix }) => quoted(`${message} ${fix}`))),
          note: quoted(original.text),
        }),
      },
    ];
    /** One with sentences put back: shown where no better one comes in time. */
    let mended: Extract<GuardVerdict, { ok: true }> | undefined;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      let proposal: Proposal;
      try {
        proposal = await llm.propose(messages, until, most);
      } catch (error) {
        if (mended) return mended;
        throw error;
      }
      const { note, rests_on: restsOn } = proposal;
      const verdict = await judged([original, note, most, restsOn], user);
      const { reasons } = verdict;
      onCandidate({ note, accepted: verdict.ok, isMended: verdict.ok && verdict.replaced > 0, reasons });
      if (verdict.ok && verdict.replaced === 0) return verdict;
      if (verdict.ok && (!mended || verdict.replaced < mended.replaced)) mended = verdict;
      messages.push(
        { role: 'assistant', content: JSON.stringify({ note, rests_on: restsOn, changes: [] }) },
        {
          role: 'user',
          content: prompts.fill('rewrite-again', { limit: asked, reasons: listed(reasons.map(quoted)) }),
        },
      );
    }
    return mended;
  }

  /** A candidate that can't be judged in time is not shown. */
  async function judged(args: Parameters<Tasks['judgeRewrite']>, user: string): Promise<GuardVerdict> {
    try {
      return await engine.run('judgeRewrite', args, { user, isForeign: true });
    } catch (error) {
      if (!(error instanceof PoolError)) throw error;
      return { ok: false, reasons: ['It can’t be judged; answer more plainly.'] };
    }
  }
}

/** What could not be read whole is not to be written anew. */
function unchanged(note: string, critique: Critique): Rewrite {
  const { score } = critique;
  return { note, by: 'engine', changes: [], restored: [], length: note.length, before: score, after: score, critique };
}

/**
 * The length that is asked for and the most that is taken, in UTF-16 code units. With the plan unknown, what fits
 * Premium is taken, and a note that is too long for a free account was meant for it.
 */
function limitsFor({ text, format, plan, style }: NoteInput): { asked: number; most: number } {
  const safe = limitOf(format ?? 'invite', plan ?? undefined, style?.limits);
  if (plan) return { asked: safe, most: safe };
  const most = limitOf(format ?? 'invite', 'premium', style?.limits);
  return { asked: text.trim().length <= safe ? safe : most, most };
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? '- none' : items.map((item) => `- ${item}`).join('\n');
}

/**
 * As a JSON string in one line: notes, facts, and findings, which quote them, are data. No tag can be closed in it, no
 * slot opened, and nothing hidden.
 */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(NOT_PLAIN, (char) =>
    Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}

const NOT_PLAIN = new RegExp(String.raw`[<>{}\p{Zl}\p{Zp}]|${UNSEEN.source}`, 'gu');
