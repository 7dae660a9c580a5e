import { announced, fromGreeting } from './lead.ts';
import { fenced, inMarks, type Pasted, quoted } from './marked.ts';
import { aboveQuestion } from './tail.ts';

/** Where the note may stand in a message, the surest first. */
const PLACES: readonly ((text: string) => Pasted | undefined)[] = [
  fenced,
  quoted,
  inMarks,
  fromGreeting,
  announced,
  aboveQuestion,
];

/**
 * The note in a message that says something to the coach, too: in a code block, in quoted lines or quotation marks,
 * from where somebody is greeted by name, behind words that announce it, or above a question. Undefined where the
 * message as a whole is the note, or none. Time grows linearly with the text.
 */
export function pastedNote(message: string): Pasted | undefined {
  const text = message.trim();
  for (const place of PLACES) {
    const pasted = place(text);
    if (pasted) return pasted;
  }
  return undefined;
}
