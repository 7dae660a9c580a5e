import { readFileSync } from 'node:fs';
import type { Request } from '../../src/index.ts';
import { noteIn, route } from '../../src/route.ts';

/** A message as somebody sent it, and what it was meant as. */
export type Message = {
  id: string;
  text: string;
  /** `note`, `note+words` (to the coach), `draft` (an order), or a topic of talk. */
  kind: string;
  /** The note alone, out of the words to the coach. */
  note?: string;
  /** What is to be done with it, where that is not a critique. */
  wants?: string;
};

export function messagesIn(file: string): Message[] {
  return readFileSync(new URL(`../corpus/${file}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Message);
}

/** Where a message goes: a command's name, a topic, `mention` or `unknown`; and the note that it is about. */
export function routed(text: string, kind: Request['kind'] = 'message'): { to: string; note: string } {
  const found = route({ user: 'test:1', kind, text });
  if (found.to === 'talk') return { to: found.topic, note: '' };
  if (found.to !== 'command') return { to: found.to, note: '' };
  const { command } = found;
  return { to: command.name, note: command.takesNote ? noteIn(found.text) : found.text };
}

/** Whether a message went where it was meant to, its note neither cut nor with words that are none of it. */
export function isUnderstood({ text, kind, note = text, wants = 'critique' }: Message): boolean {
  const found = routed(text);
  if (kind === 'note' || kind === 'note+words') return found.to === wants && bare(found.note) === bare(note);
  return found.to === kind || (kind === 'erase' && found.to === 'forget');
}

/** A text without what stands round it, in one line. */
function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”'`]+|["“”'`]+$/g, '');
}
