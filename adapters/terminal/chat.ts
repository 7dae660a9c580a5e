import type { Coach, Form, Reply, Request } from '../../src/index.ts';
import { type Asker, messagesIn } from './asker.ts';
import { fillForm } from './form.ts';
import { type Look, renderPoints, renderReply, wrapPlain } from './render.ts';

/** Who is asking in a terminal: there is one person at it. */
const USER = 'terminal:me';
const PROMPT = '> ';
const LEAVE: readonly string[] = ['/quit', '/exit'];
const MORE = '/more';
/** Opens the form of the last reply about a note: what is sent next may as well be another note. */
const FILL = '/fill';
/** What the chat itself answers to. */
export const OWN_COMMANDS: readonly string[] = [...LEAVE, MORE, FILL];

/** An answer that takes longer than this is announced, in milliseconds. */
export const QUIET_MS = 1_000;
export const CHECKING = 'One moment: I am checking spelling and grammar …';

const APOLOGY: Reply = { headline: 'Something went wrong on my side. Please send it once more.', problem: true };

type Chat = {
  asker: Asker;
  coach: Pick<Coach, 'handle'>;
  say: (text: string) => void;
  /** How a reply should look now: a window may have changed its size. */
  look: () => Look;
};

/** Answers one message after the other until the person leaves. */
export async function converse({ asker, coach, say, look }: Chat): Promise<void> {
  /** The last reply about a note, for what is typed to go on from there. */
  let last: Reply | undefined;
  /** Buttons on the screen, and the notes that they hang on: an earlier one still works. */
  const offered = new Map<string, NonNullable<Reply['about']>>();
  /** A command that was typed into a form, and left it. */
  let next: string | undefined;
  /** What comes between two replies. */
  const gap = asker.interactive ? '\n' : '';
  let answered = 0;

  for (;;) {
    const asked = next === undefined ? await asker.ask(PROMPT) : { text: next };
    next = undefined;
    if (typeof asked === 'string') return;
    if (asker.interactive && asked.text.trim() === '') continue;
    for (const message of messagesIn(asked.text, OWN_COMMANDS)) {
      const word = message.trim().toLowerCase();
      if (LEAVE.includes(word)) return;
      if (word === MORE) showMore();
      else if (word === FILL) await (last?.form ? fill(last.form) : show('There is nothing to fill in.\n'));
      else await answer(requestFor(message, word));
    }
  }

  function requestFor(message: string, word: string): Request {
    const note = offered.get(word);
    if (note) return { user: USER, kind: 'action', name: word.slice(1), ...note };
    return { user: USER, kind: 'message', text: message, ...(last?.about && { about: last.about }) };
  }

  function remember(reply: Reply, { kind }: Request): void {
    if (reply.erased) last = undefined;
    // Another note takes the buttons of the one before away.
    if (reply.erased || (reply.about && kind !== 'action')) offered.clear();
    if (!reply.about) return;
    last = reply;
    for (const { action } of reply.buttons ?? []) offered.set(`/${action}`, reply.about);
  }

  async function answer(request: Request): Promise<void> {
    const reply = await replyTo(request);
    remember(reply, request);
    show(renderReply(reply, look()));
    if (reply.form && !reply.about && asker.interactive) await fill(reply.form);
  }

  async function fill(form: Form): Promise<void> {
    if (!asker.interactive) return;
    const filled = await fillForm(form, asker, (text) =>
      say(`${wrapPlain(text, look().width)}
`),
    );
    if (!filled) say('\n');
    else if ('command' in filled) next = filled.command;
    else await answer({ user: USER, kind: 'form', name: form.name, options: filled.values });
  }

  /** Never rejects. */
  async function replyTo(request: Request): Promise<Reply> {
    const waiting = setTimeout(() => asker.interactive && say(`${CHECKING}\n`), QUIET_MS);
    try {
      return await coach.handle(request);
    } catch {
      return APOLOGY;
    } finally {
      clearTimeout(waiting);
    }
  }

  function showMore(): void {
    const more = last?.more ?? [];
    show(
      more.length > 0
        ? `${renderPoints(more, look())}\n`
        : last
          ? 'That was everything.\n'
          : 'There is nothing yet: send me your note.\n',
    );
  }

  function show(text: string): void {
    say(`${answered++ > 0 && !asker.interactive ? '\n' : gap}${text}${gap}`);
  }
}
