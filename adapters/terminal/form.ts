import { type Field, type Form, isFormAlone, isGreeted, type Reply } from '../../src/index.ts';
import type { MessageSource } from './message-source.ts';
import { BACK, isLeaving } from './own-commands.ts';
import { CLEAR, choiceOf, formOpening, notAChoice, type Question, questionFor } from './question.ts';

/**
 * How a form ended, with its values so far: sent, broken off (Ctrl-C), left with the chat, or for a command that was
 * typed instead.
 */
export type FormOutcome = {
  values: Record<string, string>;
  end: 'sent' | 'interrupted' | 'left' | { command: string };
};

/** What was typed at a field, if it changes its value, and where to go from there. */
type Answer = { value?: string; go: 'next' | 'back' | Exclude<FormOutcome['end'], 'sent'> };

/** In UTF-16 code units. */
const LONGEST_ANSWER = 60;

/** Whether a form is asked for at once: where it is the answer, or sets a mistake right. */
export function opensAtOnce(reply: Reply): reply is Reply & { form: Form } {
  return isFormAlone(reply) || (reply.form !== undefined && reply.problem === true);
}

/** Whether all that a reply has to say stands at the fields of its form. */
export function isSaidInForm(reply: Reply): boolean {
  const { form, headline, detail } = reply;
  const said = form?.fields.flatMap(({ name }) => form.problems?.[name] ?? []) ?? [];
  const problems = Object.values(form?.problems ?? {});
  return (
    isFormAlone(reply) && detail === undefined && said.length === problems.length && problems.join(' ') === headline
  );
}

/** Asks for a form's fields, one after the other; from each one can go back to the one before. */
export async function fillForm(
  form: Form,
  asker: Pick<MessageSource, 'ask'>,
  say: (text: string) => void,
): Promise<FormOutcome> {
  const values: Record<string, string> = { ...form.values };
  const problems = new Map(Object.entries(form.problems ?? {}));
  const fields = fieldsToAsk(form);
  say(formOpening(form, fields.length));
  for (let at = 0; at < fields.length; ) {
    const field = fields[at] as Field;
    const { name } = field;
    const question = { field, known: values[name] || undefined, problem: problems.get(name), canGoBack: at > 0 };
    say(`\n${questionFor(question)}`);
    const { value, go } = await answerTo(question, asker, say);
    if (value !== undefined) values[name] = value;
    if (value === '') delete values[name];
    if (go !== 'next' && go !== 'back') return { values, end: go };
    if (go === 'next') problems.delete(name);
    at += go === 'next' ? 1 : -1;
  }
  return { values, end: 'sent' };
}

/** After a mistake nobody is asked again for what was right. */
function fieldsToAsk({ fields, problems = {}, values = {} }: Form): readonly Field[] {
  if (!fields.some(({ name }) => problems[name] !== undefined)) return fields;
  return fields.filter(({ name, required }) => problems[name] !== undefined || (required && !values[name]));
}

async function answerTo(
  question: Question,
  asker: Pick<MessageSource, 'ask'>,
  say: (text: string) => void,
): Promise<Answer> {
  const { field, known, canGoBack } = question;
  const lines: string[] = [];
  for (;;) {
    const asked = await asker.ask(lines.length > 0 ? '… ' : '> ');
    // What was typed so far is the field's value, wherever it goes on from here.
    const typed = lines.length > 0 ? { value: lines.join('\n') } : {};
    if (typeof asked === 'string') return { ...typed, go: asked };
    const text = asked.text.trim();
    if (text.toLowerCase() === BACK) {
      if (canGoBack) return { ...typed, go: 'back' };
      say('This is the first question.');
    } else if (lines.length === 0 && isCommand(asked.text, field)) return { go: { command: asked.text } };
    else if (/^\/[a-z]+/i.test(asked.text)) say('First an empty line, to end this text; Ctrl-C leaves the questions.');
    else if (text === CLEAR && lines.length === 0 && known !== undefined && !field.required)
      return { value: '', go: 'next' };
    else if (field.multiline && text !== '') lines.push(asked.text.trimEnd());
    else {
      const value = lines.length > 0 ? lines.join('\n') : text;
      if (value === '' && (known !== undefined || !field.required)) return { go: 'next' };
      const chosen = field.choices ? choiceOf(field.choices, value)?.value : value;
      if (chosen) return { value: chosen, go: 'next' };
      say(field.choices ? notAChoice(question) : questionFor(question));
    }
  }
}

/**
 * Whether what was typed at a field is meant for the chat: a command, a wish to leave, or a note that is pasted where a
 * name is asked for. Such a note opens with a greeting, and is longer than any answer.
 */
function isCommand(text: string, { multiline }: Field): boolean {
  const isNote = !multiline && text.length > LONGEST_ANSWER && isGreeted(text);
  return /^\/[a-z]+/i.test(text) || isLeaving(text) || isNote;
}
