import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeActing, unescaped } from '../../../adapters/discord/acting.ts';
import { escapeText, escapeWithin } from '../../../adapters/discord/escape.ts';
import { copyMessage } from '../../../adapters/discord/render/copy.ts';
import { markedNote, unmarkedNote } from '../../../adapters/discord/render/marked-note.ts';
import { read } from '../../support/discord/markdown.ts';
import { runs } from '../../support/runs.ts';

describe('escaping', () => {
  test.each([
    ['plain words, (brackets) and – dashes', 'plain words, (brackets) and – dashes'],
    ['req #40871, 50 % off: yes - or no', 'req #40871, 50 % off: yes - or no'],
    ['**b** _i_ ~~s~~ ||h|| `c`', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\|\\|h\\|\\| \\`c\\`'],
    ['____', '\\_\\_\\_\\_'],
    ['[a](https://b.c)', '\\[a\\](https\\://b.c)'],
    ['<@1> @here', '\\<\\@1\\> \\@here'],
    ['# a\n-# b\n- c\n1. d\n> e', '\\# a\n\\-# b\n\\- c\n1\\. d\n\\> e'],
    ['C:\\temp', 'C:\\\\temp'],
    ['Discord.gg/x', 'Discord\\.gg/x'],
    ['at Discord. Good', 'at Discord. Good'],
  ])('%j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(read(escaped)).toEqual({ text, effects: [] });
  });

  /** Texts of what Discord's markup is made of. */
  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '*',
          '**',
          '_',
          '__',
          '~~',
          '||',
          '`',
          '```',
          '\\',
          '<',
          '>',
          '[',
          ']',
          '(',
          ')',
          '#',
          '-',
          ' ',
          '\n',
          '1.',
          ':',
        ),
        fc.constantFrom(
          '<@1>',
          '@everyone',
          '<#2>',
          '<t:3:R>',
          '<:a:4>',
          '</b:5>',
          'https://a.b/c',
          '-# ',
          '>>> ',
          'discord.gg/abc',
          '<https://a.b>',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''));

  test('of any text leaves no effect, and shows the text', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const shown = read(escapeText(text), { asMessage: true });
        expect(shown).toEqual({ text: text.toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069]/g, ''), effects: [] });
      }),
      runs(2000),
    );
  });

  test('within a limit keeps to it', () => {
    fc.assert(
      fc.property(markup, fc.integer({ min: 1, max: 60 }), (text, most) => {
        const shown = escapeWithin(text, most);
        expect(shown.length).toBeLessThanOrEqual(most);
        if (escapeText(text).length <= most) expect(shown).toBe(escapeText(text));
        expect(read(shown).effects).toEqual([]);
      }),
      runs(2000),
    );
  });

  test('of a marked note underlines the places and nothing else', () => {
    fc.assert(
      fc.property(markup, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 5 }), (text, places) => {
        const marks = places.map(([start, length]) => ({ start, end: start + length, severity: 'error' as const }));
        const shown = read(markedNote({ text, marks }, 4000));
        expect(shown.text).toBe(text.toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));
        expect(shown.effects.filter((effect) => !effect.startsWith('underline '))).toEqual([]);
        expect(unmarkedNote(markedNote({ text, marks }, 4000))).toBe(shown.text);
      }),
      runs(2000),
    );
  });

  test('of a text to copy never lets anything act but an address, which brings up no card', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const { content = '', embeds = [], flags } = copyMessage({ label: 'L', text }, true);
        const shown = read(content, { asMessage: true, suppressed: flags === MessageFlags.SuppressEmbeds });
        expect(shown.effects.filter((effect) => !effect.startsWith('address '))).toEqual([]);
        expect(shown.text).toBe(
          text
            .toWellFormed()
            .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
            .trim(),
        );
        expect(unescaped(content)).toBe(shown.text);
        expect(embeds.flatMap(({ data }) => read(data.description ?? '').effects)).toEqual(
          embeds.length > 0 ? ['small L'] : [],
        );
      }),
      runs(2000),
    );
  });

  test.each([
    ['Hi Ms. [Name], I saw "Welder II | req 40871" (~5 years, dana_z@mail.example).', true],
    ['My work: https://dana.example/a_b_c* and C:\\temp', true],
    ['100 * 2, #1 on the list, 3 > 2, I <3 it, a 1. b', true],
    ['Hi ____, the ____ role', 'Hi \\_\\_\\_\\_, the \\_\\_\\_\\_ role'],
    ['Hi,\n- Dana', 'Hi,\n\\- Dana'],
    ['a *b* | c', 'a \\*b\\* | c'],
    ['see https://discord.gg/abc', 'see https\\://discord\\.gg/abc'],
  ])('of a text to copy changes nothing that would not act: %j', (text, escaped) => {
    expect(escapeActing(text)).toBe(escaped === true ? text : escaped);
  });
});

test('places that overlap, touch or span lines are underlined once a line', () => {
  const marks = [
    { start: 0, end: 5, severity: 'error' as const },
    { start: 3, end: 8, severity: 'warning' as const },
    { start: 8, end: 14, severity: 'warning' as const },
  ];
  expect(markedNote({ text: 'Hi Maria,\n\nis it?', marks }, 100)).toBe('__Hi Maria,__\n\n__is__ it?');
});
