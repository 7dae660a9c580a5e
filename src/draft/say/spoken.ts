import { isEnglish } from '../../grammar/spelling/dictionary.ts';
import { isJobBoard, isPlace } from '../../reading/classes.ts';
import { wordsOfClass } from '../../reading/lexicon.ts';
import { namesItself } from '../../reading/requisition.ts';
import { trimEnd } from '../../text.ts';
import type { Facts } from '../facts.ts';
import { isOrdinary, listed, spellingOf } from './lists.ts';
import { recipientOf } from './person.ts';
import { isRemote } from './posting.ts';
import { timeAt } from './time.ts';

const SMALL = listed('small');
const NO_NAMES = listed('no name');
const ANY_ROLE = listed('any role');
const US_STATES = listed('us state');
const PAGES = listed('page');
const NAVIGATION = listed('navigation');
const ACQUAINTANCES = wordsOfClass('acquaintance');

/** The path to a page, and no name: "Careers > Operations > Felixstowe". */
const PATH = /\s[>›»→]\s/;
/** A number that stands where a position should: "Gcmf-0457". */
const CODE = /^(?=\S*\d{2})[\p{L}\d]+[-_/.]?[\p{L}\d/_-]*\d[\p{L}\d]*$/u;

/**
 * Facts in the form in which a note says them: names in their own case, numbers without their colon, what was typed
 * into the wrong field in its own. What no note can say is not there, and becomes a blank for the user to fill.
 */
export function spokenFacts(given: Facts): Facts {
  const facts: Facts = { ...given, role: undefined, ...roleOf(given) };
  return {
    ...facts,
    company: said(facts.company, companyOf),
    req: said(facts.req, requisitionOf),
    source: said(facts.source, (text) => ownSite(text, facts.company) ?? sourceOf(text)),
    location: said(facts.location, locationOf),
    recipient: said(facts.recipient, recipientOf),
    background: said(facts.background, (text) => withName(backgroundOf(text), facts.company)),
    why: said(facts.why, (text) => withName(text, facts.company)),
  };
}

/** Names shorter than this may be words ("target"). */
const LONG_NAME = 8;

/** The company's name with its capitals, where it was typed without: "i use opentable daily". */
function withName(text: string, company: string | undefined): string {
  if (company === undefined || company.length < LONG_NAME || !/^[\p{L}\p{N}' ]+$/u.test(company)) return text;
  const at = text.indexOf(company.toLowerCase());
  const isWord = at >= 0 && !/\p{L}/u.test(`${text[at - 1] ?? ''}${text[at + company.length] ?? ''}`);
  return isWord ? `${text.slice(0, at)}${company}${text.slice(at + company.length)}` : text;
}

function said(value: string | undefined, form: (value: string) => string | undefined): string | undefined {
  return value === undefined ? undefined : form(value);
}

/** A position without the company and place that were typed behind it, which are facts of their own. */
function roleOf({ role: typed, company, location, req }: Facts): Pick<Facts, 'role' | 'company' | 'location' | 'req'> {
  if (typed === undefined) return { company, location, req };
  let role = typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s(?:at|for|with)\s(?=in\s)/i, ' ')
    .replace(/\s\|\s/g, ', ');
  if (ANY_ROLE.has(role.toLowerCase()) || PATH.test(role)) return { company, location, req };
  if (!role.includes(' ') && CODE.test(role) && req === undefined) return { company, location, req: role };
  role = trimEnd(role.replace(/(?:\s+(?:at|in|for|with|to|of|@))+$/i, ''), /[\s,.;–—-]/);
  const found = { company, location };
  const [whole, link, behind] = /\s+(@|at|with)\s+(\S.*)$/i.exec(role) ?? [];
  if (
    whole &&
    behind &&
    (link === '@' || isSame(behind, company) || company === undefined) &&
    !isOther(behind, company)
  ) {
    role = role.slice(0, -whole.length);
    found.company ??= behind;
  }
  const [there, place] = /\s+(?:in|based in)\s+(\S.*)$/i.exec(role) ?? [];
  if (there && place && (isSame(place, location) || (location === undefined && isPlace(place)))) {
    role = role.slice(0, -there.length);
    found.location ??= place;
  }
  return { ...found, req, role: cased(role.replace(/ @ /g, ' at ')) };
}

function isSame(a: string, b: string | undefined): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return b !== undefined && letters(a) === letters(b);
}

/** Two firms: the role's own is not dropped. */
function isOther(a: string, b: string | undefined): boolean {
  return b !== undefined && !isSame(a, b);
}

/** "SR. DATA ENGINEER II" → "Sr. Data Engineer II"; "rn" → "RN". */
function cased(role: string): string {
  const words = role.split(' ');
  const shouted = !/\p{Ll}/u.test(role) && /\p{Lu}{4}/u.test(role.replace(/\([^)]*\)/g, ''));
  return words.map((word, at) => (shouted ? unshouted(word, at) : (named(word) ?? word))).join(' ');
}

/** A word in small letters as a name is spelled; an ordinary word stays. */
function named(word: string): string | undefined {
  return word === word.toLowerCase() && !isOrdinary(word) ? spellingOf(word) : undefined;
}

/** "II", "RN", "(QA)", "HRBP" keep their capitals. */
function unshouted(word: string, at: number): string {
  const core = word.replace(/[^\p{L}\d/+#]/gu, '');
  if (/^(?:[IVX]+|\p{Lu}\d.*)$/u.test(core)) return word;
  if (spellingOf(core) && !isOrdinary(core)) return word;
  if (
    core.length <= 3 &&
    !/^(?:SR|JR|OF|AND|THE|FOR|IN|AT|CAR|BUS|VAN|BAR|LAB|LAW|TAX|ART|DAY|PET|AIR|GYM)$/.test(core)
  )
    return word;
  if (core.length === LONGEST_INITIALS && !isEnglish(core.toLowerCase())) return word;
  const low = word.toLowerCase();
  if (at > 0 && SMALL.has(low)) return low;
  return low.replace(/(?<=^|[^\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

const LONGEST_INITIALS = 4;

/** "acme inc." → "Acme Inc.", "local council" → "the local council", "bmw" → "BMW". */
function companyOf(typed: string): string | undefined {
  const given = typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^@\s?(?=\p{L})/u, '');
  if (PATH.test(given) || isNavigation(given)) return undefined;
  const company = isShouted(given) ? given.toLowerCase() : given;
  if (company !== company.toLowerCase() || !/\p{Ll}/u.test(company)) return company;
  const words = company.split(' ');
  const isCommon = NO_NAMES.has(words.at(-1) as string) && words.slice(0, -1).every((word) => COMMON.has(word));
  if (isCommon) return /^(?:an?|the|your|my)\s/.test(company) ? company : `the ${company}`;
  if (/^(?:at|with|for) /.test(company) || /\.\p{L}{2,}$/u.test(company)) return company;
  return company.startsWith('the ') ? `the ${titled(company.slice(4))}` : titled(company);
}

function isNavigation(text: string): boolean {
  return text
    .toLowerCase()
    .split(' ')
    .every((word) => NAVIGATION.has(word));
}

/** "THE HOME DEPOT", but not "IKEA". */
function isShouted(name: string): boolean {
  return !/\p{Ll}/u.test(name) && /\s/.test(name) && /\p{Lu}{4}/u.test(name);
}

const COMMON = new Set(
  'the a an care nursing your my local big small new old public private primary secondary high city town'.split(' '),
);

/** With a capital on each word but the small ones. */
function titled(name: string): string {
  return name
    .split(' ')
    .map((word, at) => {
      const spelled = spellingOf(word);
      if (spelled && (!isOrdinary(word) || at === 0)) return spelled;
      if (at > 0 && SMALL.has(word)) return word;
      // "kfc", "h&m": letters that nobody can say as a word.
      if (/^(?!st$|mt$|ft$|dr$|mr$|ms$|sr$|jr$)[b-df-hj-np-tv-xz&]{2,4}$/.test(word)) return word.toUpperCase();
      return word.replace(/(?<=^|[-/])\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(' ');
}

/** "job id: 4471" → "job ID 4471", "#4471" → "4471". */
function requisitionOf(typed: string): string | undefined {
  const req = typed.replace(/\s+/g, ' ').trim();
  return trimEnd(
    req
      .replace(/^(?:no|nr|number|num|id)?\.?\s?#\s*(?=\S)/i, '')
      .replace(/^(\p{L}+\.?(?:\s\p{L}+\.?){0,2})\s?[:=#]+\s*(?=\S)/u, (whole, label: string) =>
        namesItself(`${label.trim()} 1`) ? `${label.trim()} ` : whole,
      )
      .replace(/^(\p{L}+ )id(?= )/iu, '$1ID'),
    /[\s.,;]/,
  ).replace(/ \(([^)]{4,})\)$/, ', $1');
}

/** "acme.com/careers" is the company's own, and a link besides. */
function ownSite(source: string, company: string | undefined): string | undefined {
  const [, name, path = ''] =
    /^(?:https?:\/\/)?(?:www\.|careers\.|jobs\.)?([\p{L}\d-]+)\.\p{L}+(\/\S*)?$/iu.exec(source) ?? [];
  const letters = company?.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') ?? '';
  if (name === undefined || letters.length < 3 || !name.toLowerCase().startsWith(letters)) return undefined;
  return /career|job/i.test(path) ? 'your careers page' : 'your website';
}

/** "linkedin" → "LinkedIn", "their website" → "your website", "friend" → "a friend", a link's site alone. */
function sourceOf(typed: string): string | undefined {
  const [, site] = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d.-]+\.\p{L}{2,})(?:\/\S*)?$/iu.exec(typed.trim()) ?? [];
  if (site) return site;
  const source = typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:i )?(?:saw|seen|found|read|noticed) (?:it |this |the job |the ad )?(?=on |in |at |via |through )/i,
      '',
    )
    .replace(/^(?:ad|advert|posting|post) (?=on |in )/i, (lead) => `an ${lead}`.replace('an post', 'a post'))
    .replace(/^(?:their|the company'?s?|company) (?=\p{L})/iu, 'your ')
    .replace(/^the internet$/i, 'the internet');
  const words = source.split(' ');
  const low = (words[0] as string).toLowerCase();
  if (ACQUAINTANCES.has(low) && words[0] === low && !low.endsWith('s'))
    return words.length === 1 || words[1] === 'of' || words[1] === 'from' ? `a ${source}` : `my ${source}`;
  if (isJobBoard(source) && source === source.toUpperCase()) return titled(source.toLowerCase());
  if (source !== source.toLowerCase()) return withBoards(words);
  const [, lead = '', board = ''] = /^((?:on|via|from|in|at|through) )?(.+)$/.exec(source) ?? [];
  const isPage = PAGES.has(words.at(-1) as string);
  const isName = !isPage && (isJobBoard(board) || (spellingOf(board) !== undefined && !board.includes(' ')));
  return isName && !board.includes('.') ? `${lead}${titled(board)}` : withBoards(words);
}

/** "indeed app" → "Indeed app": what stands in front of a word of the web is a board. */
function withBoards(words: readonly string[]): string {
  return words
    .map((word, at) => (isJobBoard(word) && WEB.test(words[at + 1] ?? '') ? titled(word) : (named(word) ?? word)))
    .join(' ');
}

const WEB = /^(?:app|ads?|advert|posts?|posting|page|group|site|jobs?|alert|listing)$/;

/** "ohio" → "Ohio", "austin tx" → "Austin, TX"; the last step of a path, where it is a place. */
function locationOf(typed: string): string | undefined {
  const whole = typed.replace(/\s+/g, ' ').trim();
  const location = PATH.test(whole) ? (whole.split(PATH).at(-1) as string) : whole;
  if (location !== whole && isNavigation(location)) return undefined;
  if (location !== location.toLowerCase() || isRemote(location)) return location.replace(/ \(([^)]*)\)$/, ', $1');
  const [, lead = '', place = ''] = /^((?:in|near|around|at|on|downtown) )?(.+)$/.exec(location) ?? [];
  if (!isPlace(place.split(',')[0] as string) && /^(?:the|my|your|an?|any)\b/.test(place)) return location;
  const [, city, state] = /^(.{3,}?),? (\p{L}{2})$/u.exec(place) ?? [];
  if (city && state && US_STATES.has(state)) return `${lead}${titled(city)}, ${state.toUpperCase()}`;
  return `${lead}${titled(place)}`;
}

/** "9 years" → "9 years of experience". */
function backgroundOf(typed: string): string {
  const words = typed.trim().split(/\s+/);
  return timeAt(words, 0)?.end === words.length ? `${typed.trim()} of experience` : typed;
}
