import type { Coach, Reply } from '../../../src/index.ts';

/**
 * The story that the pictures of docs/ tell: a job seeker shows the coach her note, and then the version that it gave
 * her. Spelling and grammar make no difference to it, so that a test may leave them out.
 */

/** She is invented, and so are the nurse that she writes to and the hospital. */
export const WRITER = 'Dana Whitlock';

const NOTE =
  'Hi Ms. Okafor, I hope this finds you well. I saw the night nurse role (req 40871) at Larkfield on Indeed. ' +
  'I have worked nights in med-surg for six years. – Dana Whitlock';

/** What is said to the coach, and what it answers. */
export type Turn = { said: string; reply: Reply };

/** Tells it to the coach as this user, as the command /critique is typed. @throws if it has another end */
export async function tellTo(coach: Pick<Coach, 'handle'>, user: string): Promise<[first: Turn, second: Turn]> {
  const say = async (said: string): Promise<Turn> => ({
    said,
    reply: await coach.handle({ user, kind: 'command', name: 'critique', text: said }),
  });
  const first = await say(NOTE);
  const second = await say(versionIn(first.reply));
  if (second.reply.verdict !== 'ready') throw new Error(`The story ends with: ${second.reply.headline}`);
  return [first, second];
}

/** The version to paste that an answer gives. */
function versionIn({ headline, copies = [] }: Reply): string {
  const [version] = copies;
  if (!version) throw new Error(`There is no version to paste: ${headline}`);
  return version.text;
}
