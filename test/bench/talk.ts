/**
 * How messages to the coach are understood, kind by kind: npm run score:talk -- messages-1 [messages-2 …] [--show]. A
 * figure counts from the first look at a set alone.
 */
import { parseArgs } from 'node:util';
import { isUnderstood, messagesIn, routed } from '../conversation/routing.ts';

const { values, positionals } = parseArgs({ options: { show: { type: 'boolean' } }, allowPositionals: true });

for (const file of positionals) {
  const messages = messagesIn(file);
  const kinds = [...new Set(messages.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const all = messages.filter((message) => message.kind === kind);
    const misread = all.filter((message) => !isUnderstood(message));
    console.log(`${file}  ${kind.padEnd(10)} ${all.length - misread.length} of ${all.length}`);
    for (const { id, text } of values.show ? misread : [])
      console.log(`    ${id} -> ${routed(text).to}: ${JSON.stringify(text)}`);
  }
  console.log(`${file}  all        ${messages.filter(isUnderstood).length} of ${messages.length}`);
}
