import type { CleanText, Range } from './clean.ts';
import { isOccupation } from './lexicon/jobs.ts';
import { ORDINARY_WORDS } from './lexicon/shouted.ts';
import {
  DAYS,
  FUNCTION_WORDS,
  GREETING_WORDS,
  HONORIFICS,
  MONTHS,
  NOBODY_WORDS,
  NUMBER_WORDS,
  SENTENCE_OPENERS,
} from './lexicon/words.ts';
import { type LetterCase, type Word, wordIndexAt } from './words.ts';

/** The parts of a note. Whatever a note lacks is undefined; the body may be empty (start = end). */
export type Structure = {
  subject: Range | undefined;
  greeting: Greeting | undefined;
  body: Range;
  signOff: SignOff | undefined;
};

export type Greeting = Range & {
  /** Who is greeted, honorific included ("Ms. Okafor"); undefined for "Hi there" or "Dear Hiring Manager". */
  recipient: Range | undefined;
  /** The greeting's own words, without the name: "Hey". */
  opening: string;
  /** An unfilled slot ("[Name]") stands where the name should. */
  slot: boolean;
};

export type SignOff = Range & {
  /** The writer's name; undefined for a bare "Thanks,". */
  name: Range | undefined;
};

const SLOT = /\[[^\]\n]{1,40}\]|\{\{?[^}\n]{1,40}\}?\}|<[^>\n]{1,40}>|_{3,}|\bx{3,}\b/i;
const SLOT_ALONE = new RegExp(`^([\\s,.!–—-]*)(?:${SLOT.source})$`, 'i');
const SLOT_FIRST = new RegExp(`^(?:${SLOT.source})`, 'i');
const SLOT_GREETING = new RegExp(
  `^[\\s,]*(?:(?:mr|ms|mrs|dr)\\.?/?\\s*)*(?:${SLOT.source})(?:\\s*(?:${SLOT.source}))?`,
  'i',
);

export function structureOf(clean: CleanText, words: readonly Word[], letterCase: LetterCase): Structure {
  const subject = findSubject(clean);
  const from = skipSpace(clean.text, subject ? subject.end : 0);
  const greeting = findGreeting(clean, words, letterCase, from);
  const bodyStart = skipSpace(clean.text, greeting?.end ?? from);
  const signOff = findSignOff(clean, words, letterCase, greeting?.end ?? subject?.end ?? 0);
  let bodyEnd = signOff?.start ?? clean.text.length;
  while (bodyEnd > bodyStart && /\s/.test(clean.text[bodyEnd - 1] as string)) bodyEnd--;
  return { subject, greeting, body: { start: bodyStart, end: Math.max(bodyStart, bodyEnd) }, signOff };
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /[\s,.!:;–—-]/.test(text[at] as string)) at++;
  return at;
}

function findSubject({ lower }: CleanText): Range | undefined {
  const match = /^(?:subject|subj|re|betreff) ?: ?([^\n]*)(?:\n|$)/.exec(lower);
  if (!match || (match[0].startsWith('re') && !lower.includes('\n'))) return undefined;
  const start = match[0].indexOf(match[1] as string, match[0].indexOf(':') + 1);
  return { start, end: start + (match[1] as string).trimEnd().length };
}

/* ---------------------------------------------------------------- greeting */

const MAX_NAME_WORDS = 6;

function findGreeting(
  clean: CleanText,
  words: readonly Word[],
  letterCase: LetterCase,
  from: number,
): Greeting | undefined {
  const { text } = clean;
  const first = wordIndexAt(words, from);
  const opener = words[first];
  if (!opener || opener.start - from > 3) return slotGreeting(text, from, '');
  const low = opener.lower
    .replace(/^(he)y{2,}$/, '$1y')
    .replace(/^(h)i{2,}$/, '$1i')
    .replace(/^hell+o+$/, 'hello');
  if (
    /^(?:morning|afternoon|evening|to|hullo|what's)$/.test(low) &&
    (low !== 'to' || isHonorific(words[first + 1] ?? opener))
  ) {
    const at = low === "what's" && words[first + 1]?.lower === 'good' ? first + 1 : first;
    if (isHonorific(words[at + 1] ?? opener) || closesAsName(text, words, at + 1, letterCase))
      return spokenGreeting(clean, words, letterCase, at, low);
  }
  if (GREETING_WORDS.has(low)) return spokenGreeting(clean, words, letterCase, first, low);
  if (/^to whom it may concern\b/.test(clean.lower.slice(opener.start))) {
    const end = opener.start + 'to whom it may concern'.length;
    return {
      start: opener.start,
      end: endOfGreeting(text, end),
      recipient: undefined,
      opening: 'to whom it may concern',
      slot: false,
    };
  }
  if (
    /^(?:sir|madam|ma'am|sirs|hiring (?:manager|team)|recruiter|team)\b/.test(
      clean.lower.slice(opener.start, opener.start + 20),
    )
  ) {
    const match = /^[a-z'/ ]{2,40}?(?=[,:!\n])/.exec(clean.lower.slice(opener.start, opener.start + 44));
    if (match && match[0].split(' ').length <= 4) {
      const end = opener.start + match[0].length;
      return { start: opener.start, end: endOfGreeting(text, end), recipient: undefined, opening: '', slot: false };
    }
  }
  return nameGreeting(clean, words, letterCase, first) ?? slotGreeting(text, from, '');
}

/** "Hi Ms. Okafor,", "Good morning, Priya!", "Dear Hiring Manager:", "hello maria i'm …". */
function spokenGreeting(
  clean: CleanText,
  words: readonly Word[],
  letterCase: LetterCase,
  first: number,
  low: string,
): Greeting | undefined {
  const { text } = clean;
  let at = first + 1;
  if (low === 'good') {
    if (!/^(?:morning|afternoon|evening|day)$/.test(words[at]?.lower ?? '')) return undefined;
    at++;
  }
  if (low === 'sup' && letterCase === 'mixed' && !words[at]?.capital) return undefined;
  if (low === 'greetings' && /^(?:of|from|to)$/.test(words[at]?.lower ?? '')) at++;
  // "Yo! Sushi in Bath is …": a name that begins the first sentence.
  if (
    low === 'yo' &&
    /^! \p{Lu}\p{L}+ \p{Ll}/u.test(text.slice((words[first] as Word).end, (words[first] as Word).end + 24))
  )
    return undefined;
  const start = (words[first] as Word).start;
  const openingEnd = (words[at - 1] as Word).end;
  const opening = clean.lower.slice(start, openingEnd);

  const slot = slotGreeting(text, openingEnd, opening);
  if (slot) return { ...slot, start };

  const named: Word[] = [];
  let generic = false;
  let end = openingEnd;
  for (let i = at; i < words.length && named.length < MAX_NAME_WORDS; i++) {
    const word = words[i] as Word;
    const gap = text.slice(end, word.start);
    if (/[\n!?:;…]/.test(gap) || /\s[–—-]+\s/.test(gap)) break;
    const previous = words[i - 1] as Word;
    if (
      gap.includes('.') &&
      !HONORIFICS.has(previous.lower) &&
      previous.text.length > 1 &&
      previous.lower !== 'jr' &&
      previous.lower !== 'sr'
    )
      break;
    if (gap.includes(',')) {
      // "Good morning, Priya!": the name may follow a first comma, if it is then closed in turn.
      const openingOnly = i === at && !generic;
      if (!openingOnly || !(isHonorific(word) || closesAsName(text, words, i, letterCase))) break;
    }
    if (/\p{Extended_Pictographic}/u.test(gap)) break;
    if (
      NOBODY_WORDS.has(word.lower) &&
      !isGivenName(words, i, letterCase) &&
      !(HONORIFICS.has(word.lower) && isNameWord(words[i + 1], letterCase))
    ) {
      const joins =
        word.lower === 'and' ||
        word.lower === '&' ||
        word.lower === 'or' ||
        word.lower === 'of' ||
        word.lower === 'at' ||
        word.lower === 'the';
      if (named.length > 0 && joins && !nobodyOrNameFollows(words, i + 1, letterCase)) break;
      if (joins && named.length === 0 && !generic) break;
      generic = !(named.length > 0 && (word.lower === 'and' || (generic === false && words[i - 1]?.lower === 'and')));
      if (named.length > 0 && !joins && words[i - 1]?.lower !== 'and' && words[i - 1]?.lower !== 'the') generic = true;
      end = word.end;
      continue;
    }
    if (
      named.length > 0 &&
      isHonorific(words[i - 1] as Word) &&
      !FUNCTION_WORDS.has(word.lower) &&
      !/\d/.test(word.text)
    ) {
      // Behind an honorific a name may lack its capital: "hi ms ostrander, …".
      named.push(word);
      end = word.end;
      continue;
    }
    if (isHonorific(word) || isGivenName(words, i, letterCase)) {
      named.push(word);
      end = word.end;
      continue;
    }
    if (
      letterCase === 'mixed' &&
      word.capital &&
      /^(?:will|may|an|so|do|my|per|in)$/.test(word.lower) &&
      /^(?:[,!:]| \p{Lu})/u.test(text.slice(word.end, word.end + 2))
    ) {
      // "Hi Will,": a word of a sentence that is a name here.
      named.push(word);
      end = word.end;
      continue;
    }
    if (!isNameWord(word, letterCase)) {
      if (
        i === at &&
        letterCase === 'mixed' &&
        !FUNCTION_WORDS.has(word.lower) &&
        /^ ?[,!:\n]/.test(text.slice(word.end, word.end + 2))
      ) {
        // "Hi neighbor,": an address, and nobody's name.
        generic = true;
        end = word.end;
        break;
      }
      if (
        /^(?:van|von|de|der|den|da|di|del|della|la|le|bin|binti|al|el|dos|das|du|ter|ten|y|zu|af|av)$/.test(
          word.lower,
        ) &&
        isNameWord(words[i + 1], letterCase)
      ) {
        named.push(word);
        end = word.end;
        continue;
      }
      break;
    }
    // Without punctuation a name is one or two words long: "hi maria saw your post".
    const limit = letterCase === 'mixed' ? MAX_NAME_WORDS : 2;
    if (named.filter((one) => !isHonorific(one)).length >= limit) break;
    named.push(word);
    end = word.end;
  }
  const names = named.filter((word) => !isHonorific(word));
  const whole = names.length > 0 && !(generic && !/\band\b|&/.test(clean.lower.slice(openingEnd, end)));
  let recipient = whole ? { start: (named[0] as Word).start, end: (named.at(-1) as Word).end } : undefined;
  if (whole && !generic && swallowsSentence(text, words, names, end)) {
    recipient = undefined;
    end = openingEnd;
  }
  return { start, end: endOfGreeting(text, end), recipient, opening, slot: false };
}

/** "Buddy Harlan", "U Kyaw Min": a word that is a name where another follows. */
function isGivenName(words: readonly Word[], at: number, letterCase: LetterCase): boolean {
  const word = words[at];
  return (
    letterCase === 'mixed' &&
    word !== undefined &&
    word.capital &&
    /^(?:buddy|bro|pal|boss|guy|art|may|will|u)$/.test(word.lower) &&
    isNameWord(words[at + 1], letterCase) &&
    !NOBODY_WORDS.has(words[at + 1]?.lower ?? '')
  );
}

/** "Hello Acme is hiring": what looked like a name is the subject of the first sentence. */
function swallowsSentence(text: string, words: readonly Word[], names: readonly Word[], end: number): boolean {
  const next = words[wordIndexAt(words, end)];
  if (!next || /[,!:\n–—.-]/.test(text.slice(end, next.start))) return false;
  return names.length > 0 && /^(?:is|are|has|needs|seeks|wants)$/.test(next.lower);
}

function nobodyOrNameFollows(words: readonly Word[], at: number, letterCase: LetterCase): boolean {
  const word = words[at];
  return word !== undefined && (NOBODY_WORDS.has(word.lower) || isHonorific(word) || isNameWord(word, letterCase));
}

function isHonorific(word: Word): boolean {
  return HONORIFICS.has(word.lower);
}

function isNameWord(word: Word | undefined, letterCase: LetterCase): boolean {
  if (!word || /\d/.test(word.text) || FUNCTION_WORDS.has(word.lower)) return false;
  if (letterCase === 'mixed') return word.capital;
  return !SENTENCE_OPENERS.has(word.lower) && !MONTHS.has(word.lower) && !DAYS.has(word.lower);
}

/** Whether one to three name words from `at` on are closed by a comma, "!", ":", a dash or a line break. */
function closesAsName(text: string, words: readonly Word[], at: number, letterCase: LetterCase): boolean {
  for (let i = at; i < at + 3; i++) {
    const word = words[i];
    if (!isNameWord(word, letterCase)) return false;
    const gap = text.slice((word as Word).end, words[i + 1]?.start ?? text.length);
    if (/[,!:\n]|\s[–—-]/.test(gap))
      return letterCase === 'mixed' ? !SENTENCE_OPENERS.has((words[at] as Word).lower) : true;
    if (gap.includes('.')) return !SENTENCE_OPENERS.has((words[at] as Word).lower);
  }
  return false;
}

/** A greeting that is a name alone: "Mr. Okafor, …", "Tobias – …", "@Maria …", "Maria Lopez\n". */
function nameGreeting(
  clean: CleanText,
  words: readonly Word[],
  letterCase: LetterCase,
  first: number,
): Greeting | undefined {
  const { text } = clean;
  const opener = words[first] as Word;
  const titled = isHonorific(opener);
  let at = titled ? first + 1 : first;
  let end = opener.end;
  let count = 0;
  for (; count < 4; at++, count++) {
    const word = words[at];
    if (
      titled &&
      word &&
      count < 3 &&
      /^(?:de|van|von|der|den|da|di|la|le|el|al|bin)$/.test(word.lower) &&
      words[at + 1]?.capital
    ) {
      end = word.end;
      continue;
    }
    if (
      !word ||
      (letterCase === 'mixed' ? !word.capital : !titled) ||
      FUNCTION_WORDS.has(word.lower) ||
      /\d/.test(word.text)
    )
      break;
    if (count > 0 && /[,!:;\n?]|\s[–—-]/.test(text.slice(end, word.start))) break;
    if (count === 0 && !titled && (SENTENCE_OPENERS.has(word.lower) || isOccupation(word.lower))) return undefined;
    end = word.end;
    if (!titled && count > 0 && (isOccupation(word.lower) || SENTENCE_OPENERS.has(word.lower))) return undefined;
    if (letterCase !== 'mixed') {
      count++;
      break;
    }
  }
  if (count === 0) return undefined;
  const closing = /^(?:[,:!]|\s*\n|\s+[–—-]+\s|\.\s*\n)/.exec(text.slice(end, end + 8));
  if (!closing) return undefined;
  // "Maria, Tom and I …" or "Acme, Inc. is …" open a sentence and greet nobody.
  const next = words[wordIndexAt(words, end)];
  if (!titled && next && closing[0] === ',' && /^(?:inc|llc|ltd|corp|co|gmbh|plc|and)$/.test(next.lower))
    return undefined;
  if (!titled && count > 2) return undefined;
  return {
    start: opener.start,
    end: endOfGreeting(text, end),
    recipient: { start: opener.start, end },
    opening: '',
    slot: false,
  };
}

function slotGreeting(text: string, from: number, opening: string): Greeting | undefined {
  const part = text.slice(from, from + 60);
  if (!/[[{<]|_{3}|xxx|insert/i.test(part)) return undefined;
  const match = SLOT_GREETING.exec(part);
  if (!match) return undefined;
  const end = from + match[0].length;
  if (opening === '' && !/^\s*(?:[,:!]|\n|[–—-])/.test(text.slice(end, end + 4))) return undefined;
  return { start: from, end: endOfGreeting(text, end), recipient: undefined, opening, slot: true };
}

/** Takes in the comma, dash or emoji that closes a greeting. */
function endOfGreeting(text: string, end: number): number {
  const match =
    /^(?:[ \t]*\([^)\n]{1,20}\))?(?:\.(?=\s))?[ \t]*(?:[,!:;.]+(?=\s|$|\p{L})|[–—-]+(?=\s+\p{L}+\s+\p{L}+\s)|\p{Extended_Pictographic})?/u.exec(
      text.slice(end, end + 30),
    );
  return end + (match?.[0].length ?? 0);
}

/* ---------------------------------------------------------------- sign-off */

const CLOSING = String.raw`(?:(?:with )?(?:(?:my |our |many |all |very |most |kind|kindest|best|warm|warmest|sincere|sincerest) ?)*(?:regards|wishes|thanks|gratitude|respect|appreciation)|best|sincerely(?: yours)?|yours(?: (?:sincerely|truly|faithfully|respectfully))?|(?:very )?(?:respectfully|truly|sincerely|cordially|gratefully|faithfully)(?: yours)?|cordially|cheers|thanks(?: (?:so|very) much| a lot| a million| again| in advance| kindly| for (?:your|the) (?:time|consideration|help|read|reading)(?: and (?:time|consideration|help))?)?|thank you(?: (?:so|very) much| kindly| again| in advance| for (?:your|the) (?:time|consideration|help)(?: and (?:time|consideration|help))?)?|thx|thanking you|many thanks|take care|all the best|looking forward|with gratitude|gratefully|respect|ty|v/r|r/|cordialement|saludos|obrigad[oa]|mit freundlichen grüßen|regds|rgds|warmly|in gratitude|in service|in solidarity|peace|onwards|humbly|your friend|faithfully yours|talk soon|have a (?:great|good|nice|lovely) (?:day|week|weekend|one))`;
const CLOSING_AT_END = new RegExp(
  String.raw`(?:^|[\n.!?)"'–—,-]|\p{Extended_Pictographic}|\s-)\s*(${CLOSING})\s*([,.!–—:-]*)[\s\n]*$`,
  'u',
);
const CLOSING_LINE = new RegExp(String.raw`^\s*(?:[–—-]+\s*)?(${CLOSING})\b`, 'u');

const INLINE_CLOSING = new RegExp(
  String.raw`[\s\S]*(?:^|[.!?,;)\n–—-]|\p{Extended_Pictographic})\s*(${CLOSING})\s*[,.!:;–—-]*\s+(?=\S)`,
  'u',
);
/** A cheap look before the thorough one. */
const MAY_CLOSE =
  /regards|wishes|thank|gratitude|respect|appreciation|best|sincere|yours|truly|cordial|faithful|cheers|thx|take care|looking forward|grateful|\bty\b|v\/r|r\/|saludos|obrigad|grüßen|re?gds|warmly|peace|onwards|humbly|friend|talk soon|have a/;

const WISHES_AT_END =
  /\s+(?:have a (?:great|good|nice|lovely|wonderful) \w+(?: ahead)?|i wish you (?:all the best|a [\w ]{3,20})|wish(?:ing)? you (?:all the best|well|a [\w ]{3,20})|(?:i )?look(?:ing)? forward to (?:hearing from you|your (?:reply|response))|(?:i )?(?:would |really |'d )*appreciate (?:it|this|your time)|(?:many |so many )?thank(?:s| you)(?: [\w ]{3,60})?|(?:your help|it|this) (?:means|would mean) [\w ]{3,30}|it would be (?:a )?[\w ]{3,30}(?:pleasure|honou?r))[.!]*$/;

/** Letters and words that may follow a name: degrees, ranks, pronouns, a title. They still close the note. */
const MAX_SIGN_OFF = 160;

function findSignOff(
  clean: CleanText,
  words: readonly Word[],
  letterCase: LetterCase,
  bodyStart: number,
): SignOff | undefined {
  const { text, lower } = clean;
  let end = text.length;
  while (end > bodyStart && /[\s"']/.test(text[end - 1] as string)) end--;
  if (end <= bodyStart) return undefined;
  // Good wishes behind the name close the note with it: "– Tom Reyes. Have a great day!"
  const wishes = WISHES_AT_END.exec(lower.slice(Math.max(bodyStart, end - 100), end));
  if (wishes && wishes.index > 0) {
    const upTo = Math.max(bodyStart, end - 100) + wishes.index;
    const before = findSignOff(
      { ...clean, text: text.slice(0, upTo), lower: lower.slice(0, upTo) },
      words.slice(0, wordIndexAt(words, upTo)),
      letterCase,
      bodyStart,
    );
    if (before?.name) return { ...before, end };
  }
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
      if (name) return withClosing(lower, bodyStart, line.start, { name, end });
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
    if (name) {
      const start = floor + inline[0].lastIndexOf(inline[1] as string);
      return { start, end, name };
    }
  }
  // 4. A bare name behind the last sentence: "… connect? Lucía Ferrer".
  const sentence = /^[\s\S]*(?:[.!?…)"]|\p{Extended_Pictographic}\ufe0f?)\s+(?=\S)/u.exec(
    text.slice(floor, end).replace(/[.\s]+$/, ''),
  );
  if (sentence && (letterCase === 'mixed' || isPlainName(words, floor + sentence[0].length, end))) {
    for (const from of nameStarts(text, floor, floor + sentence[0].length)) {
      const name = readName(clean, words, letterCase, from, end, 'bare');
      if (name) return withClosing(lower, bodyStart, from, { name, end });
    }
  }
  // 5. A closing without a name.
  const bare = closes ? CLOSING_AT_END.exec(lower.slice(floor, end)) : null;
  if (bare) {
    const start = floor + bare.index + bare[0].indexOf(bare[1] as string);
    return { start, end, name: undefined };
  }
  return undefined;
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
  if (CLOSING_LINE.test(lower.slice(from, end)) && where !== 'closing') return undefined;
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
        !/^(?:jr|sr|st|ma|wm|chas)$/.test(last.lower)
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
      if (
        count === 0 ||
        where === 'bare' ||
        (where === 'line' && !/[,\n(|]/.test(text.slice((last as Word).end, word.start)))
      )
        return undefined;
      return undefined;
    }
    if (count >= 6) return undefined;
    last = word;
  }
  if (!last) return undefined;
  const rest = text.slice(last.end, end);
  const namedWords = words.slice(wordIndexAt(words, from), at).filter((word) => !isHonorific(word));
  if (namedWords.length === 0) return undefined;
  if (where === 'bare') {
    if (/[?]\s*$/.test(rest) || /!\s*$/.test(rest) || namedWords.length > 5) return undefined;
    if (rest.replace(/^[\s.]+$/, '') !== '' && !credentials(rest)) return undefined;
    if (namedWords.some((word) => isOccupation(word.lower)) && namedWords.length < 2) return undefined;
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
