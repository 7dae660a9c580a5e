import { CONNECT_ASK } from '../rules/our-asks.ts';
import type { Unit } from './units.ts';
import { connectsIn } from './wordy.ts';

/** The requests that stay: one to connect in three words, any other as it is. */
export function requestsOf(units: readonly Unit[], all: readonly string[]): string[] {
  const asking = units.filter(({ asks }) => asks);
  if (asking.length === 0) return [''];
  // One request to connect is enough.
  const first = all.findIndex(connectsIn);
  const said = all.filter((ask, at) => !connectsIn(ask) || at === first);
  if (!asking.some(({ text }) => connectsIn(text)))
    return said.length > 0 ? [said.join(' '), said.at(-1) as string, shortQuestion(said.at(-1) as string)] : [''];
  return [
    ...new Set([
      ...(said.length > 0 ? [said.join(' ')] : []),
      ...said.filter((ask) => /\d/.test(ask)).slice(0, 1),
      CONNECT_ASK,
    ]),
  ];
}

/** A question up to its first comma, where that much is one. */
function shortQuestion(question: string): string {
  const before = question.slice(0, Math.max(0, question.indexOf(',')));
  return /^(?:Could|Would|May|Can|Is|Are|Do|Will|Have)\b/.test(before) && before.split(' ').length > 4
    ? `${before}?`
    : question;
}
