import { expect } from 'vitest';
import { adapterContract } from '../../support/adapter-contract.ts';
import { answerTo, createBotOn } from '../../support/discord/bot.ts';
import { fakeDiscord } from '../../support/discord/fake-discord.ts';
import { view, viewModal } from '../../support/discord/view.ts';
import type { Interaction, Sent } from '../../support/discord/world.ts';

adapterContract('Discord', {
  async start(coach) {
    const fake = await fakeDiscord();
    const { adapter, logged } = createBotOn(fake, coach);
    await adapter.start();
    const person = fake.person();
    let last: Sent | undefined;
    let modal: Interaction | undefined;

    const shown = async (act: () => void) => {
      const sent = await answerTo(fake, act);
      last = sent.find(({ components }) => components.length > 0) ?? last;
      return view(sent);
    };
    return {
      async send(text) {
        const seen = await shown(() => person.say(text));
        const form = last?.components[0]?.components.find(({ custom_id }) => custom_id.includes(':form:'));
        if (!last || !form) return seen;
        const opened = person.press(last, form.custom_id);
        await answerTo(fake, () => {});
        modal = opened;
        return `${seen}\n${viewModal(opened)}`;
      },
      press: (action) => shown(() => person.press(last as Sent, `n2:note:${action}`)),
      fill: (values) => shown(() => person.submit(modal as Interaction, values, last)),
      logged,
      async stop() {
        await adapter.stop();
        await fake.stop();
        expect(fake.world.problems).toEqual([]);
      },
    };
  },
  harmful: [
    { text: '@everyone', effect: /⟦mention @everyone/ },
    { text: '<@123456789012345678>', effect: /⟦mention/ },
    { text: '<@&123456789012345678> <#123456789012345678> </help:1>', effect: /⟦mention/ },
    { text: 'https://evil.example/x', effect: /⟦link/ },
    { text: '[free job](https://evil.example)', effect: /⟦link/ },
    { text: 'discord.gg/abcdef', effect: /⟦invite/ },
    { text: 'https://discord.com/invite/abcdef', effect: /⟦(?:invite|link)/ },
    { text: '**big**', effect: /⟦bold big/ },
    { text: '__under__', effect: /⟦underline under/ },
    { text: '*slanted* _too_', effect: /⟦italic/ },
    { text: '||hidden||', effect: /⟦spoiler/ },
    { text: '~~gone~~', effect: /⟦strike/ },
    { text: 'a\n# Heading\n## And\n-# small', effect: /⟦(?:heading|small small)/ },
    { text: 'a\n> quoted\n>>> all', effect: /⟦quote/ },
    { text: 'a\n- one\n* two\n1. three', effect: /⟦list/ },
    { text: '<t:1700000000:R>', effect: /⟦timestamp/ },
    { text: '<:blob:123456789012345678>', effect: /⟦emoji/ },
    { text: '```\ncode\n``` **out**', effect: /⟦bold out/ },
    { text: '`code` and ``more``', effect: /⟦code/ },
    { text: '\\**not escaped**', effect: /⟦bold not/ },
    { text: '\u202eevil\u2066', effect: /[\u202e\u2066]/ },
    { text: '\ud800', effect: /\ud800(?![\udc00-\udfff])/ },
  ],
});
