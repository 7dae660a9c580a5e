import { findAll, phrases } from '../note/pattern.ts';
import { isExpendable, removeSentence } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

const APOLOGY =
  phrases(`(i'm |i am |so |very |really |im |my )?(sorry|apologies|apologise|apologize) (to|for|if|about|that i|in advance|but|this is|i) (?!hear|see|learn)(\\w+ ){0,4}?(bother|bothering|disturb|disturbing|disturbance|trouble|troubling|message|messaging|messages|intrude|intruding|intrusion|interrupt|interrupting|reach|reaching|random|cold|contact|contacting|write|writing|out of the blue|long|length|taking|take|your time|this|annoy|annoying|inconvenience|dm|spam|pestering|pester|asking|ask|any|the|english|grammar|delay|late|coming|being|adding|blue|unsolicited|forward|stranger)
sorry again | sorry to(?! hear| see| learn| miss) | sorry for | sorry if | sorry about | apologies for | apologies if | apologies in advance | my apologies | i apologize | i apologise | excuse me for | excuse my | pardon my | pardon me | pardon the | forgive me | forgive the | forgive my | please excuse | please forgive | please pardon
i (know|realize|realise|understand|see|get|imagine|am sure|am aware|appreciate|can imagine|bet|assume|guess)( that)? (you|u|you're|your|you are|ur|you must|you've|you have|you get|this is|it's|it is|i'm|i am|i don't|you probably)( \\w+){0,3}? (busy|swamped|slammed|packed|overloaded|stretched|pressed|hectic|plate|hundreds|lots of|a million|tons|many messages|many requests|random|annoying|nobody|asking a lot|a lot to ask|a stranger|out of the blue|bothering|not qualified|underqualified|important|better things|many of these|flooded|inundated|time is)
i'm sure you('re| are)? (\\w+ )?(busy|swamped|get) | i am sure you('re| are)? (\\w+ )?(busy|swamped|get) | you('re| are| must be|'re probably|are probably| are surely)? (\\w+ )?(very |so |extremely |super |really |incredibly |terribly )?(busy|swamped) | your busy(?! (schedule|team|clinic|kitchen|season|store|shop|restaurant|floor|unit|er|ward|department|practice|site|line|office|day)) | know your busy | (hate|loath|hesitate|don't want|do not want|don't mean|do not mean|didn't want|not trying|not wanting|wouldn't want|afraid|reluctant|don't wish|do not wish|dont want|dont mean) to (be a (bother|burden|pest|nuisance)|bother|disturb|intrude|impose|trouble|annoy|be annoying|take up|waste|be pushy|interrupt|pester|spam|burden|be forward|seem pushy|be rude|ask)
(hope|hoping)( that)? (i'm|i am|this|it|it's|this isn't|you don't|you do not|you won't|i don't|you dont|im|that) (\\w+ ){0,3}?(bother\\w*|intrud\\w*|mind(?! if| to)|disturb\\w*|forward|rude|annoy\\w*|trouble|inappropriate|imposing|imposition|weird|strange|odd|nuisance|pushy|too much|spam|random)
(if|i hope) (it's|it is|this is|that's|it isn't|it's not|that is) (not |no )?(too much|asking too much|a bother|much trouble|a trouble|an imposition|a burden|a problem|too forward|inconvenient|ok|okay|trouble)( to ask| trouble| of a bother)?
(waste|wasting|take|taking|take up|taking up|stealing|steal) (too much of |much of |any more of |more of |so much of |up |a lot of |too much )?your (\\w+ )?time(?! to| for)
out of the blue | this is (a bit |kind of |very |so )?(random|awkward|forward|bold|presumptuous|a long shot|an odd request|weird|cold) | a long shot | probably a long shot | bit of a long shot | bother you | bothering you
(i|though i|although i|but i|and i|while i) (know |realize |realise |admit |fear |am aware |understand |guess |think |believe )?(that )?(i )?(don't|do not|dont|may not|might not|may lack|might lack|lack|probably don't|probably lack|haven't got|have not|haven't|don't really|do not yet|don't yet|am lacking|have no|have little|have very little|have hardly any|have barely any|have limited|only have|have only|have never|might be lacking|may be lacking) (have |got |possess |meet |tick |had |be |quite |yet |really |exactly |all |every |any |enough |much |a lot of |that much |the |a |an |many |of )*(experience|qualifications?|skills?|requirements?|degree|background|qualified|the right|boxes|strongest|best|ideal|perfect|obvious|typical|most|what you|connections|idea what|a clue|training|education|worthy|a chance|good enough|knowledge|credentials|exposure|schooling|fancy)
(not|never|isn't|ain't) (really |quite |yet |fully |very |that |the |a |an |particularly |exactly |your |entirely |overly |sure i am |sure i'm |sure if i am |sure if i'm |sure that i am |even |much of |too )*(qualified|experienced|worthy|good enough|skilled|typical candidate|ideal candidate|perfect candidate|strongest candidate|best candidate|usual candidate|most experienced|most qualified|expert|the best writer|a great writer|a good writer|right person|impressive|fluent|obvious choice|good with words|good at this|good at these|great at this|great at writing|good at writing|strong writer)
(i'm|i am|im) (just|only|merely|but|nobody|no one|no expert|nothing|new to this|bad at|terrible at|not good at|no good at|unqualified|underqualified|under-qualified|inexperienced|a nobody|a newbie|nobody special|just a|only a|still just)(?! (starting|finishing|finished|completing|completed|back|now|moving|moved|about|off|around|outside|across|down|a (mile|block|few|short)|one|two|three|an hour|over|under|reaching|writing|getting|wrapping|curious|wondering|looking|following|saying))
(limited|little|minimal|no real|no formal|no direct|no relevant|no prior|zero|not much|insufficient|hardly any|not enough|no) (\\w+ )?(experience|qualifications|training)(?! (is )?(needed|required|necessary)) | inexperienced | unqualified | underqualified | under-qualified | over my head | out of my league | long time unemployed | not as (\\w+ )as (other|the other|others|most) | worse than | less (qualified|experienced) than | my (poor|bad|broken|limited|weak|terrible) (english|grammar|writing|skills|spelling) | ignore (this|me|my message) if | feel free to ignore | you can ignore | no pressure | don't feel obliged | no obligation to | if you don't mind me | if you dont mind | if you have (a minute to spare|nothing better) | nobody like me | someone like me | somebody like me | a nobody | humble (request|self) | unworthy | undeserving | don't deserve | failure | i failed | loser | might be a stretch | may be a stretch | know it's a stretch | (surely|certainly|probably|definitely) not (the|your|a|an) | i'm (surely|certainly|probably) not | am (surely|certainly|probably) not | nuisance | be a nuisance | (probably|probaly|prob|maybe) not what you | not what you (want|need|are looking for|'re looking for) | no degree | probably not (what|who|the|a|qualified|your)`);

/** "no pressure" in a workplace, "limited experience" of others: not about the writer. */
const NOT_SELF =
  /\b(?:teams?|people|companies|firms|users|clients|students|candidates|customers|patients|beginners|those|kids|children|learners|trainees|someone|somebody) (?:with|who have|of|have|had) $/;

export const apologetic: Rule = {
  id: 'apologetic',
  name: 'an apology',
  family: 'professional',
  severity: 'suggestion',
  summary: 'apologises for writing, or runs the writer down',
  why: 'You have every right to ask. An apology makes the reader look for what is wrong.',
  silencedBy: ['empty-note'],
  check(note) {
    const { lower, structure } = note;
    const spans = findAll(APOLOGY, lower, structure.body).filter((range) => {
      const phrase = lower.slice(range.start, range.end);
      const before = lower.slice(Math.max(structure.body.start, range.start - 30), range.start);
      if (NOT_SELF.test(before)) return false;
      if (
        /^sorry (?:for|to|about|if)$/.test(phrase) &&
        /^ (?:your loss|hear|see|learn|i missed|i couldn't|to have missed)/.test(lower.slice(range.end, range.end + 16))
      )
        return false;
      if (
        /^(?:no pressure|failure|loser|i failed|worse than|no obligation|a long shot|inexperienced|no (?:\w+ )?(?:experience|training|qualifications)|someone like me)/.test(
          phrase,
        )
      )
        return !/\b(?:learn|from|of|analysis|prevention|mode|root|rate|part|equipment|with|pump|engine|heart|power) $/.test(
          before,
        );
      return true;
    });
    if (spans.length === 0) return undefined;
    const merged = spans.filter((span, at) => at === 0 || span.start >= (spans[at - 1]?.end ?? 0));
    const edits: Edit[] | undefined = merged.every((span) => isExpendable(note, span))
      ? dedupe(merged.map((span) => removeSentence(note, span)))
      : undefined;
    return {
      message: 'It asks for pardon where there is nothing to pardon.',
      fix: edits
        ? 'Leave the sentence out; the note is stronger without it.'
        : `Leave out “${note.text.slice(merged[0]?.start, merged[0]?.end)}” and say what you have to offer.`,
      spans: merged,
      ...(edits && { edits }),
    };
  },
};

function dedupe(edits: Edit[]): Edit[] {
  return edits.filter((edit, at) => edits.findIndex((other) => other.start === edit.start) === at);
}
