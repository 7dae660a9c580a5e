import type { Range } from '../clean.ts';
import { findAll, phrases } from '../pattern.ts';
import { type Word, wordIndexAt } from '../words.ts';

const POINTERS =
  phrases(`my (\\w+ ){0,3}?(profile|resume|résumé|resumé|cv|c.v|background|experience|experiences|portfolio|qualifications|credentials|skills|skill set|skillset|work history|history|record|track record|career|training|education|studies|degree|diploma|certificate|certification|certifications|licence|license|licenses|card|thesis|dissertation|capstone|apprenticeship|internship|work|trade|craft|expertise|accomplishments|achievements|strengths|service|tour|tours|degree|bachelor's|master's|mba|phd|btech|b\\.tech|ticket|tickets|badge|endorsement|clearance|reel|publications|papers|patents|github|coursework|classes|major|minor|rotation|rotations|placement|placements|practicum|shifts|numbers|results|projects|clients|students|patients|stint|time at|time in|time as|days as|last role|last job|last post|current role|current job|day job|former role|first career|previous role|old job|years)
(resume|résumé|cv|background|profile|portfolio) (is |are )?(attached|available|on my|below|enclosed|here)
accomplishments | (profile|resume|cv|portfolio) (speaks|shows|lists|has)`);

const YEARS =
  phrases(`(\\d+|xx|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-five|thirty|forty|a few|several|many|couple of|dozen|half a|some|over a|nearly a|almost a|a)\\+?[ -](\\w+ ){0,3}?(years?|yrs?|decades?|seasons?|months|summers|winters|harvests|semesters|tours|deployments)
\\d+\\+? ?(years?|yrs?|yoe)
decade(s)? (of|in|on|as|at|behind)
years (of|in|on|as|at|behind|with|spent|experience)
(two|three|four|five|many|several) decades`);

/** Who the writer is: "I'm a welder", "as a nurse", "fresher", "a veteran", "bartender here". */
const IDENTITY =
  phrases(`veteran | vet of | fresher | graduate | grad | alum | alumna | alumnus | undergraduate | postgraduate | postdoc | student | apprentice | intern
trainee | retired | sophomore | freshman | career changer | career-changer | returnee | bootcamp | self-taught | certified | licensed
chartered | registered | qualified | bilingual | trilingual | fluent | native speaker | degree | diploma | bachelor | bachelor's | bachelors
master's | masters | mba | phd | ph\\.d | b\\.?sc | m\\.?sc | b\\.?tech | m\\.?tech | bachelors | btech | mtech | b\\.?com | cpa | pmp
rn license | valedictorian | dean's list | honou?rs | majoring | minoring | studied | studying | trained in | trained as | background in
experience (in|with|as|at|of|on|from|managing|leading|running) | experienced | skilled | proficient | expertise | specialis\\w+ in
specializ\\w+ in | (work|experience|years) experience
(retail|kitchen|office|sales|service|lab|field|farm|warehouse|military|army|navy|teaching|nursing|factory|bar|hotel) (work|experience|service)
work experience | graduated | \\d[\\d,.]* (\\w+ )?(hours|draws|miles|flights|dives|deals|covers|sales|installs|calls|tickets|patients|students|builds|welds|repairs|lessons|clients) | \\d+% | i (speak|do|run|manage|teach|drive|fix|build|play|cut|repair|handle) (?!not|hope|want)\\w+ | (somebody|someone|anyone) who (has|have|can) | am (an? )?(\\w+ )?(engineer|nurse|teacher|welder|electrician|weaver|driver|accountant) | what i (now |currently |also )?(do|did|use|have done|done|teach|run|know|bring)
i know (a lot|alot|how|the|well|my) | know (well|inside out) | who (has|have) (led|run|built|worked|managed|taught|served|\\w+ed) | languages
(one|two|three|four|a) (summer|season|winter|tour|semester)s? (with|at|in|on|as|of) | references | i bring \\w+ | mlis | msn | bsn | msw | mfa | bfa | b\\.a
m\\.a | lvt | cdl | cdl-a | bcba | gcse | a-levels | hnd | nvq | ged | cpr | cna | certs? | served in
(in|leaving|left|retiring from|retired from) the (army|navy|marines|air force|coast guard|military|reserves|national guard) | laid off | ex-\\w+ | former \\w+`);

/** What the writer did or does: "I ran a lab", "what I use daily", "at Acme I pay 240 people". */
const DEEDS =
  /\b(?:(i have|i had|i've|i'd|ive|iv|i) (?:\w+ly |just |also |already |since |then |once |both |been |now |even |still |first |at present |myself )?|and (?!i\b|i')(?:(?:\w+ly |also |now |then )(?!i\b|i'))?|having |have (?:also |since )?)(?!been\b)([a-z][\w'-]*)\b/g;
/** Verbs of wishing, seeing, writing this note and feeling: they tell nothing of what the writer can do. */
const NOT_DEEDS =
  /^(?:am|im|i'm|was|were|be|been|being|had|has|have|would|could|will|can|may|might|should|shall|must|do|did|don't|didn't|dont|cannot|can't|cant|won't|wouldn't|couldn't|haven't|hadn't|wasn't|not|never|saw|see|seen|noticed|notice|found|find|read|heard|hear|came|come|coming|go|going|went|gone|applied|apply|applying|met|meet|want|wanted|hope|hoped|hoping|know|knew|think|thought|believe|believed|feel|felt|wish|wished|like|liked|love|loved|need|needed|look|looked|looking|write|writing|wrote|reach|reached|reaching|understand|understood|realize|realise|realized|realised|learn|learned|learnt|decide|decided|try|tried|trying|attended|attend|enjoyed|enjoy|admire|admired|follow|followed|following|spotted|noted|note|discovered|watched|watch|listened|get|got|getting|send|sent|message|messaged|thank|appreciate|appreciated|connect|connected|ask|asked|asking|wonder|wondered|wondering|interested|excited|impressed|really|just|the|a|an|to|you|your|my|it|is|are|if|in|as|at|for|with|i|us|me|we|our|or|and|so|that|this|these|those|there|then|submitted|submit|suggested|mentioned|mention|posted|remember|remembered|recall|received|receive|saved|clicked|stumbled|bookmarked|searched|search|visited|visit|toured|grew|live|lived|born|moved|move|relocated|relocate|relocating|say|said|promise|promised|swear|talk|talked|talking|spoke|speak|chat|chatted|discuss|discussed|share|shared|call|called|emailed|email|take|give|gave|keep|reckon|guess|expect|expected|plan|planned|planning|intend|aim|dream|dreamed|dreamt|long|longed|prefer|care|pray|prayed|praying|beg|begged|begging|struggle|struggled|suffered|suffer|lost|lose|quit|resigned|left|leave|hate|hated|agree|agreed|seek|seeking|sought|consider|considered|considering|bring|joined|join|help|start|make|reply|respond|wait|waited|waiting|await|trust|miss|missed|mean|meant|worry|seem|hit|put|end|accept|accepted|add|added|adding|assume|assumed|owe|owed|introduce|stop|stopped|pass|check|checked|explore|view|viewed|review|reviewed|request|requested|contact|contacted|contacting|propose|offer|pick|thought|imagine|assure|guarantee|invite|welcome|value|stay|thanks|sincerely|promptly|any|all|some|one|two|three|no|please|kindly|let|hereby|humbly|truly|deserve|demand|insist|require|apologize|apologise|bothered|bother|disturb|refer|forward|congratulate|salute|respect|share|discuss|hop|book|maybe|perhaps|would|more|most|very|too|what|when|where|how|who|which|why|because|but|by|from|of|on|about|hopeful|happy|glad|grateful|keen|eager|ready|available|fit|match|suit|work|become|count|rely|choose|chose|picked|show|turn|turned|use|close|set|open|raise|raised|greet|hold on|talked|engage|engaged|benefit|fascinated|inspired|moved|honored|honoured|thrilled|delighted|pleased|curious|tired|sick|fed|stuck|unemployed|jobless|desperate|behind|out)$/;

/** Verbs that are deeds only with an object: "I wrote the Ring library", "93 deals since 2022". */
const MADE =
  /\bi(?:'ve| have)? (?:also |once )?(?:wrote|written|use|used|set up|opened|closed|raised|moved|gave|given|brought|put|made|make|take|took|found|founded|plan|planned|bring|start|started|help|helped|show|turn|turned|keep) (?:the (?!time|post|posting|ad|job|role|position|liberty|advert|listing|link)|an? (?!note|message|email|comment|look|chance|interest|moment|reply|job|position|role|big|favou?r)|\d|two|three|four|five|six|our|all|both|every|people|in (?:a|an|the|\w+ing)\b|at (?:a|the)|as (?:an?)|for (?:a|the|\w+ years)|nights|days|with (?:kids|patients|children|students|clients|machines|sheet|steel|wood|python|sql|excel))|\bi(?:'ve| have)? (?:also |once )?(?:called|reviewed|checked|booked|matched|picked|raised|pressed|hung|dealt) (?:over |some |about |nearly |more than )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundreds of|dozens of) (?!(?:times?|of|hours?|days?|years?|jobs?|roles?|postings?|openings?|ads?|offers?|profiles?|people|recruiters?|numbers?|companies|firms)\b)\w|\bi (?:\w+ly |now |also |currently )?(?:book|see|call|take|check|serve|open|close|review|pick|match|meet|help|start|make|move|press|load|visit) (?:over |some |about |nearly |more than |up to )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundreds of|dozens of)(?: (?!(?:times?|hours?|minutes?|jobs?|roles?|posts?|postings?|openings?|ads?|applications?|offers?|profiles?|recruiters?|companies|firms|bus|buses|trains)\b)[\w'-]+){1,3}? (?:daily|nightly|weekly|monthly|(?:a|per|each|every|an) (?:hour|day|night|shift|week|month|season|year))\b|\bsince (?:19|20)\d\d\b|\b\d{2,}%? (?:\w+ ){1,3}(?:since|in|last|a|per|every) (?:19|20|last|the|day|week|month|year)/g;

/** "my card", "mine is from 2016": something of the writer's that is no feeling and no wish. */
const MINE = /\b(?:my) ((?:[\w'&/+.-]+))(?: ([\w'-]+))?|\bmine\b/g;
/** Adjectives that leave open what the thing is. */
const MEASURE =
  /^(?:own|whole|new|next|first|last|current|present|previous|former|best|dear|great|good|big|only|favou?rite|two|three|four|five|six|ten|many|few|recent|latest)$/;
const NOT_MINE =
  /^(?:name|names|network|networks|interest|interests|application|applications|message|messages|invitation|invite|request|requests|connection|connections|dream|dreams|goal|goals|passion|heart|way|best|opinion|number|numbers|email|emails|e-mail|e-mails|mail|mails|contact|contacts|contacting|luck|day|days|life|choice|wife|husband|partner|family|kids|kid|children|child|son|daughter|mother|father|mum|mom|dad|parents|brother|sister|ex|ex-wife|ex-husband|boss|bosses|manager|supervisor|dispatcher|employer|company|coworkers|colleagues|rent|bills|debt|debts|loan|loans|savings|mortgage|house|home|car|landlord|visa|health|anxiety|depression|illness|surgery|divorce|custody|time|thoughts|question|questions|note|notes|reason|reasons|reaching|writing|gratitude|thanks|regards|apologies|apology|mind|search|job|jobs|salary|pay|expectations|phone|cell|mobile|whatsapp|address|attention|request|age|birthday|hometown|town|city|state|country|friend|friends|cousin|neighbor|neighbour|roommate|hope|hopes|wish|wishes|dog|cat|god|faith|prayers|future|feed|inbox|radar|list|alley|opinion|honest|humble|sincere|self|part|side|turn|behalf|case|situation|circumstances|problem|problems|one|admiration|respect|chance|chances|candidacy|candidature|availability|motivation|enthusiasm|eagerness|desire|ambition|energy|attitude|personality|positive|strong|spirit|talk|call|calls|visit|email|emails|page|account|linkedin|circle|circles|excitement|intention|ask|aim|purpose|sights|eye|eyes|attention|stop|start)$/;

/** Praise of oneself as of a thing: "my skills are strong". */
const BOAST =
  /^my (?:[\w-]+ ){1,3}?(?:is|are) (?:very |really |so |truly )?(?:strong|great|good|excellent|amazing|unmatched|outstanding|impressive|the best|second to none)\b/;

/** "a hard worker", "a fast learner": praise, and no occupation. */
const SELF_PRAISE = /\b(?:hard|team|fast|quick|tireless|honest|good|great|people|loyal|dedicated|diligent) ?-?$/;

/** Papers that one holds, where they are not what the job asks for. */
const PAPERS = /\b[a-z][\w.-]{0,30} (?:card|ticket|licen[cs]e|certificate|certification|diploma|badge|clearance)\b/g;

/** Letters that one has and that are no paper. */
const NO_PAPER = /^(?:hr|tv|pc|id|bbq|dui|ceo|cfo|cto|coo|faq|rfp|cv|gap|suv|uti|adhd|ptsd|h1b|usa?|uk|eu|ok|i|a)$/;

/** Whether the word in capitals at `at` is a paper that the writer holds: "I have a CDA", "with my TEFL and ABO". */
function holdsPaper(lower: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (
    NO_PAPER.test(word.lower) ||
    !/^(?:[.,;)]| (?:and|in|from|since|with|plus)\b|$)/.test(lower.slice(word.end, word.end + 6))
  )
    return false;
  let before = at - 1;
  while (
    before > 0 &&
    at - before < 4 &&
    /^(?:an?|my|the|current|active|valid|both|full)$/.test((words[before] as Word).lower)
  )
    before--;
  const verb = words[before] as Word;
  return (
    before < at - 1 &&
    !verb.upper &&
    /^(?:have|hold|earned|got|passed|completed|i've|with|bring|holding)$/.test(verb.lower) &&
    (/^i've$/.test(verb.lower) ||
      /^(?:i|i've|i'll|and|also|now|just|with|holding)$/.test(words[before - 1]?.lower ?? '') ||
      verb.lower === 'with')
  );
}

/** Where a stretch of the note says who the writer is or what they bring, or points to where that stands. */
export function backgroundOf(
  lower: string,
  words: readonly Word[],
  range: Range,
  elsewhere: readonly Range[],
): Range[] {
  const overdue = (found: Range) =>
    /^ (?:behind (?:on|with|in)|late|overdue|ago|without|of (?:rent|unemployment|silence))\b/.test(
      lower.slice(found.end, found.end + 16),
    ) ||
    /\b(?:not been paid|unpaid|unemployed|jobless|without work|out of work|behind|waiting|waited|searching|looking|applying) (?:for |since )?$/.test(
      lower.slice(Math.max(range.start, found.start - 24), found.start),
    );
  const free = (found: Range) => !elsewhere.some((other) => found.start < other.end && other.start < found.end);
  const found = [
    ...findAll(POINTERS, lower, range),
    ...findAll(YEARS, lower, range).filter((years) => !overdue(years)),
    ...findAll(IDENTITY, lower, range),
  ].filter(
    (place) =>
      free(place) &&
      !/(?<!open to )\b(?:your|the|a|an|for|see|open|hiring|of) $/.test(
        /^(?:graduate|grad|student|intern|apprentice|trainee|registered|certified|licensed|qualified|bilingual|experienced|skilled|fluent|chartered|internship|former|veteran)/.test(
          lower.slice(place.start, place.end),
        )
          ? lower
              .slice(Math.max(range.start, place.start - 14), place.start)
              .replace(/^(?:.*\b(?:i am|i'm|im|as|am) an? )$/, '')
          : '',
      ),
  );
  const part = lower.slice(range.start, range.end);
  for (const match of part.matchAll(DEEDS)) {
    const verb = match[2] as string;
    if (
      NOT_DEEDS.test(verb) ||
      (match[1] === undefined &&
        !/(?:ed|wn|en)$|^(?:ran|led|built|cut|taught|kept|grew|sold|won|held|drove|wrote|cooked|run|lead|teach|write|manage)$/.test(
          verb,
        ))
    )
      continue;
    if (match[1] === undefined && !/\b(?:i|i've|my)\b/.test(part.slice(Math.max(0, match.index - 80), match.index)))
      continue;
    if (
      /\b(?:would|could|will|can|should|may|might|let|so that|if|when|do|did|does|hope|whether|wish|before|that|where|how|what|who|until|am|was)\s+$/.test(
        part.slice(Math.max(0, match.index - 12), match.index),
      ) &&
      !/(?:ed|'ve|have)\b/.test(match[0]) &&
      !/\b(?:that|what|where|how|who)\s+$/.test(part.slice(Math.max(0, match.index - 12), match.index))
    )
      continue;
    const place = { start: range.start + match.index, end: range.start + match.index + match[0].length };
    if (free(place)) found.push(place);
  }
  for (const match of part.matchAll(PAPERS)) {
    if (
      /\b(?:asks?|asking|requires?|needs?|wants?|calls?|about|require|need|says) (?:for )?(?:[\w'-]+ ){0,4}$/.test(
        part.slice(Math.max(0, match.index - 40), match.index),
      )
    )
      continue;
    const place = { start: range.start + match.index, end: range.start + match.index + match[0].length };
    if (free(place)) found.push(place);
  }
  for (const match of part.matchAll(MADE)) {
    const place = { start: range.start + match.index, end: range.start + match.index + match[0].length };
    if (free(place)) found.push(place);
  }
  for (const match of part.matchAll(MINE)) {
    const noun = MEASURE.test(match[1] ?? '') ? (match[2] ?? '') : (match[1] ?? 'mine');
    if (
      noun === '' ||
      NOT_MINE.test(noun) ||
      (NOT_MINE.test(match[2] ?? '') && !/^(?:time|day|days|call|calls|part|side)$/.test(match[2] ?? ''))
    )
      continue;
    const place = { start: range.start + match.index, end: range.start + match.index + match[0].length };
    if (free(place)) found.push(place);
  }
  for (let at = wordIndexAt(words, range.start) + 2; at < words.length; at++) {
    const word = words[at] as Word;
    if (word.start >= range.end) break;
    if (word.upper && holdsPaper(lower, words, at) && free(word)) found.push({ start: word.start, end: word.end });
  }
  // "I'm a welder", "as a nurse", "nurse with", "bartender here": an occupation that is the writer's.
  for (let at = wordIndexAt(words, range.start); at < words.length; at++) {
    const word = words[at] as Word;
    if (word.start >= range.end) break;
    if (!word.occupation) continue;
    const before = lower.slice(Math.max(range.start, word.start - 60), word.start);
    if (
      /^(?:worker|player|person|learner)$/.test(word.lower) &&
      (SELF_PRAISE.test(before) || /\b(?:hard|definetly|definitely)\b/.test(before))
    )
      continue;
    const after = lower.slice(word.end, word.end + 12);
    const own =
      /(?:\b(?:i'm|i am|im|i was|i've been|i have been|been|being|as|my \w+ as|became|former|myself|me,|me:)(?: an?| the| also an?| currently an?| now an?)? (?:[\w'&/,-]+ ){0,5})$/.test(
        before,
      ) &&
      !/\b(?:looking|interested|seeking|writing|applying|excited|reaching|hiring|glad|keen|sure|join|work|apply|working at|considered|like|to|for|about|that|your|you)\b[^.;]*$/.test(
        before.slice(Math.max(0, before.search(/\b(?:i'm|i am|im|i was|as|been|me,|me:)\b/))),
      );
    if (!free(word)) continue;
    if (own || /^ here\b|^ by (?:trade|training|day|background)|^ turned\b|^-turned\b/.test(after))
      found.push({ start: word.start, end: word.end });
    else if (
      /^(?: with | for \d| of \d| \(\d)/.test(after) &&
      (at === 0 || /(?:^|[.!?\n,:–-] ?)(?:an? )?(?:[\w-]+ ){0,3}$/.test(before))
    )
      found.push({ start: word.start, end: word.end });
  }
  return found.filter((place) => !BOAST.test(lower.slice(place.start, place.end + 40)));
}
