import { after, before, type Pattern, words } from './pattern.ts';
import { JOB } from './vocabulary.ts';

const message = 'A real word, but not the one that is meant.';

/** What "your" belongs to when somebody writes "you're". */
const YOURS = String.raw`(?:company|team|profile|post|organi[sz]ation|time|help|response|reply|consideration|website|page|posting|advice|guidance|attention|careers|network|support|feedback|office|opening|vacancy|department|firm|clinic|article|interest)`;

/** Nouns that make a gerund before them an adjective: "your hiring post". */
const AFTER_GERUND = String.raw`(?:posts?|page|event|managers?|team|process|drive|ad|advert|notice|fair|announcement|update|thread|campaign|spree|push|plans?|needs?|call|sign|banner|practices?|program(?:me)?|efforts?|list|list|news|spree|video|webinar|message|goals?|season|season|strategy|round|blitz|photo|numbers?|business|company|network|market|office|section|tips|guide|advice)`;

/** What a comparison goes on with. */
const COMPARED = String.raw`(?:an?|the|my|your|our|\d+|i|you|we|most|expected|usual|any|in|that|this|what|others?|average|ever|before|just|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half)`;

export const confusedWords: readonly Pattern[] = [
  // your / you're
  {
    find: words(
      String.raw`«your (looking|searching|trying|planning|seeking|waiting)(?= (?:for|to|an?|new|more|someone)»)`,
    ),
    put: "you're $1",
    message,
  },
  {
    find: words(String.raw`«your (hiring|recruiting)(?= (?:for an?|an?|again|right now|now|someone|more)»)`),
    put: "you're $1",
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:that|if|see|saw|heard|noticed|hear|read|know|think|because|since|hope|understand|believe) )your (hiring|recruiting|expanding|growing|interviewing|moving|adding|opening|leaving|building|working|running|doing)»(?! (?:[a-z]+ )?${AFTER_GERUND}»)(?=\s*[.,!?]|$| (?:for|an?|the|at|in|on|and|so|to|new|more|with|again|this|next|your)»)`,
    ),
    put: "you're $1",
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:know|understand|sure|if|that|guess|see|imagine|because|realize|realise) )your ((?:so |very |really |probably |extremely |quite |super |all )?busy)»(?! (?:schedule|day|week|season|team|time|life|calendar|inbox|shop|kitchen|floor|ward|office|period|month|days|weeks|store|clinic|practice|restaurant|hospital|site|line|department|unit|emergency))`,
    ),
    put: "you're $1",
    message,
  },
  {
    find: words(
      String.raw`«your ((?:so |very |really |probably |extremely |quite )?busy)(?=\s*[.,!?;]|\s*$| (?:but|so|with|right now|at the moment|these days)»)`,
    ),
    put: "you're $1",
    message,
  },
  {
    find: words(
      String.raw`«your (an?|the|not|going to|able to|interested in|willing to|aware|welcome to|always (?:looking|hiring|so)|the one|the right)(?= [a-z])(?!-)`,
    ),
    put: "you're $1",
    unless: (m, text) => /^ (?:half|for-profit|game|team)\b/i.test(after(m, text)),
    message,
  },
  {
    find: words(String.raw`«your (currently|actively|now|still|also|already) ([a-z]+ing)(?= (?:for|to|an?|more|new)»)`),
    put: "you're $1 $2",
    message,
  },
  {
    find: words(String.raw`(?<=«hope (?:that )?)your ((?:doing |keeping )?(?:well|good|fine|great|safe))»`),
    put: "you're $1",
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:if|when|whether|that) )your ((?:available|free|open|interested|able|willing|hiring|looking|okay|happy))(?=\s*[.,!?;]|\s*$| (?:for|to|on|this|next|at|in|and|but)»)(?! to[-\s]work)`,
    ),
    put: "you're $1",
    message,
  },
  { find: words(String.raw`«your welcome(?=\s*[.,!]|\s*$)`), put: "you're welcome", message },
  {
    find: words(
      String.raw`«(?:you're|youre) (${YOURS})(?=\s*[.,!?;]|\s*$| (?:is|was|at|in|on|for|and|to|about|with|of|page|has|that|from|as|because|since)»)`,
    ),
    put: 'your $1',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:for|of|to|with|at|in|on|about|from|join|joining) )you (time|consideration|company|team|profile|help|response|reply|organi[sz]ation|website|page|attention|careers|posting|firm|hospital|school|store)»(?! (?:up|me|us))`,
    ),
    put: 'your $1',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:saw|read|viewed|noticed|found|reviewed|liked|loved|enjoyed) )you (profile|posting|article|page|website)»`,
    ),
    put: 'your $1',
    message,
  },
  { find: words(String.raw`(?<=(?:^|[.!?\n])\s{0,3})you(r?) (sincerely|faithfully|truly)»`), put: 'yours $2', message },
  { find: words(String.raw`«your (hiring|looking)(?=\s*[.?!]|\s*$)`), put: "you're $1", message },

  // its / it's
  {
    find: words(String.raw`«its (an?|been|not|my|because|exactly|what|where|why|who)(?= [a-z])`),
    put: "it's $1",
    message,
  },
  {
    find: words(
      String.raw`(?<=^|[.!?;,–-]\s?|«(?:think|believe|know|hope|and|but|so|that|because|if|since|see) )its (the|so|really|still|going|good|great|nice|okay|ok|possible|clear|time|important)(?= (?:to|that|if|right|best|one|perfect|only|kind|same|much|for)»)`,
    ),
    put: "it's $1",
    message,
  },
  {
    find: words(
      String.raw`«its ((?:very |so |really |quite )?(?:hard|difficult|easy|important|nice|great|possible|impossible|worth|clear|amazing|wonderful))(?= (?:to|that|if|for)»)`,
    ),
    put: "it's $1",
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:for|of|with|by|from|all|through) )it's(?= (?!an?»|the»|not»|been»|my»|so»|too»|like»|going»|because»|really»|very»|also»|just»)[a-z])`,
    ),
    put: 'its',
    message,
  },
  {
    find: words(
      String.raw`«it's (?=(?:mission|careers? page|website|reputation|own|values|core values|headquarters)»)`,
    ),
    put: 'its ',
    message,
  },

  // there / their / they're
  {
    find: words(String.raw`«their (?=(?:is|are|was|were|will be|has been|have been|might be|may be)»)`),
    put: 'there ',
    message,
  },
  {
    find: words(
      String.raw`«(?:there|they're) (?=(?:team|company|website|profile|careers|mission|own|products|customers|patients|staff|values)»(?!\s*,))`,
    ),
    put: 'their ',
    message,
  },
  {
    find: words(String.raw`«(?:their|there) (?=(?:looking for|hiring (?:for|an?)|seeking an?)»)`),
    put: "they're ",
    message,
  },
  {
    find: words(
      String.raw`«(over|out|been|work(?:ed|ing)?|live[ds]?|start(?:ed|ing)?) their(?=\s*[.,!?]|\s*$| (?:for|since|until|before|as|in|and)»)`,
    ),
    put: '$1 there',
    message,
  },

  {
    find: words(
      String.raw`(?<=«(?:has|have|in|on|of|with|for|join|joined|from|about|at|see|saw) )there (?=(?:[a-z]+ ){0,2}(?:job|team|role|position|opening|openings|website|page|company|careers|staff|manager|post|posting)»)(?!there (?:is|are|was|were|has|an?|the)»)`,
    ),
    put: 'their ',
    message,
  },

  // then / than, to / too, lose, know and other short ones
  {
    find: words(
      String.raw`«(more|less|better|rather|other|higher|lower|greater|fewer|bigger|larger|faster|sooner|later|older|easier|longer|further|smaller|stronger) then (?=${COMPARED}»)`,
    ),
    put: '$1 than ',
    message,
  },
  {
    find: words(String.raw`«(rather|other|more|less) then(?= [a-z])(?! (?:and|but|or|when|if|on)»)`),
    put: '$1 than',
    unless: (m, t) =>
      /^(?:more|less)/i.test(m[0]) &&
      !/^ (?:happy|enough|once|welcome|willing|ready|capable|qualified|able)\b/i.test(after(m, t)),
    message,
  },
  { find: words(String.raw`«(rather (?:[a-z]+ ){1,2})then(?= [a-z])`), put: '$1than', message },
  {
    find: words(String.raw`«(since|until|by|back) than(?=\s*[.,;!?]|\s*$| (?:i|we|the|my)»)`),
    put: '$1 then',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:like|love|want|wanted|hoping|looking|happy|glad|able|excited|eager|need|opportunity|chance|wish|forward) )too (?=(?:connect|apply|talk|discuss|meet|learn|hear|hearing|join|work|speak|ask|be|contribute|know|see|chat)»)`,
    ),
    put: 'to ',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:is|it's|isn't|not|am|are|was|i'm|you're) )to (late|busy|soon|forward|bold|early|long|short|much|many)(?=\s*[.,!?]|\s*$| (?:to|for|but|and)»)`,
    ),
    put: 'too $1',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:to|don't|won't|will|would|not|never|didn't|can|could|might|may|shouldn't) )loose(?= (?:my|the|an?|this|that|your|our|it|hope|time|any|customers|out|track|sight|touch|patients|interest|contact|money|sleep)»)`,
    ),
    put: 'lose',
    message,
  },
  {
    find: words(String.raw`«let me (?:no|now)(?= (?:if|when|what|whether|how|about|your)»)`),
    put: 'let me know',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:like|love|want|need|eager|happy|curious|good) to )now(?= (?:more|about|if|what|how|the|your|you)»)`,
    ),
    put: 'know',
    message,
  },
  {
    find: words(String.raw`(?<=«(?:to|forward to|glad to|nice to) )here(?= (?:from|back|about|more|your)»)`),
    put: 'hear',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:worked|working|connect|based|right|live) )hear»(?! (?:from|about|back|that|you|more|of))`,
    ),
    put: 'here',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:know|ask|asking|wonder|wondering|sure|understand|learn) )weather(?= (?:you|there|it|this|the|your|or|i|we|any)»)`,
    ),
    put: 'whether',
    message,
  },
  {
    find: words(String.raw`(?<=«(?:was|am|i'm|just|i|been) )wandering(?= (?:if|whether|what|how)»)`),
    put: 'wondering',
    message,
  },
  {
    find: words(
      String.raw`«(company|place|hospital|hotel|factory|mill|bank|farm|kitchen|lab|school|shop|office|team|firm|role|plant|warehouse|store|restaurant|clinic|job|city|town) were(?= (?:i|we) (?:work|worked|cleaned|cooked|taught|started|live|lived|learned|led|ran|managed|trained|spent|served|currently)»)`,
    ),
    put: '$1 where',
    message,
  },
  {
    find: words(
      String.raw`(?<!«(?:that's|is|know|see|show|exactly|and|learn|from|,) )(?<!')«(we|they) where»(?= [a-z])`,
    ),
    put: '$1 were',
    message,
  },
  {
    find: words(String.raw`«who's(?= (?:work|team|post|profile|article|name|background|career)»)`),
    put: 'whose',
    message,
  },
  {
    find: words(
      String.raw`«(?:except)(?= (?:my|your) (?:connection|invitation|invite|request|apolog)[a-z]*»)|(?<=«(?:please|kindly|will|would|could|you'll|to) )except(?= (?:my|the|this|me)»)`,
    ),
    put: 'accept',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:will|would|could|can|may|might|not|also) )effect(?= (?:my|your|our|their|us|me|people|patients|how)»)`,
    ),
    put: 'affect',
    message,
  },
  {
    find: words(String.raw`(?<=«(?:an|big|huge|great|lasting|real|major) )affect»(?! [a-z]+ing»)`),
    put: 'effect',
    message,
  },
  { find: words(String.raw`«(would|will|could|am|is|can|most|i) defiantly»`), put: '$1 definitely', message },
  {
    find: words(
      String.raw`(?<=«(?:here|working|worked|been|industry|company|field|experience) )sense(?= (?:19|20)\d\d»)`,
    ),
    put: 'since',
    message,
  },
  { find: words(String.raw`«(make|makes|made) since»(?! (?:19|20)\d)`), put: '$1 sense', message },
  {
    find: words(
      String.raw`(?<=«(?:go|went|going|found|heard|looked|looking|read|put|came|referred|learned|worked)(?: (?:the|this|your|about|of|it|job|role|position|post|posting|opening)){0,3} )(?:threw|thorough)(?= (?:the|an?|my|your|all|indeed|linkedin|this)»)`,
    ),
    put: 'through',
    message,
  },
  {
    find: words(
      String.raw`«(?:i|have|has|had|i've|recently|just) past (?=(?:my|all|the (?:nclex|bar|exam|test|cpa|boards?)|an exam)»)`,
    ),
    put: (m) => m[0].replace(/past /i, 'passed '),
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:the|in|over|for|my) )passed(?= (?:(?:[a-z]+|\d+) )?(?:years?|months?|weeks?|decade|experience)»)`,
    ),
    put: 'past',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:have|has|had|i've) )lead(?= (?:(?:an?|the|my|several|many)»|(?:[a-z]+ )?(?:teams?|crews?|projects?|shifts|tours|classes|workshops)»))`,
    ),
    put: 'led',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:hear|hearing|heard|graduated|came|coming|moved|learn|learned|learning|worked|working|away|far|apart|different|transferred|received|got|benefit|ranging|returned|retired|degree|diploma|years) )form(?= (?:you|your|the|my|home|a|an|him|her|our|their|scratch)»)`,
    ),
    put: 'from',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:looking forward to hearing|hearing|hear|graduated|transferred|retired|moved) )form(?= [¶])(?! (?:letter|of|data)»)`,
    ),
    put: 'from',
    message,
  },
  { find: words(String.raw`«looking foreword»`), put: 'looking forward', message },
  { find: words(String.raw`«(?:kinds|king|kin|kid|kinda) regards»`), put: 'kind regards', message },
  {
    find: words(
      String.raw`(?<!«(?:not an?|one|every|no|a) )«whit (?=(?:you|the|your|my|an?|me|us|our|children|people)»)`,
    ),
    put: 'with ',
    message,
  },
  { find: words(String.raw`«bare with (me|us)»`), put: 'bear with $1', message },
  { find: words(String.raw`(?<=«to )meat(?= (?:you|with|the|your|everyone)»)`), put: 'meet', message },
  {
    find: words(
      String.raw`(?<=«(?:this|next|last|per|every|(?:hours|days|nights|shifts) an?) )weak(?=\s*[.,?!]|\s*$| (?:to|or|if|for|at|on)»)`,
    ),
    put: 'week',
    message,
  },

  // the words of a job hunt
  {
    find: words(
      String.raw`(?<=«(?:am|i'm|im|so|very|really|extremely|truly|super|feel) )exited(?= (?:to|about|for|by|at|that|and)»|\s*[.,!?])|(?<=«(?:be|are|is|was|were) )exited(?= (?:to|about|for)»)`,
    ),
    put: 'excited',
    message,
  },
  {
    find: words(
      String.raw`«exited (?=(?:about|to (?:apply|join|learn|see|connect|be|meet|hear|talk|discuss|explore|start|read|find|speak|work|share)|at the (?:chance|opportunity|prospect|idea))»)`,
    ),
    put: 'excited ',
    message,
  },
  {
    find: words(String.raw`(?<!«(?:a|garde|the|away in a) |-)«manger(s?)»(?! scenes?»)`),
    put: 'manager$1',
    insideNames: true,
    unless: (m, text) => /(?:^|[.!?\n:,(]\s{0,2})$/.test(before(m, text)),
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:the hiring|a project|a product|a store|an account|the) )manger(?= (?:position|role|job|at|of)»)`,
    ),
    put: 'manager',
    insideNames: true,
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:job|position|nurse|manager|engineer|analyst|developer|assistant|supervisor|coordinator|specialist|designer|teacher|driver|clerk|technician|associate|director|officer|consultant|representative|leadership|current|previous|open|vacant|advertised|posted|marketing|finance|accounting|management|administrator|accountant|planner|planning|operator|lead) )roll»(?![\s-](?:call|out|over|up|off|forming|with))`,
    ),
    put: 'role',
    insideNames: true,
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:for|in|about|interested in|regarding|fit|suit|suits|fits|fill) (?:the|this|that|your|any) )roll(?= (?:at|in|as|with|of|you|posted|is|on linkedin|on your)»|\s*[.,?!])`,
    ),
    put: 'role',
    message,
  },
  { find: words(String.raw`«roll (?=(?:as|of) (?:an? |the )?(?:[a-z]+ )?${JOB}»)`), put: 'role ', message },
  {
    find: words(String.raw`«(play(?:ed|s|ing)?|key|important|leading|major|big) (?:an? )?roll(?= in»)`),
    put: (m) => m[0].replace(/roll$/i, 'role'),
    message,
  },
  {
    find: words(
      String.raw`«pubic(?= (?:health|relations|sector|speaking|schools?|library|libraries|transport|transportation|works|affairs|policy|service|safety|administration|accountants?|accounting|defender|university)»)`,
    ),
    put: 'public',
    insideNames: true,
    message,
  },
  {
    find: words(
      String.raw`«costumer(s?)(?= (?:service|support|care|success|experience|satisfaction|relations|facing|focused|base|needs|representative)»|-)`,
    ),
    put: 'customer$1',
    insideNames: true,
    message,
  },
  {
    find: words(String.raw`«sells? (?=(?:associate|representative|rep|executive|assistant|consultant|manager)»)`),
    put: 'sales ',
    insideNames: true,
    message,
  },
  {
    find: words(String.raw`«sale (?=(?:manager|representative|rep|associate|executive|assistant|consultant)»)`),
    put: 'sales ',
    insideNames: true,
    message,
  },
  {
    find: words(
      String.raw`«principle (?=(?:engineer|consultant|architect|scientist|designer|analyst|investigator|developer|planner)»)`,
    ),
    put: 'principal ',
    insideNames: true,
    message,
  },
  {
    find: words(String.raw`«(mental|public|home|behaviou?ral|occupational|allied) heath»`),
    put: '$1 health',
    insideNames: true,
    message,
  },
  { find: words(String.raw`«heath ?(?=(?:care|insurance|system|services|aide)»)`), put: 'health ', message },
  { find: words(String.raw`«clinical trail(s?)»`), put: 'clinical trial$1', message },
  {
    find: words(
      String.raw`«(nursing|teaching|medical|hotel|administrative|academic|kitchen|hospital) stuff(?=\s*[.,!?]|\s*$| (?:members?|shortage|meeting|training|at|and)»)`,
    ),
    put: '$1 staff',
    message,
  },
  { find: words(String.raw`«member of stuff»`), put: 'member of staff', message },
  { find: words(String.raw`«stuff (?=(?:members?|nurse|accountant|engineer|shortages?)»)`), put: 'staff ', message },
  { find: words(String.raw`«an experience (${JOB})»`), put: 'an experienced $1', message },
  {
    find: words(
      String.raw`(?<=«(?:teaching|nursing|professional|engineering|my whole|my entire|start my|grow my|advance my|build my|pursue an?|begin my|further my|of my|in my|my) )carrier(?=\s*[.,!?]|\s*$| (?:in|as|with|at|and|on|to|by)»)`,
    ),
    put: 'career',
    message,
  },
  {
    find: words(
      String.raw`«carrier(s?) (?=(?:fair|page|growth|goals|change|path|opportunit(?:y|ies)|development|site|website)»)`,
    ),
    put: 'career$1 ',
    message,
  },
  {
    find: words(
      String.raw`«(community|my|finished|graduated|after|from) collage(?= (?:degree|graduate|student|credits?|course|diploma|in)»|\s*[.,!?]|\s*$)`,
    ),
    put: '$1 college',
    message,
  },
  { find: words(String.raw`«collage (?=(?:degree|graduate|student|credits?|diploma)»)`), put: 'college ', message },
  { find: words(String.raw`«(job|web|construction|building) sight»`), put: '$1 site', message },
  { find: words(String.raw`«(structural|stainless|sheet) steal»`), put: '$1 steel', message },
  { find: words(String.raw`«(career|lunch|coffee) brake»`), put: '$1 break', message },
  {
    find: words(String.raw`«(team|staff|employee|boost(?:ed|ing)?|raised) moral»(?! (?:code|compass|support))`),
    put: '$1 morale',
    message,
  },
  { find: words(String.raw`«to asses»`), put: 'to assess', message },
  {
    find: words(
      String.raw`(?<=«i (?:have |also )?)thought (?=(?:english|maths?|kindergarten|science|third|students|classes|yoga|children|spanish|french|history|primary)»)`,
    ),
    put: 'taught ',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:looking|trying|want|wants|need|going|planning) to )higher(?= (?:an?|more|new|someone|drivers|nurses|people|for)»)`,
    ),
    put: 'hire',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:some|any|career|of|for|little|good|great|an|your|piece of|bit of) )advise(?=\s*[.,!?]|\s*$| (?:on|about|for|from|you|to|that|and|regarding|would|is|in|as)»)`,
    ),
    put: 'advice',
    message,
  },
  {
    find: words(
      String.raw`(?<=«(?:please|kindly|could you|can you|would you|to) )advice(?= (?:me|us|on how|if|whether|how|him|her|them|clients|customers|patients|students|accordingly)»)`,
    ),
    put: 'advise',
    message,
  },
  { find: words(String.raw`(?<=«(?:please|kindly) )advice(?=\s*[.?!]|\s*$)`), put: 'advise', message },
  { find: words(String.raw`«thank you for you(?= [a-z])(?! (?:all|being)»)`), put: 'thank you for your', message },
  {
    find: words(String.raw`«please (to) (?=(?:meet|connect|hear|see)»)`),
    put: 'pleased $1 ',
    unless: (m, text) => !/(?:am|i'm|be|was|were|very|so) $/i.test(before(m, text)),
    message,
  },
  { find: words(String.raw`«find attach(?= (?:my|the|herewith|here|is|a)»|\s*[.,:])`), put: 'find attached', message },
];
