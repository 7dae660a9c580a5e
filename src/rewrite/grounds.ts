const LEADING =
  /\b(?:manag(?:ed|ing)|supervis(?:ed|ing)|led|leading|overs(?:aw|een|eeing)|head(?:ed|ing)|direct(?:ed|ing))\b/i;

/**
 * What a note may say in words that each by itself say nothing (steps taken, things asked for, meetings, feelings), and
 * what in the original shows that it was so.
 */
const CLAIMS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmy own\b/i, /\bown\b/i],
  [/\bmy (?:\w+ )?team\b/i, /\bmy (?:\w+ )?(?:team|crew|group|staff)\b|\bteam of (?:mine|\d|\p{L}+)/iu],
  [
    /\b(?:(?:I|and|then)(?:'ve| have)?(?: just| already| also| recently| then)? (?:applied|submitted)|my application)\b/i,
    /\b(?:applied|submitted|put in|my application|application (?:is|was|went))\b/i,
  ],
  [
    /\b(?:(?:referred|hired|recommended|recruited|contacted|approached) me|I(?:'ve been| was| have been) (?:referred|hired|recommended|recruited|contacted|approached|promoted))\b/i,
    /\b(?:refer(?:r|ral)|hired|recommend|recruited|contacted|approached|promoted)/i,
  ],
  [/\b(?:hire|refer|recommend|interview|employ) me\b/i, /\b(?:hire|refer|recommend|interview|employ|take) me\b/i],
  [
    LEADING,
    /\b(?:manag|mgr|mgmt|supervis|supv|led\b|lead|ran\b|run|overs|head|direct|charge|boss|responsib|coordinat|chief|foreman|captain)/i,
  ],
  [/\bI(?:'m| am) applying\b/i, /\b(?:appl|consider|candidate|interested|want|like)/i],
  [
    /\bmy (?:\p{L}+ )?colleagues?\b/iu,
    /\b(?:colleague|co-?worker|with me|we (?:both |all )?work|together|alongside me)/i,
  ],
  [/\byour (?:\p{L}+ )?colleagues?\b/iu, /\b(?:colleague|co-?worker|with you|alongside you|your|both work)/i],
  [
    /\b(?:told|informed|tipped|mentioned|suggested|recommended|sent|pointed|steered|encouraged|urged) (?:to )?me\b/i,
    /\b(?:t[eo]ld?|tells|hear|sa(?:id|ys?)|inform|tip|mention|suggest|recommend|sen[dt]|point|steer|refer|encourag|urg|pass|shar|learn|thanks to|gave|let me know)/i,
  ],
  // What became of others.
  [
    /\b(?:who|they|which) (?:(?:all|both|each|now|also|have|then|soon|later) )*(?:found|got|gotten|took|kept|went|became|stayed)\b/i,
    /\b(?:found|got|took|kept|went|became|stayed)\b/i,
  ],
  // Who has no job in mind asks for none.
  [
    /(?<!\bno )\b(?:openings?|vacanc(?:y|ies)|jobs?|positions?|opportunit(?:y|ies))\b/i,
    /^(?![\s\S]*\b(?:no|not) (?:\p{L}+ ){0,3}(?:job|role|opening|position|vacancy)\b)/iu,
  ],
  // Asks of another kind.
  [/\b(?:send|share|forward) (?:you )?my (?:resume|cv|portfolio)\b/i, /\b(?:resume|résumé|cv|c\.v|portfolio)\b/i],
  [/\bmy (?:profile|resume|cv|portfolio)\b/i, /\b(?:profile|resume|résumé|cv|c\.v|portfolio|page|site)\b/i],
  [
    /\b(?:a|have|for) (?:(?:quick|short|brief) )?(?:call|chat|talk|conversation|word|meeting)\b/i,
    /\b(?:call|chat|talk|conversation|speak|word|meet|discuss|minutes?|coffee|question|time|ask)/i,
  ],
  [/\b(?:keep me in mind|consider me)\b/i, /\b(?:in mind|consider|candidate|appl|interest|chance|fit|want|like)/i],
  // What was between the two, and what the reader did.
  [
    /\b(?:(?:we|you and I) (?:spoke|talked|discussed|connected|chatted|corresponded)|our (?:conversation|talk|chat|call|discussion|exchange|correspondence))\b/i,
    /\b(?:spoke|spoken|talk|discuss|met|meet|chat|conversation|call|exchange|wrote)/i,
  ],
  [
    /\bthank(?:s| you) (?:again |so much |very much )?for (?!your (?:time|consideration|attention|help|understanding)|considering|reading|taking|any|connecting|the (?:time|opportunity|chance))/i,
    /\b(?:thank|thx|appreciat|grateful)/i,
  ],
  // What the writer feels, and when the writer could begin.
  [
    /\bI(?:'ve| have)? (?:really |truly |always |also )?(?:loved?|enjoy(?:ed)?|valued?|appreciated)\b(?! (?:to|connecting|being|the (?:chance|opportunity)|a (?:chance|word|talk|chat)|hearing|talking))/i,
    /\b(?:lov|enjoy|valu|apprecia|like|passion|fond|pleasure|happy)/i,
  ],
  [
    /\bI(?:'m| am) (?:available|able|willing|ready|free)\b(?! to (?:connect|talk|chat|discuss))/i,
    /\b(?:availab|able|can|willing|ready|free|open|start|begin|would|could)/i,
  ],
  [
    /\b(?:currently|presently|at present|still)\b/i,
    /\b(?:current|currently|present|presently|now|still|am|'m|im|is|are|'re|do|run|work|manage|have|lead|head|teach|\p{L}+ing)\b|\bI \p{Ll}+(?<!ed)\b/iu,
  ],
  [
    /\b(?:start|begin|join|available|free) (?:now|immediately|today|right away|at once|straight away|any ?time)\b/i,
    /\b(?:now|immediate|today|right away|at once|straight away|any ?time|asap)/i,
  ],
  // A neutral word elsewhere, a month here.
  [/\b(?:in|since|until|by|last|this|next) May\b|\bMay (?:\d|of)/, /\bMay\b(?! (?:I|we)\b)/],
];

/**
 * Reasons to refuse a text for what it claims with no ground for it in `before`, or, of leading, what `afterOwn`
 * claims with none in `own`: the texts without the open positions.
 */
export function ungrounded(before: string, own: string, after: string, afterOwn: string): string[] {
  return CLAIMS.flatMap(([claim, ground]) => {
    const [words] = claim.exec(claim === LEADING ? afterOwn : after) ?? [];
    return words === undefined || ground.test(claim === LEADING ? own : before)
      ? []
      : [`“${words}” is not in the original.`];
  });
}
