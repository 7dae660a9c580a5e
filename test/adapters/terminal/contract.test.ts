import { adapterContract } from '../../support/adapter-contract.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

adapterContract('the terminal', {
  async start(coach) {
    const { terminal, paste, type } = fakeTerminal(coach);
    const shownOf = (raw: string) => raw.replaceAll('\r\n', '\n');
    return {
      send: async (text) => shownOf(await paste(text)),
      press: (action) => type(`/${action}\r`),
      async fill({ text = '', to = '', company = '' }) {
        await paste(text);
        await type('\r');
        await type(`${to}\r`);
        return type(`${company}\r`);
      },
      async stop() {
        terminal.stop();
        await terminal.done;
      },
    };
  },
  harmful: [
    { text: '\x1b]0;title\x07', effect: /\x1b\]|\x07/ },
    { text: '\x1b[31mred', effect: /\x1b\[31m/ },
    { text: '\x1b]8;;https://evil.example\x1b\\link', effect: /\x1b\]8/ },
    { text: '\u009b2J', effect: /\u009b/ },
    { text: 'a\rb\bc\x00\x7f', effect: /[\b\x00\x7f]/ },
    { text: '\u202eevil\u2066', effect: /[\u202e\u2066]/ },
    { text: '\ud800', effect: /\ud800/ },
  ],
});
