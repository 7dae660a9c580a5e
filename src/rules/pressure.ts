import { findAll, phrases } from '../note/pattern.ts';
import { isWithinName } from '../note/read.ts';
import { isExpendable, remove, removeSentence } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

const PRESSURE =
  phrases(`asap | a.s.a.p | a.s.a.p. | as soon as (humanly )?possible | at (your|the) (very )?earliest(?! convenience) | urgent | urgently | urgency | in urgent need … of (a )?(job|work|employment) | in (dire|desperate|bad|great) need | emergency situation
desperate | desperately | desperation | begging | i beg | beg you | i'm begging | implore | pleading | i plead | please please | pls pls | plz plz | please,? please | for god's sake | for the love of | on my knees | have mercy | take pity
any job | any jobs | any work | any kind of (job|work|position|role) | any position | any role(?! models?) | any type of (job|work|position) | any sort of (job|work) | any opening at all | anything (at all|available|you have|you've got|you can find|will do|would do|is fine|works) | whatever (job|work|position|you have|is available|you've got|role) | (do|take|accept|try) (absolutely )?(anything|whatever) | ready to do any | open to anything | any opportunity at all | literally (any|anything) | any job at all | anywhere
i (really|badly|truly|seriously|desperately|urgently|just|so) need | i need (a|this|the|any|your|some) (job|work|position|role|chance|opportunity|opening|income|help) | i need (it|work|this) | need a job | need this (job|so|badly) | need work | badly need | need help (asap|now|fast) | really need
last (hope|chance|resort) | only hope | my only chance | (running|run) out of (time|options|hope) | at the end of my rope | end of my tether | at my wit's end | wits' end | nowhere else to turn | no other option | no options left | don't know what else to do | dont know what else to do | all hope | losing hope | hopeless | lost all hope | do or die | life or death | changes? my life | save my life | rescue me
(right|straight) away(?! from) | immediate (response|reply|answer|attention|action|help|consideration) | (reply|respond|response|answer|hear|hear back|need|decide|get back|call|interview) … (immediately|right now|today|tonight|now|before (tomorrow|monday|friday|noon)|by tomorrow|by monday|by friday|within the hour) | (don't|do not|dont) (ignore|say no|let me down|reject) | before (it's|it is) too late | time is (running out|short|of the essence) | clock is ticking | can't wait (any longer|much longer) | cannot wait (any longer|much longer) | won't be available (for )?long | will not be available (for )?long | hurry | quickly as possible | soon as you can | the sooner the better | without delay | waiting (for )?your urgent | time-sensitive | crucial that | must have (this|a) job | have to (find|get|have) (a|this|some) (job|work|something) | must (find|get) (a|this|some) (job|work|something) | need to find (work|a job|something) (fast|soon|quickly|now|by|before) | desperate for | dying for | would kill for | give anything | do whatever it takes | whatever it takes | please help me out | please sir | please madam | kindly help me out`);
/** Said of the job, the field or the reader's own posting rather than of the writer's need. */
const HARMLESS = /^(?:urgent care|urgent and|urgent message)$/;
const AFTER_HARMLESS =
  /^ (?:care|and emergency|or emergent|response team|cares?|needs? (?:of|team)|surgery|treatment)\b/;
const BEFORE_HARMLESS =
  /\b(?:your|the|its|their|an|marked|listed as|says|called|non-?|not|most|handled|handling|manage|triage|triaging|less|more|with|of) $/;

export const pressure: Rule = {
  id: 'pressure',
  name: 'pressure',
  family: 'professional',
  severity: 'warning',
  summary: 'urgency, begging or desperation: ASAP, "I beg", "any job", "I really need"',
  why: 'Pressure from a stranger makes people step back, even where they would have helped.',
  silencedBy: ['empty-note'],
  check(note) {
    const { lower, structure } = note;
    const spans = findAll(PRESSURE, lower, structure.body).filter((range) => {
      const phrase = lower.slice(range.start, range.end);
      if (
        /^desperate/.test(phrase) &&
        /^ (?:callers|people|families|customers|patients|clients|parents)/.test(lower.slice(range.end, range.end + 12))
      )
        return false;
      if (isWithinName(note, range) || HARMLESS.test(phrase)) return false;
      const before = lower.slice(Math.max(structure.body.start, range.start - 16), range.start);
      if (/^urgen/.test(phrase))
        return (
          !AFTER_HARMLESS.test(lower.slice(range.end, range.end + 20)) &&
          !(BEFORE_HARMLESS.test(before) && !/\b(?:need|in|an|is|very|of) $/.test(before)) &&
          !/\b(?:orders?|repairs?|cases|calls|tickets|shipments|requests)\b/.test(
            lower.slice(range.end, range.end + 14),
          )
        );
      if (/^(?:anywhere)$/.test(phrase)) return /\b(?:work|job|hire|go|relocate) $/.test(before) && false;
      if (/^(?:any (?:position|role|work)|whatever)/.test(phrase))
        return (
          !/\b(?:if|is there|are there|have|do you know of|about|hear of|without|in|for) $/.test(before) ||
          /\b(?:take|accept|do|for|appreciate) $/.test(before)
        );
      if (/^(?:right|straight) away|^emergency/.test(phrase))
        return (
          !/\b(?:start|begin|available|noticed|knew|saw|fit|fits|join|relocate|clear|caught) (?:work |working |it )?$/.test(
            before,
          ) &&
          /\b(?:reply|respond|call|need|answer|hear|contact|interview|hire|help|back|me|job)\b/.test(
            lower.slice(Math.max(structure.body.start, range.start - 50), range.start),
          )
        );
      if (/^(?:as soon as|asap)/.test(phrase)) return !/\b(?:start|available|can start|begin) (?:work )?$/.test(before);
      if (/^(?:quickly as|hurry|soon as you can|the sooner)/.test(phrase)) return !/\blearn /.test(before);
      if (/^(?:i (?:just|so) need)/.test(phrase)) return true;
      if (/^any jobs?$/.test(phrase))
        return (
          !/\b(?:if|is there|are there|have|of|about) (?:there (?:is|are) )?$/.test(before) ||
          /\bhave any jobs? (?:at all|for)/.test(lower.slice(range.start - 5, range.end + 8))
        );
      if (/^(?:clock|crucial|time-sensitive|without delay|changes? my life)/.test(phrase))
        return !/\b(?:deliver|shipped|on)\b/.test(before);
      return true;
    });
    if (spans.length === 0) return undefined;
    const edits: Edit[] | undefined = spans.every((span) => isExpendable(note, span))
      ? spans.map((span) => removeSentence(note, span))
      : spans.every(
            (span) =>
              /^(?:asap|urgently|as soon as possible|please please|desperately|really need)$/.test(
                lower.slice(span.start, span.end),
              ) && !/^really/.test(lower.slice(span.start, span.end)),
          )
        ? spans.map((span) =>
            lower.startsWith('please', span.start)
              ? { ...span, text: note.text.slice(span.start, span.start + 6) }
              : remove(note, span),
          )
        : undefined;
    const unique = edits?.filter((edit, at) => !edits.slice(0, at).some((other) => other.start === edit.start));
    return {
      message: `“${note.text.slice(spans[0]?.start, spans[0]?.end)}” puts pressure on someone who does not know you yet.`,
      fix: /^(?:asap|urgent|as soon|immediate|right away)/.test(lower.slice(spans[0]?.start))
        ? 'Leave them the time: “this week, if that suits you”.'
        : 'Say what you can do for them; leave the need out.',
      spans,
      ...(unique && { edits: unique }),
    };
  },
};
