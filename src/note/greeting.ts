import type { CleanText, Range } from './clean.ts';
import {
  DAYS,
  FUNCTION_WORDS,
  GREETING_WORDS,
  HONORIFICS,
  MONTHS,
  NOBODY_WORDS,
  SENTENCE_OPENERS,
} from './lexicon/words.ts';
import { isHonorific, SLOT } from './salutation.ts';
import { type LetterCase, type Word, wordIndexAt } from './words.ts';

export type Greeting = Range & {
  /** Who is greeted, honorific included ("Ms. Okafor"); undefined for "Hi there" or "Dear Hiring Manager". */
  recipient: Range | undefined;
  /** The greeting's own words, without the name: "Hey". */
  opening: string;
  /** An unfilled slot ("[Name]") stands where the name should. */
  slot: boolean;
};

const SLOT_GREETING = new RegExp(
  `^[\\s,]*(?:(?:mr|ms|mrs|dr)\\.?/?\\s*)*(?:${SLOT.source})(?:\\s*(?:${SLOT.source}))?`,
  'i',
);

const MAX_NAME_WORDS = 6;

/** Small words within a name: "Ilse van der Berg". */
const PARTICLE = /^(?:van|von|de|der|den|da|di|del|della|la|le|bin|binti|al|el|dos|das|du|ter|ten|y|zu|af|av)$/;

/** "Hello *and good day to you*, Mr. Lindeman": a second greeting behind the first. */
const GREETS_AGAIN =
  /^,?(?: and|,) (?:a )?(?:very )?good (?:morning|afternoon|evening|day)(?: to you)?(?= ?,? \p{Lu})|^ to you(?=, \p{Lu})/u;

/** The salutation that the note opens with, from `from` on; undefined where it has none. */
export function findGreeting(
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
  // "Hi there Ms. Nordstrom", "Kia ora Hemi".
  if (words[at]?.lower === 'there' && words[at + 1] && isHonorific(words[at + 1] as Word)) at++;
  if (low === 'kia' && words[at]?.lower === 'ora') at++;
  if (low === 'greetings' && /^(?:of|from|to)$/.test(words[at]?.lower ?? '')) at++;
  // "Yo! Sushi in Bath is …": a name that begins the first sentence.
  if (
    low === 'yo' &&
    /^! \p{Lu}\p{L}+ \p{Ll}/u.test(text.slice((words[first] as Word).end, (words[first] as Word).end + 24))
  )
    return undefined;
  const again = GREETS_AGAIN.exec(text.slice((words[at - 1] as Word).end, (words[at - 1] as Word).end + 40));
  if (again) at = wordIndexAt(words, (words[at - 1] as Word).end + again[0].length);
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
        PARTICLE.test(word.lower) &&
        (isNameWord(words[i + 1], letterCase) ||
          (PARTICLE.test(words[i + 1]?.lower ?? '') && isNameWord(words[i + 2], letterCase)))
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
    if (count === 0 && !titled && (SENTENCE_OPENERS.has(word.lower) || word.occupation)) return undefined;
    end = word.end;
    if (!titled && count > 0 && (word.occupation || SENTENCE_OPENERS.has(word.lower))) return undefined;
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
