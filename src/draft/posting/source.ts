import { isJobBoard } from '../../reading/classes.ts';
import { trimEnd } from '../../text.ts';
import { nameAlone } from './company.ts';
import { isBoardName, type Line, labelled } from './lines.ts';

/** Where the posting stood: a job board, a bulletin, a careers site. */
export function sourceIn(lines: readonly Line[], text: string): string | undefined {
  const label = labelled(lines, String.raw`source|posted on|found on|via|seen on|job board|advertised (?:on|in)`);
  if (label && label.length < 50) {
    const board = boardIn(label);
    if (board) return board;
    if (!/\d/.test(label)) return nameAlone(label);
  }
  for (const { text: line } of lines) {
    const led =
      /\b(?:[Pp]osted|[Aa]dvertised|[Ll]isted|[Ff]ound|[Ss]een|[Ss]hared|[Pp]ublished|[Aa]pply|[Aa]pplied|filed|hosted|job post)(?: (?:it|this|us|most|many|some|of|our|the|team|ad|job|here|now|online|today|yesterday|\d+ \w+ ago)){0,5}:?\s+(?:on|via|through|in|at|from|AT|ON|VIA|ONLINE AT):?\s+(?:the )?([\p{L}][\p{L}\p{N}.&' -]{2,40})/u.exec(
        line,
      ) ?? /\bAPPLICATIONS [A-Z ]{0,30}\b(?:AT|ON|VIA):? ([\p{L}][\p{L}\p{N}.-]{2,40})/u.exec(line);
    const board = led && boardIn(led[1] as string);
    if (board) return board;
  }
  for (const { text: line, lower } of [...lines.slice(0, 6), ...lines.slice(-6)]) {
    if (/\b(?:follow|like|connect with|find) us\b|privacy|share (?:on|via)/.test(lower)) continue;
    const board = line.length < 70 ? boardIn(line) : undefined;
    if (board) return board;
  }
  // "fernwood.coop/jobs" as a line of its own: the page that it was copied from.
  const page = lines
    .slice(0, 3)
    .find(({ lower }) =>
      /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[a-z0-9/-]*(?:jobs?|careers?)[a-z0-9/-]*$/.test(lower),
    );
  if (page)
    return /^(?:careers|jobs)\./.test(page.lower)
      ? page.text.replace(/\/.*$/, '')
      : page.text.replace(/(?<=\/(?:jobs?|careers?))\/.*$/i, '');
  const friend =
    /\b(?:say|tell them|mention)(?: \S+){0,3} (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:sent|referred) you\b/u.exec(
      text,
    )?.[1];
  if (friend) return friend;
  const heading = lines
    .slice(0, 3)
    .find(({ lower }) =>
      /\b(?:dispatch board|job board|bulletin|newsletter|notice ?board|job line|gazette)\b/.test(lower),
    );
  if (heading && heading.text.length < 50) return nameAlone(heading.text);
  for (const { text: line, lower } of lines) {
    if (/\b(?:follow|like|connect with|find|visit) us\b|privacy|share (?:on|via)|profile|experience/.test(lower))
      continue;
    const named =
      /\b(LinkedIn|Indeed|ZipRecruiter|Wellfound|CharityJob|Glassdoor|Handshake|USAJOBS|craigslist|Monster|EdJoin|Idealist)\b/.exec(
        line,
      )?.[1];
    if (named) return named;
  }
  const site = /\b((?:careers|jobs)\.[a-z0-9-]+(?:\.[a-z]{2,})+)\b/i.exec(text);
  return site?.[1];
}

/** Sites where people talk rather than look for jobs: named in a posting, they are seldom where it stood. */
const TALK =
  /^(?:facebook|instagram|twitter|whatsapp|telegram|slack|discord|reddit|tiktok|mastodon|google|seek|reed|the stage|apec|shine|dice|monster|indeed|backstage|idealist|poached|handshake)$/;

function boardIn(text: string): string | undefined {
  const words = text.split(/\s+/);
  for (let length = Math.min(4, words.length); length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const phrase = trimEnd(words.slice(at, at + length).join(' '), /[^\p{L}\p{N}]/u)
        .replace(/^[^\p{L}]+|\/\S*$/gu, '')
        .replace(/^www\./, '');
      const low = phrase.toLowerCase();
      if (!(isJobBoard(low) || isBoardName(phrase)) || (TALK.test(low) && !/^\p{Lu}/u.test(phrase))) continue;
      return phrase;
    }
  }
  return undefined;
}
