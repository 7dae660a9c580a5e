import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMessage, decodeText } from '../../../adapters/slack/text/decode.ts';
import { escapedText, plainText } from '../../../adapters/slack/text/encode.ts';
import { encoded } from '../../support/slack/person.ts';

describe('a text of Slack, decoded', () => {
  test.each([
    ['entities, once', 'R&amp;D at &lt;Acme&gt;, &amp;amp; more', 'R&D at <Acme>, &amp; more'],
    ['a link with its own words', 'see <https://acme.example/jobs|acme.example/jobs> now', 'see acme.example/jobs now'],
    ['a link', '<https://acme.example/a?b=1&amp;c=2>', 'https://acme.example/a?b=1&c=2'],
    ['an address', 'write to <mailto:dana@x.example|dana@x.example>', 'write to dana@x.example'],
    ['an address without words', '<mailto:dana@x.example>', 'dana@x.example'],
    ['a telephone number', '<tel:5551234|555-1234>', '555-1234'],
    ['a person', 'Hi <@U123|maria>, and <@U456>', 'Hi @maria, and @someone'],
    ['a channel', 'in <#C123|jobs> or <#C456|>', 'in #jobs or #channel'],
    ['everybody', '<!here> <!channel> <!everyone>', '@here @channel @everyone'],
    ['a group', '<!subteam^S1|@recruiters> <!subteam^S2>', '@recruiters @team'],
    ['a date', 'since <!date^1392734382^{date}|Feb 18, 2014>', 'since Feb 18, 2014'],
    ['bold, italic, struck', '*Hi* _Maria_, ~no~ yes', 'Hi Maria, no yes'],
    ['both', '_*Hi*_ *_Maria_*', 'Hi Maria'],
    ['code', 'the `Welder II` role', 'the Welder II role'],
    ['a fence', '```\nHi Maria,\n*really*\n```', 'Hi Maria,\n*really*'],
    ['a fence in a sentence', 'please: ```Hi &lt;role&gt;``` ok?', 'please: Hi <role> ok?'],
    ['a fence that is left open', '```Hi', '```Hi'],
    ['what is no markup', '5 * 3 * 2, snake_case_name, ~30, a*b*c', '5 * 3 * 2, snake_case_name, ~30, a*b*c'],
    ['blanks', 'req ____ at ______, _____', 'req ____ at ______, _____'],
    ['placeholders', 'Hi [Name], I saw &lt;role&gt;', 'Hi [Name], I saw <role>'],
    ['quotes', '“Hi” ‘Maria’, I’m', `"Hi" 'Maria', I'm`],
    ['emoji', ':wave: :+1::skin-tone-3: :tada:', '👋 👍 🎉'],
    ['emoji of the workspace, and what is none', ':our_logo: 10:30:15 note: a', ':our_logo: 10:30:15 note: a'],
    ['several lines', 'a\n\n*b*\nc', 'a\n\nb\nc'],
    ['a quotation', '&gt; Hi\n&gt; there', '> Hi\n> there'],
  ])('%s', (_, sent, typed) => {
    expect(decodeText(sent)).toBe(typed);
  });

  test('what is typed and escaped comes back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Z', '&', '<', '>', ';', ' ', '\n', 'amp', 'lt') }),
        (typed) => {
          expect(decodeText(encoded(typed))).toBe(typed);
        },
      ),
    );
  });

  test('takes time in proportion to its length', () => {
    const timed = (text: string) => {
      const start = performance.now();
      decodeText(text);
      return performance.now() - start;
    };
    for (const unit of ['*a', '_', '<', '<@', '`', '```', ':a', '*a ', '<x|', '&amp;'])
      expect(timed(unit.repeat(Math.ceil(40_000 / unit.length))), unit).toBeLessThan(500);
  });
});

describe('a message of Slack, decoded', () => {
  const rich = (...elements: object[]) => ({ text: 'never read', blocks: [{ type: 'rich_text', elements }] });
  const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
  const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });

  test.each([
    [
      'styles go, stars that were typed stay',
      rich(section(text('Hi '), text('Maria', { bold: true }), text(' 5*3*2'))),
      'Hi Maria 5*3*2',
    ],
    ['entities were never there', rich(section(text('R&D <Acme> &amp;'))), 'R&D <Acme> &amp;'],
    [
      'links',
      rich(section({ type: 'link', url: 'https://a.example' }, text(' '), { type: 'link', url: 'mailto:a@b.c' })),
      'https://a.example a@b.c',
    ],
    ['a link with words', rich(section({ type: 'link', url: 'http://a.example', text: 'a.example' })), 'a.example'],
    [
      'emoji',
      rich(
        section(
          { type: 'emoji', name: 'wave', unicode: '1f44b' },
          { type: 'emoji', name: 'woman', unicode: '1f469-200d-1f4bb' },
          { type: 'emoji', name: 'our_logo' },
        ),
      ),
      '👋👩‍💻:our_logo:',
    ],
    [
      'mentions',
      rich(
        section(
          { type: 'user', user_id: 'U1' },
          { type: 'channel', channel_id: 'C1' },
          { type: 'broadcast', range: 'here' },
          { type: 'usergroup', usergroup_id: 'S1' },
        ),
      ),
      '@someone#channel@here@team',
    ],
    ['the bot itself', rich(section({ type: 'user', user_id: 'UBOT' }, text(' Hi Maria'))), 'Hi Maria'],
    [
      'a fence',
      rich(
        section(text('This one:\n')),
        { type: 'rich_text_preformatted', elements: [text('Hi,\nMaria')] },
        section(text('ok?')),
      ),
      'This one:\nHi,\nMaria\nok?',
    ],
    [
      'a list',
      rich(
        section(text('I')),
        { type: 'rich_text_list', style: 'bullet', elements: [section(text('a')), section(text('b'))] },
        { type: 'rich_text_list', style: 'ordered', elements: [section(text('c'))] },
      ),
      'I\n- a\n- b\n1. c',
    ],
    [
      'the bot itself in a list',
      rich({
        type: 'rich_text_list',
        style: 'bullet',
        elements: [section({ type: 'user', user_id: 'UBOT' }, text(' a')), section(text('b'))],
      }),
      '- a\n- b',
    ],
    ['a quotation', rich({ type: 'rich_text_quote', elements: [text('a\nb')] }), '> a\n> b'],
    ['quotes', rich(section(text('company:“Acme”'))), 'company:"Acme"'],
    [
      'what is unknown has no words',
      rich(section({ type: 'color', value: '#fff' }, text('a')), { type: 'new_thing' }),
      'a',
    ],
    ['the text, where there are no blocks', { text: ' <@UBOT> Hi &amp; bye ' }, 'Hi & bye'],
    [
      'the text, where there are blocks of other kinds',
      { text: 'Hi &amp; bye', blocks: [{ type: 'section' }] },
      'Hi & bye',
    ],
    ['nothing', {}, ''],
  ])('%s', (_, sent, typed) => {
    expect(decodeMessage(sent, 'UBOT')).toBe(typed);
  });
});

describe('a text for Slack', () => {
  test('escaped, it has no markup and is never longer than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 200 }), (text, most) => {
        const shown = escapedText(text, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  test('plain, it is never empty or too long, and opens no mention', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 200 }), (text, most) => {
        const { text: shown } = plainText(text, most);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown).not.toMatch(/[<>]/);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});
