import { LLMock } from '@copilotkit/aimock';

/** What a model answers with, beside its words on the changes. */
type Answer = { note: string; rests_on: string[] };

/** An OpenAI-compatible server on loopback, real but for the thinking. */
export type FakeLlm = {
  baseURL: string;
  mock: LLMock;
  /** Answers every request with a note, given what the server was asked, or with a whole answer. */
  answer(note: string | Answer | ((asked: { system: string; user: string; all: string }) => string)): void;
  /** What was asked so far, message by message. */
  asked(): string[];
  stop(): Promise<void>;
};

export async function startLlm(): Promise<FakeLlm> {
  const mock = new LLMock({ port: 0, logLevel: 'silent' } as ConstructorParameters<typeof LLMock>[0]);
  await mock.start();
  return {
    baseURL: `${mock.url}/v1`,
    mock,
    answer(note) {
      mock.clearFixtures();
      mock.on({ predicate: () => true }, (request) => {
        const text = (role: string) =>
          request.messages
            .filter((message) => message.role === role)
            .map(({ content }) => String(content))
            .join('\n');
        if (typeof note === 'object') return { content: JSON.stringify({ ...note, changes: [] }) };
        const said =
          typeof note === 'string'
            ? note
            : note({
                system: text('system'),
                user: text('user'),
                all: request.messages.map(({ content }) => String(content)).join('\n'),
              });
        return { content: JSON.stringify({ note: said, changes: ['shorter'] }) };
      });
    },
    asked: () => mock.getRequests().map(({ body }) => JSON.stringify(body)),
    stop: () => mock.stop(),
  };
}
