/**
 * Phrases that say in several words what one word says, each with that word. It is never longer than the phrase, so
 * that what is put in its place can be padded and every offset stays.
 */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\ba year and a half\b/gi, '18 months'],
  [/\bhalf a year\b/gi, '6 months'],
  [/\b(one|two|three|four|five|six|seven|eight|nine|ten) and a half\b/gi, '$1.5'],
  [/\ba couple of\b/gi, 'two'],
  [/\bas many as\b/gi, 'up to'],
  [/\bin[ -]charge\b/gi, 'incharge'],
  [/\b(?:drop|stop|swing|come|call|pop) (?:by|in)\b(?! \d)/gi, 'visit'],
  [/\bkeep(?:s|ing)? (?:the |its |their |our |an? )?books\b/gi, 'bookkeeper'],
  [/\bkept (?:the |its |their |our )books\b/gi, 'bookkeeper'],
  [/\b(?:used to|formerly|previously)\b/gi, 'former'],
  [/\bturned (?:(me) )?down\b/gi, 'reject $1'],
  // "accident-free", "with zero accidents", "without an accident": none of them.
  [/\b([\p{L}]{4,})-free\b/giu, 'not $1'],
  [/\b(?:without (?:any|an?)|without|zero|none of|free of)(?= (?:\p{L}+-)?\p{L})/giu, 'not'],
];

/** A text with such phrases in one form; it is as long as before. */
export function withPlainPhrases(text: string): string {
  let result = text;
  for (const [phrase, plain] of PHRASES) result = replaced(result, phrase, plain);
  return result;
}

const DIGITS = 'zero one two three four five six seven eight nine ten'.split(' ');

function replaced(text: string, phrase: RegExp, plain: string): string {
  return text.replace(phrase, (whole, first?: unknown) => {
    const word = typeof first === 'string' ? first : '';
    const digit = DIGITS.indexOf(word.toLowerCase());
    const said = plain.replace('$1', plain.startsWith('$1') && digit > 0 ? String(digit) : word);
    return said.length <= whole.length ? said.padEnd(whole.length) : whole;
  });
}
