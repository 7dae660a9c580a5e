import type { Range } from '../clean.ts';
import { isOccupation } from '../lexicon/jobs.ts';
import { findAll, phrases } from '../pattern.ts';
import { type Word, wordIndexAt } from '../words.ts';

const POINTERS = phrases(`my (\\w+ ){0,3}?(profile|resume|résumé|resumé|cv|c.v|background|experience|experiences|portfolio|qualifications|credentials|skills|skill set|skillset|work history|history|record|track record|career|training|education|studies|degree|diploma|certificate|certification|certifications|licence|license|licenses|card|thesis|dissertation|capstone|apprenticeship|internship|work|trade|craft|expertise|accomplishments|achievements|strengths|service|tour|tours|degree|bachelor's|master's|mba|phd|btech|b\\.tech|ticket|tickets|badge|endorsement|clearance|reel|publications|papers|patents|github|coursework|classes|major|minor|rotation|rotations|placement|placements|practicum|shifts|numbers|results|projects|clients|students|patients|stint|time at|time in|time as|days as|last role|last job|last post|current role|current job|day job|former role|first career|previous role|old job|years)
(resume|résumé|cv|background|profile|portfolio) (is |are )?(attached|available|on my|below|enclosed|here)
accomplishments | (profile|resume|cv|portfolio) (speaks|shows|lists|has)`);

const YEARS = phrases(`(\\d+|xx|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty-five|thirty|forty|a few|several|many|couple of|dozen|half a|some|over a|nearly a|almost a|a)\\+?[ -](\\w+ ){0,3}?(years?|yrs?|decades?|seasons?|months|summers|winters|harvests|semesters|tours|deployments)
\\d+\\+? ?(years?|yrs?|yoe)
decade(s)? (of|in|on|as|at|behind)
years (of|in|on|as|at|behind|with|spent|experience)
(two|three|four|five|many|several) decades`);

/** Who the writer is: "I'm a welder", "as a nurse", "fresher", "a veteran", "bartender here". */
const IDENTITY = phrases(`(veteran|vet of|fresher|graduate|grad|alum|alumna|alumnus|undergraduate|postgraduate|postdoc|student|apprentice|intern|trainee|retired|sophomore|freshman|career changer|career-changer|returnee|bootcamp|self-taught|certified|licensed|chartered|registered|qualified|bilingual|trilingual|fluent|native speaker|degree|diploma|bachelor|bachelor's|bachelors|master's|masters|mba|phd|ph\\.d|b\\.?sc|m\\.?sc|b\\.?tech|m\\.?tech|bachelors|btech|mtech|b\\.?com|cpa|pmp|rn license|valedictorian|dean's list|honou?rs|majoring|minoring|studied|studying|trained in|trained as|background in|experience (in|with|as|at|of|on|from|managing|leading|running)|experienced|skilled|proficient|expertise|specialis\\w+ in|specializ\\w+ in|(work|experience|years) experience|(retail|kitchen|office|sales|service|lab|field|farm|warehouse|military|army|navy|teaching|nursing|factory|bar|hotel) (work|experience|service)|work experience|served in|in the (army|navy|marines|air force|military)|laid off|ex-\\w+|former \\w+)`);

/** What the writer did: past tenses and present perfects that tell of work, not of writing this note. */
const DEEDS =
  /\b(?:i|i've|i have|we|and|i also|i currently|i now|i presently|where i|which i|that i|also|having|i had|have|i've also|i'd) (?:\w+ly |just |also |already |personally |since |then |once |both |been |have |now )?(\w+)\b/g;
const NOT_DEEDS =
  /^(?:saw|see|seen|noticed|found|find|read|heard|came|applied|met|wanted|want|hoped|hope|was|am|were|been|have|had|has|would|could|will|can|may|might|should|do|did|don't|know|knew|think|thought|believe|believed|feel|felt|wish|wished|like|liked|love|loved|need|needed|look|looked|looking|write|writing|wrote|reach|reached|reaching|understand|understood|realize|realise|realized|realised|learned|learnt|decided|tried|attended|enjoyed|admire|admired|follow|followed|following|spotted|noted|discovered|watched|listened|got|get|send|sent|message|messaged|thank|appreciate|appreciated|connect|connected|ask|asked|wondered|interested|excited|impressed|just|really|also|never|always|not|a|an|the|to|you|your|my|it|is|are|if|in|as|at|for|with|i|be|us|me|we|our|or|and|so|that|this|submitted|recommended|referred|suggested|mentioned|posted|remember|remembered|recall|received|saved|clicked|stumbled|bookmarked|searched|visited|toured|go|went|going|come|coming|grew|live|lived|born|moved|move|relocated|relocate|say|said|promise|promised|swear|must|shall|new|one|two|three|hear|talk|talked|spoke|speak|chat|chatted|discussed|share|call|called|emailed|apply|applying|try|take|took|give|gave|keep|kept|hold on|reckon|guess|expect|expected|plan|planned|intend|intended|aim|dream|dreamed|dreamt|long|longed|prefer|care|cared|pray|prayed|beg|begged|struggled|suffered|lost|quit|resigned|left|hate|hated|agree|agreed|used|want|search|seek|sought|consider|considered|bring|join|joined|finally|very|truly|hereby|humbly|honestly|kindly|sincerely|recently|currently|gladly|genuinely|absolutely|simply|only|even|still|today|here|there|more|help|start|started|make|any|all|some|no|learn|reply|respond|wait|waited|waiting|trust|miss|missed|mean|meant|worry|seem|seemed|hit|put|end|ended|cannot|can't|won't|didn't|wouldn't|couldn't|haven't|accept|accepted|add|added|assume|assumed|owe|owed|introduce|stop|stopped|turn|turned|pass|passed over|check|checked|explore|view|viewed|review|reviewed|request|requested|contact|contacted|propose|proposed|offer|represent|notice|discuss|meet|pick|use|work|works|fit|fits|match|matches)$/;
const WORK_VERBS = /^(?:ran|run|led|lead|built|build|taught|teach|wrote|cut|drove|drive|kept|grew|made|held|hold|sold|sell|won|brought|bring|cooked|cook|did|spent|put|rose|began|became|saw|set|shot|spoke|flew|fly|dug|laid|bent|bred|caught|drew|fed|fought|hung|ground|overseen|oversaw|rebuilt|ride|rode|rewrote|swept|understudied|wove|bake|weld|code|manage|handle|design|maintain|support|operate|repair|supervise|coordinate|train|care|assist|serve|study|research|test|paint|translate|edit|install|develop|deliver|write|work|worked|working|own|hire|dispatch|schedule|analyze|analyse|audit|clean|grow|carry|stock|process|program|clerk|nurse|hold|play|sing|dance|draw|plan|stage|fix|wire|pour|roof|frame|mix|brew|tutor|coach|volunteer|intern|interned|catalogue|catalog|speak|type|bartend|close|closed|open|opened|ship|shipped|sew|shear|milk)$/;

/** Whether a stretch of the note says who the writer is or what they bring, or points to where that stands. */
export function backgroundOf(lower: string, words: readonly Word[], range: Range, elsewhere: readonly Range[]): Range[] {
  const free = (found: Range) => !elsewhere.some((other) => found.start < other.end && other.start < found.end);
  const found = [...findAll(POINTERS, lower, range), ...findAll(YEARS, lower, range), ...findAll(IDENTITY, lower, range)].filter(
    (place) => free(place) && !/\b(?:your|the|a|an|for|see|open|hiring|of) $/.test(/^(?:graduate|grad|student|intern|apprentice|trainee|registered|certified|licensed|qualified|bilingual|experienced|skilled|fluent|chartered|internship|former|veteran)/.test(lower.slice(place.start, place.end)) ? lower.slice(Math.max(range.start, place.start - 9), place.start).replace(/^(?:.*\b(?:i am|i'm|im|as|am) an? )$/, '') : ''),
  );
  const part = lower.slice(range.start, range.end);
  for (const match of part.matchAll(DEEDS)) {
    const verb = match[1] as string;
    if (NOT_DEEDS.test(verb) && !(WORK_VERBS.test(verb) && /^(?:i|i've|i have|where i|which i|that i)\b/.test(match[0]))) continue;
    const deed = (/(?:ed|en|wn)$/.test(verb) && verb.length > 4 && !NOT_DEEDS.test(verb)) || WORK_VERBS.test(verb);
    if (!deed) continue;
    if (/^(?:and|also|having|have|we) /.test(match[0]) && !/\b(?:i|i've|my)\b/.test(part.slice(Math.max(0, match.index - 80), match.index))) continue;
    if (/\b(?:would|could|will|can|to|should|may|might|let|so that|if|which|that|hope|when do|when can|do|did|where do|how do|how did|what) (?:i|we)?\s*$/.test(part.slice(Math.max(0, match.index - 12), match.index)) && /^(?:i|we|and) /.test(match[0]) && !/(?:ed)$/.test(verb)) continue;
    if (/^work$/.test(verb) && !/^(?: at| in| as| for| on| with| here| nights| days)/.test(part.slice(match.index + match[0].length))) continue;
    if (/^saw$|^did$|^put$|^set$|^made$|^kept$|^hold$|^brought$|^bring$|^open$|^close$|^use$|^plan$|^care$|^play$/.test(verb) && !/^ (?:the|a|an|\d|my|our|all|two|three|four|five)/.test(part.slice(match.index + match[0].length))) continue;
    const place = { start: range.start + match.index, end: range.start + match.index + match[0].length };
    if (free(place)) found.push(place);
  }
  // "I'm a welder", "as a nurse", "nurse with", "bartender here": an occupation that is the writer's.
  for (let at = wordIndexAt(words, range.start); at < words.length; at++) {
    const word = words[at] as Word;
    if (word.start >= range.end) break;
    if (!isOccupation(word.lower)) continue;
    const before = lower.slice(Math.max(range.start, word.start - 60), word.start);
    const after = lower.slice(word.end, word.end + 12);
    const own = /(?:\b(?:i'm|i am|im|i was|i've been|i have been|been|being|as|my \w+ as|became|former|myself|me,|me:)(?: an?| the| also an?| currently an?| now an?)? (?:[\w'&/,-]+ ){0,5})$/.test(before) && !/\b(?:looking|interested|seeking|writing|applying|excited|reaching|hiring|glad|keen|sure|join|work|apply|working at|considered|like|to|for|about|that|your|you)\b[^.;]*$/.test(before.slice(Math.max(0, before.search(/\b(?:i'm|i am|im|i was|as|been|me,|me:)\b/))));
    if (own || /^ here\b|^ by (?:trade|training|day|background)|^ turned\b|^-turned\b/.test(after)) found.push({ start: word.start, end: word.end });
    else if (/^(?: with | for \d| of \d| \(\d)/.test(after) && (at === 0 || /(?:^|[.!?\n,:–-] ?)(?:an? )?(?:[\w-]+ ){0,3}$/.test(before))) found.push({ start: word.start, end: word.end });
  }
  return found;
}
