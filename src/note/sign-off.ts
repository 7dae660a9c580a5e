import { trimEnd } from '../text.ts';
import type { CleanText, Range } from './clean.ts';
import { isPlace } from './lexicon/places.ts';
import { ORDINARY_WORDS } from './lexicon/shouted.ts';
import { FUNCTION_WORDS, MONTHS, NUMBER_WORDS, SENTENCE_OPENERS } from './lexicon/words.ts';
import { isHonorific, SLOT } from './salutation.ts';
import { type LetterCase, type Word, wordIndexAt } from './words.ts';

export type SignOff = Range & {
  /** The writer's name; undefined for a bare "Thanks,". */
  name: Range | undefined;
};

const SLOT_ALONE = new RegExp(`^([\\s,.!–—-]*)(?:${SLOT.source})$`, 'i');
const SLOT_FIRST = new RegExp(`^(?:${SLOT.source})`, 'i');

const CLOSING = String.raw`(?:thanks (?:&|and) (?:\w+ )?regards|thank you (?:&|and) (?:\w+ )?regards|(?:many |with )?thanks (?:in advance )?(?:and|with) (?:very |all )?(?:best|kind|warm) (?:wishes|regards)|semper fi|fair winds|mahalo|cheers mate|(?:yours )?obediently(?: yours)?|(?:with )?(?:(?:my |our |many |all |very |most |kind|kindest|best|warm|warmest|sincere|sincerest) ?)*(?:regards|wishes|thanks|gratitude|respect|appreciation)|best|sincerely(?: yours)?|(?:i remain,? )?yours(?: (?:sincerely|truly|faithfully|respectfully))?|(?:very )?(?:respectfully|truly|sincerely|cordially|gratefully|faithfully)(?: yours)?|cordially|cheers|thanks ya|thanks(?: (?:so|very) much| a lot| a million| again| in advance| kindly| for (?:your|the) (?:time|consideration|help|read|reading)(?: and (?:time|consideration|help))?)?|thank you(?: (?:so|very) much| kindly| again| in advance| for (?:your|the) (?:time|consideration|help)(?: and (?:time|consideration|help))?)?|thx|thanking you|many thanks|take care|(?:with )?(?:all )?(?:the|my|our) (?:very )?best|all (?:very )?best|very best|looking forward|with gratitude|gratefully|respect|ty|v/r|r/|cordialement|saludos|obrigad[oa]|mit freundlichen grüßen|regds|rgds|warmly|xo(?:xo)?|in gratitude|in service|in solidarity|peace|onwards|humbly|your friend|faithfully yours|talk soon|have a (?:great|good|nice|lovely) (?:day|week|weekend|one))`;
const CLOSING_AT_END = new RegExp(
  String.raw`(?:^|[\n.!?)"'–—,-]|\p{Extended_Pictographic}|\s-)\s*(${CLOSING})\s*([,.!–—:-]*)[\s\n]*$`,
  'u',
);
const CLOSING_LINE = new RegExp(String.raw`^\s*(?:[–—-]+\s*)?(${CLOSING})\b`, 'u');

const INLINE_CLOSING = new RegExp(
  String.raw`^[\s\S]*(?:^|[.!?,;)\n–—-]|\p{Extended_Pictographic})\s*(${CLOSING})\s*[,.!:;–—-]*\s+(?=\S)`,
  'u',
);
const FAREWELL = /^[\s\S]*(?:[.!?…)"\n]|\p{Extended_Pictographic}\ufe0f?)\s*([^.!?,:;\n–—]{3,50})[,!]\s*(?=\S)/u;
/** Words of a sentence that says something: then what follows its comma belongs to it. */
const NO_FAREWELL =
  /\b(?:i|i'm|i've|i'd|my|me|we|us|is|are|was|were|am|be|been|have|has|had|in|at|from|near|as|of|for|work|would|could|can|will|this|that|please|about|who|which)\b|\d/i;

/** What no farewell has; a name of two words and no stop behind it is a name after nearly anything else. */
const CLAUSE =
  /\b(?:i|i'm|i've|i'd|my|me|we|us|is|are|was|were|am|been|has|had|at|near|as|work|worked|would|could|can|will|connect|about|who|which)\b|\d/i;

/** A cheap look before the thorough one. */
const MAY_CLOSE =
  /regards|wishes|thank|gratitude|respect|appreciation|best|sincere|yours|truly|cordial|faithful|cheers|thx|take care|looking forward|grateful|\bty\b|v\/r|r\/|saludos|obrigad|grüßen|re?gds|warmly|peace|onwards|humbly|friend|talk soon|\bxo|have a/;

const WISHES_AT_END =
  /\s+(?:x{1,3}|xoxo|have a (?:great|good|nice|lovely|wonderful) \w+(?: ahead)?|i wish you (?:all the best|a [\w ]{3,20})|wish(?:ing)? you (?:all the best|well|a [\w ]{3,20})|(?:i )?look(?:ing)? forward to (?:hearing from you|your (?:reply|response))|(?:i )?(?:would |really |'d )*appreciate (?:it|this|your time)|(?:many |so many )?thank(?:s| you)(?: [\w ]{3,60})?|(?:your help|it|this) (?:means|would mean) [\w ]{3,30}|it would be (?:a )?[\w ]{3,30}(?:pleasure|honou?r))[.!]*$/;

/** Letters and words that may follow a name: degrees, ranks, pronouns, a title. They still close the note. */
const MAX_SIGN_OFF = 160;

/** Good wishes that may follow one another behind a name. */
const MOST_WISHES = 3;

/** The closing with the writer's name, or a bare closing word; undefined where the note has neither. */
export function findSignOff(
  clean: CleanText,
  words: readonly Word[],
  letterCase: LetterCase,
  bodyStart: number,
): SignOff | undefined {
  const { text, lower } = clean;
  const end = endOfText(text, text.length, bodyStart);
  if (end <= bodyStart) return undefined;
  // Good wishes behind the name close the note with it: "– Tom Reyes. Have a great day!"
  const wished: number[] = [];
  for (let upTo = end; wished.length < MOST_WISHES; ) {
    const from = Math.max(bodyStart, upTo - 100);
    const wishes = WISHES_AT_END.exec(lower.slice(from, upTo));
    if (!wishes || wishes.index === 0) break;
    upTo = endOfText(text, from + wishes.index, bodyStart);
    wished.unshift(upTo);
  }
  for (const upTo of wished) {
    const before = signOffAt(
      { ...clean, text: text.slice(0, upTo), lower: lower.slice(0, upTo) },
      words.slice(0, wordIndexAt(words, upTo)),
      letterCase,
      { bodyStart, end: upTo },
    );
    if (before?.name) return { ...before, end };
  }
  return signOffAt(clean, words, letterCase, { bodyStart, end });
}

/** Where a text ends but for white space and the quotation marks round it. */
function endOfText(text: string, end: number, start: number): number {
  let last = end;
  while (last > start && /[\s"']/.test(text[last - 1] as string)) last--;
  return last;
}

function signOffAt(
  clean: CleanText,
  words: readonly Word[],
  letterCase: LetterCase,
  { bodyStart, end }: { bodyStart: number; end: number },
): SignOff | undefined {
  if (end <= bodyStart) return undefined;
  const { text, lower } = clean;
  const slotAlone = SLOT_ALONE.exec(text.slice(bodyStart, end));
  if (slotAlone) {
    const start = bodyStart + (slotAlone[1] as string).length;
    return { start, end, name: { start, end } };
  }
  const floor = Math.max(bodyStart, end - MAX_SIGN_OFF);

  // 1. What stands behind the last dash: "… connect? – Dana Whitlock, RN".
  const tail = text.slice(floor, end);
  const dash = /^[\s\S]*(?:^|[\s.!?)"'\p{Extended_Pictographic}])(?:[–—―~]+|-{1,3})\s*(?=\S)/u.exec(tail);
  if (dash) {
    const nameStart = floor + dash[0].length;
    const name = readName(clean, words, letterCase, nameStart, end, 'dash');
    if (name) return withClosing(lower, bodyStart, floor + dash[0].search(/\s*(?:[–—―~]+|-{1,3})\s*$/u), { name, end });
  }
  // 2. Lines of their own at the end: "Best,\nAmara Lind\nTechnical Writer".
  const lines = lastLines(text, bodyStart, end);
  for (let i = Math.min(lines.length - 1, 4); i >= 0; i--) {
    const line = lines[i] as Range;
    if (line.start <= bodyStart && line.start !== bodyStart) continue;
    const lineText = lower.slice(line.start, line.end);
    const closing = CLOSING_LINE.exec(lineText);
    if (closing) {
      const after = line.start + closing[0].length;
      const rest = /^[\s,.!–—:;-]*/.exec(text.slice(after, end)) as RegExpExecArray;
      const nameStart = after + rest[0].length;
      if (nameStart >= end) return { start: line.start, end, name: undefined };
      const name = readName(clean, words, letterCase, nameStart, end, 'closing');
      if (name && !isWordBeforeName(text, letterCase, name, end))
        return withClosing(lower, bodyStart, line.start, { name, end });
      continue;
    }
    if (i > 2 || line.start === bodyStart) continue;
    const name = readName(clean, words, letterCase, line.start, end, 'line');
    if (name) return withClosing(lower, bodyStart, line.start, { name, end });
  }
  // 3. A closing word and a name in the running text: "… connect? Regards, Joel Pappas".
  const closes = MAY_CLOSE.test(lower.slice(floor, end));
  const inline = closes ? INLINE_CLOSING.exec(lower.slice(floor, end)) : null;
  if (inline) {
    const nameStart = floor + inline[0].length;
    const name = readName(clean, words, letterCase, nameStart, end, 'closing');
    if (name && !isWordBeforeName(text, letterCase, name, end)) {
      const start = floor + inline[0].lastIndexOf(inline[1] as string);
      return { start, end, name };
    }
  }
  // 4. A bare name behind the last sentence: "… connect? Lucía Ferrer".
  const sentence = /^[\s\S]*(?:[.!?…)"]|\p{Extended_Pictographic}\ufe0f?)\s+(?=\S)/u.exec(
    trimEnd(text.slice(floor, end), /[.\s]/),
  );
  if (sentence && (letterCase === 'mixed' || isPlainName(words, floor + sentence[0].length, end))) {
    for (const from of nameStarts(text, floor, floor + sentence[0].length)) {
      const name = readName(clean, words, letterCase, from, end, 'bare');
      if (name && !isWordBeforeName(text, letterCase, name, end))
        return withClosing(lower, bodyStart, from, { name, end });
    }
  }
  // 5. Any short farewell and a name: "Ride safe, Devika", "Fair winds, Callum Strachan".
  const farewell = FAREWELL.exec(text.slice(floor, end));
  const unpunctuated =
    farewell && /[\p{L})]$/u.test(text.slice(0, end)) && / \p{Lu}/u.test(text.slice(floor + farewell[0].length, end));
  if (
    farewell &&
    letterCase === 'mixed' &&
    ((unpunctuated && !CLAUSE.test(farewell[1] as string)) ||
      !NO_FAREWELL.test(farewell[1] as string) ||
      CLOSING_LINE.test((farewell[1] as string).toLowerCase()))
  ) {
    const name = readName(clean, words, letterCase, floor + farewell[0].length, end, 'bare');
    if (name && !isPlace(text.slice(name.start, name.end)))
      return { start: floor + farewell[0].lastIndexOf(farewell[1] as string), end, name };
  }
  // 6. A closing without a name.
  const bare = closes ? CLOSING_AT_END.exec(lower.slice(floor, end)) : null;
  if (bare) {
    const start = floor + bare.index + bare[0].indexOf(bare[1] as string);
    return { start, end, name: undefined };
  }
  return undefined;
}

/** "Respectfully submitted, Josephine Marchetti", "JazakAllah, Sumayyah Iqbal": one word of a farewell in front of the name. */
function isWordBeforeName(text: string, letterCase: LetterCase, name: Range, end: number): boolean {
  const read = text.slice(name.start, name.end);
  if (letterCase !== 'mixed' || (/\s/.test(read) && !/^(?:In|With|On|All|Yours|Go) /.test(read))) return false;
  return /^[,!]\s+\p{Lu}\p{Ll}[\p{L}'-]*(?:[ -]\p{Lu}\p{Ll}[\p{L}'-]*){1,2}$/u.test(text.slice(name.end, end));
}

/** In a note without capitals: two or three words that are no words of a sentence. */
function isPlainName(words: readonly Word[], from: number, end: number): boolean {
  const name = words.slice(wordIndexAt(words, from), wordIndexAt(words, end));
  return (
    (name.length === 2 || name.length === 3) &&
    name.every(
      (word) =>
        !FUNCTION_WORDS.has(word.lower) &&
        !SENTENCE_OPENERS.has(word.lower) &&
        !ORDINARY_WORDS.has(word.lower) &&
        !/\d/.test(word.text),
    )
  );
}

/** Where a bare name may begin: behind the last sentence, or further left past initials ("J. R. Pettibone"). */
function nameStarts(text: string, floor: number, at: number): number[] {
  const starts = [at];
  let start = at;
  for (let i = 0; i < 3; i++) {
    const initial = /(?:^|\s)(?:\p{Lu}|Dr|Mr|Ms|Mrs|Prof|St|Jr|Sr|Capt|Sgt|Lt|Col|Rev)\.\s+$/u.exec(
      text.slice(Math.max(floor, start - 8), start),
    );
    if (!initial) break;
    start -= initial[0].trimStart().length;
    starts.unshift(start);
  }
  return starts;
}

function lastLines(text: string, from: number, end: number): Range[] {
  const lines: Range[] = [];
  let lineEnd = end;
  while (lines.length < 6 && lineEnd > from) {
    const newline = text.lastIndexOf('\n', lineEnd - 1);
    const start = Math.max(newline + 1, from);
    if (text.slice(start, lineEnd).trim()) lines.push({ start, end: lineEnd });
    if (newline < from) break;
    lineEnd = newline;
  }
  return lines;
}

/** Takes a closing line before the name into the sign-off: "Thank you," "Best regards". */
function withClosing(
  lower: string,
  bodyStart: number,
  start: number,
  { name, end }: { name: Range; end: number },
): SignOff {
  const head = lower.slice(Math.max(bodyStart, start - 80), start);
  const before = MAY_CLOSE.test(head) ? CLOSING_AT_END.exec(head) : null;
  if (before) start = Math.max(bodyStart, start - 80) + before.index + before[0].indexOf(before[1] as string);
  return { start, end, name };
}

/**
 * Reads a name that must begin at `from` and, with what may follow a name, reach to `end`. `where` says how much the place
 * already speaks for a name: behind a dash or a closing more may follow than on a bare line.
 */
function readName(
  clean: CleanText,
  words: readonly Word[],
  letterCase: LetterCase,
  from: number,
  end: number,
  where: 'dash' | 'closing' | 'line' | 'bare',
): Range | undefined {
  const { text, lower } = clean;
  const slot = SLOT_FIRST.exec(text.slice(from, end));
  if (slot) return { start: from, end: from + slot[0].length };
  let at = wordIndexAt(words, from);
  const first = words[at];
  if (!first || first.start - from > 2 || first.start >= end) return undefined;
  const closing = CLOSING_LINE.exec(lower.slice(from, end));
  if (closing && (where !== 'closing' || /^\s*[,.!]?\s*\n/.test(text.slice(from + closing[0].length, end))))
    return undefined;
  let last: Word | undefined;
  let count = 0;
  for (; at < words.length; at++, count++) {
    const word = words[at] as Word;
    if (word.start >= end) break;
    if (last) {
      const gap = text.slice(last.end, word.start);
      if (/[,(\n|/;:!?–—"]|\s-/.test(gap)) break;
      if (
        gap.includes('.') &&
        last.text.length > 1 &&
        !isHonorific(last) &&
        !/^(?:jr|sr|st|ma|wm|chas|dipl|eng|ing|engr|dott|prof|med|mag)$/.test(last.lower)
      )
        break;
    }
    const particle =
      /^(?:van|von|de|der|den|da|di|del|della|la|le|bin|binti|al|el|dos|das|du|ter|ten|y|zu|af|av|of|and|ibn|ap)$/.test(
        word.lower,
      );
    if (particle && last && count > 0) {
      last = word;
      continue;
    }
    if (/^\d/.test(word.text)) break;
    const plausible =
      letterCase === 'mixed' && where !== 'dash' && where !== 'closing'
        ? word.capital
        : word.capital || letterCase !== 'mixed' || lower === text || count < 3;
    const ordinary =
      FUNCTION_WORDS.has(word.lower) ||
      (SENTENCE_OPENERS.has(word.lower) && !(word.capital && MONTHS.has(word.lower)) && !(word.capital && count > 0)) ||
      NUMBER_WORDS.has(word.lower);
    if (
      !plausible ||
      (ordinary &&
        !(
          word.capital &&
          /^(?:will|may|mark|grant|hope|joy|art|an|my|do|so|per|in|as|on|long|such|van|no|bo|little|best|young|noble)$/.test(
            word.lower,
          )
        ))
    ) {
      return undefined;
    }
    if (count >= 6) return undefined;
    last = word;
  }
  if (!last) return undefined;
  const rest = text.slice(last.end, end);
  const namedWords = words.slice(wordIndexAt(words, from), at).filter((word) => !isHonorific(word));
  if (namedWords.length === 0) return undefined;
  // "Thanks ya. Serene Chua": the name is the one with capitals.
  if (where === 'closing' && letterCase === 'mixed' && !first.capital && /^\.\s+\p{Lu}/u.test(rest)) return undefined;
  if (where === 'bare') {
    if (/[?]\s*$/.test(rest) || /!\s*$/.test(rest) || namedWords.length > 5) return undefined;
    if (rest.replace(/^[\s.]+$/, '') !== '' && !credentials(rest)) return undefined;
    if (namedWords.some((word) => word.occupation) && namedWords.length < 2) return undefined;
    return { start: first.start, end: last.end };
  }
  if (/\?\s*$/.test(rest)) return undefined;
  if (where === 'line') {
    if (namedWords.length > 5 || /[!]\s*$/.test(rest)) return undefined;
    if (rest.trim() !== '' && rest.trim() !== '.' && !credentials(rest) && rest.split(/\s+/).length > 14)
      return undefined;
    if (/[.!?]\s+\S/.test(rest.replace(/\b\p{L}\./gu, '')) && !credentials(rest)) return undefined;
    const line = /^[^\n]*/.exec(rest)?.[0] ?? '';
    if (/\b(?:i|i'm|my|we|you|your|is|are|has|have|could|would|can)\b/i.test(line)) return undefined;
    return { start: first.start, end: last.end };
  }
  const all = lower.slice(from, end);
  if (
    where === 'dash' &&
    /\b(?:i|i'm|i've|i'd|my|you|your|is|are|was|could|would|can|we)\b/.test(all.split(/[,(\n]/)[0] as string)
  )
    return undefined;
  if (where === 'dash' && letterCase === 'mixed' && !first.capital && namedWords.length > 2) return undefined;
  if (rest.split(/\s+/).length > 16) return undefined;
  if (/^[\s,]*\b(?:i|i'm|i've|my|which|and|or|but|could|would|can|is|are)\b/i.test(rest)) return undefined;
  if (/[.!]\s+\p{L}{2,}[^,\n]*\s\p{Ll}+\s\p{Ll}+/u.test(rest)) return undefined;
  return { start: first.start, end: last.end };
}

/** ", BSN, RN", "(she/her)", ", U.S. Navy (Ret.)", " 🙂". */
function credentials(rest: string): boolean {
  const words = rest
    .trim()
    .split(/[\s,]+/)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length > 8) return false;
  return (
    /^\s*(?:[,(|–—/-]|\p{Extended_Pictographic}|\.?$)/u.test(rest) &&
    words.filter((word) => /^\(?[\p{Lu}(]/u.test(word) || /^\(?(?:she|he|they)\//i.test(word)).length >=
      words.length * 0.5
  );
}
