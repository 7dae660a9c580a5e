import type { Range } from '../note/clean.ts';
import { isPlace } from '../note/lexicon/places.ts';
import { overlaps } from '../note/ranges.ts';
import type { Note } from '../note/read.ts';

/** "job ID 33918": words of a number, which look like a firm's. */
export const NO_FIRM = /^(?:ID|JD|HR|Ref|Req)$/i;

/** "I work at the Larch Street Roasters": where the writer is, and not where they want to be. */
const OWN_EMPLOYER =
  /\bI(?:'m|'ve| am| have)? (?:\p{Ll}+ )?(?:work|working|worked|employed)(?: \p{Ll}+){0,3} (?:at|with|for|in|by) (?:the )?$/iu;
const SOMEBODY =
  /\b(?:manager|boss|friend|colleague|coworker|supervisor|sister|brother|wife|husband|mentor|professor|teacher|coach|foreman|neighbou?r|roommate|cousin|aunt|uncle|classmate),? $/i;

/** The firm that hires, as far as the note tells; never the writer's own, nor a person. */
export function companyIn(
  { text, companies }: Note,
  role: Range | undefined,
  source: Range | undefined,
): Range | undefined {
  const possible = companies.filter(
    (company) =>
      !(role && overlaps(company, role)) &&
      !NO_FIRM.test(text.slice(company.start, company.end)) &&
      // "My manager Tess says …": somebody, and no firm.
      !SOMEBODY.test(text.slice(Math.max(0, company.start - 24), company.start)) &&
      !OWN_EMPLOYER.test(text.slice(Math.max(0, company.start - 48), company.start)) &&
      !(source && overlaps(company, source)) &&
      !isPlace(text.slice(company.start, company.end)) &&
      !/\b(?:from|near|outside|based in|living in|live in|degree at|program at|studied at) $/.test(
        text.slice(Math.max(0, company.start - 16), company.start),
      ) &&
      !(
        / in $/.test(text.slice(Math.max(0, company.start - 4), company.start)) &&
        !/\b(?:Hotel|Hospital|Bank|School|University|College|Clinic|Group|Company|Contracting|Church|Museum|Library)\b/.test(
          text.slice(company.start, company.end),
        )
      ),
  );
  const targets = possible.filter(({ part }) => part === 'target');
  const hires = targets.find(({ end }) =>
    /^(?:,? (?:inc|llc|ltd|corp|co)\.?)? (?:is|are|was|has|needs?|requires?|wants?|seeks?|search(?:es)?|will be|searched)\b/i.test(
      text.slice(end, end + 24),
    ),
  );
  const behind = targets.find(
    (company) =>
      role &&
      company.start >= role.end &&
      company.start - role.end < 40 &&
      !/ for (?:the )?$/.test(text.slice(role.end, company.start)),
  );
  const known = (before: RegExp) =>
    possible.find(({ start }) => before.test(text.slice(Math.max(0, start - 30), start)));
  const named =
    hires ??
    behind ??
    targets[0] ??
    known(/\b(?:you|team|office|job|role|position|opening|that|work|number \S+,) (?:at |with |from )(?:the )?$/i) ??
    known(/\b(?:your|the|our) (?:\p{L}+ )?(?:company|firm|practice|school|shop|studio|clinic|agency|bakery), $/iu) ??
    // "I dined at Osteria Nove": what the writer knows as a guest.
    known(/\bI (?:\p{Ll}+ )?(?:dined|ate|lunched|shopped|stayed) (?:at|in) (?:the )?$/u) ??
    known(/\b(?:the company|that the|says|about|things about) $/i) ??
    possible.find(
      ({ part, start }) =>
        part !== 'own' &&
        /\b(?:at|with|for) $/.test(text.slice(Math.max(0, start - 6), start)) &&
        role !== undefined &&
        start >= role.end &&
        start - role.end < 60,
    ) ??
    possible.find(
      ({ part, start, end }) =>
        part === 'other' &&
        text.slice(start, end).includes(' ') &&
        / (?:at|that) $/.test(text.slice(Math.max(0, start - 6), start)),
    );
  if (!named) {
    const within =
      role &&
      /^ (?:in|at|with) (?:the )?(\p{Lu}[\p{L}&'-]+(?: \p{Lu}[\p{L}&'-]+){0,3}) ?(?=\()/u.exec(
        text.slice(role.end, role.end + 60),
      );
    const name = within?.[1] ?? '';
    if (!role || !within || isPlace(name)) return undefined;
    const start = role.end + within[0].lastIndexOf(within[1] as string);
    return { start, end: start + name.length };
  }
  const article = /\bThe $/.test(text.slice(Math.max(0, named.start - 4), named.start));
  const more = /^(?: \p{Lu}\p{L}+)+/u.exec(text.slice(named.end, named.end + 60))?.[0] ?? '';
  const whole = named.end + more.length;
  // "Summit Trail Co." keeps its stop.
  const end =
    whole + (/\b(?:Inc|Co|Corp|Ltd|Bros)$/.test(text.slice(named.start, whole)) && text[whole] === '.' ? 1 : 0);
  return {
    start: article ? named.start - 4 : named.start,
    end: role && overlaps({ start: named.start, end }, role) ? named.end : end,
  };
}
