import { expect } from 'vitest';
import { adapterContract } from '../../support/adapter-contract.ts';
import { MODES, startBot } from '../../support/slack/bot.ts';

for (const mode of MODES)
  adapterContract(`Slack (${mode})`, {
    async start(coach) {
      const { slack, person, logged, stop } = await startBot({ coach, mode });
      const dana = person();
      return {
        send: (text) => dana.after(() => (text.startsWith('/') ? dana.command(text) : dana.message(text))),
        press: (action) => dana.after(() => dana.press(`coach:${action}`)),
        fill: (values) => dana.after(() => dana.submit(values)),
        logged,
        async stop() {
          await stop();
          expect(slack.problems).toEqual([]);
        },
      };
    },
    harmful: [
      { text: '<!channel>', effect: /⟦/ },
      { text: '<@U123>', effect: /⟦/ },
      { text: '<#C123|general>', effect: /⟦/ },
      { text: '<https://evil.example|your bank>', effect: /⟦/ },
      { text: '<!subteam^S1|@team> & <mailto:a@b.example>', effect: /⟦/ },
      { text: ':tada: *bold* _it_ ~no~ `code` ```\nfence\n```', effect: /⟦/ },
      { text: '\u202eevil\u2066\u0007', effect: /[\u202e\u2066\u0007]|⟦/ },
      { text: '\ud800', effect: /\ud800/ },
    ],
  });
