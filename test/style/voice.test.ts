import { MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { renderReply as onDiscord } from '../../adapters/discord/render/reply.ts';
import { renderReply as onSlack } from '../../adapters/slack/render/message.ts';
import { renderReply as onTerminal } from '../../adapters/terminal/render.ts';
import { createCoach } from '../../src/coach.ts';
import { styleOf } from '../support/style.ts';

const FOOTER = 'Questions? Career centre, room 12 <@U1> *now*.';
const style = styleOf(`
rules: { no-requisition: off }
words: { cliche: [bring my A game], casual-tone: { sorta: somewhat } }
voice: { name: Ada, footer: ${JSON.stringify(FOOTER)} }
`);
const NOTE =
  'Hi Ms. Lee, is the welder role at Acme still open? I bring my A game, and have run a yard for five years. – Sam';

describe('the coach in a house', async () => {
  const coach = createCoach({ grammar: false, style: () => style });
  const ask = (text: string, kind: 'message' | 'mention' = 'message') => coach.handle({ user: 'u', kind, text });

  test('says its name', async () => {
    expect((await ask('hi')).headline).toBe(
      'Hello! I’m Ada. I read the note that you want to send with a LinkedIn request.',
    );
  });

  test('judges by its style, in every command', async () => {
    const { more = [], points = [] } = await ask(NOTE);
    const said = JSON.stringify([...points, ...more]);
    expect(said).not.toContain('number');
    const why = await coach.handle({ user: 'u', kind: 'command', name: 'why', text: NOTE });
    expect(JSON.stringify(why)).toContain('bring my A game');
    expect(JSON.stringify(why)).not.toContain('Recruiters have many open jobs');
    const better = await coach.handle({
      user: 'u',
      kind: 'command',
      name: 'rewrite',
      text: `${NOTE.slice(0, 52)} I am sorta a welder. – Sam`,
    });
    expect(better.copies?.[0]?.text).toContain('somewhat');
  });

  test('ends its answers with the line of the house; not a mistake, nor what others see', async () => {
    expect((await ask(NOTE)).footer).toBe(FOOTER);
    expect((await ask('hi')).footer).toBe(FOOTER);
    expect((await ask('thanks all', 'mention')).footer).toBeUndefined();
    expect((await coach.handle({ user: 'u', kind: 'command', name: 'nope' })).footer).toBeUndefined();
  });
});

describe('the line of the house', () => {
  const reply = { headline: 'Send it.', copies: [{ label: 'Ready to paste', text: NOTE }], footer: FOOTER };

  test('is the last block in Slack, and acts on nobody', () => {
    const { blocks, text } = onSlack(reply);
    expect(blocks.at(-1)).toMatchObject({
      type: 'context',
      elements: [{ type: 'plain_text', text: FOOTER.replace('<@U1>', '‹@U1›') }],
    });
    expect(text.endsWith('room 12 &lt;@U1&gt; *now*.')).toBe(true);
  });

  test('is the small end of the first message in Discord, above what to copy', () => {
    const [first, copy] = onDiscord(reply);
    expect(first?.content).toContain('-# Questions? Career centre, room 12');
    expect(first?.content).not.toContain(' *now*');
    expect([copy?.content, copy?.flags ?? MessageFlags.SuppressEmbeds]).toEqual([NOTE, MessageFlags.SuppressEmbeds]);
  });

  test('is the last line in the terminal', () => {
    expect(onTerminal(reply, { width: 80, colour: false }).trimEnd().split('\n').at(-1)).toBe(FOOTER);
  });
});
