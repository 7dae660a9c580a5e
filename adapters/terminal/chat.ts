import { APOLOGY, type Coach, type Form, type Reply, type Request } from '../../src/index.ts';
import { fillForm, isSaidInForm, opensAtOnce } from './form.ts';
import { type MessageSource, messagesIn } from './message-source.ts';
import { BACK, FILL, isHelpOnOwn, isLeaving, MORE, OWN_COMMANDS, OWN_HELP, withOwnHelp } from './own-commands.ts';
import { type Look, renderPoints, renderReply, wrapPlain } from './render.ts';
import { statusOfReply } from './status.ts';

/** Who is asking in a terminal: there is one person at it. */
const USER = 'terminal:me';
const PROMPT = '> ';

/** An answer that takes longer than this is announced, in milliseconds. */
export const QUIET_MS = 1_000;
export const CHECKING = 'One moment: I am checking spelling and grammar …';

type Chat = {
  asker: MessageSource;
  coach: Pick<Coach, 'handle'>;
  say: (text: string) => void;
  /** How a reply should look now: a window may have changed its size. */
  look: () => Look;
};

/** What a button acts on; nothing where it hangs on no note. */
type ActsOn = Partial<NonNullable<Reply['about']>>;

/**
 * Answers one message after the other until the person leaves. Resolves to the exit status: of a pipe the gravest that
 * a reply stands for, and 0 where a person was at the keyboard.
 */
export async function converse({ asker, coach, say, look }: Chat): Promise<number> {
  /** The last reply about a note, for what is typed to go on from there. */
  let last: Reply | undefined;
  /** What can be filled in: the last form, with what was typed into it. */
  let open: Form | undefined;
  /** Buttons on the screen, and what they hang on: an earlier one still works. */
  const offered = new Map<string, ActsOn>();
  /** A command that was typed into a form, and left it. */
  let next: string | undefined;
  /** What comes between two replies. */
  const gap = asker.interactive ? '\n' : '';
  let answered = 0;
  let status = 0;

  for (;;) {
    const asked = next === undefined ? await asker.ask(PROMPT) : { text: next };
    next = undefined;
    if (typeof asked === 'string') return status;
    if (asker.interactive && asked.text.trim() === '') continue;
    for (const message of messagesIn(asked.text, OWN_COMMANDS)) {
      const word = message.trim().toLowerCase();
      if (isLeaving(word)) return status;
      if (word === MORE) showMore();
      else if (word === FILL) await fillOpen();
      else if (word === BACK) show('No form is open, so there is no question to go back to.\n');
      else if (asker.interactive && isHelpOnOwn(word)) show(`${renderPoints([OWN_HELP], look())}\n`);
      else await answer(requestFor(message, word));
    }
  }

  function requestFor(message: string, word: string): Request {
    const actsOn = offered.get(word);
    if (actsOn) return { user: USER, kind: 'action', name: word.slice(1), ...actsOn };
    return { user: USER, kind: 'message', text: message, ...(last?.about && { about: last.about }) };
  }

  function remember(reply: Reply, { kind }: Request): void {
    if (reply.erased) last = undefined;
    if (reply.form || reply.erased || reply.about || kind === 'form') open = reply.form;
    // Another note takes the buttons of the one before away.
    if (reply.erased || (reply.about && kind !== 'action')) offered.clear();
    if (reply.about) last = reply;
    for (const { action } of reply.buttons ?? []) offered.set(`/${action}`, reply.about ?? {});
  }

  async function answer(request: Request): Promise<void> {
    const reply = await replyTo(request);
    remember(reply, request);
    if (!asker.interactive) {
      status = Math.max(status, statusOfReply(reply, request.text ?? ''));
      return show(renderReply(reply, look()));
    }
    if (isSaidInForm(reply)) say(gap);
    else show(renderReply(withOwnHelp(reply), look()));
    if (opensAtOnce(reply)) await fill(reply.form);
  }

  async function fillOpen(): Promise<void> {
    if (!open) show('There is nothing to fill in.\n');
    else if (!asker.interactive) show('Nobody is here to ask: put what is missing into the note.\n');
    else {
      say(gap);
      await fill(open);
    }
  }

  async function fill(form: Form): Promise<void> {
    const { values, end } = await fillForm(form, asker, (text) => say(`${wrapPlain(text, look().width)}\n`));
    if (end === 'sent') return answer({ user: USER, kind: 'form', name: form.name, options: values });
    open = { ...form, values };
    if (end === 'interrupted') say(`\nTo go on with it: ${FILL}\n\n`);
    else if (end !== 'left') next = end.command;
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
