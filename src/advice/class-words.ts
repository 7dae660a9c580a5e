/** What is said of notes, of one and of several: "names no company", "name no company". */
export type Saying = { one: string; many: string };

/** How a finding is spoken of where it is about a class and not about one note. */
export type RuleWords = {
  /** Behind "Talk about": "the question at the end". */
  topic: string;
  /** Behind "12 of 300 notes", and by itself in a chart. */
  says: Saying;
  /** What to tell the students; it is shown in quotation marks, so that those within it are single ones. */
  tell: string;
};

const says = (one: string, many: string, rest: string): Saying => ({ one: `${one} ${rest}`, many: `${many} ${rest}` });
const has = (rest: string) => says('has', 'have', rest);
const is = (rest: string) => says('is', 'are', rest);
const doesNotSay = (rest: string) => says('does not say', 'do not say', rest);

/** By the rule's id; there is a line for every rule. */
export const RULE_WORDS: Readonly<Record<string, RuleWords>> = {
  'empty-note': {
    topic: 'what a note is for',
    says: has('no text, or only a greeting'),
    tell: 'Write one sentence on why you write to this person.',
  },
  placeholder: {
    topic: 'blanks that were never filled in',
    says: has('a blank left in'),
    tell: 'Look for brackets and ‘XXX’ before you send, and fill them in.',
  },
  'context-mismatch': {
    topic: 'wrong names',
    says: says('names', 'name', 'another company, job or person than was meant'),
    tell: 'Read the name of the company and of the person once more before you send.',
  },
  'default-text': {
    topic: 'LinkedIn’s standard text',
    says: is('LinkedIn’s standard text'),
    tell: 'Take the standard text out. Say in one sentence why you chose this person.',
  },
  'no-purpose': {
    topic: 'the reason for writing',
    says: says('gives', 'give', 'no reason for writing'),
    tell: 'Say in the first sentence why you write to this person and to nobody else.',
  },
  'too-long': {
    topic: 'the length',
    says: is('too long'),
    tell: 'Keep one reason, one fact about you and one question. Take the rest out.',
  },
  'sales-pitch': {
    topic: 'offers',
    says: says('tries', 'try', 'to sell something'),
    tell: 'Leave every offer out. Say why you write, and ask to connect.',
  },
  'demanding-ask': {
    topic: 'how to ask',
    says: says('makes', 'make', 'a demand'),
    tell: 'Ask a question that the reader can say no to, such as ‘Would you be open to a short talk?’',
  },
  'interview-risk': {
    topic: 'what to keep for later',
    says: says('tells', 'tell', 'something that is better kept for later'),
    tell: 'Leave out pay, private troubles, beliefs and complaints. There is time for them when you know each other.',
  },
  'no-role': {
    topic: 'the name of the job',
    says: says('names', 'name', 'no job'),
    tell: 'Name the job as the posting does, such as ‘the Staff Nurse role’.',
  },
  'no-company': {
    topic: 'the name of the company',
    says: says('names', 'name', 'no company'),
    tell: 'Name the company. ‘Your company’ could be any.',
  },
  'buried-purpose': {
    topic: 'the first sentence',
    says: says('gives', 'give', 'the reason late'),
    tell: 'Put the reason into the first sentence. Many readers get no further.',
  },
  'no-ask': {
    topic: 'the question at the end',
    says: doesNotSay('what the reader should do'),
    tell: 'End with one small question, such as ‘Could we connect?’',
  },
  pressure: {
    topic: 'pressure',
    says: says('puts', 'put', 'pressure on the reader'),
    tell: 'Leave out how urgent it is. Say what you can do.',
  },
  'assumed-memory': {
    topic: 'earlier meetings',
    says: says('speaks', 'speak', 'of a meeting without its day, place or topic'),
    tell: 'Say when and where you met, or what you talked about.',
  },
  'no-recipient-name': {
    topic: 'the greeting',
    says: says('does not greet', 'do not greet', 'the reader by name'),
    tell: 'Greet the reader by name. It stands on their profile.',
  },
  'casual-tone': {
    topic: 'the tone',
    says: has('casual words or emoji'),
    tell: 'Write as you would to somebody at work whom you do not know yet.',
  },
  shouting: {
    topic: 'capitals and exclamation marks',
    says: has('words in capitals or too many exclamation marks'),
    tell: 'Write in small letters, and end your sentences with a full stop.',
  },
  'link-or-contact': {
    topic: 'links and phone numbers',
    says: has('a link, an e-mail address or a phone number'),
    tell: 'Take links and numbers out. Your profile has a place for them.',
  },
  grammar: {
    topic: 'grammar',
    says: has('a mistake in the grammar'),
    tell: 'Read your note aloud once, or let somebody else read it, before you send it.',
  },
  spelling: {
    topic: 'spelling',
    says: has('a spelling mistake'),
    tell: 'Let a spelling checker read your note before you send it.',
  },
  'too-thin': {
    topic: 'notes of a few words',
    says: says('says', 'say', 'too little'),
    tell: 'Add why you write, or one thing that you can do.',
  },
  'not-english': {
    topic: 'the language',
    says: is('not in English'),
    tell: 'If the reader works in English, write in English.',
  },
  'no-background': {
    topic: 'what they bring',
    says: says('says', 'say', 'nothing about the writer'),
    tell: 'Say one thing that you can do, in a few words: ‘six years in the ICU’.',
  },
  'no-requisition': {
    topic: 'the number of the posting',
    says: says('gives', 'give', 'no number of the posting'),
    tell: 'Put the number of the posting behind the job, if there is one.',
  },
  'no-source': {
    topic: 'where they found the job',
    says: doesNotSay('where the job was found'),
    tell: 'Say where you saw the job, such as ‘on Indeed’.',
  },
  'many-asks': {
    topic: 'asking for one thing',
    says: says('asks', 'ask', 'for several things'),
    tell: 'Ask for one thing. The rest can wait for the answer.',
  },
  apologetic: {
    topic: 'apologies',
    says: says('apologises', 'apologise', 'for writing'),
    tell: 'Do not say sorry for writing. To read such notes is a part of the reader’s work.',
  },
  cliche: {
    topic: 'empty phrases',
    says: has('phrases that say nothing'),
    tell: 'Take out what could stand in any note, such as ‘I hope this finds you well’.',
  },
  'self-centred': {
    topic: 'how sentences begin',
    says: says('begins', 'begin', 'nearly every sentence with “I”'),
    tell: 'Begin a sentence with the job or with the reader.',
  },
  'long-sentence': {
    topic: 'long sentences',
    says: has('a sentence of more than 35 words'),
    tell: 'Make two sentences of a long one.',
  },
  'no-sign-off': {
    topic: 'the name at the end',
    says: says('does not end', 'do not end', 'with the writer’s name'),
    tell: 'Put your name at the end.',
  },
};

/** What a class is good at. `rule`: whose finding says the opposite. */
export type StrengthWords = { topic: string; says: Saying; rule: string };

/** By the strength's id (src/strengths.ts); there is a line for every one. */
export const STRENGTH_WORDS: Readonly<Record<string, StrengthWords>> = {
  'shows-research': {
    topic: 'looking up the reader',
    says: says('shows', 'show', 'that the writer looked up the reader or the company'),
    rule: 'no-purpose',
  },
  'names-role': { topic: 'naming the job', says: says('names', 'name', 'the job'), rule: 'no-role' },
  'cites-requisition': {
    topic: 'giving the number of the posting',
    says: says('gives', 'give', 'the number of the posting'),
    rule: 'no-requisition',
  },
  'shows-background': {
    topic: 'saying what they bring',
    says: says('says', 'say', 'what the writer can do'),
    rule: 'no-background',
  },
  'states-purpose': {
    topic: 'giving a reason',
    says: says('says', 'say', 'why the writer writes'),
    rule: 'no-purpose',
  },
  'names-company': { topic: 'naming the company', says: says('names', 'name', 'the company'), rule: 'no-company' },
  'cites-source': {
    topic: 'saying where they found the job',
    says: says('says', 'say', 'where the job was found'),
    rule: 'no-source',
  },
  'clear-ask': { topic: 'asking clearly', says: says('asks', 'ask', 'for something clear'), rule: 'no-ask' },
  'names-recipient': {
    topic: 'greeting the reader by name',
    says: says('greets', 'greet', 'the reader by name'),
    rule: 'no-recipient-name',
  },
  signed: { topic: 'ending with their name', says: says('ends', 'end', 'with their name'), rule: 'no-sign-off' },
  'fits-limit': { topic: 'keeping it short', says: says('fits', 'fit', 'the box'), rule: 'too-long' },
};
