import type { Range } from '../clean.ts';
import { GENERIC_JOB_WORDS, isField, isOccupation, JOB_NOUNS } from '../lexicon/jobs.ts';
import { isPlace } from '../lexicon/places.ts';
import { ORDINARY_WORDS } from '../lexicon/shouted.ts';
import { isJobBoard } from '../lexicon/sources.ts';
import { DAYS, FUNCTION_WORDS, HONORIFICS, MONTHS } from '../lexicon/words.ts';
import { lastBefore, overlapping } from '../ranges.ts';
import { type LetterCase, type Word, wordIndexAt } from '../words.ts';
import { isCompanySuffix, type Phrase, phraseAt, properPhrases } from './phrases.ts';

/** An organisation that the note names. */
export type Company = Range & {
  /** `target`: the one that hires. `own`: where the writer works, worked or studied. `other`: named in passing. */
  part: 'target' | 'own' | 'other';
};

const ORGANISATION =
  /^(?:hospital|hospitals|bank|school|schools|college|university|group|systems|technologies|technology|labs|laboratories|clinic|church|foundation|trust|council|county|hotel|hotels|resort|lodge|restaurant|bakery|logistics|industries|solutions|partners|associates|holdings|energy|media|studio|studios|services|museum|library|academy|institute|airlines|airways|motors|foods|medical|healthcare|health|care|center|centre|society|agency|authority|department|district|works|press|books|farms|farm|brewery|brewing|kitchen|café|cafe|market|markets|transit|rail|aerospace|robotics|pharma|pharmaceuticals|biotech|insurance|mutual|financial|capital|credit|union|properties|realty|construction|builders|engineering|consulting|networks|software|interactive|games|entertainment|gallery|theatre|theater|orchestra|ballet|opera|zoo|hospice|nursery|freight|shipping|lines|cruises|steel|castings|tooling|manufacturing|mills|textiles|apparel|outfitters|paper|plastics|chemicals|semiconductor|semiconductors|electric|electronics|power|water|gas|oil|mining|timber|nhs|parish|diocese|homes|housing|charity|charities|isp|telecom|mobile|digital|creative|design|designs|collective|co-op|cooperative|company)$/;

const TARGET_BEFORE =
  /(?:\bjoin(?:ing)?|\bjoin(?:ing)? (?:the|your) team (?:at|of)|\b(?:work|working|career|future|employment|position|role|job|chance|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|posts?|postings?|internship|placement|anything|something|shifts?|team|department|hiring|recruiting|recruit|hire|interested in|interest in|apply(?:ing)? (?:to|at|with|for)|applied (?:to|at|with|for)|application (?:to|with|at|for)|passionate about|admire|admired|admiring|following|followed|impressed by|fan of|love|loved|loves|drawn to|drawn by|excited about|excited by|learn(?:ed|ing)? (?:more )?about|know about|read about|reading about|enthusiastic about|keen on|considering|recruiters? (?:at|for|with)|lead(?:er|ing)? at|manager at|what|how|life at|culture at|work at|work for|works? with|working (?:at|for|with)|here at|you(?:'re| are) (?:at|with)|team at|hiring (?:at|for)|recruit(?:ing|er)? for|of|part of|need at|needs? at|jobs? with|post(?:ed)? (?:by|from)|posting (?:by|from)|on behalf of)(?: (?:at|with|for|in|within|by|from|of))?)\s+(?:the )?$/;

const VERB_AFTER =
  /^(?:'s|'|')? ?(?:in \p{L}+ )?(?:(?:is|are|was|were|has|have|will be|will|keeps?|just|recently|also|still|currently|now|must|may|needs? to) )*(?:says|said|writes|short|hires?|hiring|looking|seeking|recruiting|advertising|searching|expanding|opening|growing|adding|staffing|launching|building|planning|taking on|needs?|seeks?|wants?|posted|posts|lists?|listed|advertised|advertises?|requires?|requiring|has (?:an?|the|open|several|posted|listed|been|two|three)|have (?:an?|open|posted|been)|is|are|calls for|asks for|does|runs?|makes?|makes|treats?|trains?|stands|serves?|offers?|uses|opens?|opened|announced|won|acquired|launched|started|plans|grew|bought|moved|built|does things|believes|has|have|pays?|asks?|fits?|suits?)\b/u;

const OWN_BEFORE =
  /(?:\b(?:i|i've|i'm|we|my|our|me|myself|years?|yrs?|months|decade|decades|formerly|previously|currently|presently|ex|veteran of|alum(?:na|nus|ni)? of|alum|graduate of|graduated from|graduate|degree from|diploma from|certificate from|studied|studying|student at|studies at|mba from|bachelor's from|master's from|phd at|phd from|laid off (?:from|by|at)|left|leaving|retired from|retiring from|let go (?:from|by)|internship (?:at|with)|interned (?:at|with|for)|intern at|worked|work|working|employed|served|serving|trained|training|joined|spent|started|experience|background|career|tenure|stint|time|team|led|ran|managed|built|learned|learnt|volunteer(?:ed|ing)?|job|role|position|shifts?|clients?|customers?)\b[^.;!?\n]{0,90}?)\b(?:at|for|with|in|from|by|of|near|outside|to)\s+(?:the )?$/;

const OWN_NOUNS =
  /\b(?:my|our)\s+(?:[\w'-]+\s+){0,5}?(?:role|job|position|work|time|years?|experience|team|career|internship|placement|apprenticeship|residency|capstone|degree|studies|training|tenure|shift|shifts|desk|current employer|employer|stint|practicum|practice|contract|post|last billet|manager|boss|supervisor|store|shop|branch|class|thesis)\b[^.;!?\n,]{0,50}?\s(?:at|for|with|in|from|by|of)\s+(?:the )?$/;

const IS_TITLE =
  /\b(?:i am|i'm|im|i was|as an?|as the|being an?|currently an?|now an?|presently an?|former(?:ly)?(?: an?)?|a|an)\s+(?:[\w'&/-]+\s+){0,6}?(?:at|for|with|in|from)\s+(?:the )?$/;

type Surroundings = {
  text: string;
  lower: string;
  words: readonly Word[];
  letterCase: LetterCase;
  sentenceStarts: ReadonlySet<number>;
  /** Ranges that are names of something else already: people, sources, requisition numbers. */
  taken: readonly Range[];
  roles: readonly Range[];
  /** The note lists a job, number and all, rather than telling of it. */
  listed: boolean;
};

/** The organisations that the body names, in order. */
export function companiesOf(near: Surroundings, range: Range): Company[] {
  const { text, words, letterCase } = near;
  const first = wordIndexAt(words, range.start);
  const last = wordIndexAt(words, range.end);
  const phrases =
    letterCase === 'mixed'
      ? properPhrases(text, words, first, last, near.sentenceStarts)
      : uncapitalised(near, first, last);
  const companies: Company[] = [];
  for (const whole of phrases) {
    for (const phrase of withoutRole(near, whole)) {
      const company = judge(near, phrase, range);
      if (company) companies.push(company);
    }
  }
  if (letterCase === 'mixed' && !companies.some((company) => company.part === 'target')) {
    // A lower-case name in a note with capitals: "the welder job at acme".
    for (const phrase of uncapitalised(near, first, last)) {
      const company = judge(near, phrase, range);
      if (
        company?.part === 'target' &&
        !companies.some((other) => other.start < company.end && company.start < other.end)
      )
        companies.push(company);
    }
  }
  return companies.sort((a, b) => a.start - b.start);
}

/** In a note of one case: what stands behind "at", "join" and the like, or before "is hiring". */
function uncapitalised({ text, lower, words, letterCase }: Surroundings, first: number, last: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = first; at < last; at++) {
    const word = words[at] as Word;
    const next = words[at + 1];
    if (!next || at + 1 >= last) continue;
    const noun = words[at - 1];
    const opens =
      word.lower === 'join' ||
      (/^(?:at|with|for|in)$/.test(word.lower) &&
        noun &&
        (JOB_NOUNS.has(noun.lower) ||
          noun.occupation ||
          /^(?:work|working|apply|applied|applying|hiring|team)$/.test(noun.lower)) &&
        (word.lower === 'at' || letterCase !== 'mixed')) ||
      (word.lower === 'at' && letterCase !== 'mixed');
    if (!opens || !/^ (?:the |@ ?)?$/.test(text.slice(word.end, next.start))) continue;
    const from = next.lower === 'the' ? at + 2 : at + 1;
    const phrase = phraseAt(text, words, from, last, 'lower');
    if (
      !phrase ||
      text.startsWith('://', phrase.end) ||
      /^(?:least|home|night|all|once|last|first|present|moment|school|work|university|college|time|hand|ease|scale|large|work|any|your|nights|weekends|hospitals|restaurants|companies|startups|firms)\b/.test(
        lower.slice(phrase.start, phrase.end),
      )
    )
      continue;
    if (isPlace(lower.slice(phrase.start, phrase.end))) continue;
    let to = phrase.to;
    for (let i = phrase.from; i < phrase.to; i++) {
      if (
        /^(?:matches|fits|needs|asks|looks|suits|caught|interests|sounds|seems|calls|because|requires|since|using|doing|hiring|looking|req|requisition|job|posted|advertised|found|seen|located)$/.test(
          (words[i] as Word).lower,
        )
      ) {
        to = i;
        break;
      }
    }
    if (to === phrase.from) continue;
    phrases.push({ start: phrase.start, end: (words[to - 1] as Word).end, from: phrase.from, to });
  }
  if (letterCase !== 'mixed') {
    const from = words[first]?.start ?? 0;
    for (const match of lower
      .slice(from, words[last - 1]?.end ?? 0)
      .matchAll(/\bthe ((?:city|county|university|bank|port|state|town|port authority) of [a-z]+)\b/g)) {
      const start = from + match.index + 4;
      const at = wordIndexAt(words, start);
      phrases.push({
        start,
        end: start + (match[1] as string).length,
        from: at,
        to: wordIndexAt(words, start + (match[1] as string).length),
      });
    }
  }
  if (first >= last) return phrases;
  for (const match of lower
    .slice(words[first]?.start ?? 0, words[last - 1]?.end ?? 0)
    .matchAll(
      /(?:^|[.!?,\n] ?|that )((?!(?:i|you|he|she|we|they|it|who|your company|your team|the company|company)\b)[a-z0-9][\w'&.-]{0,40}(?: (?:&|[a-z0-9][\w'&.-]{0,40})){0,3}) (?:is|are) (?:hiring|looking for|recruiting|seeking)\b/g,
    )) {
    const start = (words[first] as Word).start + match.index + match[0].indexOf(match[1] as string);
    const from = wordIndexAt(words, start);
    const to = wordIndexAt(words, start + (match[1] as string).length);
    if (letterCase === 'mixed' || words.slice(from, to).some((word) => FUNCTION_WORDS.has(word.lower))) continue;
    if (to > from) phrases.push({ start, end: (words[to - 1] as Word).end, from, to });
  }
  return phrases;
}

/** Takes the title off a phrase that holds company and title alike: "the Boeing Flight Line Mechanic opening". */
function withoutRole({ words, roles, letterCase }: Surroundings, phrase: Phrase): Phrase[] {
  if (letterCase !== 'mixed') return [phrase];
  const role = overlapping(roles, phrase);
  if (!role) return [phrase];
  const inside = words.slice(phrase.from, phrase.to);
  const cut = inside.findIndex(
    (word) => word.occupation || isField(word.lower) || isLevel(word.lower) || JOB_NOUNS.has(word.lower),
  );
  const parts: Phrase[] = [];
  if (cut < 0 && phrase.end < role.end && role.start >= phrase.start)
    return inside.every((word) => PAPER.test(word.lower)) ? [] : [phrase];
  if (cut > 0 && role.start <= phrase.start) {
    const part = inside.slice(0, cut);
    if (!part.some((word) => GENERIC_JOB_WORDS.has(word.lower)))
      parts.push({ start: phrase.start, end: (part.at(-1) as Word).end, from: phrase.from, to: phrase.from + cut });
  } else if (role.start > phrase.start) {
    const to = phrase.from + inside.filter((word) => word.end <= role.start).length;
    if (to > phrase.from) parts.push({ start: phrase.start, end: (words[to - 1] as Word).end, from: phrase.from, to });
  } else if (role.end < phrase.end) {
    const from = phrase.from + inside.filter((word) => word.start < role.end).length;
    if (from < phrase.to) parts.push({ start: (words[from] as Word).start, end: phrase.end, from, to: phrase.to });
  }
  return parts;
}

/** Licences, wards and trades by their letters, where a title begins with them: "CDL-A driver", "ICU nurse". */
const PAPER =
  /^(?:class|cdl|hgv|lgv|psv|hazmat|er|icu|nicu|picu|pacu|ccu|ob|ed|or|cath|mri|ct|cnc|plc|tig|mig|arc|ndt|esl|efl|esol|stem|sql|sap|aws|gis|crm|erp|cad|seo|ppc|b2b|2nd|1st|3rd)(?:-\w+)?$/;

function isLevel(word: string): boolean {
  return /^(?:senior|junior|lead|staff|principal|chief|head|assistant|associate|deputy|sr|jr|vp|director|global|regional|national|district|night|night-shift|entry-level|graduate|summer|trainee|apprentice|executive|general)$/.test(
    word,
  );
}

function judge(near: Surroundings, phrase: Phrase, range: Range): Company | undefined {
  const { text, lower, words, letterCase } = near;
  const name = lower.slice(phrase.start, phrase.end);
  const inside = words.slice(phrase.from, phrase.to);
  const head = inside[0] as Word;
  const tail = inside.at(-1) as Word;
  const suffixed = inside.some((word) => isCompanySuffix(word) && word !== head);
  if (overlapping(near.taken, phrase) && !suffixed) return undefined;
  if (inside.length === 1 && head.upper && ORDINARY_WORDS.has(head.lower)) return undefined;
  if (
    isJobBoard(name) ||
    /^(?:god|lord|jesus|christ|allah|english|i)\b|^(?:[bm]\.?(?:tech|sc|com|ed|ba|eng|s|a|e|phil)|mba|phd|ph\.d|bachelor|master|asap|diploma)s?\b/.test(
      name,
    ) ||
    MONTHS.has(head.lower) ||
    DAYS.has(head.lower) ||
    HONORIFICS.has(head.lower)
  )
    return undefined;
  if (
    !suffixed &&
    inside.every(
      (word) =>
        word.occupation ||
        isField(word.lower) ||
        isLevel(word.lower) ||
        GENERIC_JOB_WORDS.has(word.lower) ||
        JOB_NOUNS.has(word.lower),
    )
  )
    return undefined;
  const sentenceFrom = Math.max(range.start, lastBreak(text, phrase.start));
  const before = lower.slice(Math.max(sentenceFrom, phrase.start - 160), phrase.start);
  const after = lower.slice(phrase.end, phrase.end + 48);
  // "My CDL is …" is the writer's; "when Orrery Labs closed …" is behind them.
  if (/\b(?:my|our)\s+$/.test(before)) return undefined;
  if (
    /^ (?:(?:plant|store|shop|mill|office|branch|site|factory|lab|clinic|school|yard|mine|depot|warehouse|restaurant|location|hub|centre|center|facility) )?(?:(?:was|is|has|had) )?(?:closed|closing|shut|shutting|folded|went under|downsized|let me go|laid (?:me|us|off)|went bankrupt|moved (?:its|the) )/.test(
      after,
    )
  )
    return { start: phrase.start, end: phrase.end, part: 'own' };
  const possessive = /^'s?\b|^'(?= )/.test(after) || /'s$/.test(name);
  const ends =
    ORGANISATION.test(tail.lower.replace(/'s?$/, '')) ||
    (inside.length > 1 &&
      inside.some((word) => /^(?:hospital|university|college|bank|school|st|church|council|county)$/.test(word.lower)));
  const preposition =
    /\b(at|with|for|in|within|by|from|of|join|joining|about|to|on|like|into|behind|and|that|inside|by the name of)\s+(?:the |a |an )?$/.exec(
      before,
    )?.[1];

  const nounBefore =
    /(?:^|[\s"(])((?:[\w'/-]+)) (?:(?:open|available|posted|advertised|listed|here|currently|now|up) )?(?:\([^)]{1,40}\),? |\[[^\]]{1,40}\] |, ?(?:req|job|ref)[^,]{1,20}, |(?:req|job|ref|requisition|posting)\.? ?#?[\w-]+ )?(?:at|with|for|in|within|from|by|of|on)\s+(?:the |your )?$/.exec(
      before,
    )?.[1];
  const behindRole = isBehindRole(lower, lastBefore(near.roles, phrase.start), phrase);
  const listed = near.listed && isListedBehind(lower, lastBefore(near.roles, phrase.start), phrase);
  const roleBefore =
    listed ||
    behindRole ||
    (nounBefore !== undefined && (JOB_NOUNS.has(nounBefore) || (isOccupation(nounBefore) && !IS_TITLE.test(before))));
  // "as an account executive at Pinnacle Paper", where that was read as the role that is sought.
  const ownRole = roleBefore && !behindRole && OWN_ROLE.test(before);
  const ownNoun = OWN_NOUNS.test(before);
  const study =
    /\b(?:degree|diploma|certificate|bachelor'?s?|master'?s?|mba|phd|ph\.d|b\.?sc?|m\.?sc?|graduate[ds]?|graduating|graduated|grad|student|studied|studying|study|junior|sophomore|freshman|alum(?:na|nus|ni)?|class of|trained|training|senior) (?:[\w' ]{0,30} )?(?:at|from|of|in|with)\s+(?:the )?$/.test(
      before,
    ) || /\bmy [^.,;]{0,30}(?:degree|diploma|certificate|studies|thesis)[^.,;]{0,20}\bat\s+(?:the )?$/.test(before);
  const wished = WISH.test(before);
  const range_ = { start: phrase.start, end: phrase.end };

  if (FIT_FOR.test(before)) return { ...range_, part: 'target' };
  if (study && !roleBefore) return { ...range_, part: 'own' };
  if (/^,? where i\b/.test(after) || /\b(?:before|after|since leaving|leaving|left)\s+(?:the )?$/.test(before)) {
    return { ...range_, part: 'own' };
  }
  if (roleBefore && !ownRole && preposition !== 'on') {
    if (preposition === 'in' && isPlace(name)) return undefined;
    return {
      ...range_,
      part: isPlace(name) && !suffixed && preposition !== 'at' && preposition !== 'with' ? 'other' : 'target',
    };
  }
  if (isPlace(name) && !suffixed && !possessive && !(VERB_AFTER.test(after) && preposition === undefined))
    return undefined;
  if (
    !ownNoun &&
    /^(?:join|joining)$/.test(preposition ?? '') &&
    !/\b(?:i|since|before|after|having|when i|and) (?:\w+ )?joining\s+(?:the )?$/.test(before)
  )
    return { ...range_, part: 'target' };
  const ownClause =
    ownNoun ||
    (preposition !== undefined &&
      OWN_BEFORE.test(before) &&
      !WISH.test(before) &&
      !/\b(?:saw|see|seen|noticed|read|heard|know|believe|think|hope|admire|understand|learned|learnt|love|loved|follow|followed)\b[^.;!?]{0,60}$/.test(
        before,
      )) ||
    (preposition !== undefined && IS_TITLE.test(before) && !WISH.test(before));
  if (possessive && !ownClause) {
    if (letterCase === 'mixed' && lastBefore(near.taken, phrase.start + 1)?.start === phrase.start) return undefined;
    return { ...range_, part: 'target' };
  }
  if (
    !ownClause &&
    VERB_AFTER.test(after) &&
    (preposition === undefined || preposition === 'that' || preposition === 'and') &&
    (inside.length > 1 ||
      !near.sentenceStarts.has(phrase.start) ||
      (lastBefore(near.roles, phrase.end + 60)?.start ?? 0) > phrase.end) &&
    !isPersonLike(inside, after, text.slice(phrase.end, phrase.end + 24))
  )
    return { ...range_, part: 'target' };
  if (ownClause) return { ...range_, part: 'own' };
  if (wished && /^(?:for|with|at)$/.test(preposition ?? '') && !isPlace(name)) return { ...range_, part: 'target' };
  if (TARGET_BEFORE.test(before))
    return preposition === 'in' && isPlace(name) ? undefined : { ...range_, part: 'target' };
  if (
    /\b(?:the|your)\s+$/.test(before) &&
    /^ (?:[\w-]+ ){0,4}?(?:roles?|positions?|jobs?|openings?|vacanc(?:y|ies)|postings?|post|team|careers|website|site|internship|listing|recruiter|office|plant|store|branch|residency|program|apprenticeship|crew)\b/.test(
      after,
    )
  )
    return { ...range_, part: 'target' };
  if (/\b(?:your|the)\s+$/.test(before) && suffixed) return { ...range_, part: 'target' };
  if (/^(?:at|with)$/.test(preposition ?? ''))
    return { ...range_, part: suffixed || ends || WISH.test(before) || inside.length > 1 ? 'target' : 'other' };
  if (suffixed) return { ...range_, part: 'target' };
  if (ends && inside.length > 1 && !/^(?:my|our)\b/.test(before)) return { ...range_, part: 'target' };
  if (
    /^ (?:[\w-]+ ){0,3}?(?:roles?|positions?|jobs?|openings?|vacanc(?:y|ies))\b/.test(after) &&
    inside.length <= 3 &&
    !inside.some((word) => word.occupation || isField(word.lower)) &&
    letterCase === 'mixed'
  )
    return { ...range_, part: 'target' };
  return { ...range_, part: 'other' };
}

/** Between a role and its company: " role at ", " opening with the ". */
const BEHIND_ROLE =
  /^,? ?(?:[\w-]+ ){0,2}?(?:(?:open|available|posted|advertised|listed|here|now|currently|that is|which is|you have|you posted) )*(?:at|with|for|in|within|of|from|by) (?:the |your )?$/;
/** "lock keeper, Ashgrove Canal Trust, reference LK-09": the name behind the title. */
function isListedBehind(lower: string, role: Range | undefined, phrase: Range): boolean {
  return (
    role !== undefined &&
    /^, $/.test(lower.slice(role.end, phrase.start)) &&
    /^(?:[,.;:]| \(|$)/.test(lower.slice(phrase.end, phrase.end + 2))
  );
}

/** Whether a phrase follows a role as its company. */
function isBehindRole(lower: string, role: Range | undefined, phrase: Range): boolean {
  return (
    role !== undefined &&
    role.end <= phrase.start &&
    phrase.start - role.end < 90 &&
    BEHIND_ROLE.test(lower.slice(role.end, phrase.start).replace(/\([^)]*\)/g, ''))
  );
}

/** "my job at Acme": where the writer is, not where they want to be. */
const OWN_ROLE =
  /\b(?:my|our|i am|i'm|i was|as an?|current|previous|former|last|i(?: \w+)? work(?:ed|ing)?|i have worked) (?:[\w'/&-]+ ){0,5}(?:at|with|for|in|within|of|from|by)\s+(?:the )?$/;

/** "a perfect fit for Acme", "employ me at Acme", "I'd serve Acme". */
const FIT_FOR =
  /\b(?:(?:fit|match|suited|suitable|right|ideal|asset|value|good|drawn) (?:for|to|at|with)|(?:employ|hire|take|consider) me (?:[\w ]{0,20} )?(?:at|for|with)|(?:i'd|i would|i want to|like to|love to|hope to) (?:serve|represent|support))\s+(?:the )?$/;

/** A wish or a look ahead: then "work at Acme" is about the job, not about the past. */
const WISH =
  /\b(?:would|i'd|want|wants|wish|hope|hoping|love to|like to|looking|interested|interest|keen|eager|excited|apply|applying|applied|considered|dream|aim|saw|see|noticed|found|heard|read about|opening|opportunity|chance|join|bring|could|can|may|might|is it|are you|position|vacancy|to work|hiring|recruit|question about|ask about|seeking|searching|beg|employ|anything|something|whatever|you have|you've got)\b[^.;!?\n]{0,90}$/;

function isPersonLike(inside: readonly Word[], after: string, written: string): boolean {
  return (
    inside.length <= 3 &&
    !inside.some((word) => ORGANISATION.test(word.lower) || isCompanySuffix(word)) &&
    (/^ (?:suggested|told|mentioned|referred|recommended|said|and i|sent|pointed)\b/.test(after) ||
      /^ (?:says|tells me|thinks|heard|wrote) (?:that )?\p{Lu}/u.test(written))
  );
}

function lastBreak(text: string, before: number): number {
  for (let at = before - 1; at >= 0 && before - at < 400; at--) {
    const unit = text[at];
    if (unit === '\n' || unit === ';' || unit === '?' || unit === '!') return at + 1;
    if (
      unit === '.' &&
      text[at + 1] === ' ' &&
      /[a-z0-9)]{3}/.test(text.slice(at - 3, at)) &&
      !/(?:req|ref|inc|ltd|mrs|dept)$/i.test(text.slice(at - 4, at))
    )
      return at + 1;
  }
  return Math.max(0, before - 400);
}
