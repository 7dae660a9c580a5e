import { before, type Pattern, words } from './pattern.ts';
import { JOB } from './vocabulary.ts';

const message = 'These words do not agree.';

/** A helping verb or a preposition before the subject leaves the verb bare, or is not its subject. */
const NOT_SUBJECT = String.raw`(?<!«(?:does|did|do|would|could|can|will|should|may|might|must|let|lets|see|help|make|makes|and|or|nor|on|in|from|of|with|to|for|at|about|behind|by|under|through|both|doesn't|didn't|don't|than|like|between|into|hear|watch|have|had|having|insist|that) )`;

const NOUN = String.raw`(?:company|position|role|skill|project|job|language|hospital|client|patient|student|opening|opportunity|certification|degree|vacancy)`;
const NOUN_ENDS = String.raw`(?=\s*[.,!?;]|\s*$| (?:in|at|with|for|on|from|of|to|is|are|that|which|you)»)`;

const PLURAL: Readonly<Record<string, string>> = {
  company: 'companies',
  opportunity: 'opportunities',
  vacancy: 'vacancies',
  facility: 'facilities',
  university: 'universities',
  country: 'countries',
  industry: 'industries',
  agency: 'agencies',
  city: 'cities',
  person: 'people',
};
const plural = (noun: string): string => PLURAL[noun.toLowerCase()] ?? `${noun}s`;
const SINGULAR: Readonly<Record<string, string>> = {
  companies: 'company',
  opportunities: 'opportunity',
  vacancies: 'vacancy',
  skills: 'skill',
};

/** Subject and verb, number and noun. */
export const agreement: readonly Pattern[] = [
  {
    find: words(
      String.raw`(?<!«(?:does|did|do|will|would|can|could|should|may|might|must|make|let|help|doesn't|didn't|and|that|than) (?:not )?)«(he|she|it) have(?! to be»)»(?! (?:a good|fun))`,
    ),
    put: '$1 has',
    message,
  },
  { find: words(String.raw`«(he|she) (?:don't|dont)»`), put: "$1 doesn't", message },
  {
    find: words(
      String.raw`(?<=^|[.!?,;:\n]\s?|«(?:and|but|because|that|where|when|if|as|so|which|what|who|hi|hello) )i (has|is|are|does|doesn't|works|needs|wants|likes|knows|hopes|lives|manages|leads)»`,
    ),
    put: (m) =>
      ({ has: 'I have', is: 'I am', are: 'I am', does: 'I do', "doesn't": "I don't" })[m[1]?.toLowerCase() ?? ''] ??
      `I ${m[1]?.replace(/s$/i, '')}`,
    unless: (m, text) =>
      /\b(?:type|level|grade|class|phase|tier|part|stage|title|and who|analyst|war|\p{Lu}\w+) $/u.test(before(m, text)),
    message,
  },
  {
    find: words(String.raw`(?<=^|[.!?;\n]\s?|«(?:but|because|that|where|when|if|what) )(we|they|you) (was|has|is)»`),
    put: (m) => `${m[1]} ${{ was: 'were', has: 'have', is: 'are' }[m[2]?.toLowerCase() ?? '']}`,
    message,
  },
  {
    find: words(
      String.raw`(?<!«(?:does|did|should|would|could|can|will|do|let) )«(everyone|everybody|nobody|someone|anyone) (are|were|have)»(?! (?:been able|a chance)»)`,
    ),
    put: (m) => `${m[1]} ${{ are: 'is', were: 'was', have: 'has' }[m[2]?.toLowerCase() ?? '']}`,
    message,
  },
  {
    find: words(
      String.raw`«((?:someone|somebody|anyone|an? (?:[a-z]+ )?(?:person|candidate|professional|${JOB})) who) (have|are|were|know|want|need|love|enjoy)»`,
    ),
    put: (m) =>
      `${m[1]} ${{ have: 'has', are: 'is', were: 'was', enjoy: 'enjoys' }[m[2]?.toLowerCase() ?? ''] ?? `${m[2]}s`}`,
    message,
  },
  {
    find: words(
      String.raw`«is there any (openings|positions|vacancies|jobs|roles|opportunities|opportunities|spots|shifts|internships)»`,
    ),
    put: 'are there any $1',
    message,
  },
  {
    find: words(String.raw`«there is (many|several|two|three|four|five|some|few) (?=[a-z]+s»)`),
    put: 'there are $1 ',
    message,
  },
  {
    find: words(
      String.raw`${NOT_SUBJECT}«my (skills|qualifications|strengths|certifications|references|projects|strong points) (is|was|has|makes|fits|matches|aligns|includes)»`,
    ),
    put: (m) =>
      `my ${m[1]} ${{ is: 'are', was: 'were', has: 'have', makes: 'make', fits: 'fit', matches: 'match', aligns: 'align', includes: 'include' }[m[2]?.toLowerCase() ?? '']}`,
    message,
  },
  {
    find: words(
      String.raw`${NOT_SUBJECT}«my (experience|background|profile|resume|cv|degree|training|skill|english) (are|were|have|match|fit|include|align|make|suit)»(?! (?:for|in)»)`,
    ),
    put: (m) =>
      `my ${m[1]} ${{ are: 'is', were: 'was', have: 'has', match: 'matches' }[m[2]?.toLowerCase() ?? ''] ?? `${m[2]}s`}`,
    message,
  },
  {
    find: words(
      String.raw`${NOT_SUBJECT}«(the|this|that|your) ((?:[a-z]+ )?(?:position|role|job|opening|vacancy|posting)) (require|seem|involve)»`,
    ),
    put: '$1 $2 $3s',
    unless: (m, text) =>
      /\b(?:does|did|would|will|could|can|may|might|do|should|of|for|in|on|about|and)\W+(?:the )?$/i.test(
        before(m, text),
      ),
    message,
  },
  {
    find: words(
      String.raw`«(position|role|job|company|team|skill|experience|profile|resume) are (?=(?:very|really|still|open|a|an|perfect|great|the|not|available)»)`,
    ),
    put: '$1 is ',
    unless: (m, text) => /\b(?:and|or|in|at|of|on|with|for) (?:[a-z']+ ){0,3}$/i.test(before(m, text)),
    message,
  },
  {
    find: words(
      String.raw`«this (positions|jobs|roles|openings|vacancies|opportunities|companies|skills|projects)»${NOUN_ENDS}`,
    ),
    put: 'these $1',
    message,
  },
  {
    find: words(
      String.raw`«(these|those) (position|job|role|opening|vacancy|opportunity|company|skill|project|field|industry)»${NOUN_ENDS}`,
    ),
    put: (m) => `${m[1]} ${plural(m[2] ?? '')}`,
    message,
  },
  {
    find: words(
      String.raw`(?<!«(?:grade|level|year|phase|part|tier|band|class|number|one of|type) )«(many|several|various|few|two|three|four|five|six|different) (${NOUN})»${NOUN_ENDS}`,
    ),
    put: (m) => `${m[1]} ${plural(m[2] ?? '')}`,
    message,
  },
  {
    find: words(
      String.raw`(?<!«(?:grade|level|phase|part|tier|band|class|number|than|a|my|the|an|this|our|their|your|first|in) )«([2-9]\+?|[1-9]\d\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|several|many|few) (year|month)(?= (?:of|in|experience)»)`,
    ),
    put: '$1 $2s',
    message,
  },
  {
    find: words(String.raw`«a (positions|vacancies|openings|opportunities|companies|roles)»${NOUN_ENDS}`),
    put: (m) => `a ${SINGULAR[m[1] ?? ''] ?? m[1]?.replace(/s$/, '')}`,
    message,
  },
  {
    find: words(
      String.raw`«one of (the|your|my|our) ((?:most [a-z]+|(?!west|east|forest|interest|test|guest|request|harvest)[a-z]+est|best|top|leading|largest) )(company|organi[sz]ation|firm|team|employer|school|hospital|place|brand|reason|project|candidate|bank|hotel|agency|clinic|store|university|restaurant|player|provider|manufacturer|job|role|skill|person)»(?=\s*[.,!?;)]|\s*$| (?:in|and|to|for|of|that|which|i|where|on|with|at|worldwide|here)»)`,
    ),
    put: (m) => `one of ${m[1]} ${m[2]}${plural(m[3] ?? '')}`,
    message,
  },
  {
    find: words(String.raw`«(information|advice|equipment|software|feedback|knowledge|furniture|homework|hardware)s»`),
    put: (m) => (m[1]?.toLowerCase() === 'advice' ? 'advice' : m[1]),
    message: 'This word has no plural.',
  },
  {
    find: words(String.raw`«(much|more|lots of|a lot of|good|great|rich) experiences(?= (?:in|with|of|as)»)`),
    put: '$1 experience',
    message: 'This word has no plural here.',
  },
  {
    find: words(String.raw`«(young|many|old|older|other|some|these|most|few) peoples»`),
    put: '$1 people',
    message: 'This word has no plural here.',
  },
  {
    find: words(String.raw`«(my (?:[a-z]+ ){1,2}and (?:me|i)) (has|is|was)»`),
    put: (m) => `${m[1]} ${{ has: 'have', is: 'are', was: 'were' }[m[2]?.toLowerCase() ?? '']}`,
    message,
  },
  {
    find: words(String.raw`«years (?:of )?(?:working |work |professional |teaching |sales )?experiences»`),
    put: 'years of experience',
    message: 'This word has no plural here.',
  },
  { find: words(String.raw`«years of experienced(?= (?:in|as|with|at)»)`), put: 'years of experience', message },
  { find: words(String.raw`«years old experience»`), put: 'years of experience', message },
  {
    find: words(String.raw`«much (people|jobs|skills|companies|years|projects|opportunities)»`),
    put: 'many $1',
    message,
  },
  { find: words(String.raw`«many (experience|knowledge|information|advice)»`), put: 'much $1', message },
];
