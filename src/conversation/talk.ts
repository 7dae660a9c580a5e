import type { Command } from '../commands/command.ts';
import { nameTyped } from '../commands/typed.ts';
import { LIMITS } from '../reading/limits.ts';
import type { Button, Reply } from '../reply.ts';
import type { Typing } from '../request.ts';
import { figure } from '../text.ts';
import type { Topic } from './topic.ts';

type Setting = {
  typing: Typing;
  /** A language model makes the rewrites: notes go to it. */
  hasModel: boolean;
  /** Notes are counted, for the admins of a community. */
  isCounted: boolean;
  /** What the coach calls itself in this house. */
  name?: string | undefined;
};

/** What to go on with, for who has no note yet. */
const BEGIN: readonly Button[] = [
  { action: 'critique', label: 'Check a note' },
  { action: 'draft', label: 'Write a note' },
];
const MORE: Button = { action: 'help', label: 'What else can you do?' };

/** The answer to what somebody says to the coach itself; help has its own. */
export function talk(topic: Exclude<Topic, 'help'>, wants: Command, setting: Setting): Reply {
  const { typing, hasModel, isCounted, name } = setting;
  switch (topic) {
    case 'greeting':
      return {
        headline: `Hello!${name ? ` I’m ${name}.` : ''} I read the note that you want to send with a LinkedIn request.`,
        detail: 'I tell you what to change first, and write it with you. I never keep your notes.',
        points: [
          { label: 'You have a note', text: 'paste it here.' },
          { label: 'You have none', text: 'tell me the company and the job, and I write one.' },
        ],
        buttons: [...BEGIN, MORE],
      };
    case 'thanks':
      return { headline: 'You’re welcome. Good luck with it!', detail: NEXT };
    case 'ok':
      return { headline: 'Good.', detail: NEXT };
    case 'leave':
      return {
        headline: 'Bye, and good luck!',
        detail: NEXT,
      };
    case 'length':
      return {
        headline: `${LIMITS.invite.free} characters on a free account, ${LIMITS.invite.premium} with Premium.`,
        detail: `An InMail has ${figure(LIMITS.inmail.premium)}. I count for you, and make a note fit.`,
      };
    case 'erase':
      return {
        headline: 'I can erase what I remember of you.',
        detail: `${REMEMBERED} ${nameTyped('forget', typing)} erases it.`,
        buttons: [ERASE],
      };
    case 'privacy':
      return {
        headline: 'I keep no notes, and nobody but you sees my answers.',
        detail: [
          `${REMEMBERED} ${nameTyped('forget', typing)} erases it.`,
          ...(isCounted ? [TO_ADMINS] : []),
          ...(hasModel ? [TO_MODEL] : []),
        ].join(' '),
        buttons: [ERASE],
      };
    case 'check':
      return {
        headline: 'Yes. Paste the note here, as you would send it.',
        ...(wants.asks && { form: wants.asks.form({ text: '', options: {} }) }),
      };
  }
}

const NEXT = 'Send me the next note, or the next version, whenever you like.';
const REMEMBERED =
  'For a day I remember the score of your last note, what I found, its length, and a code that nobody can read its ' +
  'words from.';
const TO_ADMINS =
  'For a week I count how many notes I read in a community, and what they were missing. Its admins see these ' +
  'numbers, and no names.';
const TO_MODEL = 'A note that you have rewritten goes to a language model.';
const ERASE: Button = { action: 'forget', label: 'Erase it now' };

/** What is said where the bot was named in passing, and perhaps not meant. Others may see it. */
export function onMention({ typing }: Pick<Setting, 'typing'>): Reply {
  return {
    headline: 'You named me. Do you want me to read a note?',
    detail: `Send it to me in a message of its own, or type ${nameTyped('critique', typing)}. Only you see what I say.`,
    buttons: [...BEGIN, MORE],
    inPassing: true,
  };
}
