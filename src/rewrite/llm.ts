import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import OpenAI, { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { z } from 'zod';
import { LIMITS } from '../reading/limits.ts';
import { cautiousFetch } from './cautious-fetch.ts';
import { LlmError } from './failure.ts';

/**
 * What a language model answers with: a note; for each of its sentences the words of the note that it rests on,
 * which the guard looks up; and what it changed, which nobody reads: it is compared in code.
 */
const proposalSchema = z.object({
  note: z.string(),
  rests_on: z.array(z.string()).default([]),
  changes: z.array(z.string()).default([]),
});
export type Proposal = z.infer<typeof proposalSchema>;

export type ChatMessage = { role: 'system' | 'user' | 'assistant'; content: string };

/** A language model behind an OpenAI-compatible server. */
export type Llm = {
  /**
   * `mostUnits`: how long the note may be, in UTF-16 code units. @throws LlmError within the time that `signal`
   * leaves it
   */
  propose(messages: readonly ChatMessage[], signal: AbortSignal, mostUnits?: number): Promise<Proposal>;
};

export type LlmOptions = {
  /** Servers of one's own often want none. */
  apiKey?: string | undefined;
  /** Where the server is; left out, OpenAI. */
  baseURL?: string | undefined;
  model: string;
};

/** So many failures in a row, and the model is left alone for so long, in milliseconds. */
const FAILURES = 5;
const REST_MS = 30_000;
/**
 * Beside the note and the words of the writer's that it rests on, each one token for three letters: for a few words on
 * the changes. More is a model that talks. In tokens.
 */
const TOKENS_BESIDE = 500;
/** Of an answer, in bytes: a message of 8,000 characters twice over, in JSON's escapes, with the frame round it. */
const MOST_BYTES = 128 * 1024;
/** One more try on 429 and 5xx, with the library's back-off, which keeps Retry-After. */
const RETRIES = 1;

export function createLlm({ apiKey, baseURL, model }: LlmOptions): Llm {
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseURL ?? null,
    maxRetries: RETRIES,
    logLevel: 'off',
    fetch: cautiousFetch(MOST_BYTES),
  });
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof LlmError && /^(?:timeout|unreachable|busy)$/.test(error.kind)),
    { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(FAILURES) },
  );
  /** Some servers refuse schemas, or JSON altogether; what was refused once is not tried again. */
  let format: 'schema' | 'json' | 'text' = 'schema';

  async function ask(messages: readonly ChatMessage[], signal: AbortSignal, mostUnits: number): Promise<Proposal> {
    for (let tried = format; ; ) {
      try {
        const answer = await client.chat.completions.create(
          {
            model,
            messages: [...messages],
            max_completion_tokens: TOKENS_BESIDE + Math.ceil((2 * mostUnits) / 3),
            ...formatOf(tried),
          },
          { signal },
        );
        // Only now is it known that the format was the matter, and not the request.
        format = tried;
        return read(answer.choices[0]);
      } catch (error) {
        if (tried === 'text' || !refusesFormat(error)) throw failureOf(error, signal);
        tried = tried === 'schema' ? 'json' : 'text';
      }
    }
  }

  return {
    async propose(messages, signal, mostUnits = LIMITS.invite.premium) {
      try {
        return await breaker.execute(() => raced(ask(messages, signal, mostUnits), signal));
      } catch (error) {
        throw error instanceof BrokenCircuitError ? new LlmError('resting') : failureOf(error, signal);
      }
    },
  };
}

function formatOf(
  format: 'schema' | 'json' | 'text',
): Pick<OpenAI.ChatCompletionCreateParamsNonStreaming, 'response_format'> {
  if (format === 'text') return {};
  if (format === 'json') return { response_format: { type: 'json_object' } };
  const { $schema: _, ...schema } = z.toJSONSchema(
    z.strictObject({ note: z.string(), rests_on: z.array(z.string()), changes: z.array(z.string()) }),
  );
  return { response_format: { type: 'json_schema', json_schema: { name: 'rewrite', strict: true, schema } } };
}

/** A server that knows no such format says so with a client error. */
function refusesFormat(error: unknown): boolean {
  return error instanceof APIError && (error.status === 400 || error.status === 422 || error.status === 501);
}

/** @throws LlmError where the answer was cut, refused, empty or no such object */
function read(choice: OpenAI.ChatCompletion.Choice | undefined): Proposal {
  const content = choice?.message?.content;
  if (!content || choice.finish_reason === 'length' || choice.message.refusal) throw new LlmError('unusable');
  try {
    // Some models talk round it.
    const { note, ...rest } = proposalSchema.parse(
      JSON.parse(content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1)),
    );
    return { note: typable(note), ...rest };
  } catch {
    throw new LlmError('unusable');
  }
}

/** Models write spaces and hyphens of other widths than a keyboard has. */
function typable(note: string): string {
  return note
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\u2011/g, '-');
}

/** A server that hangs in the middle of its answer must not hold up ours. */
async function raced<Value>(answer: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop: (() => void) | undefined;
  const over = new Promise<never>((_, fail) => {
    stop = () => fail(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  answer.catch(() => {});
  try {
    return await Promise.race([answer, over]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

function failureOf(error: unknown, signal: AbortSignal): LlmError {
  if (error instanceof LlmError) return error;
  if (signal.aborted) return new LlmError(signal.reason?.name === 'TimeoutError' ? 'timeout' : 'cancelled');
  if (error instanceof APIConnectionTimeoutError || error instanceof APIUserAbortError) return new LlmError('timeout');
  if (error instanceof APIError && error.status !== undefined) {
    if (error.status === 429) return new LlmError('busy');
    if (error.status >= 500) return new LlmError('unreachable');
    return new LlmError('misconfigured');
  }
  // Anything else went wrong on the way: a socket that dropped, a body that is no JSON.
  return new LlmError(error instanceof SyntaxError ? 'unusable' : 'unreachable');
}
