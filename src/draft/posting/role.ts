import { GENERIC_JOB_WORDS, isJobBoard, isOccupation, isTitleHead, JOB_NOUNS } from '../../reading/classes.ts';
import { trimEnd } from '../../text.ts';
import { cellsOf, isProse, type Line, labelled } from './lines.ts';
import { isPlaceLike } from './place.ts';

const TITLE_LABELS = String.raw`job title|title|position(?: title)?|role(?: title)?|job|vacancy|opening|post(?: title)?|classification|job name|working title|hiring|now hiring|we(?:'|’)?re hiring|wanted|help wanted`;
const SEEKS =
  /\b(?:hiring(?! manager)|seeking|seeks|looking for|looking to (?:hire|add|recruit)|recruiting|recruit|searching for|in need of|needs?|wants?|join (?:us|our team|\p{L}+) as|(?:we|We) have(?= an? )|opening(?: up)?(?= an? )|opening for|position of|role of|take to be|want to be|vacancy for|to fill the position of|apply for(?: the)?(?: position of)?)\s+(?:an?|the|our(?: next)?|two|three|several|experienced|additional)?\s*(?:(?:full|part)[- ]time |permanent |temporary |experienced |motivated |talented |dedicated |passionate |skilled |reliable |friendly |seasoned |new )*([\p{L}][^.,;:!?()\n|–—]{2,70})/giu;

/** Lines of dates, money, ratings and talk hold no title. */
const NO_TITLE =
  /\d:\d\d|\d\/\d|[$€£★]|\bago\b|\b(?:closing|opening|deadline|applicants?|reviews?|stars|from|subject)\b|^[\p{Ll}\s]+:|^(?:careers|jobs|search|welcome|hi|hello|ask hn|hacker news|director's)\b|\badmin ·|\b(?:public|private) group\b|^[-•‣>]/iu;

/** The position: behind a label, in the top lines, behind "we are hiring", or in any line that is a title; in that order. */
export function roleIn(lines: readonly Line[], text: string): string | undefined {
  const label = labelled(lines, TITLE_LABELS);
  if (label) {
    const role = titleAlone(label);
    // "Vacancy: GA/41" is a number.
    if (role && !/^[A-Z]{1,6}[-/ ]?\d[\w/-]*$/.test(role) && (heads(role) || role.split(' ').length <= 6)) return role;
  }
  const cell = cellsOf(lines)
    ?.slice(1)
    .find((text) => !NO_TITLE.test(text) && heads(text));
  if (cell) return titleAlone(cell);
  let second: string | undefined;
  for (const { text: line } of lines.slice(0, 8)) {
    const shouted = /^[\p{Lu}\s/&,'-]{5,60}(?=\.)/u.exec(line)?.[0];
    if (NO_TITLE.test(shouted ?? line) || isJobBoard(line.toLowerCase())) continue;
    const at = / at (?=\p{Lu})/u.test(line);
    const role = titleAlone(shouted ?? line);
    if (!role || (isProse(line) && !shouted)) continue;
    // "Riverkeepers of the Yadkin" has an occupation in it, "Development Manager" is one.
    const last = /([\p{L}'-]+)\s*(?:$|[,(/–-])/u.exec(role)?.[1]?.toLowerCase() ?? '';
    if ((heads(last) && !/(?<!s)s$/.test(last)) || (at && role.split(' ').length <= 8)) return role;
    if (heads(role)) second ??= role;
  }
  if (second) return second;
  for (const match of text.matchAll(SEEKS)) {
    const role = titleAlone(
      (match[1] as string).replace(
        /(?:,? (?:beginning|starting|from|by)\b|\s+(?:to|who|with|for|in|at|on|that|and join|based|located|near|within|available|responsible|reporting|needed|wanted|spot|role|position|opening|and my)\b).*$/i,
        '',
      ),
    );
    if (role && heads(role)) return role;
  }
  for (const { text: line } of lines) {
    if (NO_TITLE.test(line)) continue;
    const role = titleAlone(line);
    if (role && heads(role) && !isProse(line) && line.split(' ').length <= 8) return role;
  }
  return undefined;
}

/** Whether some word of it heads an occupation, or a kind of training post. */
function heads(title: string): boolean {
  return title
    .toLowerCase()
    .split(/[\s/,()-]+/)
    .some(
      (word) =>
        isOccupation(word) ||
        (isTitleHead(word) && word.length > 5) ||
        /^(?:intern|internship|apprentice|apprenticeship|fellow|rn|lpn|cna|swe|sre|cto|cfo|coo|vp)$/.test(word),
    );
}

/** A title line without what stands round the title: employer, place, number, "(m/f/d)", "– full time". */
function titleAlone(line: string): string | undefined {
  let title = line
    .replace(
      /^(?:job title|title|position|role|job|vacancy|opening|now hiring|we(?:'|’)re hiring|hiring|wanted|help wanted|immediate opening|apply now)\s*[:!–—-]+\s*/i,
      '',
    )
    .replace(/^(?:we are |we're |now )?(?:hiring|seeking|looking for)\s*:?\s+(?:an?\s)?/i, '')
    .replace(
      /\s*[([](?:m\s?\/\s?[fw]|f\s?\/\s?m|all genders|h\/f|w\/m|remote|hybrid|on-?site|full[- ]time|part[- ]time|contract|ftc|perm|temp|req|job|ref|listing|posting|vacancy|#|id|\d|r-?\d|jr).*$/i,
      '',
    )
    .replace(/\s*(?:#|\b(?:req(?:uisition)?|job id|ref)\b[\s.:#]*)[\w-]*\d[\w/-]*$/i, '')
    .replace(/\s+(?:job|position|vacancy|opening|wanted|needed)\s*$/i, '')
    .trim();
  const at = /^(.{3,70}?)\s+(?:at|@|with|for)\s+\p{Lu}/u.exec(title);
  if (at) title = at[1] as string;
  const parts = title.split(/\s*[|·•]\s*/).filter(Boolean);
  if (parts.length > 1) title = parts.find((part) => heads(part)) ?? (parts[0] as string);
  title = withoutTail(title).replace(/, \d[\d:apm]*\s?[-–]\s?\d[\d:apm]* shift$/i, '');
  title = trimEnd(title, /[\s,;:.!–—-]/).replace(/^(?:the|an?)\s+/i, '');
  const words = title.split(' ');
  if (title.length < 2 || title.length > 80 || words.length > 10) return undefined;
  if (words.every((word) => GENERIC_JOB_WORDS.has(word.toLowerCase()) || JOB_NOUNS.has(word.toLowerCase())))
    return undefined;
  return title === title.toUpperCase() && words.some((word) => word.length > 3) ? titleCase(title) : title;
}

/** Behind a dash stands what kind of the job it is ("– Stroke Unit"), or what is no part of the title ("– full time", "– Denver, CO"). */
function withoutTail(title: string): string {
  const [first = title, ...rest] = title.split(/(?=\s+[–—-]\s+)/);
  const said = rest.map((part) => part.replace(/^\s+[–—-]\s+/, ''));
  if (!heads(first) && said.some(heads)) return said.find(heads) as string;
  const end = said.findIndex(
    (part) =>
      /\b(?:full|part)[- ]?time\b|\b(?:1st|2nd|3rd|first|second|third|day|night|evening|weekend) shift\b|\b(?:remote|hybrid|on-?site|contract|permanent|temporary|confidential|urgent|immediate|now hiring)\b|\d{4}|, [A-Z]{2}$/i.test(
        part,
      ) ||
      part === part.toUpperCase() ||
      isPlaceLike(part) ||
      COMPANY_TAIL.test(part),
  );
  return first + rest.slice(0, end < 0 ? rest.length : end).join('');
}

const COMPANY_TAIL =
  /\b(?:Inc|LLC|Ltd|Corp|Co|GmbH|PLC|LLP|Group|Hospital|University|School|Company|Technologies|Biologics|Partners|Logistics|Labs)\b\.?$/;

/** A title that was shouted. */
function titleCase(text: string): string {
  return text.replace(/\p{L}[\p{L}'’]*/gu, (word) =>
    word.length <= 3 && !/^(?:and|for|the|of|in)$/i.test(word)
      ? word
      : /^(?:and|for|the|of|in)$/i.test(word)
        ? word.toLowerCase()
        : `${word[0]}${word.slice(1).toLowerCase()}`,
  );
}
