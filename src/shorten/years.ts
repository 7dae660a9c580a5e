import { backgroundSentence } from '../draft/wording.ts';

/** "over 20 years in motor transport": how long, and at what. */
export const YEARS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])((?:over |nearly |almost |more than |about |some )?(?:\d+|one|two|three|four|` +
    String.raw`five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|` +
    String.raw`eighteen|nineteen|(?:twenty|thirty|forty)(?:-\p{L}+)?)\+? (?:years?|yrs)(?:'|` +
    String.raw`’)?(?: (?:of )?experience)?(?: standing)?(?: (?:of|in|as|with|at|on|` +
    String.raw`\p{Ll}{3,}ing)(?: (?!I\b|and\b|behind\b|before\b|after\b|makes?\b|has\b|have\b|is\b|are\b|` +
    String.raw`which\b|that\b)[\p{L}\p{N}&'/-]+){1,6})?)`,
  'iu',
);

/** Years away from work. */
export const AT_HOME = new RegExp(
  String.raw`\b(?:at home|(?:with|raising|for) my (?:own )?(?:kids|children|family)|(?:career|family) break|` +
    String.raw`on leave|off work|out of work|away|unemploy\w*)\b`,
  'i',
);
/** Years that are denied, wanted, somebody else's, or of something that is no work: nobody brings them. */
const NOT_BROUGHT = new RegExp(
  String.raw`\b(?:not|n't|never|less than|without|at least|ask(?:s|ed|ing)?|requir\w*|needs?|wants?|` +
    String.raw`calls? for|looking|searching|waiting|unemploy\w*|going on|another|old|of age|next|every|wife|` +
    String.raw`husband|partner|father|mother|brother|sister|friend|colleague|boss|` +
    String.raw`(?:my|our|the|a former|his|her) manager|` +
    String.raw`(?:firm|company|shop|plant|business|school) (?:with|of|has)|at home|` +
    String.raw`(?:with|raising|for) my (?:own )?(?:kids|children|family)|(?:career|family) break|gap|on leave|` +
    String.raw`away|history|ago|who has|who had)\b`,
  'i',
);
/** The writer's: in front of the years stands "I" or "my", or they open the clause. */
const OWN = new RegExp(
  String.raw`\b(?:I|I'm|I've|I'd|my|me|myself)\b[^.;]*$|` +
    String.raw`(?:^|[;:] )(?:and |so )?(?:as|with|after|having|for|in|over)\b[^.;]*$|^$`,
  'i',
);

/** A word that belongs to the phrase before it. */
const GOES_ON = new RegExp(
  String.raw`^ (?!(?:and|or|but|so|which|that|who|where|when|while|before|after|behind|until|I|have|has|is|` +
    String.raw`are|was|makes?|at|in|on|for|of|with|to|from|by|as|now|today|already|alone)\b)[\p{L}\d]`,
  'u',
);

/** The writer's own years in a clause, with what they were spent on; undefined where they might be another's. */
export function yearsIn(text: string): string | undefined {
  const match = YEARS.exec(text);
  if (!match || NOT_BROUGHT.test(text) || !OWN.test(text.slice(0, match.index))) return undefined;
  const said = match[1] as string;
  // "as an accounts officer in a flour" + "mill": a phrase that goes on is left out whole.
  const goesOn = GOES_ON.test(text.slice(match.index + match[0].length));
  return (
    goesOn ? said.replace(/ (?:in|as|with|at|of|on)(?: (?!in\b|as\b|with\b|at\b|of\b|on\b)\S+)*$/, '') : said
  ).replace(/ (?:in|as|with|at|of|on)$/, '');
}

/** "I bring six years in med-surg."; years alone are years of experience. */
export function bringYears(years: string): string {
  return backgroundSentence(
    /\b(?:years?|yrs)$/i.test(years)
      ? `${years} of experience`
      : years.replace(/\b(years?|yrs) experience\b/i, '$1 of experience'),
  );
}
