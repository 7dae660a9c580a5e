import { expect, test } from 'vitest';
import { messagesIn } from '../../../adapters/terminal/message-source.ts';

test.each<[string, string, string[]]>([
  ['a note with all of its lines', 'Hi Maria,\n\nplease\n\nDana', ['Hi Maria,\n\nplease\n\nDana']],
  ['nothing', '', ['']],
  ['a command', '/help', ['/help']],
  ['commands', '/help\n/forget\n', ['/help', '/forget\n']],
  ['commands with empty lines', '/help\r\n\r\n/forget', ['/help\n', '/forget']],
  ['a command with a note of several lines', '/critique to:peer\nHi,\n\nDana', ['/critique to:peer\nHi,\n\nDana']],
  ['a command with a note, and another', '/critique Hi,\nDana\n/why', ['/critique Hi,\nDana', '/why']],
  ['a note that is signed with a slash', 'Hi Maria,\n/Dana', ['Hi Maria,\n/Dana']],
  ['a command, and a note that is signed with one', '/critique Hi\n/Dana', ['/critique Hi\n/Dana']],
  ['a note, and the way out', 'Hi Maria\n/quit\n', ['Hi Maria', '/quit']],
])('%s', (_, text, messages) => {
  expect(messagesIn(text, ['/quit', '/more'])).toEqual(messages);
});
