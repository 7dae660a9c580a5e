import type { Range } from '../reading/clean.ts';
import { hitsOf, wordsOfClass } from '../reading/lexicon.ts';
import { overlaps } from '../reading/ranges.ts';
import { does, type Reading, type Sentence } from '../reading/read.ts';
import { APPLIED, NEWS, POINTED_BY, POINTS, SHARED, TO_READER, WEEKDAY, WORK_OF_READER } from './keep-words.ts';
import type { Found } from './merit.ts';

/** How sure the reading must be of a person, a job or a firm, and of a sentence that says why the writer writes. */
const SURE_SPAN = 0.8;
const SURE_JOB = 0.9;
const SURE_PERSON = 0.5;
/** With news behind it. */
const SURE_FIRM = 0.65;
const SURE_REASON = 0.6;

const MEDIUM = wordsOfClass('medium');

/** What brings the writer to the reader: who sent them, what the two share, the reader's own work or news, the job. */
export function openingsOf(note: Reading): Found[] {
  return [sender, shared, meeting, readersWork, news, job].flatMap((find) => find(note).slice(0, 1));
}

/** A person who points to the reader or the job: "Youssef Tazi told me". */
function sender(note: Reading): Found[] {
  const { sources, text, lower, letterCase, sentences } = note;
  return sources.flatMap((source) => {
    const bare = nameIn(text.slice(source.start, source.end), letterCase === 'lower');
    // "my tutor at Moreton Morrell": the name of a place, or the half of one.
    if (OF_PLACE.test(text.slice(0, source.start))) return [];
    const title = HONORIFIC.exec(text.slice(0, source.start))?.[0] ?? '';
    const name = `${title}${bare}`;
    const end = source.start + bare.length;
    const after = text.slice(end, end + 60);
    const isPointer = POINTS.test(after) || POINTED_BY.test(lower.slice(Math.max(0, source.start - 40), source.start));
    if (source.chance < SURE_PERSON || bare === '' || isMedium(note, source) || !isPointer) return [];
    const sentence = sentences.find((one) => overlaps(one, source));
    const said = sentence ? text.slice(Math.max(sentence.start, source.start - 40), sentence.end) : '';
    const says = TO_READER.test(said)
      ? `${name}’s name gives {them} a reason to read on`
      : `{they} can see that ${name} pointed you to the job`;
    if (!TO_READER.test(said) && !namesJob(note, sentence)) return [];
    return [{ about: 'opening', says, range: { start: source.start, end } }];
  });
}

const OF_PLACE = /(?:\bat|\bin|\bof|\p{Lu}[\p{Ll}-]+) $/u;
/** In front of a name that was read without it. */
const HONORIFIC = /\b(?:Dr|Prof|Mr|Ms|Mrs|Capt|Sgt)\.? $/;

/** The capitalised words at the beginning: "Dale" of "Dale just"; where all is small, the first word. */
function nameIn(words: string, small: boolean): string {
  if (small) return /^[a-z]+/.exec(words)?.[0] ?? '';
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*/u.exec(words)?.[0] ?? '';
}

/** A page, a paper, a board: no person. */
function isMedium({ hits, words }: Reading, range: Range): boolean {
  return (
    hitsOf(hits, 'job-board').some((hit) => overlaps(hit, range)) ||
    words.some((word) => MEDIUM.has(word.lower) && overlaps(word, range))
  );
}

function namesJob({ roles, hits }: Reading, sentence: Sentence | undefined): boolean {
  if (!sentence) return false;
  return [...roles, ...hitsOf(hits, 'speaks-of-posting')].some((one) => overlaps(one, sentence));
}

/** "We both studied at Deree": in the writer's words. */
function shared({ sentences }: Reading): Found[] {
  return sentences.flatMap((sentence) => {
    const found = SHARED.exec(sentence.text);
    if (!found || Math.max(does(sentence, 'reason'), does(sentence, 'memory')) < SURE_REASON) return [];
    const words = found[0].replace(/ (?:and|but|when|so|because|before|after|until) .*$/, '').trimEnd();
    const start = sentence.start + found.index;
    return [
      {
        about: 'opening',
        says: `“${words}” shows {them} what you two share`,
        range: { start, end: start + words.length },
      },
    ];
  });
}

/** A meeting or a talk with its date, place or topic. */
function meeting({ sentences }: Reading): Found[] {
  const found = sentences.find((one) => does(one, 'memory') >= SURE_MEMORY && does(one, 'barememory') < BARE);
  if (!found) return [];
  return [
    { about: 'opening', says: 'you remind {them} how you know each other', range: { ...found, end: found.start } },
  ];
}

const SURE_MEMORY = 0.7;
const BARE = 0.3;

/** What the reader wrote or said, with its subject: "your talk on kiln glazes". */
function readersWork(note: Reading): Found[] {
  const yours = note.words.filter(({ lower }) => lower === 'your');
  return yours.flatMap(({ start: from }) => {
    const work = WORK_OF_READER.exec(note.text.slice(from))?.[0].trimEnd();
    const sentence = note.sentences.find((one) => one.start <= from && from < one.end);
    if (
      !work ||
      WEEKDAY.test(work) ||
      / (?:it|them|this|that)$/.test(work) ||
      !sentence ||
      does(sentence, 'reason') < SURE_REASON
    )
      return [];
    const range = { start: from, end: from + work.length };
    const behind = { start: range.start + work.search(/ (?:on|about) /), end: range.end };
    if (isMedium(note, { start: behind.start + 1, end: behind.end })) return [];
    const says = `${opens(note, range) ? 'you start from' : 'you know'} {their} ${work.slice('your '.length)}`;
    return [{ about: 'opening', says, range }];
  });
}

/** "Vodotok takes over the flood gauges": what is new at the firm, and no job that is open there. */
function news(note: Reading): Found[] {
  return note.companies.flatMap((company) => {
    const sentence = note.sentences.find((one) => overlaps(one, company));
    const after = NEWS.exec(note.text.slice(company.end))?.[0];
    if (!after || !sentence || company.chance < SURE_FIRM || does(sentence, 'reason') < SURE_REASON) return [];
    if (sentence.text.trimEnd().endsWith('?') && !note.text.slice(company.start, company.end).endsWith('?')) return [];
    const range = { start: company.start, end: company.end + after.length };
    const isWhole = !/\p{Lu}[\p{L}-]* $/u.test(note.text.slice(0, company.start));
    const name = note.text.slice(company.start, company.end);
    const about = isWhole && !/[?!.]$/.test(name) ? `the news about ${name}` : 'their news';
    return [{ about: 'opening', says: `${opens(note, range) ? 'you start from' : 'you know'} ${about}`, range }];
  });
}

/** Whether something stands in the first sentence, and not at its end. */
function opens({ sentences, structure: { body } }: Reading, { start }: Range): boolean {
  const [first] = sentences;
  return first !== undefined && start < first.end && start - body.start < 60;
}

/** The job as the note names it, and what else helps to find it. */
function job(note: Reading): Found[] {
  const [role] = note.roles;
  const isOwn = note.background.some((span) => role && overlaps(span, role));
  if (note.to === 'peer' || !role || role.chance < SURE_SPAN || isOwn) return [];
  const isThere = (spans: readonly { chance: number }[]) => spans.some(({ chance }) => chance >= SURE_JOB);
  const applied = note.sentences.some(({ text }) => APPLIED.test(text));
  const says = isThere(note.requisitions)
    ? '{they} can find the job by its number'
    : applied
      ? 'you name the job and say that you have applied'
      : note.sources.some((source) => source.chance >= SURE_SPAN && isMedium(note, source))
        ? 'you say which job you mean and where you saw it'
        : isThere(note.companies)
          ? 'you name the job and the company'
          : undefined;
  return says ? [{ about: 'job', says, range: { start: role.start, end: role.end } }] : [];
}
