import { type Field, type Form, isGreeted } from '../../src/index.ts';
import type { Asker } from './asker.ts';

/**
 * What became of a form: its values, or a command that was typed instead; nothing when the person broke off or left.
 */
export type Filled = { values: Record<string, string> } | { command: string } | undefined;

/** Of what is known already, so much is shown, in UTF-16 code units. */
const SHOWN = 60;

/** Asks for a form's fields, one after the other. */
export async function fillForm(form: Form, asker: Pick<Asker, 'ask'>, say: (text: string) => void): Promise<Filled> {
  const values: Record<string, string> = { ...form.values };
  for (const [at, field] of form.fields.entries()) {
    const known = form.values?.[field.name];
    const asked =
      known === undefined
        ? field
        : {
            ...field,
            required: false,
            hint: `Enter keeps “${known.length > SHOWN ? `${known.slice(0, SHOWN)}…` : known}”.`,
          };
    say(`${at > 0 ? '\n' : ''}${questionFor(asked, known)}`);
    const answer = await answerTo(asked, asker, say);
    if (typeof answer !== 'string') return answer;
    if (answer !== '') values[field.name] = answer;
  }
  return { values };
}

function questionFor({ label, hint, multiline, required, choices = [] }: Field, known?: string): string {
  const how = [
    ...(hint ? [hint] : []),
    ...(multiline ? ['An empty line ends it, Ctrl-C leaves.'] : []),
    ...(required || known !== undefined
      ? []
      : [choices.length > 0 ? 'Type a number, or Enter to skip.' : 'Enter skips.']),
  ];
  const question = [label, ...how].map((sentence) => (/[?.:!]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
  return [question, ...choices.map((choice, i) => `${i + 1} ${choice}`)].join('\n');
}

async function answerTo(
  field: Field,
  asker: Pick<Asker, 'ask'>,
  say: (text: string) => void,
): Promise<string | { command: string } | undefined> {
  const lines: string[] = [];
  for (;;) {
    const asked = await asker.ask(lines.length > 0 ? '… ' : '> ');
    if (typeof asked === 'string') return undefined;
    if (!field.multiline && isNote(asked.text)) return { command: asked.text };
    if (/^\/[a-z]+/i.test(asked.text)) {
      if (lines.length === 0) return { command: asked.text };
      say('First an empty line, to end your note; Ctrl-C leaves without it.');
      continue;
    }
    if (field.multiline && asked.text.trim() !== '') {
      lines.push(asked.text.trimEnd());
      continue;
    }
    const value = field.multiline ? lines.join('\n') : asked.text.trim();
    const chosen = field.choices ? choiceOf(field.choices, value) : value;
    if (chosen === undefined)
      say(`Type a number from 1 to ${field.choices?.length}, or press Enter to skip. Ctrl-C leaves.`);
    else if (chosen !== '' || !field.required) return chosen;
    else say(questionFor(field));
  }
}

/** A note that is pasted where a name is asked for: it opens with a greeting, and is longer than any answer. */
function isNote(text: string): boolean {
  return text.length > LONGEST_ANSWER && isGreeted(text);
}

/** In UTF-16 code units. */
const LONGEST_ANSWER = 60;

/** A choice by its number or its name; the empty string stays, and anything else is undefined. */
function choiceOf(choices: readonly string[], value: string): string | undefined {
  if (value === '') return '';
  return choices[Number(value) - 1] ?? choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
}
