import { byAddress } from './address.ts';
import { sameName } from './firm-names.ts';
import { labelledValues } from './labelled-facts.ts';
import type { Layout, Line } from './layout.ts';
import { alternationOf, has } from './lists.ts';
import { isOfMail, signerOf } from './mail.ts';
import { isFirstName, isPerson, NO_STOP, personIn } from './person.ts';

/** The person to write to: behind a label, in a sentence that says so, beside an address, or below a mail. */

const SENTENCE = String.raw`(?:[^.;!?\n]|${NO_STOP}){0,200}`;
const lead = (section: string) =>
  new RegExp(String.raw`(?<![\p{L}-])(?:${alternationOf('contact', section)}):?[ \t]+(?=\S)`, 'gu');
const LEAD = lead('lead');
const WEAK_LEAD = lead('weak lead');
const SEND = new RegExp(String.raw`(?<![\p{L}-])(?:${alternationOf('contact', 'send')})[\s,]${SENTENCE}`, 'gu');
const ALONE = String.raw`(?=$|[.,!;()\n]| [(+\d]| (?:${alternationOf('contact', 'behind first name')}) )`;
const PEOPLE = alternationOf('contact', 'person at once');
const isOfSending = has('contact', 'send');
/** "Ask for Tess": a first name, and nothing that goes on with it. */
const FIRST_NAME = new RegExp(String.raw`(?<![\p{L}-])(?:${PEOPLE}) (\p{Lu}\p{Ll}{2,})${ALONE}`, 'gmu');
/** "to Isobel: studio@…", "to Morag at Thistle: …": a first name, and an address. */
const ADDRESSED = /\bto (\p{Lu}\p{Ll}{2,})(?: at [^@:\n]{2,40}:| at| on)?[:(, ]+(?=[\w.-]+@)/gu;

/** "drop it by the desk, attention Tess" */
const ATTENTION = /(?:, |\()(?:attention|attn|fao):? (\p{Lu}\p{Ll}{2,})(?=[.,;)]|$)/gmu;

/** "Alastair Brodie (Head of Collections) will be glad to hear from you" */
const GLAD = new RegExp(
  String.raw`(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})(?: \([^)]{2,40}\)|, [^,\n]{2,40},)? ` +
    String.raw`(?:${alternationOf('contact', 'glad')})\b`,
  'gu',
);

export function contactIn(layout: Layout, company: string | undefined): string | undefined {
  const isFirm = (name: string) => company !== undefined && sameName(name, company);
  // Behind the jobs that a page goes on to, it may say whom to ask.
  const prose = `${layout.prose}\n${layout.page.join('\n')}`;
  for (const name of namesIn(layout, prose, company)) if (name && !isFirm(name)) return name;
  return undefined;
}

/** What may be the name, the surest first. */
function* namesIn(layout: Layout, prose: string, company: string | undefined): Generator<string | undefined> {
  for (const said of labelled(layout)) yield personIn(said);
  for (const { text } of labelledValues(layout.lines, 'contact')) yield firstNameAlone(text);
  for (const said of sent(prose)) yield personIn(said);
  for (const said of behind(prose, LEAD)) yield personIn(said);
  for (const [, name = ''] of prose.matchAll(GLAD)) yield personIn(name);
  yield firstNameIn(prose, ADDRESSED);
  yield firstNameIn(prose, ATTENTION);
  yield byAddress(layout);
  yield firstNameIn(prose, FIRST_NAME);
  for (const said of behind(prose, WEAK_LEAD)) yield personIn(said);
  const signer = signerOf(layout, company) ?? aboveFirm(layout, company);
  if (signer && isPerson(signer.split(' '))) yield signer;
}

function* labelled({ lines, prose, page }: Layout): Generator<string> {
  // A heading by itself, which may be a button as well.
  for (const [at, text] of page.entries())
    if (/^contact(?: person| details)?:?$/i.test(text) && isPerson((page[at + 1] ?? '').split(' ')))
      yield page[at + 1] ?? '';
  // "Send your letter to:", and the name below it.
  for (const [at, text] of page.entries())
    if (text.endsWith(' to:') && isOfSending(text.toLowerCase()) && isPerson((page[at + 1] ?? '').split(' ')))
      yield page[at + 1] ?? '';
  const named = lines.findIndex(({ lower }, at) => /^name\b/.test(lower) && lines[at - 1]?.lower.includes('contact'));
  if (named >= 0) yield (lines[named] as Line).text;
  const posted = lines.findIndex(({ lower }) => lower.startsWith('job poster'));
  // On LinkedIn a name stands above, and an office between.
  if (posted > 0) yield* lines.slice(Math.max(0, posted - 2), posted).map(({ parts }) => parts[0]?.text ?? '');
  for (const { text } of labelledValues(lines, 'contact')) yield text;
  // "Contact for the position: …"
  for (const { text } of lines)
    yield /^(?:Contact|Enquiries|Questions|Recruiter)\b[^:]{1,40}: (.*)$/.exec(text)?.[1] ?? '';
  // An agency is named more than once.
  for (const { text } of labelledValues(lines, 'recruiter')) if (prose.split(text).length <= 2) yield text;
  const poster = lines.findIndex(({ lower }) => lower.startsWith('direct message the job poster'));
  if (poster >= 0) yield lines[poster + 1]?.text ?? '';
}

/** "Send your CV and a letter to …" */
function* sent(prose: string): Generator<string> {
  for (const { 0: sentence, index } of prose.matchAll(SEND)) {
    const [verb = ''] = sentence.split(/\s/);
    const to = /^arrang/i.test(verb) ? /\bwith:? / : /\b(?:to|reach):? /;
    if (!isDenied(prose, index)) yield* sentence.split(to).slice(1);
  }
}

/** A person is named in so many UTF-16 code units, or not at all. */
const GLANCE = 160;

function* behind(prose: string, pattern: RegExp): Generator<string> {
  for (const { 0: said, index } of prose.matchAll(pattern))
    if (!isDenied(prose, index))
      yield prose.slice(index + said.length, index + said.length + GLANCE).split('\n', 1)[0] ?? '';
}

function firstNameIn(prose: string, pattern: RegExp): string | undefined {
  for (const { 1: name = '', index } of prose.matchAll(pattern))
    if (isFirstName(name) && !isDenied(prose, index)) return name;
  return undefined;
}

/** "Contact: Tui or Craig" */
function firstNameAlone(said: string): string | undefined {
  const [, name = ''] = /^(\p{Lu}\p{Ll}{2,})(?=$| or | and | on | at |[,;(]| [(+\d])/u.exec(said) ?? [];
  return isFirstName(name) ? name : undefined;
}

/** So far in front of a verb it may be denied, in UTF-16 code units. */
const DENIAL = 25;

/** "Kindly don't write to Fr. Peter" */
function isDenied(prose: string, at: number): boolean {
  return /(?:n['’]t|\bnot|\bnever)(?: \S+)?(?: to)? $/i.test(prose.slice(Math.max(0, at - DENIAL), at));
}

/** Lines at the end in which a mail is signed. */
const LAST = 8;

/** Who signs a mail in the last lines of it, above the firm. */
function aboveFirm({ page }: Layout, company: string | undefined): string | undefined {
  if (!page.some(isOfMail)) return undefined;
  const end = page.slice(-LAST);
  const firm = end.findIndex((text, at) => at > 0 && company !== undefined && sameName(text, company));
  return end.slice(Math.max(0, firm - 2), Math.max(0, firm)).find((text) => isPerson(text.split(' ')));
}
