import { createInterface, emitKeypressEvents, type Interface } from 'node:readline';
import type { Coach, Field, Form, Reply, Request } from '../../src/index.ts';
import { renderReply } from './render.ts';
import { hasColour, TERMINAL_USER } from './terminal.ts';

/** Lines that come this close upon one another, in milliseconds, were pasted: nobody types that fast. */
const PASTE_PAUSE_MS = 40;
/** Tells a terminal to mark what is pasted, and to stop doing so. */
const MARK_PASTES = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

const WELCOME = 'Notecoach. Paste or type your note and press Enter. /help shows more, Ctrl-D leaves.\n';

type Terminal = { coach: Coach; stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream };

/** A form being filled in, field by field. */
type Filling = { form: Form; values: Record<string, string>; at: number; lines: string[] };

/** Talks with the person at the terminal until they leave (Ctrl-C, Ctrl-D, /quit). */
export async function chat({ coach, stdin, stdout }: Terminal): Promise<void> {
  emitKeypressEvents(stdin);
  const lines = createInterface({
    input: stdin,
    output: stdout,
    terminal: true,
    prompt: '> ',
    historySize: 100,
    removeHistoryDuplicates: true,
  });
  const colour = hasColour(stdout);
  let pending: string[] = [];
  let pasting = false;
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();
  let folded: Reply | undefined;
  let filling: Filling | undefined;

  stdout.write(`${MARK_PASTES.on}${WELCOME}`);
  lines.prompt();
  coach.warm();

  stdin.on('keypress', onKey);
  lines.on('line', (line) => {
    pending.push(line);
    clearTimeout(timer);
    if (!pasting) timer = setTimeout(flush, PASTE_PAUSE_MS);
  });
  lines.on('SIGINT', () => {
    const nothing = lines.line === '' && pending.length === 0 && !filling;
    if (nothing) return lines.close();
    pending = [];
    filling = undefined;
    clearTimeout(timer);
    clearLine(lines);
    stdout.write('\n');
    prompt();
  });
  await new Promise<void>((resolve) => lines.once('close', resolve));
  clearTimeout(timer);
  // What was sent right before leaving still gets its answer.
  if (pending.length > 0) flush();
  stdin.off('keypress', onKey);
  await busy;
  stdout.write(`${MARK_PASTES.off}\n`);

  function onKey(_text: string | undefined, key: { name?: string } | undefined): void {
    if (key?.name === 'paste-start') pasting = true;
    if (key?.name !== 'paste-end') return;
    pasting = false;
    // A paste that ended with a line break is complete; one that did not waits for Enter.
    if (pending.length > 0 && lines.line === '') timer = setTimeout(flush, PASTE_PAUSE_MS);
  }

  function flush(): void {
    const text = pending.join('\n');
    pending = [];
    busy = busy
      .then(() => take(text))
      .catch(() => stdout.write('Something went wrong. Please try again.\n'))
      .then(prompt);
  }

  function prompt(): void {
    if ((lines as Interface & { closed?: boolean }).closed) return;
    lines.setPrompt(filling ? '… ' : '> ');
    lines.prompt();
  }

  async function take(text: string): Promise<void> {
    // A command typed into a form leaves the form.
    if (filling && !/^\/[a-z]+/i.test(text)) return fill(text);
    filling = undefined;
    const command = text.trim().toLowerCase();
    if (command === '') return;
    if (command === '/quit' || command === '/exit') return lines.close();
    if (command === '/more') return show(folded, true);
    const action = actions().find((name) => command === `/${name}`);
    if (action && folded?.about) return answer({ user: TERMINAL_USER, kind: 'action', name: action, ...folded.about });
    return answer({ user: TERMINAL_USER, kind: 'message', text });
  }

  function actions(): string[] {
    return (folded?.buttons ?? []).map((button) => button.action);
  }

  async function answer(request: Request): Promise<void> {
    const reply = await coach.handle(request);
    if (reply.about) folded = reply;
    show(reply);
    if (reply.form) {
      filling = { form: reply.form, values: {}, at: 0, lines: [] };
      ask();
    }
  }

  function show(reply: Reply | undefined, unfolded = false): void {
    if (!reply || (unfolded && !reply.more)) return void stdout.write('That was everything.\n');
    const shown = unfolded ? { headline: reply.headline, points: reply.more ?? [] } : reply;
    stdout.write(`\n${renderReply(shown, { width: stdout.columns || 80, colour, unfolded })}\n`);
  }

  function ask(): void {
    const field = filling?.form.fields[filling.at];
    if (!field) return;
    const choices = field.choices?.map((choice, i) => `${i + 1} ${choice}`).join('  ');
    const how = field.multiline ? ' (an empty line ends it, Ctrl-C leaves)' : field.required ? '' : ' (Enter skips)';
    stdout.write(`${[`${field.label}${how}`, field.hint, choices].filter(Boolean).join('\n')}\n`);
  }

  /** Takes a line, or a paste, as (part of) the value of the field that is asked for. */
  async function fill(text: string): Promise<void> {
    const now = filling as Filling;
    const field = now.form.fields[now.at] as Field;
    if (field.multiline && !text.includes('\n') && text.trim() !== '') return void now.lines.push(text);
    const value = [...now.lines, ...(text.trim() === '' ? [] : [text])].join('\n').trim();
    if (value === '' && field.required) return;
    const choice = field.choices
      ? (field.choices[Number(value) - 1] ?? field.choices.find((one) => one === value.toLowerCase()))
      : value;
    if (choice === undefined && value !== '')
      return void stdout.write(
        `Please type a number from 1 to ${field.choices?.length}, or press Enter to skip; Ctrl-C leaves.\n`,
      );
    if (choice) now.values[field.name] = choice;
    now.lines = [];
    now.at++;
    if (now.at < now.form.fields.length) return ask();
    filling = undefined;
    const { text: note = '', ...options } = now.values;
    return answer({ user: TERMINAL_USER, kind: 'form', name: now.form.name, text: note, options });
  }
}

/** Empties the line that is being typed. */
function clearLine(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
