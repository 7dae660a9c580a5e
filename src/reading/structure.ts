import type { Range } from './clean.ts';
import { LABELS } from './labels.ts';
import { wordsOfClass } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The parts of a note. What it lacks is undefined; the body may be empty (start = end). Offsets in the clean text. */
export type Structure = {
  subject: Range | undefined;
  /** The salutation; `recipient` is the name in it, honorific included; undefined for "Hi there". */
  greeting: (Range & { recipient: Range | undefined }) | undefined;
  body: Range;
  /** The closing, from its first word to the end of the note; `name` is the writer's. */
  signOff: (Range & { name: Range | undefined }) | undefined;
};

const [RCPT, SEND, GREET, CLOSE] = ['RCPT', 'SEND', 'GREET', 'CLOSE'].map((label) => LABELS.indexOf(label as 'O')) as [
  number,
  number,
  number,
  number,
];
const SALUTATIONS = wordsOfClass('salutation');
const NOBODY = wordsOfClass('nobody');
const FUNCTION_WORDS = wordsOfClass('function-word');
const DAY_PARTS = new Set(['morning', 'afternoon', 'evening', 'day', 'greetings', 'wishes']);
/** A greeting of nobody is no longer than this: "Dear Sir or Madam", "To whom it may concern". */
const MOST_GREETING_WORDS = 6;
/** Words behind the writer's name that belong to it: "RN", "Payroll Specialist, Kolbus Ltd". */
const MOST_WORDS_BEHIND_NAME = 8;

/** The parts of a note, from the labels of its tokens. */
export function structureOf(
  text: string,
  lower: string,
  tokens: readonly Token[],
  labels: ArrayLike<number>,
): Structure {
  const subject = subjectOf(lower);
  let first = 0;
  while (subject && first < tokens.length && (tokens[first] as Token).start < subject.end) first++;
  const greeting = greetingOf(tokens, labels, first);
  let from = first;
  while (greeting && from < tokens.length && (tokens[from] as Token).start < greeting.end) from++;
  while (from < tokens.length && !(tokens[from] as Token).word && !opens((tokens[from] as Token).text)) from++;
  const start = tokens[from]?.start ?? text.length;
  const signOff = signOffOf(text, tokens, labels, from);
  let end = signOff?.start ?? text.length;
  while (end > start && /[\s–—-]/.test(text[end - 1] as string)) end--;
  return { subject, greeting, body: { start: Math.min(start, end), end }, signOff };
}

function opens(mark: string): boolean {
  return '"\'([$£€#@'.includes(mark);
}

function subjectOf(lower: string): Range | undefined {
  const line = /^(?:subject|subj|re|betreff) ?: ?([^\n]*)/.exec(lower);
  if (!line || (line[0].startsWith('re') && !lower.includes('\n'))) return undefined;
  return { start: line[0].length - (line[1] as string).length, end: line[0].trimEnd().length };
}

/** What stands in front of the first sentence: words of greeting and the reader's name, or a name alone. */
function greetingOf(tokens: readonly Token[], labels: ArrayLike<number>, first: number): Structure['greeting'] {
  let at = first;
  let recipient: Range | undefined;
  let words = 0;
  const opener = tokens[at];
  if (!opener) return undefined;
  // "Good morning" greets, "Good talking" does not.
  const greets =
    opener.lower === 'good'
      ? DAY_PARTS.has(tokens[at + 1]?.lower ?? '')
      : (labels[at] === GREET && !FUNCTION_WORDS.has(opener.lower)) || SALUTATIONS.has(opener.lower);
  if (!greets && labels[at] !== RCPT && !isCrowd(tokens, at)) return undefined;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const label = labels[at];
    if (at > first && token.breaks > 0) break;
    if (label === RCPT) {
      recipient = { start: recipient?.start ?? token.start, end: token.end };
    } else if (isBlank(tokens, at)) at = endOfBlank(tokens, at);
    // "Hi Ms. Ito and Mr. Ruiz,": both are greeted.
    else if (recipient && JOINS.has(token.lower) && labels[at + 1] === RCPT) continue;
    else if (recipient) break;
    else if (!token.word && !(token.text === "'" || token.text === '/')) {
      // "Hello, Ms. Rivera,": the name may stand behind a comma.
      if (token.text === ',' && labels[at + 1] === RCPT) continue;
      break;
    } else if (label !== GREET && !SALUTATIONS.has(token.lower) && !NOBODY.has(token.lower)) break;
    if (token.word && label !== RCPT && ++words > MOST_GREETING_WORDS) break;
  }
  if (at === first) return undefined;
  let end = (tokens[at - 1] as Token).end;
  while (tokens[at] && !(tokens[at] as Token).word && !opens((tokens[at] as Token).text))
    end = (tokens[at++] as Token).end;
  return { start: opener.start, end, recipient };
}

const JOINS = new Set(['and', '&', ',', '/']);
const CLOSERS: Record<string, string> = { '[': ']', '{': '}', '<': '>', '(': ')' };
/** A blank for a name has no more tokens than this: "[Recruiter's First Name]". */
const MOST_BLANK_TOKENS = 8;

/** Whether an unfilled blank stands here where a name should: "[Name]", "{{first_name}}", "____". */
function isBlank(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return token.text === '_' || (token.text in CLOSERS && token.text !== '(' && endOfBlank(tokens, at) > at);
}

function endOfBlank(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at] as Token;
  let end = at;
  if (text === '_') while (tokens[end + 1]?.text === '_') end++;
  else {
    while (end - at < MOST_BLANK_TOKENS && tokens[end] && (tokens[end] as Token).text !== CLOSERS[text]) end++;
    if (tokens[end]?.text !== CLOSERS[text]) return at;
    while (tokens[end + 1]?.text === CLOSERS[text]) end++;
  }
  return end;
}

/** "Hiring Manager,", "Team:": a crowd or an office called by itself. */
function isCrowd(tokens: readonly Token[], first: number): boolean {
  let at = first;
  while (tokens[at]?.word && NOBODY.has((tokens[at] as Token).lower)) at++;
  return (
    at > first &&
    at - first <= MOST_GREETING_WORDS &&
    (tokens[at] === undefined || ',:!\n'.includes((tokens[at] as Token).text) || (tokens[at] as Token).breaks > 0)
  );
}

/** The last words of the note: a closing, the writer's name, and what stands behind the name. */
function signOffOf(
  text: string,
  tokens: readonly Token[],
  labels: ArrayLike<number>,
  floor: number,
): Structure['signOff'] {
  let at = nameAtEnd(tokens, labels, floor);
  if (at < 0) {
    at = tokens.length - 1;
    // Behind a closing stands a name, or a blank for it, and nothing else.
    const blank = tokens.findIndex((_, i) => i >= floor && isBlank(tokens, i) && labels[i - 1] !== 0);
    if (blank > floor && endOfBlank(tokens, blank) >= at - 1) at = blank - 1;
    while (at >= floor && !(tokens[at] as Token).word && labels[at] !== CLOSE) at--;
    if (at < floor || labels[at] !== CLOSE) return undefined;
  }
  let name: Range | undefined;
  while (at >= floor) {
    const label = labels[at];
    const token = tokens[at] as Token;
    if (label === SEND) {
      if (name && labels[at + 1] !== SEND) break;
      name = { start: token.start, end: name?.end ?? token.end };
    } else if (label !== CLOSE && (token.word || endsSentence(token.text))) break;
    at--;
  }
  let from = at + 1;
  while (from < tokens.length && isStray(tokens[from] as Token, labels[from] as number)) from++;
  const start = tokens[from]?.start;
  return start === undefined ? undefined : { start, end: text.length, name };
}

/** The last word of the writer's name, behind which stand at most a degree, a title or a telephone number; else -1. */
function nameAtEnd(tokens: readonly Token[], labels: ArrayLike<number>, floor: number): number {
  let behind = 0;
  for (let at = tokens.length - 1; at >= floor && behind <= MOST_WORDS_BEHIND_NAME; at--) {
    if (labels[at] === SEND) return behind === 0 || standsApart(tokens, labels, at) ? at : -1;
    if ((tokens[at] as Token).word) behind++;
    else if ((tokens[at] as Token).text === '?') return -1;
  }
  return -1;
}

/** Whether a name does not go on from a sentence, as "my name is Carlos and …" does. */
function standsApart(tokens: readonly Token[], labels: ArrayLike<number>, last: number): boolean {
  let first = last;
  while (first > 0 && labels[first - 1] === SEND) first--;
  const before = tokens[first - 1];
  return before === undefined || !before.word || labels[first - 1] === CLOSE || (tokens[first] as Token).breaks > 0;
}

/** A mark that belongs to what stands in front: a stop, a comma; a dash opens a closing. */
function isStray(token: Token, label: number): boolean {
  return !token.word && label !== CLOSE && !/[–—[{<_-]/.test(token.text);
}

function endsSentence(mark: string): boolean {
  return /[.!?…)"\]]/.test(mark);
}
