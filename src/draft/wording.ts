import { HONORIFICS, isJobBoard, isOccupation } from '../reading/classes.ts';
import { namesItself } from '../reading/requisition.ts';
import { tailOf, trimEnd, upperFirst } from '../text.ts';
import type { Facts } from './facts.ts';

/**
 * How a fact that somebody typed is said in a sentence: "six years in retail" becomes "I bring six years in retail.", "licensed welder"
 * "I'm a licensed welder.". The fact itself is never changed; where its shape can't be told, it stands behind a colon.
 */

/** "the warehouse lead role at Acme in Denver (req 1130, via Indeed)", without what is missing. */
export function postingPhrase(facts: Facts, { tight = false } = {}): string {
  const { company, location, req, source } = facts;
  const remote =
    location !== undefined && /^(?:fully )?(?:remote|hybrid|on-?site|anywhere|work from home|wfh)\b/i.test(location);
  const details = [
    ...(remote ? [location] : []),
    ...(req ? [requisitionPhrase(req)] : []),
    ...(source ? [tight ? bareSource(source) : sourcePhrase(source)] : []),
  ];
  return [
    facts.role === undefined ? 'the role' : rolePhrase(facts.role),
    ...(company === undefined ? [] : [/^(?:at|with|for) /.test(company) ? company : `at ${withArticle(company)}`]),
    ...(location && !remote ? [/^(?:in|near|around|at|on) /i.test(location) ? location : `in ${location}`] : []),
    ...(details.length > 0 ? [`(${details.join(', ')})`] : []),
  ].join(' ');
}

const JOB_NOUN =
  /\b(?:role|position|job|opening|vacancy|post|internship|apprenticeship|fellowship|residency|traineeship|placement|clerkship|program(?:me)?|gig)s?$/i;

/** "the welder role", "the summer internship", "the openings for drivers". */
function rolePhrase(given: string): string {
  const role = given.replace(/^(?:the|an?|your)\s+(?=\S)/i, '');
  if (JOB_NOUN.test(role)) return `the ${role}`;
  const last = tailOf(role, /[\p{L}'-]/u).toLowerCase();
  const plural = last.endsWith('s') && !last.endsWith('ss') && isOccupation(last) && isOccupation(last.slice(0, -1));
  if (plural) return `the openings for ${role}`;
  if (role.includes(',')) return `the role of ${role},`;
  return /[;:/]|\)$/.test(role) && !/^[^\s/]+\/\S+$/.test(role) ? `the role of ${role}` : `the ${role} role`;
}

/** "City of Austin" and the like take an article that their names leave out. */
function withArticle(company: string): string {
  return /^(?:city|county|state|town|port|university|diocese|archdiocese|department|ministry|village|borough) of /i.test(
    company,
  )
    ? `the ${company}`
    : company;
}

function requisitionPhrase(req: string): string {
  return namesItself(req) ? req : `req ${req}`;
}

/** Sources that say by themselves how they lead to the job: "on Indeed", "referred by Jo". */
const LEADS =
  /^(?:on|at|in|from|via|through|by|thanks to|per|seen|found|posted|listed|advertised|referred|recommended|shared|mentioned|told)\b/i;
/** Common nouns that want an article: "careers page". */
const GENERIC_SOURCE =
  /^(?!the |your |a |an |my |our |their |its |this )(?:[\p{Ll}][\p{Ll}' -]*\b)?(?:page|site|website|board|fair|newsletter|bulletin|magazine|paper|newspaper|portal|group|channel|hall|window|expo|event|list|app|centre|center)$/u;

function sourcePhrase(source: string): string {
  return LEADS.test(source) ? source : `via ${articled(source)}`;
}

function bareSource(source: string): string {
  return LEADS.test(source) ||
    /^(?:my|your|a|an|the) |^(?:mr|ms|mrs|dr|prof)\b/i.test(source) ||
    looksLikePerson(source) ||
    /['’]s /.test(source) ||
    !/^[\p{Lu}\d]/u.test(source)
    ? sourcePhrase(source)
    : source;
}

/** "Suzanne Fiddler" is somebody, "Denver Post" is not: two or three names and no word of a board or a paper. */
function looksLikePerson(source: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'-]+){1,3}$/u.test(source) &&
    !isJobBoard(source.toLowerCase()) &&
    !/\b(?:Jobs?|Gazette|Post|News|Times|Week|Weekly|Magazine|Board|List|Careers?|Agents?|Society|Guardian|Herald|Journal|Tribune|Today|Hire|Hub|Network|Work|Page|Feed|Slack|Group|Street|Bank|Centre|Center|Portal|Bulletin|Newsletter|Website|Site|Health|Arts|Heroes|Fair|Expo)\b/.test(
      source,
    )
  );
}

function articled(source: string): string {
  return GENERIC_SOURCE.test(source) ? `the ${source}` : source;
}

/** Adjectives and participles that say what somebody is: "fluent in Spanish", "certified in CPR". */
const STATE =
  /^(?:(?:currently|now|presently|fully|newly|recently|also)\s+)?(?:fluent|bilingual|trilingual|certified|licensed|licenced|qualified|trained|experienced|skilled|proficient|registered|chartered|self-taught|native|retired|based|able|available|comfortable|familiar|new|good|great|strong)\s+(?:in|at|with|as|to|by|on|from|and)\b|^(?:bilingual|trilingual|self-taught|retired|ex-\S+)$|^(?:\S+ ){1,2}(?:certified|licensed|licenced|qualified|endorsed)$|^\S+-(?:certified|licensed|licenced|trained|qualified|rated|based|educated|born)$/i;
const IDENTITY_NOUN =
  /^(?:veteran|vet|graduate|grad|student|fresher|alum|alumna|alumnus|postdoc|undergraduate|sophomore|junior|senior|freshman|parent|native|speaker|professional|newcomer|immigrant|expat|owner|founder|co-founder|freelancer|volunteer|member|holder|learner|generalist|enthusiast|changer|returner|parent|mother|father|grad|graduate|belt|freelancer|beginner|mum|mom|dad|expert|citizen|resident)s?$/i;
const PAST_VERB =
  /^(?:(?:have|has|had)\s+)?(?:led|ran|built|taught|grew|sold|won|kept|cut|drove|wrote|made|held|set|gave|took|brought|began|chose|spent|spoke|flew|fed|dealt|met|sang|shot|drew|did|oversaw|rebuilt|rose|shipped|\p{Ll}{3,}ed)$/u;
const PRESENT_VERB =
  /^(?:run|manage|lead|teach|build|sell|drive|cook|speak|work|design|write|know|hold|own|coach|train|fix|repair|make|use|handle|support|supervise|code|paint|translate|grow|bake|weld|study|have|love|enjoy|like|admire|follow|read|want|hope|need|care|believe|share|live|play|volunteer)$/;
const SUBJECT = /^(?:i|i'm|i've|i'd|i'll|we|we've|we're|my|our|both)\b/i;
const DOING =
  /^(?:(?:currently|now|presently)\s+)?(?:working|studying|teaching|running|managing|leading|training|finishing|completing|pursuing|driving|learning)\b(?! (?:licen[cs]e|experience|skills|degree|background|knowledge))/;
/** A verb of the past has an object; "dedicated and hardworking" has none. */
const DID = /^\S+ (?!and\b|or\b|,)(?!\S*,)/;
const DID_WHERE = /^(?:\p{Ll}{3,}ed|led|ran|taught) (?:as|at|for|in|with|on|the|an?|over|my|under) /u;
/** What one has one of: "degree in forestry" wants an article. */
const COUNTED =
  /^(?!an? |my |the )(?:[\p{L}'-]+ ){0,2}(?:degree|certificate|certification|diploma|licen[cs]e|background|track record|portfolio|doctorate|master's|bachelor's)(?= |$)/iu;
const STATED = /^(?:currently|now|presently|formerly|previously)\b/i;

/** "six years", "over 20 years". */
const NUMBER_FIRST =
  /^(?!six sigma\b)(?:(?:over|about|nearly|almost|more than|some|around|roughly)\s+)?(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|many|several|half)\b(?! (?:\p{Ll}+ )?(?:engineer|teacher|nurse)))/iu;

/** "ICU", "dedicated and hardworking", "Driving trucks for 9 years": nothing that one brings. */
const NO_OBJECT =
  /^\p{Lu}{2,}(?:-\p{Lu})?$|^\p{L}+ed (?:and|or)\b|^un\p{L}+ed\b|^\p{L}+ing\b(?! (?:experience|skills|licen[cs]e|background|knowledge|degree|certificate))/u;

/** What the writer brings, as a sentence. */
export function backgroundSentence(given: string): string {
  const background = bare(given);
  const first = firstWord(background);
  const words = background.split(' ');
  if (SUBJECT.test(background)) return sentence(background);
  if (listLike(background) && background.split(',').every((part) => part.trim().split(' ').length < 3))
    return sentence(`My background: ${background}`);
  if (/[:;]/.test(background) || /[.!?]\s/.test(background)) return sentence(`My background: ${background}`);
  if (/^an?\s/i.test(background) && isIdentity(background.replace(/^an?\s+/i, '')))
    return sentence(`I'm ${lowerFirst(background)}`);
  if (STATE.test(background)) return sentence(`I'm ${lowerFirst(background)}`);
  if (/^(?:no|never|not)\b/i.test(background)) return sentence(`My background: ${background}`);
  if (/^(?:can|used to)\s/i.test(background)) return sentence(`I ${lowerFirst(background)}`);
  if (PRESENT_VERB.test(first) && words.length > 1) return sentence(`I ${background}`);
  if (DOING.test(background)) return sentence(`I'm ${background}`);
  if (/^laid off\b/i.test(background)) return sentence(`I was ${lowerFirst(background)}`);
  // "worked as a barista": the barista is not what the phrase is headed by.
  if (DID_WHERE.test(background)) return sentence(`I ${background}`);
  // "certified nursing assistant since 2016"
  if (
    isIdentity(background) &&
    /\b(?:since (?:19|20)\d\d|for (?:over |nearly |almost )?\S+ years)(?:$|,)/i.test(background) &&
    !STATED.test(background)
  )
    return sentence(`I've been ${articleFor(background)}${lowerFirst(background)}`);
  if (isIdentity(background))
    return sentence(`I'm ${STATED.test(background) ? '' : articleFor(background)}${lowerFirst(background)}`);
  if (PAST_VERB.test(first) && words.length > 1 && DID.test(background)) return sentence(`I ${background}`);
  if (DOING.test(background)) return sentence(`I'm ${background}`);
  if (/^(?:as|with|in|over|after|since)\s/i.test(background) && !NUMBER_FIRST.test(background))
    return sentence(`My background: ${background}`);
  if (words.length > 12 || listLike(background) || NO_OBJECT.test(background))
    return sentence(`My background: ${background}`);
  if (COUNTED.test(background)) return sentence(`I bring ${articleFor(background)}${lowerFirst(background)}`);
  return sentence(`I bring ${lowerFirst(background)}`);
}

/** "CPA, CMA": a list without "and", which no verb takes. */
function listLike(text: string): boolean {
  return text.includes(',') && !/,? (?:and|with|who|which)\b/.test(text);
}

/** "bilingual paralegal with six years", "Army veteran": the phrase is headed by what somebody is. */
function isIdentity(phrase: string): boolean {
  if (NUMBER_FIRST.test(phrase)) return false;
  const head =
    phrase.split(
      /\s+(?:with|in|at|for|of|who|from|on|and|by|since|to|turned|here|specializing|specialising|working)\s+|[,(–—]/i,
    )[0] ?? '';
  const last = tailOf(head.trim(), /[\p{L}'/-]/u).toLowerCase();
  if (last.endsWith('s') && !last.endsWith('ss') && isOccupation(last.slice(0, -1))) return false;
  return isOccupation(last) || IDENTITY_NOUN.test(last);
}

/** Words that make a clause of what follows the subject: "you promote from within". */
const OTHER_SUBJECT =
  /^(?:you\b|they\b|it\b|he\b|she\b|everyone\b|your (?:team|company|people|staff|crew|shop|clinic|school) (?:is|are|was|were|has|have|\p{Ll}+s|\p{Ll}+ed)\b)/iu;
const DETERMINER = /^(?:your|the|their|its|his|her|this|that|these|those|an?|all|how|what|\p{Lu}[\p{L}&.'-]*'s?)\s/u;
/** A verb with its subject in front makes a clause: "the team won an award". */
const FINITE =
  /\s(?:spoke|came|gave|taught|helped|wrote|said|took|ran|started|supports|hires|offers|gives|works|sponsors|keeps|takes|is|are|was|were|has|have|had|will|can|won|grew|opened|launched|moved|won't|doesn't|does|do|did|doubled|bought|hired|made|built|got|went|became|trains?|promotes?|pays?|treats?|runs?|makes?|uses?)\s/;

/** "Dana Lee told me good things": a sentence already. */
const PERSON_DID =
  /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}'-]+)? (?:told|suggested|recommended|mentioned|referred|showed|taught|works|worked)\b/u;

/** Why the writer turns to this company or person, as a sentence. `job`: a position is in play. */
export function whySentence(given: string, { job }: { job: boolean }): string {
  const why = bare(given);
  const first = firstWord(why);
  if (/\?$/.test(given.trim())) return `${upperFirst(why)}?`;
  if (SUBJECT.test(why) && why.includes(' ')) return sentence(why);
  if (/^(?:because|since)\s/i.test(why)) return sentence(`I'm writing ${lowerFirst(why)}`);
  if (/^to \p{Ll}+/u.test(why)) return sentence(`I hope ${why}`);
  if (PRESENT_VERB.test(first) && why.includes(' ')) return sentence(`I ${why}`);
  if (
    /^(?:read|heard|saw|met|enjoyed|liked|loved|used|attended|admired|followed|visited|toured|watched|listened|noticed|learned|worked|studied|grew)$/.test(
      first,
    ) &&
    why.includes(' ')
  )
    return sentence(`I ${why}`);
  const clause = FINITE.test(` ${why} `) && !/\b(?:that|which|who|how|what|where|the way)\s/.test(why);
  if (PERSON_DID.test(why)) return sentence(why);
  if (clause && /^your /i.test(why)) return sentence(`I like that ${lowerFirst(why)}`);
  if (OTHER_SUBJECT.test(why)) return sentence(`I like that ${lowerFirst(why)}`);
  if (DETERMINER.test(why) && !clause)
    return sentence(job ? `What draws me is ${lowerFirst(why)}` : `I'm writing because of ${lowerFirst(why)}`);
  return sentence(job ? `What draws me: ${why}` : `What made me write: ${why}`);
}

/** "a", "an"; by its sound, as far as letters tell. */
export function articleFor(phrase: string): string {
  const word = /^[\p{L}\d.'&-]+/u.exec(phrase)?.[0] ?? '';
  if (/^(?:hour|honest|honou?r|heir)/i.test(word)) return 'an ';
  if (/^\p{Lu}(?=$|[-\s]|\p{Lu})/u.test(word) && /^(?:\p{Lu}[.-]?){1,5}(?:$|-)/u.test(word))
    return /^[AEFHILMNORSX]/.test(word) ? 'an ' : 'a ';
  if (/^(?:uni(?!m|n)|use|usa|usu|eu|one\b|once|ut[ie]|ur[ao]|ufo)/i.test(word)) return 'a ';
  if (/^(?:8|11\b|18\b)/.test(word)) return 'an ';
  return /^[aeiouáéíóúàèäöü]/i.test(word) ? 'an ' : 'a ';
}

/** A name as it is greeted or signed: one that was typed without capitals gets them. */
export function personName(given: string): string {
  const name = trimEnd(given.trim(), /[,;]/);
  if (/\p{Lu}/u.test(name)) return name;
  return name.replace(/(?<=^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase()).replace(/^(Mr|Ms|Mrs|Dr)(?= )/, '$1.');
}

/** Whether a name is greeted with a title ("Ms. Rivera"): then a first name alone it is not. */
export function isTitled(name: string): boolean {
  return HONORIFICS.has((/^[\p{L}']+\.?/u.exec(name)?.[0] ?? '').toLowerCase().replace(/\.$/, ''));
}

/** Without the stop at its end. */
function bare(text: string): string {
  const alone = trimEnd(text, /[.!,;?\s]/).trimStart();
  // An abbreviation keeps its stop.
  return /\b(?:inc|ltd|co|corp|etc|jr|sr|st|[a-z]\.[a-z])$/i.test(alone) && text.includes(`${alone}.`)
    ? `${alone}.`
    : alone;
}

function sentence(text: string): string {
  const whole = upperFirst(text);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

function firstWord(text: string): string {
  return /^[\p{L}'-]+/u.exec(text)?.[0] ?? '';
}

/** "Six years" → "six years", but not "MBA", "Python", "I'm": only words that are ordinary get their small letter back. */
function lowerFirst(text: string): string {
  const first = firstWord(text);
  // "Six Sigma", "Licensed Practical Nurse": a name of more than one word.
  if (/^(?!A |An |The )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text)) return text;
  return /^(?:A|An|The|Your|Their|Its|His|Her|This|That|These|Those|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Fifteen|Twenty|Over|About|More|Nearly|Almost|You|They|It|How|What|Because|Since|Many|Several|Some|Experience|Licensed|Certified|Registered|Bilingual|Experienced|Fluent|Strong|Hands-on|Years|Former|Currently|Retired|Skilled|Trained)$/.test(
    first,
  )
    ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
    : text;
}
