import { after, type Pattern, words } from './pattern.ts';
import { COUNT, DURATION, JOB, JOB_ADJECTIVE } from './vocabulary.ts';

const message = 'A small word is missing.';

/** What may follow a noun that stands alone, without an article of its own or a noun that it would describe. */
const NOUN_ENDS = String.raw`(?=\s*[.,;!?)–-](?!\w)|\s*$| (?:in|at|as|with|of|and|since|near|from|to|please|now|because|on|for|by|who|but|so|that|where|which|here|having|looking|working|seeking|based|currently|or|is)»)`;

const SINGULAR_OPENING = String.raw`(?:position|role|job|vacancy|internship)`;

/** "Nurse" in a title-cased title takes no article: only common nouns count, unless nothing is in lower case. */
const titleCased = (match: RegExpExecArray): boolean => {
  const last = match[0].trim().split(/\s+/).at(-1) ?? '';
  return last.charAt(0) !== last.charAt(0).toLowerCase();
};

const article = (noun: string): string =>
  /^(?:[aeio]|mba|hr|un(?!i))/i.test(noun) && !/^one/i.test(noun) ? 'an' : 'a';

/** Missing articles, and articles where there can be none. */
export const articles: readonly Pattern[] = [
  {
    find: words(
      String.raw`«(i am|i'm|im|am|he is|she is) ((?:currently |also |now |just |presently )?)((?:${JOB_ADJECTIVE} ){0,3}${JOB})»(?! (?:s|who's)»)${NOUN_ENDS}`,
    ),
    put: (m) => `${m[1]} ${m[2]}${article(m[3] ?? '')} ${m[3]}`,
    unless: (m) => titleCased(m) || / (?:first|both|more|part) /i.test(m[0]),
    message,
  },
  {
    find: words(String.raw`«(work(?:ed|ing|s)?) as ((?:${JOB_ADJECTIVE} ){0,2}${JOB})»${NOUN_ENDS}`),
    put: (m) => `${m[1]} as ${article(m[2] ?? '')} ${m[2]}`,
    unless: (m) => titleCased(m) || /\b(?:manager|supervisor|coordinator|consultant|assistant)$/i.test(m[0]),
    message,
  },
  {
    find: words(
      String.raw`«(interested in|interest in|apply for|applying for|applied for|regarding|about|considered for) (${SINGULAR_OPENING}) of(?= [a-z])`,
    ),
    put: '$1 the $2 of',
    message,
  },
  {
    find: words(String.raw`(?<=«interested )in ${SINGULAR_OPENING} of»`),
    put: (m) => m[0].replace(/^in /i, 'in the '),
    message,
  },
  {
    find: words(
      String.raw`«(in|for|at) (position|role|post|vacancy) of(?= (?!power|trust|authority|strength|leadership|responsibility|influence)[a-z])`,
    ),
    put: '$1 the $2 of',
    message,
  },
  {
    find: words(String.raw`«(openings?|jobs?|vacanc(?:y|ies)|positions?|opportunit(?:y|ies)|roles?) for fresher»`),
    put: '$1 for freshers',
    message,
  },
  {
    find: words(
      String.raw`«(?:have|hold|got) (?=(?:valid |current |clean )?(?:forklift|driver's|driving|truck|cdl|teaching|nursing|electrician's|welding) (?:licen[cs]e|certificate|certification)»)`,
    ),
    put: (m) => `${m[0].trim()} a `,
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:i|we|and) (?:also |already |now )?)(have|hold|got|completed|possess) ((?:valid |current |clean |full )?(?:(?:driving|driver's|forklift) )?(?:licen[cs]e|certificate|diploma|degree))»${NOUN_ENDS}`,
    ),
    put: '$1 a $2',
    message,
  },
  { find: words(String.raw`«need of (job|position|role|vacancy)»${NOUN_ENDS}`), put: 'need of a $1', message },
  {
    find: words(
      String.raw`«(looking for|searching for|in search of|apply for|applying for|applied for|need|want|get|got|find|have) (job|position|vacancy|internship)»(?=\s*[.!?]|\s*$| (?:in|at|as|with|of|since|near|from|please|now|because|on|where|so|very|badly|urgently|asap)»)`,
    ),
    put: (m) => `${m[1]} ${article(m[2] ?? '')} ${m[2]}`,
    message,
  },
  {
    find: words(
      String.raw`«(looking|searching) for ((?:new|good|full-time|part-time|suitable|better|nice|permanent|stable) (?:job|position|role|opportunity|challenge|vacancy|internship|career))»${NOUN_ENDS}`,
    ),
    put: '$1 for a $2',
    message,
  },
  {
    find: words(
      String.raw`(?<!«(?:these|those|the|this|my|our|your|his|her|their) )«(from|since|for|in|over|during|within) (last|past) ((?:${COUNT}|few|several|couple of) ${DURATION})»`,
    ),
    put: '$1 the $2 $3',
    message,
  },
  {
    find: words(
      String.raw`«(am|i'm|im|be|is|was) ((?:very )?(?:great|good|strong|perfect|ideal|excellent|suitable|hard) (?:fit|match|candidate|addition|opportunity|worker|learner|listener|honou?r|pleasure|choice|person|communicator|leader))»${NOUN_ENDS}`,
    ),
    put: (m) => `${m[1]} ${article(m[2] ?? '')} ${m[2]}`,
    message,
  },
  {
    find: words(
      String.raw`«(have|has|had|possess) ((?:good|strong|solid|great|deep|excellent|proven|rich|wide|broad|extensive|long) (?:background|track record|career|degree|portfolio|foundation|understanding|grasp|command|work ethic|resume|skill set|skillset))»`,
    ),
    put: (m) => `${m[1]} ${article(m[2] ?? '')} ${m[2]}`,
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:i|we) (?:also |already )?(?:have|hold) )(bachelor's|master's|bachelor|master) (?:degree )?(?=in»)`,
    ),
    put: (m) => `a ${m[0]}`,
    message,
  },
  { find: words(String.raw`«(bachelor|master) degree»`), put: "$1's degree", message },
  {
    find: words(
      String.raw`«an? (advice|feedback|equipment|software|information)(?=\s*[.,!?]|\s*$| (?:about|on|from|regarding|if|which|that|of)»)`,
    ),
    put: '$1',
    unless: (m, t) => /^ (?:of)/.test(after(m, t)) && /information|software/i.test(m[0]),
    message: 'This word takes no "a".',
  },
  {
    find: words(String.raw`«an experience of (?=(?:\d+|${COUNT}|more than|over)»)`),
    put: 'experience of ',
    message: 'This word takes no "an" here.',
  },
  {
    find: words(String.raw`«a lot (experience|knowledge|people|projects|skills|years|interest|time|passion)»`),
    put: 'a lot of $1',
    message,
  },
];
