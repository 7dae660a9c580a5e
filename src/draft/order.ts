import { HONORIFICS, isJobBoard } from '../reading/classes.ts';
import type { Range } from '../reading/clean.ts';
import { readNote } from '../reading/read.ts';
import { bareNumber } from '../reading/requisition.ts';
import type { KeylessFacts } from './keyless.ts';

const TITLE = [...HONORIFICS]
  .filter((title) => /^[a-z]+$/.test(title))
  .map((title) => `[${title[0]?.toUpperCase()}${title[0]}]${title.slice(1)}`)
  .join('|');
const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}`;
/** "recruiter is", "HR name", "the hiring manager's name is", in front of a name. */
const SAYS_WHO = String.raw`(?:recruiter|hr|contact|manager)(?:['’]s)?(?: name)?(?: is|:| =)?`;
/** Who the note is for, the surest way to say it first. */
const RECIPIENTS = [
  new RegExp(String.raw`(?<!\p{L})((?:${TITLE})\.? ${NAME})`, 'u'),
  new RegExp(String.raw`(?<!\p{L})(?:${SAYS_WHO}|${SAYS_WHO.toUpperCase()}) (${NAME})`, 'u'),
  new RegExp(String.raw`(?<!\p{L})(?:note|message|write|it) to (${NAME})`, 'u'),
];

/** What somebody brings takes so many words at least: a trade alone is the job. */
const LEAST_BROUGHT = 3;

/** "found it on Hogapage": a name that no list has. */
function isNamed(text: string, source: string): boolean {
  return /^\p{Lu}[\p{L}.]*$/u.test(source) && text.includes(`n ${source}`);
}

/**
 * Facts of an order in sentences: "can you write me a note for the nurse job at Larkfield, req 40871, recruiter is Ms.
 * Okafor". Undefined where it names no job and no company.
 */
export function readOrder(order: string): KeylessFacts | undefined {
  const { text, roles, companies, requisitions, sources, recipients, senders, background } = readNote({ text: order });
  const at = ({ start, end }: Range) => text.slice(start, end);
  const named = recipients[0] && at(recipients[0]);
  const recipient = named ?? RECIPIENTS.map((pattern) => pattern.exec(text)?.[1]).find((one) => one !== undefined);
  const isReader = (value: string) => recipient?.includes(value) ?? false;
  // "The Copper Ladle": the article is a part of the name where it has a capital.
  const company = companies
    .map(({ start, end }) => at({ start: /(?:^|[^.]\s)The $/.test(text.slice(0, start)) ? start - 4 : start, end }))
    .find((one) => !isReader(one));
  const role = roles.map(at).findLast((one) => !isReader(one));
  if (company === undefined && role === undefined) return undefined;
  const source = sources.map(at).find((one) => isJobBoard(one.toLowerCase()) || isNamed(text, one));
  const sender = senders.map(at).find((one) => !isReader(one));
  const brings = background.map(at).find((one) => one.split(' ').length >= LEAST_BROUGHT);
  const [requisition] = requisitions.map(at);
  return {
    ...(company !== undefined && { company }),
    ...(role !== undefined && { role }),
    ...(recipient !== undefined && { recipient }),
    ...(requisition !== undefined && { req: bareNumber(requisition) }),
    ...(source !== undefined && { source }),
    ...(sender !== undefined && { sender }),
    ...(brings !== undefined && { background: brings }),
  };
}
