import { hasLegalForm } from '../../reading/company-name.ts';
import { trimEnd } from '../../text.ts';
import { GENDER, heads, isOrganisation, isPlaceLike, TIMES } from './kinds.ts';
import { entriesOf, has } from './lists.ts';

/** A title without what stands round it: employer, place, number, "(m/f/d)", "– full time". */
export function titleOf(heading: string): string | undefined {
  const title = withoutFirmOrPlace(withoutEmployer(withoutNumber(heading.replace(GENDER, ''))))
    .replace(OPENS, '')
    .replace(NAMES_POST, '');
  const [first = '', ...rest] = title.split(/\s+[–—-]\s+/);
  const said = !heads(first) && rest.some(heads) ? (rest.find(heads) as string) : withUnit(first, rest);
  const plain = withoutRemark(withoutClause(said));
  const alone = trimEnd(plain, /[\s,;:.!–—-]/).replace(/^(?:the|an?) /i, '');
  if (alone.length < 2 || alone.length > 80 || alone.split(' ').length > 10) return undefined;
  return alone === alone.toUpperCase() && /\p{L}{4}/u.test(alone) ? titleCase(alone) : alone;
}

/** "We are hiring: ", "2 x " */
const OPENS = /^(?:(?:we are|we're|now) )?(?:hiring|seeking|wanted|help wanted)\s*[:!–-]*\s+|^\d+ x /i;
/** "Position of Senior Radiographer" */
const NAMES_POST = /^(?:[Pp]osition|[Pp]ost|[Rr]ole|[Vv]acancy) (?:of|for) (?:an? )?(?=\p{Lu})/u;
const isTail = has('details', 'tail');
const BEHIND = new Set(entriesOf('details', 'behind title'));
const IN_FIELD = new Set(entriesOf('details', 'post in a field'));
const ALWAYS_BEHIND = new Set(
  "at with @ who that bei bij chez hos til con from by wanted needed required req'd".split(' '),
);

/** "Cook (req 77)", "Cook [7741]", "Cook #12" */
function withoutNumber(title: string): string {
  return title
    .replace(/\s*[([](?:req|job|ref|listing|posting|vacancy|id|jr|#)?[\s.:#]*[\w/-]*\d[\w/-]*[)\]].*$/i, '')
    .replace(/\s*(?:#|\b(?:req|job id|ref)\b[\s.:#]*)[\w-]*\d[\w/-]*$/i, '')
    .replace(TIMES, '');
}

/** "Vet, Crymych, Pembrokeshire", "Keeper, Strathbogle Estate, Strathdon" */
function withoutFirmOrPlace(title: string): string {
  const [, before, behind = ''] = /^([^,]+), (\p{Lu}.*)$/u.exec(title) ?? [];
  const [firm = '', ...place] = behind.split(', ');
  const isElse = isPlaceLike(behind) || (place.length > 0 && isOrganisation(firm));
  return before !== undefined && isElse ? before : title;
}

/** "Cook at Acme" */
function withoutEmployer(title: string): string {
  return /^(.{3,70}?)\s+(?:at|@|with)\s+(?:the )?\p{Lu}/u.exec(title)?.[1] ?? title;
}

/** Behind a dash stands what kind of job it is ("– Stroke Unit"), or small print ("– full time", "– Denver, CO"). */
function withUnit(first: string, rest: readonly string[]): string {
  const end = rest.findIndex(
    (part) =>
      isTail(part.toLowerCase().replace(/\s*\(.*$/, '')) ||
      isPlaceLike(part) ||
      hasLegalForm(part) ||
      /\d|[$€£]|\b(?:Co|Company|Group|Hospital|University|School)\b/.test(part) ||
      part === part.toUpperCase() ||
      part.split(' ').some((word) => /^\p{Ll}{4,}/u.test(word)) ||
      !/^\p{Lu}/u.test(part),
  );
  return [first, ...rest.slice(0, end < 0 ? rest.length : end)].join(' – ');
}

/** Up to a word that goes on with a sentence: "Cook for the grill", "Cook, 4+ years", "Cook wanted". */
function withoutClause(title: string): string {
  const words = title.split(' ');
  const end = words.findIndex((word, at) => {
    if (at === 0) return false;
    const next = words[at + 1] ?? '';
    const low = word.toLowerCase().replace(/[!.:,]+$/, '');
    if ((words[at - 1] as string).endsWith(',')) return isSmallPrint(word, next);
    if (low === 'in' && IN_FIELD.has((words[at - 1] as string).toLowerCase()) && !/^(?:the|our|an?|\d.*)$/.test(next))
      return false;
    // "Postdoctoral position in plant ecology"
    if (at === 1 && low === 'position' && next === 'in' && /^(?!the$|our$)\p{Ll}{3,}/u.test(words[at + 2] ?? ''))
      return false;
    return ALWAYS_BEHIND.has(low) || (BEHIND.has(low) && (next === '' || /^[\p{Ll}\d]/u.test(next)));
  });
  return end < 0 ? title : words.slice(0, end).join(' ');
}

/** Behind a comma: "4+ years", "nights", "P4", "All genders"; but "2nd Shift" is the name of it. */
function isSmallPrint(word: string, next: string): boolean {
  if (/^\d+(?:st|nd|rd|th)$/.test(word) && /^\p{Lu}/u.test(next)) return false;
  return /^(?:\p{Ll}|\d|\p{Lu}\d)/u.test(word) || /^All genders/.test(`${word} ${next}`);
}

/** In brackets stays what kind of job it is: "(Storage)", "(CNA)", and goes what is said of it: "(no CDL needed)". */
function withoutRemark(title: string): string {
  const [, before, remark = ''] = /^(.+?)\s*\(([^()]*)\)?/.exec(title) ?? [];
  if (before === undefined) return title;
  const isKind =
    /^\p{Lu}/u.test(remark) && remark.split(' ').length < 4 && !/\d/.test(remark) && !isWork(remark.toLowerCase());
  return isKind ? `${before} (${remark})` : before;
}

const isWork = has('details', 'work');

/** A title that was shouted. */
function titleCase(text: string): string {
  return text.replace(/\p{L}[\p{L}'’]*/gu, (word) => {
    if (/^(?:and|for|the|of|in)$/i.test(word)) return word.toLowerCase();
    return word.length <= 3 ? word : `${word[0]}${word.slice(1).toLowerCase()}`;
  });
}
