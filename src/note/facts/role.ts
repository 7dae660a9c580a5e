import type { Range } from '../clean.ts';
import { GENERIC_JOB_WORDS, isField, isTitleHead, JOB_NOUNS, TRAINING_POSTS } from '../lexicon/jobs.ts';
import { isPlace } from '../lexicon/places.ts';
import { FUNCTION_WORDS } from '../lexicon/words.ts';
import { type Word, wordIndexAt } from '../words.ts';

/** A position (or kind of position) that the note is about, not what the writer is. */
export type Role = Range;

/** The writer's own: "my job at", "my last position". */
const OWN = /^(?:my|our|current|previous|last|former|past|present|own|old)$/;
/** A phrase for a role goes back no further than these. */
const STOP_BEFORE = new Set(
  "the a an your this that any some for of is are was as to in at on with by from my our i you and or their its his her about hiring seeking seeks needs need both that's another no got have has saw see open if whether via we me us fits fit into it".split(
    ' ',
  ),
);
const MAX_BACK = 14;

const SEEKING =
  /\b(?:hiring|seeking|seeks|recruiting|recruit|looking (?:for|to (?:hire|add|recruit|fill|bring on))|searching for|search for|appoint(?:ing)?|appointment of|requirement (?:of|for)|in search of|on the hunt for|advertising(?: for)?|advertised(?: for)?|needs?|needing|wants?|lists?|listing|require[sd]?|requiring|posted (?:for|about)|after|in need of|to hire|short of|short on|short|interviewing(?: for)?|hire[sd]?|calling for|call for|calls for|add(?:ing)?|bringing on|opening for|openings for|opening 4|openings 4|vacancy for|vacancies for|ad for|advert for|advertisement for|post for|posting for|post about|posting about|listing for|opportunity for|opportunities for|role for|position for|spot for|room for|use|taking on|takes on|fill(?:ing)?|expanding (?:your|its|the)|growing (?:your|its|the)|building (?:out )?(?:your|its|the|a)|staffing|stands? for|search is on for|needed)\s+(?:of\s+)?/g;

/** "your ad on Culinary Agents for a pastry sous chef", "vacancy 44 for a tugboat engineer". */
const FOR_A =
  /\bfor (?:an?|your|the|two|three|four) (?:new |next )?(?!(?:job|position|role|while|chat|call|moment)\b)/g;

const AS_ROLE =
  /\b(?:(?:join|joining|work|working|start|starting|serve|serving|apply|applying|applied|considered|interested|opportunity|interest|role|position|job|hire|hired|placement|employment|vacancy|opening|post|contribute|consider me|useful|help|helping|needs? me|want me|ready|career|running|ground running|come on|fit in|add value|value|chance|try|myself|on)\b[^.;!?\n]{0,40}?)\bas (?:(?:an?|your|the|one of your)\b)?\s*(?:new |next )?/g;
const OWN_AS =
  /\b(?:i work|i'm working|i am working|i worked|i've worked|i have worked|have been working|been working|i served|i have served|i've served|currently|presently|years|experience|background|employed|started out|began|previously|started|trained|training|qualified|months|weeks|work experience|seasons|summers|currently work|now work|time) (?:\w+ ){0,3}?(?:as)\b/;

/** "cross to the other side of the table as the compliance officer at Kestrel Bank": where a wish or a move ends. */
const AS_AT = /\bas (?:an?|the|your|one of your) (?:new |next )?/g;
/** How far in front of "as" its verb may stand, in UTF-16 code units. */
const AS_REACH = 110;
/** A wish or a move, with nothing behind it that tells of the past. */
const TOWARDS =
  /\b(?:cross(?:ing)?|mov(?:e|ing)|switch(?:ing)?|step(?:ping)?|return(?:ing)?|transition(?:ing)?|com(?:e|ing)|go(?:ing)? back|chang(?:e|ing)|pivot(?:ing)?|settl(?:e|ing)|progress(?:ing)?|continu(?:e|ing)|swap(?:ping)?|trad(?:e|ing)|shift(?:ing)?|turn(?:ing)?|put|use|aim(?:ing)?|hop(?:e|ing)|plan(?:ning)?|keen|eager|would (?:like|love|suit)|i'd (?:like|love)|see myself|picture myself|bring)\b(?!.*\b(?:did|was|were|learn(?:ed|t)|worked|served|spent|been|had|years?|months?|decades?|time|days|work|experience|life|career|since|began|started|trained|when|while)\b)[^.;!?\n]*$/;

/** "saw forklift operator at Delmar Foods": a title with no article, of a job and no person. */
const SAW_BARE = /\b(?:saw|seen|found|spotted|noticed|want|wanted) /g;

const APPLY_FOR =
  /\b(?:apply|applying|applied|applicant|application|considered|candidate|candidacy|candidature|consideration|throw my hat in the ring|put myself forward|interviewing|suited|suitable|interested|interest|qualified|perfect|ideal|enquire|inquire|enquiring|inquiring|ask|asking|writing|message|messaging|reach(?:ing)? out|question|questions|chat|talk|keen|excited|note|bid|shortlisted)\s+(?:\w+ ){0,2}?(?:for|to|in|about|on|regarding|re|concerning)\s+(?:becoming |being |working as |the role of |the position of )?(?=(?:an?|the|your|this|that|any|our|its|future|upcoming)\b|[a-z])/g;

/** "position of housekeeping supervisor", "role as a buyer", "vacancy: head of estates". */
const JOB_OF =
  /\b(?:role|roles|position|positions|job|jobs|opening|openings|post|vacancy|vacancies|spot|seat|opportunity|opportunities|work|internship|apprenticeship|residency|fellowship|posting|place|placement|career|shifts?)\s*(?:of|as|for|:|–|—|-|in|is for|\()\s*(?:(?:an?|the|your)\b)?\s*/g;

/** A note that lists a job rather than telling of it names a number, or asks whether it is open. */
const LISTED =
  /\b(?:req|requisition|ref|reference|posting|job|vacancy|notice|advert|number|no|id)\b\.? ?(?:id |no\.? ?)?#?[a-z]{0,6}-?\d|\(\w*-?\d|\b\d+-[a-z]\b|still open|wanted\b|\bre: /;

/** The positions that a stretch of the note names. */
export function rolesOf(text: string, lower: string, words: readonly Word[], range: Range): Role[] {
  const found: Role[] = [];
  const first = wordIndexAt(words, range.start);
  const last = wordIndexAt(words, range.end);
  const part = lower.slice(range.start, range.end);

  for (let at = first; at < last; at++) {
    const word = words[at] as Word;
    if (JOB_NOUNS.has(word.lower) && words[at + 1]?.capital && text.slice(word.end, words[at + 1]?.start) === ' ')
      add(titleAt(text, words, at + 1, last));
    if (JOB_NOUNS.has(word.lower) || /^(?:positions?|jobs?|roles?)\/\w+/.test(word.lower))
      add(beforeJobNoun(text, words, first, at));
  }
  for (const match of part.matchAll(SEEKING)) {
    if (writerSeeks(part, match.index) && !/(?:for|about) $/.test(match[0])) continue;
    if (
      /\bhiring $/.test(match[0]) &&
      /^(?:manager|team|lead|committee|process|department|director|panel|for)\b/.test(
        part.slice(match.index + match[0].length),
      )
    ) {
      if (!/^for\b/.test(part.slice(match.index + match[0].length))) continue;
    }
    const at = wordIndexAt(words, range.start + match.index + match[0].length);
    add(titleAt(text, words, at, last) ?? (NEEDS.test(match[0]) ? wantedAt(text, words, at, last) : undefined));
  }
  for (const match of part.matchAll(FOR_A)) {
    if (
      /\b(?:work|works|worked|working|years|been|i|and|stand|stood|fill\w*|cover\w*|support\w*) $/.test(
        part.slice(0, match.index).slice(-12),
      )
    )
      continue;
    const at = wordIndexAt(words, range.start + match.index + match[0].length);
    const jobBefore =
      /\b(?:opening|openings|vacancy|post|position|ad|advert|notice|listing|posting|search|call|need|requisition|spot|place)\b[^.;!?]{0,50}$/.test(
        part.slice(0, match.index),
      );
    add(titleAt(text, words, at, last) ?? (jobBefore ? wantedAt(text, words, at, last) : undefined));
  }
  for (const match of part.matchAll(AS_ROLE)) {
    const until = part.slice(Math.max(0, match.index - 30), match.index + match[0].length);
    if (OWN_AS.test(until) || /\b(?:you|him|her|them) as\b[\w ]*$/.test(until)) continue;
    add(titleAt(text, words, wordIndexAt(words, range.start + match.index + match[0].length), last));
  }
  for (const match of part.matchAll(AS_AT)) {
    const before = part.slice(Math.max(0, match.index - AS_REACH), match.index);
    if (!TOWARDS.test(before) || /\b(?:you|him|her|them|it|this|that) $/.test(before)) continue;
    const role = titleAt(text, words, wordIndexAt(words, range.start + match.index + match[0].length), last);
    if (role && /^ (?:job |role |position )?(?:at|with|for|in) /.test(lower.slice(role.end, role.end + 20))) add(role);
  }
  for (const match of part.matchAll(SAW_BARE)) {
    const at = wordIndexAt(words, range.start + match.index + match[0].length);
    if (FUNCTION_WORDS.has(words[at]?.lower ?? '')) continue;
    const role = titleAt(text, words, at, last);
    if (
      role &&
      !/s$/.test(lower.slice(role.start, role.end)) &&
      /^ (?:at|with|in) /.test(lower.slice(role.end, role.end + 6))
    )
      add(role);
  }
  for (const match of part.matchAll(APPLY_FOR)) {
    add(titleAt(text, words, wordIndexAt(words, range.start + match.index + match[0].length), last));
  }
  for (const match of part.matchAll(JOB_OF)) {
    if (
      /\b(?:my|current|last|previous|former|our) (?:\w+ )?$/.test(
        part.slice(Math.max(0, match.index - 24), match.index),
      )
    )
      continue;
    const at = wordIndexAt(words, range.start + match.index + match[0].length);
    add(
      titleAt(text, words, at, last, true) ??
        (/\b(?:of|for|as)\s+(?:an?|the|your)?\s*$/.test(match[0]) ? wantedAt(text, words, at, last) : undefined),
    );
  }
  // "Guest Relations Manager (job 4478)", "the Line Cook at Alder & Rye", "your night nurse team"
  for (let at = first; at < last; at++) {
    const word = words[at] as Word;
    if (!word.occupation) continue;
    const after = lower.slice(word.end, word.end + 30);
    if (
      /^,? ?[([](?:req|job|ref|#|posting|id|vacancy|position|no|r-|jr|\d|[a-z]{1,5}-?\d)/.test(after) ||
      /^,? (?:req|requisition|job id|ref|job no|posting)\b\.? ?#?/.test(after)
    ) {
      const role = titleBack(text, words, first, at);
      if (
        role &&
        !OWN.test(words[role.from - 1]?.lower ?? '') &&
        !/\b(?:i am|i'm|im|as|as a|as an)\s*$/.test(
          lower.slice(Math.max(0, role.start - 12), role.start).replace(/\b(?:an?|the) $/, ''),
        )
      )
        add(role);
    } else if (
      /^ (?:at|with) /.test(after) &&
      /\b(?:open|available|filled|vacant)\b/.test(lower.slice(word.end, word.end + 60)) &&
      !/\b(?:i|i'm|am|as)\b/.test(lower.slice(Math.max(range.start, word.start - 30), word.start))
    ) {
      add(titleBack(text, words, first, at));
    } else if (
      /^ (?:at|with|in|on|for) /.test(after) ||
      /^ (?:team|teams|hire|hires|hiring|search|need|needs|shortage|pool|pipeline|candidate|candidates|crew|crews|recruiting|recruitment|group|desk|list|bench|squad|call|calls|dispatch|department|interview|interviews)\b/.test(
        after,
      )
    ) {
      const role = titleBack(text, words, first, at);
      if (!role) continue;
      const before = words[role.from - 1]?.lower ?? '';
      const teamAfter = !/^ (?:at|with|in|on|for) /.test(after);
      if (teamAfter && !/^(?:your|the)$/.test(before)) continue;
      if (!teamAfter && before !== 'the' && before !== 'your') continue;
      if (
        /^(?:team|recruiter|hr|talent)/.test(word.lower) ||
        (!teamAfter &&
          /\b(?:was|am|been|be|as|met|to|from|spoke with|talked to) the $/.test(
            lower.slice(Math.max(0, role.start - 16), role.start),
          ))
      )
        continue;
      add(role);
    }
  }
  if (found.length === 0 && LISTED.test(part)) {
    // "Store Manager at Penny's Pantry (req 909)", "lock keeper, Ashgrove Canal Trust, reference LK-09": a title by itself.
    for (let at = first; at < last && found.length === 0; at++) {
      const word = words[at] as Word;
      if (!word.occupation && !(isTitleHead(word.lower) && /^, \p{Lu}/u.test(text.slice(word.end, word.end + 3))))
        continue;
      const end = /^ (?:i{1,3}|iv)\b/.test(lower.slice(word.end, word.end + 5)) ? word.end + 2 : word.end;
      const role = titleBack(text, words, first, at);
      if (!role || !/^ ?[iv]*(?:[,.:;(?”"]| at | with | whom | wanted\b| needed\b| \()/.test(lower.slice(end, end + 9)))
        continue;
      const before = lower.slice(Math.max(range.start, role.start - 24), role.start);
      if (
        /\b(?:i'm|i am|im|am|as|my|me|myself|was|became|former|by|from|to|of|with|our|self-taught|qualified|trained|certified|licensed|mr|ms|dr) (?:an? |the )?$/.test(
          before,
        )
      )
        continue;
      add({ start: role.start, end: word.end });
    }
  }
  return found.sort((a, b) => a.start - b.start);

  function add(role: Range | undefined): void {
    if (!role || role.start < range.start || role.end > range.end) return;
    if (found.some((other) => other.start < role.end && role.start < other.end)) return;
    found.push({ start: role.start, end: role.end });
  }
}

/**
 * "needs a cellarman", "the post of tea taster": a phrase that is not known as a title can still be nothing else there. `at` is the
 * word behind the verb or the job noun; the phrase goes on to the next function word or mark.
 */
function wantedAt(text: string, words: readonly Word[], at: number, last: number): Range | undefined {
  let from = at;
  while (
    from < last &&
    /^(?:an?|the|two|three|four|five|six|several|more|new|your|another|next|some)$/.test((words[from] as Word).lower)
  )
    from++;
  let to = from;
  while (to < last && to - from < 5) {
    const word = words[to] as Word;
    if (FUNCTION_WORDS.has(word.lower) || /\d/.test(word.text)) break;
    if (to > from && text.slice((words[to - 1] as Word).end, word.start) !== ' ') break;
    to++;
  }
  const head = words[to - 1];
  if (to === from || !head || !words[from]) return undefined;
  const phrase = words.slice(from, to);
  if (
    phrase.every((word) => GENERIC_JOB_WORDS.has(word.lower)) ||
    phrase.some((word) => NOT_WANTED.test(word.lower) || JOB_NOUNS.has(word.lower))
  )
    return undefined;
  return isTitleHead(head.lower) ? { start: (words[from] as Word).start, end: head.end } : undefined;
}

/** Verbs and phrases of those who look for somebody. */
const NEEDS =
  /\b(?:hiring|seeks|seeking|needs?|recruiting|looking for|searching for|search for|advertising|advertising for|advertised for|short of|wants?|lists?|opening for|openings for|vacancy for|post for|position for|spot for|room for|ad for|advert for)\s+(?:of\s+)?$/;

const NOT_WANTED =
  /^(?:retired|former|returning|unemployed|laid-off|help|support|freshers?|leaders?|growth|time|way|reason|look|work|job|talent|people|candidates?|someone|change|break|challenge|partner|customers?|numbers?|offer|answer|letter|career|summer|winter|home|place|chance|company|opportunit|new|better|another|other|center|centre|experience|member|members|person|woman|human|veterans?|women|men)/;

/** "I'm looking for a job": then it is the writer who seeks. */
function writerSeeks(part: string, at: number): boolean {
  return /\b(?:i|i'm|i am|im|am|i've|been|i'll|was|i was|actively|currently|now|graduate|engineer|nurse|student|professional|who is|and) (?:\w+ly )?(?:been |currently |now |also |am )?$/.test(
    part.slice(Math.max(0, at - 28), at),
  );
}

/** The words before a job noun, where they say which job: "the night-shift RN *job*". */
function beforeJobNoun(text: string, words: readonly Word[], first: number, noun: number): Range | undefined {
  const head = words[noun] as Word;
  let from = noun;
  let specific = false;
  let occupied = false;
  for (let at = noun - 1; at >= first && noun - at <= MAX_BACK; at--) {
    const word = words[at] as Word;
    const gap = text.slice(word.end, (words[at + 1] as Word).start);
    if (gap.includes("'") || POSSESSIVE.test(word.lower)) break;
    if (/[;:!?\n()[\]"]/.test(gap) || (gap.includes('.') && word.text.length > 3)) break;
    if (gap.includes(',') && !(word.capital && (words[at + 1] as Word).capital && word.lower !== 'saturday')) break;
    // "Phlebotomist I": the numeral of a grade, and no pronoun.
    if (word.text === 'I' && words[at - 1]?.capital && gap === ' ') continue;
    if (
      STOP_BEFORE.has(word.lower) &&
      !(
        word.lower === 'of' ||
        word.lower === 'in' ||
        word.lower === 'and' ||
        word.lower === 'to' ||
        word.lower === 'at'
      )
    ) {
      if (OWN.test(word.lower)) return undefined;
      break;
    }
    if (/^(?:of|in|and|to|at)$/.test(word.lower)) {
      // "head of estates job" reaches back over the "of"; "position in warehouse job" does not.
      const behind = words[at - 1];
      if (word.lower === 'of' && behind && behind.occupation) continue;
      // "two years of branding work": what the writer did.
      if (word.lower === 'of' && /^(?:years?|yrs?|months?|decades?|lots?|bit|lot|plenty)$/.test(behind?.lower ?? ''))
        return undefined;
      if (word.lower === 'and' && specific && behind && (isField(behind.lower) || behind.capital)) continue;
      break;
    }
    if (FUNCTION_WORDS.has(word.lower) && word.lower !== 'it') break;
    if (OWN.test(word.lower)) return undefined;
    from = at;
    if (word.occupation) occupied = true;
    else if (isField(word.lower) && !/^(?:company|business|community|local)$/.test(word.lower)) specific = true;
    else if (TRAINING_POSTS.has(word.lower)) specific = true;
    else if (
      /^(?:(?:[a-z]+-)?(?:[a-z]+ing|[a-z]+ology|[a-z]+ics|[a-z]+ment))$/.test(word.lower) &&
      !GENERIC_JOB_WORDS.has(word.lower) &&
      word.lower.length > 5 &&
      !VERBS_IN_ING.test(word.lower)
    )
      specific = true;
  }
  if (occupied || specific) {
    while (from < noun && GENERIC_JOB_WORDS.has((words[from] as Word).lower) && !isField((words[from] as Word).lower))
      from++;
    if (from === noun) return undefined;
    if (onlyPeople(words, from, noun)) return undefined;
    return { start: (words[from] as Word).start, end: (words[noun - 1] as Word).end };
  }
  if (TRAINING_POSTS.has(head.lower) && !/^(?:any|an?|some|my)$/.test(words[noun - 1]?.lower ?? ''))
    return { start: head.start, end: head.end };
  // "the Foo Bar role": two capitalised words that are no place; one alone is more likely the company's name.
  const near = words.slice(Math.max(from, first), noun).filter((word) => !GENERIC_JOB_WORDS.has(word.lower));
  if (
    near.length >= 2 &&
    near.length <= 6 &&
    near.every((word) => word.capital) &&
    /^(?:roles?|position|positions|vacancy)$/.test(head.lower) &&
    !isPlace(text.slice((near[0] as Word).start, (near.at(-1) as Word).end))
  ) {
    return { start: (near[0] as Word).start, end: (near.at(-1) as Word).end };
  }
  // "the kiln loading job", "the front-of-house vacancy": a lower-case description.
  const determiner = words[from - 1]?.lower ?? '';
  const named = head.lower !== 'post' && head.lower !== 'posts' ? true : determiner !== 'your';
  const suffixed = near.filter((word) => !/^i{1,3}$/.test(word.lower)).at(-1);
  if (named && suffixed && near.length > 0 && isTitleHead(suffixed.lower) && !NOT_WANTED.test(suffixed.lower))
    return { start: (near[0] as Word).start, end: (words[noun - 1] as Word).end };
  const described = near.filter(
    (word) => !word.capital && word.text.length > 3 && !/(?:ly|ed)$/.test(word.lower) && !NOT_WANTED.test(word.lower),
  );
  if (
    named &&
    described.length > 0 &&
    (/^(?:the|your|a|an|its|their|this|that)$/.test(determiner) || POSSESSIVE.test(determiner)) &&
    /^(?:roles?|positions?|jobs?|vacanc(?:y|ies)|openings?|post|gig|place|spot|internship|apprenticeship)$/.test(
      head.lower,
    )
  ) {
    return { start: (described[0] as Word).start, end: (words[noun - 1] as Word).end };
  }
  return undefined;
}

/** "Acme's welder job": the company is no part of the title. */
const POSSESSIVE = /'s$/;

const VERBS_IN_ING =
  /^(?:existing|upcoming|interesting|exciting|amazing|challenging|rewarding|looking|hiring|seeking|filling|offering|posting|missing|growing|starting|paying|outstanding|promising|coming|following|pending|remaining|fulfilling|finding|getting|having|doing|applying|describing|mentioning|seeing|regarding|concerning|discussing|wanting|pursuing|exploring|landing|leaving|thinking|employment|using|sharing|ongoing|recruiting|advertising|opening|working|changing|losing|searching)$/;

/** "recruiter role" in "in your recruiter role" is a role; "hiring team position" is not. */
function onlyPeople(words: readonly Word[], from: number, to: number): boolean {
  return (
    words.slice(from, to).every((word) => /^(?:hiring|manager|team|lead|open|company)$/.test(word.lower)) &&
    !words.slice(from, to).some((word) => word.occupation)
  );
}

const JOBS_FOR =
  /\b(?:jobs?|openings?|work|vacanc(?:y|ies)|positions?|roles?|opportunit(?:y|ies)|anything|something|place|room)\s+for\s+$/i;

/** In front of a title stand no more words than these that are no part of it. */
const MOST_AHEAD = 12;

/** A title that begins at word `at`: "a lead toddler teacher", "nurses", "two line cooks", "head of estates". */
function titleAt(
  text: string,
  words: readonly Word[],
  at: number,
  last: number,
  fieldIsEnough = false,
): Range | undefined {
  let from = at;
  const furthest = Math.min(last, at + MOST_AHEAD);
  while (
    from < furthest &&
    /^(?:an?|the|your|our|its|their|new|next|more|some|any|another|two|three|four|five|six|several|few|additional|experienced|good|great|skilled|qualified|full-time|part-time|full|part|time|local|talented|reliable|motivated|of|this|these|upcoming|open|current|future|seasoned|strong|\d+|someone|somebody|people|person|who|can|to|is|for|with|entry-level|entry|level|ones?)$/.test(
      (words[from] as Word).lower,
    )
  ) {
    if (from > at && /[.;:!?\n]/.test(text.slice((words[from - 1] as Word).end, (words[from] as Word).start)))
      return undefined;
    from++;
  }
  const someone = words.slice(at, from).some((word) => /^(?:someone|somebody|people|person)$/.test(word.lower));
  // "any jobs for someone with a forklift licence": that is the writer.
  if (
    someone &&
    JOBS_FOR.test(text.slice(Math.max(0, (words[at] as Word).start - 24), (words[at] as Word).start)) &&
    !/^(?:who|to)$/.test(words[at + 1]?.lower ?? '')
  )
    return undefined;
  // "vacancies for a retired teacher": what the writer is.
  if (/^(?:retired|former|ex|unemployed|laid-off|returning|displaced|semi-retired)$/.test(words[from]?.lower ?? ''))
    return undefined;
  for (let i = from; i < last && i - from < 10; i++) {
    const word = words[i] as Word;
    if (i > from) {
      const gap = text.slice((words[i - 1] as Word).end, word.start);
      if (/[.;:!?\n()–—]/.test(gap) || (gap.includes(',') && !(word.capital && (words[i - 1] as Word).capital))) break;
    }
    if (JOB_NOUNS.has(word.lower) && i > from && !word.occupation) break;
    if (word.occupation) {
      const next = words[i + 1];
      // "manager role" is found by its noun; "lead toddler teacher" goes on to the word that heads it.
      let end = i;
      for (let j = i + 1; j < last && j - from < 10; j++) {
        const further = words[j] as Word;
        if (/[^ ]/.test(text.slice((words[j - 1] as Word).end, further.start))) break;
        if (further.occupation || /^(?:i{1,3}|iv|\d)$/.test(further.lower)) end = j;
        else if (
          /^(?:of|for)$/.test(further.lower) &&
          words[j + 1] &&
          !FUNCTION_WORDS.has((words[j + 1] as Word).lower) &&
          further.lower === 'of'
        ) {
          end = j + 1;
          j++;
        } else if (!further.capital && !isField(further.lower)) break;
      }
      if (
        next &&
        i === end &&
        /^(?:manager|partner|market|floor|shop|school|desk)$/.test(word.lower) &&
        next.lower === 'at'
      )
        return undefined;
      return { start: (words[from] as Word).start, end: (words[end] as Word).end };
    }
    if (FUNCTION_WORDS.has(word.lower) && word.lower !== 'of' && word.lower !== 'and') break;
  }
  if (someone && from < last) {
    // "someone to run payroll": what they are to do is the kind of position.
    for (let i = from; i < last && i - from < 6; i++)
      if (isField((words[i] as Word).lower)) return { start: (words[from] as Word).start, end: (words[i] as Word).end };
  }
  if (fieldIsEnough && from < last) {
    const word = words[from] as Word;
    const next = words[from + 1];
    if (isField(word.lower) && !(word.capital && next?.capital && !isField(next.lower)))
      return { start: word.start, end: word.end };
    if (next && isField(next.lower) && text.slice(word.end, next.start) === ' ' && !FUNCTION_WORDS.has(word.lower))
      return { start: word.start, end: next.end };
  }
  return undefined;
}

/** The title that ends at an occupation word, back to its determiner. */
function titleBack(
  text: string,
  words: readonly Word[],
  first: number,
  head: number,
): (Range & { from: number }) | undefined {
  let from = head;
  for (let at = head - 1; at >= first && head - at < 8; at--) {
    const word = words[at] as Word;
    const gap = text.slice(word.end, (words[at + 1] as Word).start);
    if (
      !/^[ -]$/.test(gap) ||
      POSSESSIVE.test(word.lower) ||
      STOP_BEFORE.has(word.lower) ||
      FUNCTION_WORDS.has(word.lower) ||
      OWN.test(word.lower)
    )
      break;
    from = at;
  }
  return { start: (words[from] as Word).start, end: (words[head] as Word).end, from };
}
