import type { Range } from '../clean.ts';
import { findAll, phrases } from '../pattern.ts';

/** Why the writer turns to this reader. `research` is a reason that only reading up could give. */
export type Reason = Range & { kind: 'workplace' | 'referral' | 'shared' | 'topic' | 'question'; research: boolean };

const WORKPLACE =
  phrases(`(your|ur|yr|this) (esteemed |reputed |respected |great |lovely |wonderful |amazing |prestigious |own |whole |growing |local |new |small |big |little |fine )*(company|firm|organization|organisation|organizations|institution|institute|team|teams|hospital|clinic|school|district|bar|restaurant|kitchen|shop|store|stores|salon|hotel|bank|practice|studio|lab|laboratory|office|plant|factory|warehouse|site|farm|agency|business|startup|start-up|department|unit|ward|bakery|café|cafe|gallery|museum|library|church|parish|council|university|college|campus|crew|fleet|depot|garage|gym|resort|lodge|line|house|station|nursery|winery|brewery|theatre|theater|group|concern|workplace|establishment|place|employer|side|floor|yard|terminal|center|centre|foundation|charity|mission|culture|product|products|menu|brand|client|clients|programme|program|division|branch|facility|facilities|residency|cohort)(?! (page|website|site))
(work|job|jobs|working|position|role|shifts|hours|gigs|gig|something|anything|openings|vacancies|vacancy|opportunities|opportunity|career|chance|place) (for|with|at|under|in|within|there|here at) (you|ur|u|your|this)
(are|r) (you|u|ya|y'all|you guys) (\\w+ )?(hiring|recruiting|looking for|taking on)
(do|does|did) you … (have|need) (any|an|a|some|open|work|something|anything)
you (have|got|are hiring|need) … (opening|openings|vacancy|vacancies|position|positions|jobs|work|someone|people|hands)
any (openings|vacancies|vacancy|opening|jobs|work|positions|opportunities|gigs) (at|in|with|for|on|available with) (your|ur|you|u|me)
you('re| are|r) (hiring|recruiting|looking for|seeking|looking to|in need)
you hire | you recruit | where you work | roles you | jobs you | positions you | openings you | the (role|roles|position|positions|job|opening) you | (roles|positions|jobs|openings) (that )?you('re| are)? | recruit(s|ing)? for | you fill | you place | your openings | your vacancies | your open (roles|positions|jobs|reqs) | your opening | your vacancy | your (\\w+ ){0,3}(job|position|role|internship|posting|ad|advert|listing|requisition)`);

const REFERRAL = phrases(
  `(suggested|recommended|advised|urged|encouraged) (that |me |i |to me |we |you |your |reaching |contacting |writing |talking |getting )…?
suggested that i | suggested i | suggested we | suggested you | told me (to|about|that|you|your) | referred (me|by) | pointed me | sent me (to|your way) | gave me your name | (got|have|had) your name from | put me on to | passed (me )?(on )?your name | introduced (me|us) | on the (recommendation|advice|suggestion) of | mentioned (you|your|that you|the|me) | (?<!i |i've |i have |we )mentioned (me )?to you | (?<!i |i've |i have |we )(told|spoke to|talked to) you (about|of) me | gave you my (name|resume|résumé|cv|details|number) | speaks highly | spoke highly | speak highly | said (you|that you|your|i should|to) | mutual (friend|connection|contact|acquaintance|colleague) | friend of yours | referral from | at the suggestion of | steered me`.replace(
    '…?',
    '',
  ),
);

const SHARED = phrases(
  `fellow | the only two | two of us | we are both | we both | both of us | we share | we shared | we met | we worked | we studied | we're both | we are both | we sat | we spoke (at|about|on|during|in|last) | we talked (at|about|on|during|in|last) | we chatted (at|about|on|during|in|last) | we served | we overlapped | we trained | same (school|university|college|program|programme|cohort|company|team|field|class|town|city|industry|union|unit|course|bootcamp|group|club|conference|building|floor|project|lab|department|line of|trade|employer|ship|regiment|alma) | alma mater | alum | alumna | alumni | alumnus | former (colleague|classmate|coworker|student|teammate|intern|employee|roommate) | old (colleague|classmate|friend) | classmate | classmates | in common | meeting you (at|in|on|during|last) | met you (at|in|on|during|last) | (speaking|talking|chatting) (with|to) you (at|about|on|during|last) | heard you (speak|talk|on|at|present) | saw you (speak|present|talk|at|on|perform|play) | seeing you (speak|present|at) | listened to you | watched you | sat in on | sitting next to | (attended|enjoyed|loved|liked|watched|read|heard|saw|appreciated|took) (\\w+ )?your | your (talk|class|course) | our (chat|conversation|talk|call|discussion|exchange|meeting|lunch|session) (about|on|at|in|during|last|over) | joining (the|your) (\\w+ ){0,3}(team|project|group|department|squad|office) | working (together|on the same|with your) | work with your | cross-team | cross-functional | i (just |recently )?(joined|transferred to|moved to|started (in|on|with)) (the|your) (\\w+ ){0,2}(team|department|office|floor|building|group|shift|project) | we('ll| will) be | we're (on|in|part) | same (time|shift|side) | both (work|worked|members|studied|attended|live|teach|play|run|serve|served) | member of the | members of the | i'm (also|too) a | i am also a | i also (work|teach|run|study|play|build|write)`,
);

/** "your talk on X", "your OCR method": something of the reader's, other than what everybody has. */
const YOURS = /\b(?:your|ur)\s+((?:[\w'&/.-]+\s+){0,4}?)([\w'-]+)(?=[\s,.;:!?)"–—]|$)/g;
const YOURS_IS_NO_TOPIC =
  /^(?:profile|profiles|time|network|networks|career|careers|experience|experiences|background|consideration|help|reply|response|connection|connections|name|success|successes|journey|contact|contacts|attention|day|week|weekend|convenience|request|requests|thoughts|kindness|support|achievements|achievement|accomplishments|accomplishment|skills|resume|message|messages|inbox|feed|knowledge|expertise|advice|guidance|feedback|insight|insights|invitation|invite|acceptance|email|number|best|own|busy|schedule|welcome|path|trajectory|linkedin|account|circle|page|pages|kind|good|self|life|family|health|favor|favour|mind|moment|looking|going|doing|being|very|so|not|a|the|to|and|in|on|at|is|are|busy|title|position|professional|esteemed|willingness|interest|understanding|quick|earliest|early|side|end|opinion|view|take|hand|hands|eyes|heart|passion|energy|leadership|talent|credentials|qualifications|record|reputation|impressive|amazing|photo|picture|headline|bio|wonderful|great|work|efforts|influence|status|recruiter|software|assistant|system|prompt|previous|rules|guidelines|instructions|reading|considering|review|answer|permission|patience|words|approval|decision|mail|job|jobs|role|roles|openings|opportunities|vacancies|connect|way|door|desk|pipeline|radar|database|pool|list|files|records|office|pardon|sake|god|prayers|blessing|blessings|generosity|assistance|cooperation|colleague|colleagues|people|friend|friends|cfo|ceo|cto|coo|boss|brain|brains|valuable|precious|soonest|company|firm|organization|organisation|attention)$/;
/** With these behind it "your work" and the like do say what. */
const ABOUT = /^\s+(?:on|about|with|at|in|for|behind|regarding|around|to|of|into|from)\s+\S/;

const TOPIC =
  phrases(`(ask|asking|question|questions|talk|talking|chat|chatting|speak|speaking|discuss|discussing|learn|learning|hear|hearing|curious|wondering|wonder|conversation|advice|insight|insights|thoughts|tips|perspective|view|views|know|compare notes|swap notes|trade notes|exchange notes|interested in|interest in|fascinated by|writing|reaching out|write|opinion|article|post|help|guidance|feedback|notes|ideas|discussion|call|minutes|words) (\\w+ ){0,2}?(about|on|in|regarding|re|how|whether|why|what|around|with|concerning|over) (?!(me|my|myself|you|your|this|it|that|linkedin|here|jobs?|work|opportunities|openings|any|a job|job|positions?|employment|careers?|possible|potential|new|other|career|us|mutual|common|connecting|the job|the opportunity|opportunity|what|suitable|open|available|some|both|further|future|professional|and|or|the phone|a call|zoom|the weekend|monday|tuesday|wednesday|thursday|friday|next|hearing|getting|finding|people|professionals|recruiters|a position|a role|an opportunity|different|various|similar|anything|joining|more|all|exciting|great)\\b)[\\p{L}\\d][\\w'-]+
(compare|swap|trade|exchange) (?!notes|ideas|thoughts|contact|details|numbers)\\w+ | (send|show|give|share with) you (the|our|a) (?!resume|cv|profile|portfolio|details|information|copy|link|few|bit|message|call|note|short|summary)\\w+ 
congratulations on | congrats on | kudos on | well done on | loved your | enjoyed your | admire how | admire the way | admire what | admire your (?!career|rise|success|journey|profile|path|experience|achievements|accomplishments|impressive|work ethic|background|skills) | impressed by how | impressed by the way | how you (\\w+) | the way you (\\w+) | what you (built|did|do|wrote|said|shared|made|'re building|are building|are doing) | you (wrote|built|founded|designed|published|spoke|presented|shared|posted|gave|taught|led|made|developed|created|answered|organised|organized|maintain|started|launched|opened|coached|trained|hosted|moderated|ran|run|host) | you('ve| have) (written|built|founded|designed|published|shared|posted|given|made|developed|created|organised|organized|launched|opened)`);

const RESEARCH =
  phrases(`(read|reading|saw|noticed|heard|see|learned|learnt|watched) (about |that |how |of )?(your|the|its|their) … (expansion|launch|award|awards|opening|merger|acquisition|announcement|report|article|interview|talk|post|keynote|study|paper|pilot|rollout|plan|plans|strategy|funding|round|project|initiative|campaign|newsletter|blog|podcast|release|partnership|programme|program)
your (\\w+ ){0,4}?(talk|keynote|article|paper|podcast|webinar|panel|blog|book|guide|lecture|interview|thread|essay|column|expansion|launch|award|pilot|study|report|presentation|session|video|strategy|rollout|method|research|newsletter|series|episode|open-source|repo|exhibit|exhibition|show|menu|collection|initiative)
congratulations on | congrats on | recently (opened|launched|announced|expanded|won|acquired|published) | (new|recent|latest|upcoming) (plant|clinic|site|store|wing|campus|terminal|line|warehouse|expansion|launch|project|building|branch|depot|hub|location|report|study|pilot|award|acquisition|merger|strategy|line) | five-year strategy | won the | award-winning | you (wrote|built|founded|published|presented|spoke|gave)`);

/** The reasons that a stretch of the note gives, beside the job itself. */
export function reasonsOf(lower: string, range: Range): Reason[] {
  const reasons: Reason[] = [];
  const add = (kind: Reason['kind'], ranges: readonly Range[]) => {
    for (const found of ranges) reasons.push({ ...found, kind, research: false });
  };
  add('workplace', findAll(WORKPLACE, lower, range));
  add('referral', findAll(REFERRAL, lower, range));
  add('shared', findAll(SHARED, lower, range));
  add('topic', findAll(TOPIC, lower, range));
  const part = lower.slice(range.start, range.end);
  for (const match of part.matchAll(YOURS)) {
    const head = match[2] as string;
    const described = (match[1] as string).trim();
    const after = part.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (described === '' && YOURS_IS_NO_TOPIC.test(head)) {
      if (
        !/^(?:work|experience|advice|thoughts|insight|insights|efforts|expertise|leadership|path|journey|career|approach|view|take|knowledge|background|feedback|guidance)$/.test(
          head,
        ) ||
        !ABOUT.test(after) ||
        /^\s+(?:in (?:general|this|life|the past|my)|with me|for (?:me|my|this|the)|at (?:your|the)|on (?:linkedin|my)|to (?:me|my|connect|help|get|find|grow)|in (?:getting|finding|helping))/.test(
          after,
        )
      )
        continue;
    } else if (described === '' && /^(?:post|posting|ad|advert|listing|posts)$/.test(head)) {
      // "your post": named work, or the posting itself; a reason either way.
    }
    reasons.push({
      start: range.start + match.index,
      end: range.start + match.index + match[0].length,
      kind: 'topic',
      research: false,
    });
  }
  for (const found of findAll(RESEARCH, lower, range)) reasons.push({ ...found, kind: 'topic', research: true });
  return reasons;
}
