import { before, type Pattern, words } from './pattern.ts';
import { DAY, OPENING } from './vocabulary.ts';

const message = 'Another small word goes here, or none.';

/** Prepositions, and the phrasing of non-native writers. */
export const prepositions: readonly Pattern[] = [
  {
    find: words(
      String.raw`«interested (?:for|on|of|at)»(?! (?:some time|years|a while|first|once|the moment|least|last|many|several)»)`,
    ),
    put: 'interested in',
    message,
  },
  {
    find: words(String.raw`«(am|i'm|im|be|very|are) interested to (apply|join|work)(?:ing)?»`),
    put: (m) => `${m[1]} interested in ${m[2]?.toLowerCase() === 'apply' ? 'applying' : `${m[2]}ing`}`,
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:am|i'm|im|be|very|are) )interested (?=(?:the|this|your|that|an?) (?:[¶-]+ ){0,3}${OPENING}»)`,
    ),
    put: 'interested in ',
    message,
  },
  {
    find: words(String.raw`«(capable|incapable) (?:to [a-z]+|for)»`),
    put: (m) => (/ for$/i.test(m[0]) ? `${m[1]} of` : undefined),
    message,
  },
  { find: words(String.raw`«discuss(ed|ing|es)? about»`), put: 'discuss$1', message },
  { find: words(String.raw`«(reply|replying|replied|replies) (me|you|us|him|her)»`), put: '$1 to $2', message },
  { find: words(String.raw`«(respond|responding|responded) (me|you|us|him|her)»`), put: '$1 to $2', message },
  {
    find: words(String.raw`«(explain|suggest) me (?=(?:the|how|what|more|an?|some|any|about|if|which)»)`),
    put: '$1 to me ',
    message,
  },
  {
    find: words(String.raw`(?<=«(?:to|can|could|will|would|please|i) )contact (?:to|with) (you|me|us)»`),
    put: 'contact $1',
    message,
  },
  { find: words(String.raw`«(tell|inform|advise|contact|ask|help|request) to (me|us)»`), put: '$1 $2', message },
  {
    find: words(String.raw`«(appl(?:y|ied|ying)) (the|this|your) ((?:[¶-]+ ){0,3}?${OPENING})»`),
    put: '$1 for $2 $3',
    unless: (m) => /\b(?:to|for|in|at|from|of|with|same)\b/i.test(m[3] ?? ''),
    message,
  },
  { find: words(String.raw`«depend(s|ing|ed)? of»`), put: 'depend$1 on', message },
  {
    find: words(String.raw`«responsible (of|to handle|to manage)»`),
    put: (m) =>
      ({ of: 'responsible for', 'to handle': 'responsible for handling', 'to manage': 'responsible for managing' })[
        m[1]?.toLowerCase() ?? ''
      ],
    message,
  },
  { find: words(String.raw`«graduated of»`), put: 'graduated from', message },
  {
    find: words(
      String.raw`«looking (?=(?:an?|any|some) (?:[a-z-]+ ){0,2}?(?:job|position|role|opportunity|internship)»)`,
    ),
    put: 'looking for ',
    message,
  },
  {
    find: words(String.raw`«looking (?=(?:job|position|opportunity)(?:\s*[.,!?]|\s*$| (?:in|at|as|with)»))`),
    put: 'looking for a ',
    message,
  },
  {
    find: words(
      String.raw`«search(ing)? (?=(?:an?|any) (?:new |good )?(?:job|position|role)»(?! (?:boards?|sites?)»))`,
    ),
    put: 'search$1 for ',
    message,
  },
  {
    find: words(String.raw`«waiting (?=your (?:kind |positive )?(?:reply|response|answer|feedback|call|message)»)`),
    put: 'waiting for ',
    message,
  },
  { find: words(String.raw`«awaiting for»`), put: 'awaiting', message },
  {
    find: words(
      String.raw`«hop(e|ing) (?=your (?:kind |positive )?(?:reply|response|answer)(?:\s*[.,!?]|\s*$| soon»))`,
    ),
    put: 'hop$1 for ',
    message,
  },
  {
    find: words(String.raw`«look(ing)? forward (?:for|of) (?=(?:your|the|an?|our|any)»)`),
    put: 'look$1 forward to ',
    message,
  },
  {
    find: words(
      String.raw`«look(ing)? forward (?=your (?:kind |positive )?(?:reply|response|answer|feedback|call|message)»)`,
    ),
    put: 'look$1 forward to ',
    message,
  },
  { find: words(String.raw`«(on|in|at) (?=(?:next|last) (?:week|month|year|${DAY})»(?!'))`), put: '', message },
  {
    find: words(
      String.raw`(?<=«(?:available|free|meet|talk|chat|speak|start|call|connect|interview|met|spoke|meeting|shift) )(?:in|at) (?=${DAY}»(?!'| (?:mornings?|evenings?|afternoons?|nights?)))`,
    ),
    put: 'on ',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:saw|found|seen|posted|advertised) (?:(?!in»)[¶'-]+ ){0,5})in (?=(?:linkedin|indeed|glassdoor|facebook|instagram)»(?!'))`,
    ),
    put: 'on ',
    message,
  },
  {
    find: words(
      String.raw`«search(ing)? (?=(?:job opportunities|jobs|work|job openings)(?:\s*[.,!?]|\s*$| (?:in|at|as|with|for)»))`,
    ),
    put: 'search$1 for ',
    message,
  },
  {
    find: words(String.raw`«(?:to|the) concern (?=(?:team|person|department|manager|hr)»)`),
    put: (m) => m[0].replace(/concern/i, 'concerned'),
    message,
  },
  { find: words(String.raw`«myself (?:is|am)»`), put: 'I am', message: 'Start with "I am" or "My name is".' },
  { find: words(String.raw`«despite of»`), put: 'despite', message },
  {
    find: words(String.raw`«(help me) (?:to )?(getting|finding)»`),
    put: (m) => `help me ${m[2]?.toLowerCase() === 'getting' ? 'get' : 'find'}`,
    message,
  },
  { find: words(String.raw`«let me to (?=[a-z])`), put: 'let me ', message },
  { find: words(String.raw`«i want that you»`), put: 'I want you to', message },
  { find: words(String.raw`«(can|could|would) you (please |kindly )?to (?=[a-z])`), put: '$1 you $2', message },
  {
    find: words(
      String.raw`(?<=^|[.!?\n]\s{0,3}|(?:^|\n)(?:hi|hello|hey|dear|respected|good (?:morning|afternoon|evening))[^.!?\n]{0,25},\s?)myself (?!(?:and|included|i|as|to|with|in|an?|the|is)»)(?=[¶]+(?:\s*[,.]| (?:from|and|working|is|[¶]+[,.]|[¶]+ (?:from|and|working))))`,
    ),
    put: 'I am ',
    unless: (m, text) => / (?:because|when|while)$/i.test(before(m, text)),
    message: 'Start with "I am" or "My name is".',
  },
  {
    find: words(
      String.raw`«(the|an|to|of|and|for|are|my|your|with|at|am|would|as|this|be|we|our|from|have|a) \1»(?! (?:level|c|b))`,
    ),
    put: '$1',
    message: 'This word stands here twice.',
  },
  { find: words(String.raw`«(?:can be|will be) can»`), message },
  { find: words(String.raw`«(?:from|of) (?:where|which) i am graduated»`), message },
];
