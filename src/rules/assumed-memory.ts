import type { Range } from '../note/clean.ts';
import { findAll, phrases } from '../note/pattern.ts';
import type { Note } from '../note/read.ts';
import { sentenceAt } from '../note/sentences.ts';
import { isExpendable, removeSentence } from './edits.ts';
import type { Rule } from './rule.ts';

const TALK =
  '(chat|conversation|call|talk|discussion|meeting|exchange|interview|phone call|coffee|encounter|catch-up|zoom|correspondence|email|emails|message|messages|note|exchange)';
const CONTACT =
  phrases(`(as|like|what|per what|since|when|once|and as) (we|you and i) (\\w+ )?(discussed|spoke|spoke of|talked|agreed|said|chatted|mentioned|planned|met|arranged)
as (discussed|agreed|promised|mentioned|requested|talked about|i said|i mentioned|i told you|you know|you may recall|you may remember|you might remember|you suggested|you asked|you said|you advised|you requested|you promised|you mentioned|you recommended)
(as|like) you (will|may|might|'ll|probably|surely) (\\w+ )?(remember|recall|know) (from|our|that|me)
as promised | as agreed | (thank you|thanks|thanks so much|thank you so much|grateful|many thanks) (again )?(so much )?for (the|your) (chat|talk|call|conversation|time (the other|last|on|earlier|that|when|back)|coffee|meeting)( (the other day|earlier|before|again))? | where we left off | left off | again for your time | time the other day | the other day
like (i said|we said|i told you|i mentioned|you said|you asked)
(it was |was |it's been |had |what )?(a |an |so |really |very )?(great|good|nice|lovely|wonderful|pleasure|pleasant|enjoyable|fun|awesome|delight|delighted|fantastic|enjoyed|loved|glad|happy|cool|honou?r|privilege|brilliant) (talking|speaking|chatting|meeting|to talk|to speak|to chat|to meet|to have met|to have spoken|catching up|connecting|to connect|our chat|our conversation|our talk|our call|seeing|to see|running into|bumping into) (to|with|into|you|up)?( (you|ya|u))?( again)?( with you)?
(great|good|nice|lovely|wonderful|fun|fantastic|awesome) (talking|speaking|chatting|catching up|meeting)(?=\\s*[.!,;–—-]|$)
(it was|was) (\\w+ )?(nice|great|good|lovely|fun) (chatting|talking|meeting|speaking)
(following up|follow up|follow-up|circling back|checking in|going back|further|referring|regarding|pursuant|in reference|with reference) (on|to|with you on|about|from|after|regarding)? ?(our|my|the|your) (\\w+ )?(\\w+ )?${TALK}
(after|since|from|per|during|in|following|about|regarding|re|on|thanks for|thank you for|enjoyed|loved|appreciated|remember|recall|continue|continuing|resume|of) (our|the) (\\w+ )?(\\w+ )?${TALK}( we had)?
our (\\w+ )?(\\w+ )?${TALK}
you (may|might|will|should|probably) (\\w+ )?(remember|recall) (me|us|that|our)
(remember|recall) (me|our|us|when|that|what|speaking|talking|meeting)
(we|you and i) (\\w+ )?(spoke|talked|chatted|met|discussed|emailed|connected|corresponded|crossed paths|ran into)( before| earlier| briefly| once| already| previously| recently| a while (ago|back)| some time ago| a few times)?
(we've|we have|we had|you've|you have|i've|i have) (\\w+ )?(spoken|talked|met|chatted|discussed|been in touch|crossed paths|emailed)( before| already| previously| with you| to you| you)?
i (spoke|talked|chatted|met) (to|with)? ?you( before| earlier| briefly| previously| already| recently)?
(it was |was )?(great|good|nice|lovely|wonderful|fun) to (finally |really |briefly )?(meet|talk|speak|chat|connect) (to |with )?(you|ya)( again)?
you (\\w+ )?(told me|said|mentioned|asked|promised|advised|agreed|offered|said you|gave me|invited me|encouraged me|suggested|requested)( to| that| me| us| i)?
(last time|the other day|when) (we|you|i) (spoke|talked|met|chatted|called|saw)
good (to see|seeing) you again | meeting you again | again after our | long time no see | back in touch | reconnect | reconnecting | hear from you again | touch base again | it's me again | me again`);

/** "about our move to Denver", "on the 4th", "at LogiCon": what tells the reader which contact is meant. */
const ANCHOR_BEHIND =
  /^[^.;!?\n]{0,12}?\b(?:about|regarding|on|concerning|over|of) (?!(?:it|this|that|the phone|phone|zoom|linkedin|here|me|you|your side|my|a call|teams|behalf|top)\b)[\p{L}\p{N}]|^[^.;!?\n,–—]{0,24}?\b(?:at|in|during|after|before|outside|by) (?:the |your |a |an |our |my )?(?!(?:your company|person|all|least|length|detail|general|particular|once|some|future|time|office|phone|order|me|you|my|private|brief)\b)[\p{L}\p{N}]/u;
const ANCHOR_NEAR =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\byesterday\b|\b(?:last|this|past|earlier this|the previous) (?:week|month|night|year|spring|summer|autumn|fall|winter|evening|morning|afternoon|semester|term|weekend|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bin (?:may|20\d\d|19\d\d)\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:\d+|two|three|four|five|a few|several) (?:days|weeks|months|years) ago\b|\b(?:fair|conference|meetup|meet-up|summit|webinar|expo|convention|booth|panel|workshop|symposium|open house|open day|reception|luncheon|breakfast|hackathon|seminar|career day|job fair|training|class|course|orientation|reunion|congress|forum|gala|festival|trade show|info session|information session|mixer|lecture|hall|breakfast|dinner|event)\b|\b\d{1,2}\/\d{1,2}\b/;

/** How far from the words an anchor is looked for, in UTF-16 code units: further off it is another matter. */
const WINDOW = 200;

export const assumedMemory: Rule = {
  id: 'assumed-memory',
  name: 'a talk without date or topic',
  family: 'personal',
  severity: 'warning',
  cost: 15,
  summary: 'leans on an earlier contact without a date, place, event or topic',
  why: 'A talk that you remember well is one of hundreds for a recruiter. Say when, where or what about, and they can find you again.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = unanchored(note);
    if (spans.length === 0) return undefined;
    const expendable = spans.every((span) => isExpendable(note, span));
    return {
      message: 'The reader meets many people and may not recall this talk.',
      fix: 'Say when or where you spoke, or what about: “our talk at the June job fair”.',
      spans,
      ...(expendable &&
        note.sentences.length > spans.length && { edits: spans.map((span) => removeSentence(note, span)) }),
    };
  },
};

function unanchored({ lower, sentences, structure: { body } }: Note): Range[] {
  const found: Range[] = [];
  for (const range of findAll(CONTACT, lower, body)) {
    const sentence = sentenceAt(sentences, range.start);
    if (!sentence) continue;
    const phrase = lower.slice(range.start, range.end);
    if (isFuture(phrase, lower.slice(Math.max(sentence.start, range.start - WINDOW), range.start))) continue;
    const near = lower.slice(
      Math.max(sentence.start, range.start - WINDOW),
      Math.min(sentence.end, range.end + WINDOW),
    );
    const behind = lower.slice(range.end, Math.min(sentence.end, range.end + WINDOW));
    if (
      /^you\b/.test(phrase) &&
      !isSaid(behind, lower.slice(Math.max(sentence.start, range.start - WINDOW), range.start), phrase)
    )
      continue;
    // One talk told with its day, place or matter lets the reader find the rest.
    if ((ANCHOR_BEHIND.test(behind) && !/^as\b|^like\b/.test(phrase)) || ANCHOR_NEAR.test(near)) return [];
    const last = found.at(-1);
    if (last && range.start < last.end) continue;
    found.push({ start: range.start, end: range.start + phrase.trimEnd().length });
  }
  return found;
}

/** "you mentioned in your post" is no talk; "you told me to write" is one. */
function isSaid(behind: string, before: string, phrase: string): boolean {
  if (/^ ?(?:in (?:your|the|a|an)|on (?:your|the|linkedin)|during your|at your)/.test(behind)) return false;
  if (
    /\b(?:post|posting|ad|advert|article|profile|page|talk|listing|if|are|have|do|would|could|can)\b[^,;]*$/.test(
      before,
    )
  )
    return false;
  return !/^you (?:\w+ )?(?:asked|offered|suggested|requested|agreed)$/.test(phrase) || /^ /.test(behind);
}

/** A talk wished for is none that was had: "I'd enjoy a chat", "great to connect". */
function isFuture(phrase: string, before: string): boolean {
  if (
    /\b(?:would|i'd|could|can|may|might|hope|hoping|like|love|want|wish|looking forward|look forward|welcome|worth|open to|will|happy|be|it'd|appreciate|let's|possible|chance|if|did|have|whether|before|wherever|whenever|grateful for) (?:\w+ ){0,3}$/.test(
      before,
    ) &&
    !/\bit was (?:\w+ )?$/.test(before)
  )
    return true;
  if (
    /^(?:great|good|nice|lovely|wonderful|pleasure|glad|happy|delighted|honou?r|a pleasure|fantastic|enjoyed|loved|cool) to (?:talk|speak|chat|meet|connect|see)/.test(
      phrase,
    ) &&
    /\b(?:be|it's|its|is|would)\s*(?:a |so |really )?$/.test(before)
  )
    return true;
  return /\bto connect$|connecting$/.test(phrase) && !/you/.test(phrase);
}
