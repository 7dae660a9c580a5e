import type { Layout } from './layout.ts';
import { entriesOf } from './lists.ts';
import { signatureOf } from './mail.ts';
import { isFirstName, isPerson, personIn } from './person.ts';

/** Whose address a posting gives. */

const MAIL = /([\p{L}\d._-]+)@([\p{L}\d-]+)\.\p{L}/gu;
/** Two to four words with capitals, in a row; small ones may stand between. */
const ROW = /(?<![\p{L}.])\p{Lu}[\p{L}'’-]+(?: (?:van |de |der |von |den |la )*\p{Lu}[\p{L}.'’-]*){1,3}/gu;
const MAILBOXES = new Set(entriesOf('contact', 'mailbox'));
/** A shorter name in an address may be anything. */
const LEAST = 3;

/** "y.attenborough@…" tells that "Yusuf Attenborough" is written to, "maya@…" that "Maya" is. */
export function byAddress(layout: Layout): string | undefined {
  const { prose, page } = layout;
  const answers = [...page.filter((text) => text.startsWith('Reply-To:')), ...signatureOf(layout)];
  const told = `${prose}\n${answers.join('\n')}`;
  const people = page.filter((text) => !/^(?:To|Cc):/.test(text)).join('\n');
  const rows = [...people.matchAll(ROW)].map(([row]) => row);
  for (const [, local = '', domain = ''] of told.matchAll(MAIL)) {
    const low = local.toLowerCase();
    if (low.length < LEAST || MAILBOXES.has(low) || domain.toLowerCase().startsWith(low)) continue;
    const whole = rows.map((row) => ownerIn(row, low)).find((name) => name !== undefined);
    if (whole) return whole;
    if (!/^\p{L}+$/u.test(low)) continue;
    const first = low.charAt(0).toUpperCase() + low.slice(1);
    if (isFirstName(first) && new RegExp(`(?<!\\p{L})${first}(?![\\p{L}\\d])`, 'u').test(people)) return first;
  }
  return undefined;
}

/** The two words of a row that an address is made of: "j.smith", "jsmith", "jane.smith", "jane". */
function ownerIn(row: string, local: string): string | undefined {
  const words = row.split(' ');
  const [first = '', last = ''] = local.split(/[._-]/);
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const low = word.toLowerCase();
    const initial = before?.charAt(0).toLowerCase();
    const isWhole =
      low.length > LEAST && ((low === last && first.startsWith(initial ?? ' ')) || local === `${initial}${low}`);
    if (before !== undefined && isWhole && isPerson([before, word])) return `${before} ${word}`;
    if (low === local) return personIn(words.slice(at).join(' '));
  }
  return undefined;
}
