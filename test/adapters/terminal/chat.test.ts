import { describe, expect, test, vi } from 'vitest';
import { APOLOGY, createCoach, type Reply, type Request } from '../../../src/index.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

const NOTE = 'Hi Maria,\n\nplease answer.\n\nDana';

/** A coach that notes what it is asked. */
function listener(answer: (request: Request) => Reply | Promise<Reply> = () => ({ headline: 'Seen.' })) {
  const requests: Request[] = [];
  return {
    requests,
    texts: () => requests.map(({ text }) => text),
    async handle(request: Request) {
      requests.push(request);
      return answer(request);
    },
    warm: vi.fn(),
  };
}

describe('what is typed', () => {
  test('Enter sends a line', async () => {
    const coach = listener();
    const { type } = fakeTerminal(coach);
    expect(await type('Hi Maria\r')).toContain('Seen.');
    expect(coach.texts()).toEqual(['Hi Maria']);
  });

  test('an empty line says nothing', async () => {
    const coach = listener();
    const { type } = fakeTerminal(coach);
    await type('\r');
    await type('  \r');
    expect(coach.requests).toEqual([]);
  });

  test('a backslash at the end of a line goes on below', async () => {
    const coach = listener();
    const { type } = fakeTerminal(coach);
    expect(await type('Hi Maria,\\\r')).toContain('… ');
    await type('\\\r');
    await type('Dana\r');
    expect(coach.texts()).toEqual(['Hi Maria,\n\nDana']);
  });

  test('the arrow brings back lines, not those of a note', async () => {
    const coach = listener();
    const { type, paste } = fakeTerminal(coach);
    await type('one\r');
    await type('first\\\r');
    await type('second\r');
    await paste(NOTE);
    await type('\x1b[A\r');
    expect(coach.texts().at(-1)).toBe('one');
  });

  test('what is typed while an answer is on its way waits', async () => {
    let answer = (_: Reply) => {};
    const coach = listener(() => new Promise<Reply>((resolve) => (answer = resolve)));
    const { stdin, screen } = fakeTerminal(coach);
    stdin.write('one\r');
    await vi.waitFor(() => expect(coach.texts()).toEqual(['one']));
    stdin.write('two\r');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(coach.texts()).toEqual(['one']);
    expect(screen()).not.toContain('two');
    answer({ headline: 'Seen.' });
    await vi.waitFor(() => expect(coach.texts()).toEqual(['one', 'two']));
  });

  test.each(['/quit', '/exit', '/QUIT', 'quit', 'exit', 'Quit', 'bye', 'Bye!'])('%s leaves', async (word) => {
    const coach = listener();
    const { type, terminal } = fakeTerminal(coach);
    await type(`${word}\r`);
    expect(await terminal.done).toBe(0);
    expect(coach.requests).toEqual([]);
  });

  test.each(['Hi Maria,\n\nbye\n', 'I do not want to quit', 'quit my job'])('%j is said to the coach', async (text) => {
    const coach = listener();
    const { paste } = fakeTerminal(coach);
    await paste(text);
    expect(coach.texts()).toEqual([text]);
  });
});

describe('the help', () => {
  const HELP: Reply = { headline: 'Send me the note.', points: [{ label: '/help', text: 'See what I can do.' }] };

  test('names the commands of the terminal, however it was asked for', async () => {
    const { type } = fakeTerminal(listener(() => HELP));
    for (const asked of ['/help', 'what can you do?'])
      expect((await type(`${asked}\r`)).replaceAll('\r\n', ' ')).toMatch(
        /can do\.\s+In the terminal: \/more .*\/fill .*\/back .*\/quit leaves\./s,
      );
  });

  test('tells of them where one is asked about', async () => {
    const coach = listener();
    const { type } = fakeTerminal(coach);
    for (const asked of ['/help more', '/help /fill', '/HELP back'])
      expect(await type(`${asked}\r`)).toContain('/quit');
    expect(coach.requests).toEqual([]);
  });

  test('other answers stay as they are', async () => {
    const { type } = fakeTerminal(listener());
    expect(await type('/help draft\r')).not.toContain('In the terminal');
  });

  test('of a word that is no command says so, and asks nothing', async () => {
    const coach = createCoach({ grammar: false });
    const { type } = fakeTerminal(coach);
    const shown = await type('/help nonsense\r');
    expect(shown).toContain('I have no command “nonsense”. I know /critique');
    expect(shown).not.toContain('In the terminal');
  });
});

describe('what is pasted', () => {
  test('is one message with all of its lines', async () => {
    const coach = listener();
    const { paste } = fakeTerminal(coach);
    await paste(NOTE);
    expect(coach.texts()).toEqual([NOTE]);
  });

  test('waits for Enter, and can be gone on with', async () => {
    const coach = listener();
    const { stdin } = fakeTerminal(coach);
    stdin.write('Dear ');
    stdin.write('\x1b[200~Maria,\rhello\x1b[201~');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(coach.requests).toEqual([]);
    stdin.write(' there\r');
    await vi.waitFor(() => expect(coach.texts()).toEqual(['Dear Maria,\nhello there']));
  });

  test('is one message where the terminal does not mark it', async () => {
    const coach = listener();
    const { stdin } = fakeTerminal(coach);
    stdin.write('Hi Maria,\r');
    stdin.write('\rplease answer.\r\r');
    stdin.write('Dana\r');
    await vi.waitFor(() => expect(coach.texts()).toEqual([NOTE]));
  });

  test('holds no key that acts', async () => {
    const coach = listener();
    const { paste } = fakeTerminal(coach);
    await paste('a\x03b\x04c\x15d\te\x1b[Df');
    expect(coach.texts()).toEqual(['abcd e[Df']);
  });

  test('may be a megabyte', async () => {
    const coach = listener();
    const { paste } = fakeTerminal(coach);
    await paste('Hi Maria, '.repeat(100_000));
    expect(coach.texts()[0]).toHaveLength(1_000_000);
  });
});

describe('going on from a reply', () => {
  const REPLY: Reply = {
    headline: 'Almost there',
    more: [{ label: 'Then', text: 'sign it.' }],
    buttons: [{ action: 'why', label: 'Why?' }],
    about: { text: 'Hi Maria', options: { to: 'peer' } },
  };

  test('/more shows what is folded', async () => {
    const { type } = fakeTerminal(listener(() => REPLY));
    expect(await type('/more\r')).toContain('There is nothing yet');
    await type('Hi\r');
    expect(await type('/more\r')).toContain('Then: sign it.');
  });

  test('blanks of a note are asked for on /fill alone: what is pasted next may be another note', async () => {
    const form = {
      name: 'critique',
      title: 'Fill in the blanks',
      submit: 'Fill in',
      fields: [{ name: 'blank-1', label: 'Your name' }],
    };
    const coach = listener(({ kind }) =>
      kind === 'form' ? { headline: 'Filled.' } : { ...REPLY, form: { ...form, values: { text: '____' } } },
    );
    const { type } = fakeTerminal(coach);
    expect(await type('/fill\r')).toContain('nothing to fill in');
    expect(await type('Hi\r')).toContain('Fill in the blanks: /fill');
    expect(await type('/fill\r')).toContain('Your name');
    expect(await type('Dana\r')).toContain('Filled.');
    expect(coach.requests.at(-1)).toMatchObject({ kind: 'form', options: { text: '____', 'blank-1': 'Dana' } });
  });

  test('a reply with blanks after a form offers /fill again, and does not ask at once', async () => {
    const fields = [{ name: 'sender', label: 'Your name?' }];
    const form = { name: 'draft', title: 'Fill in the blanks', submit: 'Write', fields };
    const draft: Reply = { headline: 'A draft.', copies: [{ label: 'Brief', text: 'Hi – ____' }], form };
    const coach = listener(({ kind }) => (kind === 'form' ? draft : { headline: 'Tell me.', form }));
    const { type } = fakeTerminal(coach);
    await type('/draft\r');
    const shown = await type('\r');
    expect(shown).toContain('Fill in the blanks: /fill');
    expect(shown).not.toContain('Your name?');
    expect(await type('/fill\r')).toContain('Your name?');
    await type('Dana\r');
    expect(coach.requests.at(-1)).toMatchObject({ kind: 'form', name: 'draft', options: { sender: 'Dana' } });
  });

  test('/fill has nothing to ask once all is filled in', async () => {
    const form = { name: 'draft', title: 'T', submit: 'S', fields: [{ name: 'sender', label: 'Your name?' }] };
    const { type } = fakeTerminal(
      listener(({ kind }) => (kind === 'form' ? { headline: 'Ready.' } : { headline: 'Tell me.', form })),
    );
    await type('/draft\r');
    await type('Dana\r');
    expect(await type('/fill\r')).toContain('nothing to fill in');
  });

  test('buttons without a note read as what can be typed, and are pressed without one', async () => {
    const hello: Reply = {
      headline: 'Hello!',
      buttons: [
        { action: 'critique', label: 'Check a note' },
        { action: 'help', label: 'What else can you do?' },
      ],
    };
    const coach = listener(({ text }) => (text === 'hi' ? hello : { headline: 'Seen.' }));
    const { type } = fakeTerminal(coach);
    expect(await type('hi\r')).toContain('Check a note: /critique · What else can you do? /help');
    await type('/help\r');
    expect(coach.requests.at(-1)).toEqual({ user: 'terminal:me', kind: 'action', name: 'help' });
  });

  test('a coach that fails is apologised for in the words of all ways in', async () => {
    const { type } = fakeTerminal(listener(() => Promise.reject(new Error('secret'))));
    expect((await type('Hi\r')).replaceAll('\r\n', ' ').replaceAll('\n', ' ')).toContain(APOLOGY.headline);
  });

  test('an answer that takes more than a second is announced', async () => {
    const coach = listener(() => new Promise<Reply>((resolve) => setTimeout(resolve, 1_200, { headline: 'Done.' })));
    const { type, screen } = fakeTerminal(coach);
    await type('Hi\r');
    await vi.waitFor(() => expect(screen()).toContain('Done.'), 3_000);
    expect(screen()).toContain('One moment: I am checking spelling and grammar …');
  });

  test('a button that is still on the screen works after its neighbour was pressed', async () => {
    const long: Reply = {
      headline: 'Too long',
      buttons: ['fit-200', 'fit-300'].map((action) => ({ action, label: action })),
      about: { text: 'long', options: {} },
    };
    const fitted: Reply = { headline: 'It fits', about: { text: 'short', options: {} } };
    const coach = listener(({ kind }) => (kind === 'action' ? fitted : long));
    const { type } = fakeTerminal(coach);
    for (const line of ['long', '/fit-200', '/fit-300', '/why']) await type(`${line}\r`);
    expect(coach.requests.slice(1)).toMatchObject([
      { kind: 'action', name: 'fit-200', text: 'long' },
      { kind: 'action', name: 'fit-300', text: 'long' },
      { kind: 'message', text: '/why', about: { text: 'short' } },
    ]);
  });

  test('what is erased is gone from the conversation, too', async () => {
    const coach = listener(({ text }) => (text === '/forget' ? { headline: 'Done', erased: true } : REPLY));
    const { type } = fakeTerminal(coach);
    for (const line of ['Hi', '/forget', '/why']) await type(`${line}\r`);
    expect(coach.requests[2]).toEqual({ user: 'terminal:me', kind: 'message', text: '/why' });
  });

  test('a command typed into a form behind a note does not throw the note away', async () => {
    const form = {
      name: 'shorten',
      title: 'Shorten',
      submit: 'Shorten',
      fields: [{ name: 'text', label: 'Your note', multiline: true, required: true }],
    };
    const coach = listener(({ kind }) => (kind === 'form' ? REPLY : { headline: 'Paste it.', form }));
    const { type } = fakeTerminal(coach);
    await type('/shorten\r');
    await type('Hi Maria\r');
    expect(await type('/fit-200\r')).toContain('First an empty line');
    await type('\r');
    expect(coach.requests[1]).toMatchObject({ kind: 'form', options: { text: 'Hi Maria' } });
  });

  test('a button sends the note that it is about, with its options', async () => {
    const coach = listener(({ kind }) => (kind === 'action' ? { headline: 'Because.' } : REPLY));
    const { type } = fakeTerminal(coach);
    await type('/critique to:peer Hi Maria\r');
    await type('/why\r');
    await type('/why\r');
    expect(coach.requests.slice(1)).toEqual(
      [1, 2].map(() => ({
        user: 'terminal:me',
        kind: 'action',
        name: 'why',
        text: 'Hi Maria',
        options: { to: 'peer' },
      })),
    );
  });

  test('a note that is ready takes the old buttons away', async () => {
    const coach = listener(({ text }) =>
      text === 'good' ? { headline: 'Ready', about: { text: 'good', options: {} } } : REPLY,
    );
    const { type } = fakeTerminal(coach);
    await type('bad\r');
    await type('good\r');
    await type('/why\r');
    expect(coach.requests.at(-1)).toMatchObject({ kind: 'message', text: '/why' });
  });
});

describe('leaving', () => {
  test.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('%s puts the terminal back, on a fresh line', async (_, keys) => {
    const { type, terminal, raw, setRawMode } = fakeTerminal(listener());
    await type(keys);
    await terminal.done;
    expect(raw()).toMatch(/\x1b\[\?2004l\n$/);
    expect(setRawMode.mock.calls).toEqual([[true], [false]]);
  });

  test('Ctrl-C first empties the line that is being typed', async () => {
    const coach = listener();
    const { type } = fakeTerminal(coach);
    await type('half a no\x03');
    await type('whole\r');
    expect(coach.texts()).toEqual(['whole']);
  });

  test('Ctrl-C drops the lines of a message', async () => {
    const coach = listener();
    const { type } = fakeTerminal(coach);
    await type('one\\\r');
    await type('\x03');
    await type('two\r');
    expect(coach.texts()).toEqual(['two']);
  });

  test('Ctrl-D behind some lines sends them', async () => {
    const coach = listener();
    const { type, stdin } = fakeTerminal(coach);
    await type('one\\\r');
    stdin.write('two');
    stdin.write('\x04');
    await vi.waitFor(() => expect(coach.texts()).toEqual(['one\ntwo']));
  });

  test('Ctrl-C leaves at once, even while an answer is on its way', async () => {
    const coach = listener(() => new Promise<Reply>(() => {}));
    const { stdin, terminal } = fakeTerminal(coach);
    stdin.write('one\r');
    await vi.waitFor(() => expect(coach.texts()).toEqual(['one']));
    stdin.write('\x03');
    await terminal.done;
  });

  test('a terminal that goes away ends the chat', async () => {
    const { stdin, terminal } = fakeTerminal(listener());
    stdin.end();
    await terminal.done;
  });
});

test('the coach is warmed up once the prompt stands', async () => {
  const coach = listener();
  const { screen } = fakeTerminal(coach);
  expect(coach.warm).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(coach.warm).toHaveBeenCalledOnce());
  expect(screen()).toMatch(/> $/);
});
