import type { Range } from '../note/clean.ts';
import { findAll, phrases } from '../note/pattern.ts';
import { overlapping } from '../note/ranges.ts';
import { isWithinName } from '../note/read.ts';
import { sentenceAt } from '../note/sentences.ts';
import { isExpendable, removeSentence } from './edits.ts';
import type { Rule } from './rule.ts';

const WORKPLACE =
  '(boss|bosses|manager|managers|supervisor|employer|employers|company|workplace|job|management|leadership|coworkers|co-workers|colleagues|team|office|foreman|owner|dispatcher|ceo|director|lead|department|bank|firm|agency|store|hospital|school|plant|shop|principal|chef|place|crew|people|leaders|superiors|higher-ups)';
const BAD =
  '(toxic|horrible|terrible|awful|abusive|incompetent|useless|clueless|crazy|insane|cheap|greedy|unfair|lazy|corrupt|rude|cruel|dishonest|stupid|idiots?|jerks?|lying|liars?|bully|bullies|tyrant|nightmare|micromanager|micromanages|micromanaging|hostile|ungrateful|clowns?|disorganized|disorganised|sexist|racist|a mess|the worst|dreadful|hellish|cheats?|vindictive|petty|unbearable|mean|nasty|lousy|impossible|backstabbing|dysfunctional|hopeless|fool|psycho|moron|creep|lunatic|maniac|disaster|sinking ship|joke)';

const COMPLAINT =
  phrases(`${BAD} (\\w+ )?${WORKPLACE} | ${WORKPLACE} (\\w+ ){0,6}?(is|are|was|were|has been|have been|became|got|turned|being|is such|is just|is so) (\\w+ ){0,3}?${BAD}
(my|our|the|a|this) (\\w+ )?${WORKPLACE} (who |that |which |he |she |always |never |only |just |constantly |keeps? |has |have |does |do |did |really )*(plays favou?rites|micromanages?|yells?|screams?|shouts?|lies|lied|cheats?|cheated|steals?|stole|hates?|ignores?|ignored|disrespects?|mistreats?|mistreated|underpays?|underpaid|overworks?|treats? (me|us|everyone|people|staff|its)|treated (me|us|everyone|people|staff)|doesn't (care|respect|appreciate|listen|value|pay|promote|understand|know)|does not (care|respect|appreciate|listen|value|pay|promote|understand|know)|don't (care|respect|appreciate|listen|value|pay)|won't (promote|pay|give|listen)|refuses? to|refused to|screwed|fired me|bullies|bullied|harass\\w*|threaten\\w*|blames?|blamed|cares? (only|nothing|more)|took credit|takes credit|passed me over|backstab\\w*|exploit\\w*|abus\\w+|favou?rs|insult\\w*|humiliat\\w*|owes me|burned me out|drives me|drove me|makes? my life|made my life|broke (its|their|his|her) promise\\w*|let me down|has no idea|have no idea|(is|was|are) (killing|driving|ruining|stealing|breathing)|laid .{0,20} for no reason)
(hate|hated|can't stand|cannot stand|sick of|fed up (with|of)|tired of|done with|had enough of|escape|escaping|get away from|getting away from|get out of|get out from under|stuck (at|in|with|under)|despise|miserable (at|in|with|here)|suffering (at|under)|disgusted (with|by)|frustrated (with|by|at)|bored (with|of|at|in|by|to)|unhappy (with|at|in)|trapped (in|at)|burned out|burnt out|dread (going|every|my)|loathe) (my|the|this|a|being|working|these|his|her|our|how|all|office|corporate|it|going|every) (\\w+ ){0,6}?(boss|bosses|manager|managers|supervisor|employer|company|job|work|workplace|management|coworkers|co-workers|colleagues|office|politics|drama|favou?ritism|micromanag\\w+|underpaid|overworked|undervalued|unappreciated|team|owner|hours|place|leadership|situation|here|there|treated|nonsense|foreman|director|culture|shift|lies)
(\\w+ )?(dispatcher|boss|manager|supervisor|foreman|owner) (\\w+ )?(lying|yelling|screaming|stealing|cheating|bullying|ignoring|shouting|playing)
hate my (job|boss|work|manager|life) | hate it here | hate where i work | i hate (working|it|my) | fed up | sick and tired | burned out | burnt out | burnout
(get|getting|got|want|need|trying) (me )?(away|out) (from|of) (my|this|a|that|the) (\\w+ ){0,3}?(boss|bosses|manager|job|company|place|employer|toxic|team|supervisor|firm|hell ?hole|owner)
(boss|owner|manager|company|employer|firm) (\\w+ ){0,2}?(never|didn't|did not|won't|refused to) (paid|pay) | never paid (us|me) | underpaid | overworked | under-appreciated | underappreciated | undervalued | exploited me | wrongfully (terminated|fired|dismissed) | unfairly (fired|dismissed|treated|let go|terminated|passed) | unjustly | wrongly (fired|dismissed) | got screwed | screwed me | screwed over | stabbed me | threw me under | hostile work | toxic (workplace|environment|work|culture|atmosphere|boss|manager|management|team|place|job|company|people) | toxic | office politics | never (got|gave me|paid|received) … (raise|promotion|credit|bonus|thanks|overtime) | didn't get along | did not get along | doesn't get along | don't get along | passed over for … promotion | no respect | treated (me )?(like (dirt|garbage|trash|a|crap|an)|badly|unfairly|poorly|terribly) | treat (me|us|people) (like|badly|poorly) | going (downhill|under|down the drain) | (run|managed|led|owned) by (a |an )?(psycho|fool|crook|moron|lunatic|tyrant|bully|jerk|idiot|idiots|clowns|morons|crooks|fools|amateurs) | nobody (here )?(cares|appreciates|listens) | cares about (its|their|the) (people|staff|employees|workers) | robbed me | cheated me | plays favou?rites | playing favou?rites | play favou?rites | micromanag\\w+ | i was fired | got fired | fired me | fired from | fired (last|because|for|after|without)`);

const MONEY = String.raw`(?:[$£€₹]\s?\d[\d,.]*\s?(?:k|lakhs?|lpa|million|m)?|\d[\d,.]*\s?(?:k|usd|eur|gbp|inr|dollars|euros|pounds|kroner|kronor|krona|francs|zloty|yen|rand|cedis|shillings|dirhams|ringgit|lpa|lakhs?|rupees|bucks|naira|pesos|ksh|aed|cad|aud|chf)|six figures|six-figure)`;
const PAY = new RegExp(
  [
    String.raw`${MONEY}\s?(?:\+\s?)?(?:\/|per|an?|p\.?)\s?(?:hr|hour|h|yr|year|month|mo|week|wk|day|annum|shift|night|pa)\b(?: cash)?`,
    String.raw`(?:salary|pay|wage|wages|package|compensation|ctc|rate|base|earn|earning|make|making|paid|pays|paying|minimum|at least|less than|more than|above|below|under|expecting|expected|expectation|expectations|offer me|want|need)(?: \w+){0,4} ?(?:of |is |at |: ?|around |about |from |over |for )?(?:at least |a minimum of |no less than |around |about |over )?${MONEY}(?: ?(?:base|salary|ctc|package|minimum|a year|annually|to start))?`,
    String.raw`${MONEY}\s?(?:\+ )?(?:salary|base|cash|minimum|package|ctc|annually|or more|to start|plus benefits|total comp|tc|a year|ote|in hand|take-?home|net)`,
    String.raw`\b(?:salary|pay|wage|compensation|ctc) (?:expectations?|requirements?|demands?|range|must|has to|should|needs to|negotiable|hike|increase|rise|raise)(?: \w+){0,3}`,
    String.raw`\b(?:better|higher|more|good|decent|bigger|fair|competitive|great|proper|handsome|attractive) (?:pay|salary|salaries|wage|wages|money|package|compensation|paying|benefits|bonus)\b`,
    String.raw`\b(?:i (?:want|need|expect|require|won't (?:take|move for|accept) less than|will not (?:take|accept) less than|would need) (?:a |at least |about |around |no less than )*\d[\d,.]*(?:k|%)?(?= *(?:[.,;!?]|$|raise|more|an hour|per|a year|minimum|cents))|\d+ ?% (?:raise|more|increase|hike)|less than (?:a )?\d+ ?% )\b`,
    String.raw`\b(?:pay(?:s|ing)? (?:me )?(?:more|better|well|enough|what i|peanuts)|paid (?:more|better|enough|fairly|what i|peanuts|less)|paid too little|worth more|earn more|make more money|pay rise|pay raise|(?:a|my|no) (?:raise|pay cut)|how much (?:does|do|is|are|will|would) (?:it|the|you|this|they|i)?\s?(?:\w+ ){0,2}(?:pay|paid|earn|make|get)|what (?:does|is|would|will) (?:it|the|this|your)\s?(?:\w+ ){0,2}(?:pay|salary|compensation|wage|rate)|what's the (?:pay|salary|rate|wage|compensation)|(?:the )?money is (?:bad|good|better|poor)|signing bonus|sign-on bonus)\b`,
  ]
    .map((source) => `(?:${source})`)
    .join('|'),
  'g',
);

const KIN =
  '(wife|husband|partner|mother|mom|mum|father|dad|son|daughter|kid|kids|child|children|baby|family|parents|sister|brother|girlfriend|boyfriend|spouse|fiancée|fiancé|grandmother|grandma|in-laws|ex|ex-wife|ex-husband|household|little ones|twins|newborn)';
const PRIVATE = phrases(`(sick|ill|hungry|starving|disabled) ${KIN}
(my|our) ${KIN} (\\w+ ){0,3}?(depend|depends|depending|rely|relies|relying|is (sick|ill|in hospital|in the hospital|dying|disabled|pregnant|unwell|suffering|starving|unemployed|expecting|hungry|leaving|not well|counting)|are (sick|ill|hungry|starving|counting|depending|going|suffering)|left|leaves|died|passed|passes|got sick|needs?|need|has cancer|has been (ill|sick)|have to eat|got ill|just had|walked out|lost|fell ill|kicked|starv\\w+|counts|count on|to eat|goes hungry)
(depend|depends|depending|rely|relies|counting) on (me|this|my)
${KIN}( and (\\w+ )?${KIN})? to (feed|support|raise|look after)
(feed|support|provide for|take care of|care for|look after|raise|raising|feeding|supporting|caring for|help) (my|our|a|an|the) (\\w+ )?(\\w+ )?${KIN}
(single|new|expectant|soon-to-be|widowed|divorced) (mother|mom|mum|dad|father|parent)
(going through|after|during|because of|since|in the middle of|post|messy|bitter|my|a) (\\w+ )?(\\w+ )?(divorce|separation|custody|breakup|break-up|bankruptcy|foreclosure|eviction|miscarriage|chemo|chemotherapy|rehab|nervous breakdown|breakdown)
divorce | custody | divorced | my ex | child support | alimony
(my|the|pay|paying|behind on|late on|cover|make|owe|afford|month's|for) (\\w+ )?(rent|mortgage|bills|debt|debts|loans|loan|medical bills|credit cards?|student loans|emi|emis|tuition|landlord)(?! (officer|processing|department|servicing|originat\\w+|processor|underwrit\\w+|portfolio|team|desk|products?|applications?|book|collections?|closings?|files?|administration))
(rent|bills|mortgage|debts) (is|are|was|were|to pay|due|piling|keep|won't|payments)
my loans (are|were|to pay|keep)
in debt | deep in debt | i'm broke | im broke | am broke | dead broke | flat broke | bankrupt | bankruptcy | foreclosure | evicted | eviction | homeless | losing my (house|home|apartment|flat|car|savings) | (lose|losing|loose|loosing|lost) (my|our|his|her|their|the) (house|home|apartment|flat|car|savings) | lost my (house|home|savings|visa status) | savings (are|is) (gone|running|almost|nearly) | my savings | out of (money|savings|cash) | no money | need (the |some )?money | money (is|has been|problems|troubles|trouble|worries|situation|gets) | financial (difficulties|difficulty|trouble|troubles|problems|problem|crisis|hardship|situation|stress|struggle|struggles|pressure|burden|condition) | financially (struggling|weak|unstable|difficult|tight) | can't afford | cannot afford | can't make ends meet | make ends meet | living paycheck | food on (the|my|our) table | put food | unemployment (benefits|checks?|runs|is running|money|has run|insurance|ran) | on welfare | food stamps | kids are hungry | sleeping in my car | sleeping on
(my|severe|chronic|own|serious|clinical|a|with|from|of|battling|recovering from|diagnosed with|suffer from|suffering from|struggle with|struggling with|fighting|beat|had|have|having|battle with|struggles with) (\\w+ )?(anxiety|depression|illness|cancer|surgery|health (issues|problems?|condition|reasons|scare)|panic attacks|adhd|bipolar|ptsd|disability|disease|injury|back pain|bad back|heart (attack|condition|surgery)|stroke|addiction|drinking|alcoholism|pregnancy|mental health (issues|problems?|struggles|reasons|crisis)|burnout|breakdown|migraines|diabetes|epilepsy|insomnia|hernia|sobriety)(?! (care|unit|ward|center|centre|patients?|nurs\\w+|research|clinic|institute|program|programme|therapy|treatment|technician|services|support|team|department|foundation|charity|survivors|screening))
i('m| am|'ve been| was| have been) (\\w+ )?(pregnant|depressed|anxious|hospitalized|hospitalised|sick|ill|disabled|in recovery|sober|diagnosed|in the hospital|in therapy|suicidal|lonely|heartbroken|in rehab|unwell|in a bad place|an alcoholic|going blind|crying)(?! to (say|report))
health (problems|issues|problem|issue|condition|reasons|scare) | medical (leave|condition|bills|issues|problems|reasons|treatment for my) | sick leave | hospital bills | in and out of hospital | mental breakdown | personal (problems|issues|troubles|crisis|reasons|tragedy|situation) | family (problems|issues|crisis|trouble|troubles|situation|emergency|drama|pressure|depends?|is depending|to feed|to support) | hard (time|times) at home | (got|was|been|been in|went to) (arrested|jail|prison|in jail|court|incarcerated) | dui | felony | criminal record | lawsuit | suing | sued my | probation officer | on parole | crying | cry every | lost my (mother|father|mom|dad|wife|husband|son|daughter|brother|sister|baby)`);

const FAITH =
  phrases(`god bless(es)? (you|america|your|and|us)?( and \\w+ \\w+)* | god | god willing | god('s)? (will|has|is|led|told|put|gave|sent|knows|plan|grace|blessings?) | by (god's|the) grace of god | grace of god | thank god | praise (god|the lord|jesus|him|be) | pray | prays | prayed | praying | prayers | prayer | jesus | christ | in his name | lord (bless|willing|jesus|has|led|is) | the lord | allah | inshallah | insha'allah | in sha allah | mashallah | alhamdulillah | hallelujah | amen | have a blessed | stay blessed | blessed day | blessings | blessing from | god-fearing | god fearing | born again | born-again | saved by | my faith | my religion | as a (christian|muslim|hindu|jew|catholic|believer|atheist|mormon|sikh|buddhist)(?! (school|charity|hospital|aid|education|chaplain)) | christian values | bible | scripture | quran | koran | i'm (christian|muslim|hindu|jewish|catholic|atheist) | the almighty | almighty god | heaven | devout | sin | karma | astrology
trump | biden | obama | harris administration | maga | democrats? | republicans? | the (left|right) wing | left-wing | right-wing | liberals? | woke | socialists? | communists? | fascists? | conservatives? | politics(?! (degree|department|and|graduate|student|teacher|lecturer|at|major)) | politicians? | (our|the|this|that) (president|prime minister|government|administration|regime)(?! (affairs|relations|contracts?|contracting|sector|account|building|office|assistant|team|of the (company|chamber|firm|club|association|student|union|board)|at|coordinator)) | election | elections | vote for | voted for | brexit | tories | tory | labour party | immigrants (are|took|take|steal|stealing) | illegal immigrants | illegals | build the wall | gun control | abortion | pro-life | pro-choice | second amendment | vaccine mandate | vaccine mandates | anti-vax | deep state | diversity hires? | dei (hires?|nonsense|crap) | affirmative action | tax(es)? (are|is) theft | the economy is (rigged|ruined|a mess)`);

/** A cheap look before the thorough one. */
const MAY_BE_PAY =
  /[$£€₹]|\d\s?(?:k|usd|eur|gbp|inr|dollars|euros|pounds|lpa|lakhs?|rupees|bucks|naira|pesos|kroner|kronor|francs|zloty|rand|cents|%)|\bpa(?:y|id)|salar|wage|compensation|money|earn|bonus|raise|ctc|figures|\bi (?:want|need|expect|require|won't|would need)/;

/** Sums and talk of pay. */
function payIn(lower: string, range: Range): Range[] {
  const part = lower.slice(range.start, range.end);
  if (!MAY_BE_PAY.test(part)) return [];
  return [...part.matchAll(PAY)].map((match) => ({
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
  }));
}

/** Where such words are the job and no opinion or trouble: a hospice, a parish, a campaign. */
const TRADE =
  /\b(?:patients?|clients?|families|chaplain|hospice|parish|diocese|ministry|church|pastoral|theology|religious education|clinical|nurse|nursing|care unit|campaign manager|policy|political science|debt collection|collections|mortgage|loan officer|underwrit|accounts|hospital|therapy|therapist|counsel|social work|court|legal|law|attorney|paralegal|oncology|journalis|reporter|research|election(?:s)? (?:office|official|worker|clerk|board|administration)|county clerk|government relations|pay equity|compensation analyst|payroll)\b/;

/** A break for one's family, told as what is over: "I took four years off to raise my kids", "after two years at home caring for my mother". */
const BREAK_BEFORE =
  /\b(?:took|taken|had|spent|after|following) (?:[\w'-]+ ){0,5}?(?:off|out|away|home|break|leave|gap|pause)\b(?: [\w'-]+){0,3} $|\b(?:paused|stepped|stayed|stopped)\b(?: [\w'-]+){0,5} $/;
const YEARS_BEFORE = /\b(?:after|spent|following)(?: [\w'-]+){0,5} $/;
const FOR_FAMILY =
  /^(?:rais|car(?:e|ing) for|look(?:ing)? after|tak(?:e|ing) care of)(?!.*\b(?:sick|ill|hungry|starving|disabled|dying)\b)/;

function isBreak(lower: string, { start, end }: Range): boolean {
  const phrase = lower.slice(start, end);
  const before = lower.slice(Math.max(0, start - 60), start);
  return (
    FOR_FAMILY.test(phrase) && (BREAK_BEFORE.test(before) || (/^\w+ing\b/.test(phrase) && YEARS_BEFORE.test(before)))
  );
}

export const interviewRisk: Rule = {
  id: 'interview-risk',
  name: 'something private',
  family: 'professional',
  severity: 'warning',
  cost: 20,
  summary: 'complaints about an employer or boss, pay demands, private troubles, religion, politics',
  why: 'Every word here counts as a first phone interview. What you would not say there can only cost you.',
  silencedBy: ['empty-note'],
  check(note) {
    const { lower, structure, sentences } = note;
    const ofTrade = new Map<string, boolean>();
    const isOfTrade = (sentence: string) => {
      const known = ofTrade.get(sentence) ?? TRADE.test(sentence);
      ofTrade.set(sentence, known);
      return known;
    };
    const spans = [
      ...[COMPLAINT, PRIVATE, FAITH].flatMap((list) => findAll(list, lower, structure.body)),
      ...payIn(lower, structure.body),
    ]
      .filter((range) => {
        if (isWithinName(note, range) || overlapping(note.roles, range) || isBreak(lower, range)) return false;
        const sentence = sentenceAt(sentences, range.start);
        const whole = sentence?.text.toLowerCase() ?? '';
        const phrase = lower.slice(range.start, range.end);
        if (
          /^[$£€₹]/.test(phrase) &&
          /\b(?:is|costs?|only|just|at|from|for) $/.test(lower.slice(Math.max(0, range.start - 6), range.start)) &&
          /\b(?:tracker|tool|app|plan|subscription|product|software|service|ticket|licen[cs]e|costs?|priced?|bill|budget)\b/.test(
            whole,
          )
        )
          return false;
        const mine =
          /\b(?:my|i|i'm|i've|me|our|we)\b/.test(phrase) || /^(?:god|bless|pray|trump|biden|jesus|allah)/.test(phrase);
        return mine || !isOfTrade(whole) || /^(?:toxic|underpaid|hate|fed up|sick of|tired of|[$£€₹])/.test(phrase);
      })
      .sort((a, b) => a.start - b.start)
      .filter((range, at, all) => at === 0 || range.start >= (all[at - 1]?.end ?? 0));
    if (spans.length === 0) return undefined;
    const clear = spans.every((span) => isExpendable(note, span));
    const edits = clear
      ? spans
          .map((span) => removeSentence(note, span))
          .filter((edit, at, all) => all.findIndex((other) => other.start === edit.start) === at)
      : undefined;
    return {
      message: 'Some of this is better kept for later, when they know you.',
      fix: `Leave out ${spans
        .slice(0, 2)
        .map((span) => `“${note.text.slice(span.start, span.end).trim()}”`)
        .join(' and ')} here; say what you can do instead.`,
      spans,
      ...(edits && edits.length < sentences.length && { edits }),
    };
  },
};
