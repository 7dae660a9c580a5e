import type { Range } from '../note/clean.ts';
import { isPlace } from '../note/lexicon/places.ts';
import { isJobBoard } from '../note/lexicon/sources.ts';
import { DAYS, MONTHS } from '../note/lexicon/words.ts';
import { overlaps } from '../note/ranges.ts';
import type { Note } from '../note/read.ts';
import { trimEnd } from '../text.ts';

const FOUND =
  /\b(?:found|saw|seen|see|read|reading|heard|understand|gather|hear|learn(?:ed|t)?|came|come|popped|noticed|spotted|listed|posted|advertised|told|notice|advertisement|ad|advert|alerts?|know|thanks|according|shared|announced|job|mentioned|retweeted|up)\b[^.!?\n]{0,80}$/i;
/** In front of "on" these say what something is about: "my doctorate on Baltic herring". */
const ABOUT =
  /\b(?:doctorate|ph\.?d|thesis|dissertation|papers?|research|work(?:ed|ing)?|books?|course|lecture|stud(?:y|ies)) $/i;
const FOUND_ON =
  /\b(?:found|saw|seen|see|read|noticed|spotted|listed|posted|advertised|came across)(?: (?:it|this|that|them))? $/i;
/** What was denied, and whom the writer worked for, led to no job. */
const DENIED = /\b(?:not|n't|never|left|except|boss|manager)\b[^,.;]*$/;
/** Where people talk: a source only where something was found there. */
const TALK = /^(?:Slack|Discord|WhatsApp|Telegram|Reddit|Facebook|Instagram|Twitter|TikTok|Google|Mastodon)$/i;
const POSTED =
  /\b(?:posting|vacancy|opening|ad|advert|listing|position|post|role|job|slot|req|requisition|ref|hiring|looking for|seeking|announced|applicants|candidates|needs?)\b/i;
const PROPER = String.raw`(?:\p{Lu}|\p{Ll}\p{Lu}|L')[\p{L}\p{N}.&'/-]*(?:(?: (?:of|the|and|&|for|de|at|&))? (?:\p{Lu}|e\p{Lu})[\p{L}\p{N}.&'/-]*){0,4}(?: (?:job ?board|job fair|jobs?|careers? page|careers? cent(?:er|re)|careers? site|website|site|newsletter|group|board|page))?`;
const LED = new RegExp(
  String.raw`\b(?:on|On|via|Via|through|Through|in|In|from|at|by|to|per|reading|way of) (?:the |my |an? |your |our )?(?:portal |site |website |board )?["'“]?(${PROPER}|[a-z]+\d+[a-z]+|[a-z]+\.[a-z]{2,})`,
  'gu',
);
const MEDIUM =
  /\b((?:your|Your|the|its|their|our|his|her|ur) (?:own )?(?:[\p{L}\p{N}'&-]+ ){0,4}?(?:posts?|posting|ad|advert|advertisement|website|web site|careers? site|portal|whatsapp group|podcast|sign|talk|career day|staff app|app|feed|piece|careers? page|job page|transition office|comment|page|notice ?board|job board|hall board|board|newsletter|bulletin|webinar|tweet|announcement|job fair|listing|notice|gazette)(?: (?:in|of) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?)\b/gu;
const PERSON_SAID =
  /\b(?:told|informed|tipped|says|mentioned|suggested|recommended|encouraged|referred|passed|pointed|shared|sent|gave me|let me know|said|forwarded|showed|was (?:so )?kind|urged|thinks|reckons|passed along)\b/;
const TITLED = String.raw`(?:(?:Mr|Ms|Mrs|Dr|Prof|Canon|Dean|Deacon|Matron|Lady|Lord|Sir|Sister|Brother|Father|Rev|Rabbi|Imam|Pastor|Capt|Sgt|Coach|Professor)\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3}`;

/** "on the advice of Canon Ruth Ellery", "I was sent your way by Ben Yazzie". */
const ADVISED = new RegExp(
  String.raw`\b(?:(?:on|at|upon|following|through) (?:the )?(?:advice|suggestion|recommendation|urging|prompting|encouragement|word|introduction) (?:of|from)|(?:suggested|recommended|referred|encouraged|advised|pointed|sent|tipped off|urged|told)(?: (?:to|your|here|about|of|this|it|me|way|you)){0,4} by) (?:(?:my|our|your) (?:[\p{Ll}-]+ ){1,3},? ?)?(${TITLED})(?!')`,
  'gu',
);

/** "my friend Simone Roy", "our mutual friend, Lady Margaret Cope". */
const ACQUAINTANCE = new RegExp(
  String.raw`\b(?:friend|colleague|ex-colleague|classmate|sister|brother|cousin|aunt|uncle|sister-in-law|brother-in-law|neighbou?r|supervisor(?: there)?|professor|mentor|coach|instructor|teacher|recruiter|foreman|advisor|adviser),? (${TITLED})(?!')`,
  'gu',
);
const WRITES = /\b(?:writ(?:e|ing)|contact(?:ing)?|reach(?:ing)? out|in touch|this note)\b/i;
const SAYS_NEXT =
  /^\s*(?:She|He|They) (?:thinks|thought|says|said|tells|told|has (?:let|told)|let|mentioned|suggested|urged)\b/;
/** "The Denver Post says that …", "The alumni portal has your …", "Your lab's page says …". */
const SUBJECT_SAYS =
  /^(?:[^,.;]{0,24}, )?((?:The|Your|A|My|the|your|a)? ?(?:[\p{L}'’]+ ){0,4}[\p{L}'’]+) (?:says|said|shows|showed|has (?:got )?(?:your|an?|the)|lists|mentions|carries|advertises)\b/u;

/** What the writer names as the place, or the person, that led to the job: "Indeed", "your careers page", "Ben Yazzie". */
export function sourceIn(note: Note, role: Range | undefined): Range | undefined {
  const { text, sources, sentences, companies } = note;
  const found: (Range & { weight: number })[] = [];
  const add = (start: number, raw: string, weight: number) => {
    const name = trimEnd(raw, /[.,'\s]/).replace(/ I$/, '');
    const range = { start, end: start + name.length };
    if (name.length < 2 || (role && overlaps(range, role)) || DENIED.test(text.slice(Math.max(0, start - 50), start)))
      return;
    if (TALK.test(name) && !FOUND.test(text.slice(Math.max(0, start - 60), start))) return;
    found.push({ ...range, weight });
  };
  const isHirer = (name: string) =>
    companies.some(
      ({ part, start, end }) => part === 'target' && text.slice(start, end) === name && !isJobBoard(name.toLowerCase()),
    );
  for (const sentence of sentences) {
    const part = text.slice(sentence.start, sentence.end);
    for (const match of part.matchAll(LED)) {
      const name = trimEnd(match[1] as string, /[.,]/);
      const start = sentence.start + match.index + match[0].length - (match[1] as string).length;
      const range = { start, end: start + name.length };
      const board = isJobBoard(name.toLowerCase()) || isJobBoard(name.toLowerCase().replace(/ (?:job )?\w+$/, ''));
      if (
        isPlace(name) ||
        (/^on\b/.test(match[0]) && ABOUT.test(part.slice(0, match.index))) ||
        name
          .toLowerCase()
          .split(' ')
          .some((word) => DAYS.has(word))
      )
        continue;
      if (board) add(start, name, 5);
      else if (sources.some((source) => overlaps(source, range))) add(start, name, isHirer(name) ? 2 : 4);
      else if (
        /^(?:on|via|through|per)\b/i.test(match[0]) &&
        POSTED.test(part) &&
        !isHirer(name) &&
        !name
          .toLowerCase()
          .split(' ')
          .some((word) => DAYS.has(word)) &&
        !MONTHS.has(name.split(' ')[0]?.toLowerCase() ?? '')
      )
        // "noticed on EURAXESS" before "on Baltic herring".
        add(start, name, FOUND_ON.test(part.slice(0, match.index)) ? 3.6 : 3.2);
      else if (
        FOUND.test(part.slice(0, match.index)) &&
        (!/\b(?:at|with) (?:the )?$/i.test(match[0].slice(0, -(match[1] as string).length)) ||
          /\b(?:found|seen|saw|advertised|posted|listed) $/.test(part.slice(0, match.index))) &&
        (!isHirer(name) ||
          /\b(?:ad|advert|advertisement|advertised|found|seen|saw|listed|posted)\b[^,.]{0,12}$/i.test(
            part.slice(0, match.index),
          ))
      )
        add(start, name, 3);
    }
    for (const match of part.matchAll(
      /\((\p{Lu}[\p{L}.' ]{2,30}), [A-Z]{0,4}-?\d[\w-]*\)|\((?:[a-z]+ ){0,2}[A-Z]{0,4}-?\d[\w-]*,? (?:on |via |in |with |through |from )?(\p{Lu}[\p{L}.' ]{2,30})\)/gu,
    )) {
      const name = (match[1] ?? match[2]) as string;
      add(sentence.start + match.index + match[0].lastIndexOf(name), name, 4.5);
    }
    for (const match of part.matchAll(/\b(?:on|via|through|in|from) ([a-z][\w]*(?:\.[a-z]{2,})*)/gi)) {
      const name = match[1] as string;
      if (isJobBoard(name.toLowerCase())) add(sentence.start + match.index + match[0].length - name.length, name, 5);
    }
    for (const match of part.matchAll(MEDIUM)) {
      const start = sentence.start + match.index;
      const range = { start, end: start + match[0].length };
      const inRole = role && overlaps(range, role);
      if (sources.some((source) => overlaps({ start: source.start, end: source.end + 24 }, range)) && !inRole)
        add(
          start,
          match[1] as string,
          /^(?:your|the|its) (?:ad|advert|post|posting|listing)$/i.test(match[1] as string) ? 2.5 : 4.2,
        );
    }
    // Somebody who said something else led to no job.
    const tells =
      POSTED.test(part) ||
      /\b(?:gave me your name|your name|write to you|drop you|reach out to you|get in touch)\b/i.test(part) ||
      // "… our friend, Lady Margaret Cope. She has let me know that …"
      SAYS_NEXT.test(text.slice(sentence.end, sentence.end + 40));
    for (const match of tells ? part.matchAll(ACQUAINTANCE) : []) {
      const name = match[1] as string;
      if (!isHirer(name)) add(sentence.start + match.index + match[0].length - name.length, name, 4.4);
    }
    for (const match of tells || WRITES.test(part) ? part.matchAll(ADVISED) : []) {
      const name = match[1] as string;
      if (!isHirer(name) && !isPlace(name))
        add(sentence.start + match.index + match[0].length - name.length, name, 4.5);
    }
    const subject = SUBJECT_SAYS.exec(part);
    if (
      subject &&
      tells &&
      (isJobBoard((subject[1] as string).toLowerCase()) ||
        /\S \p{Lu}|\b(?:post|portal|site|page|bulletin|board|sign|newsletter|paper|magazine|ad|advert|app|flyer|flier|notice|website)\b/u.test(
          subject[1] as string,
        ))
    ) {
      const name = (subject[1] as string).replace(/^The /, '');
      if (!isHirer(name) && !isPlace(name)) add(sentence.start + subject.index + subject[0].indexOf(name), name, 3.5);
    }
    const said = PERSON_SAID.exec(part);
    if (said && tells) {
      const before = part.slice(Math.max(0, said.index - 110), said.index);
      const offset = sentence.start + Math.max(0, said.index - 110);
      const people = [...before.matchAll(new RegExp(String.raw`(?<![\p{L}'])(${TITLED})(?!')`, 'gu'))].filter(
        (match) => {
          const start = offset + match.index;
          const range = { start, end: start + match[0].length };
          const name = match[0];
          return (
            !isHirer(name) &&
            !isPlace(name) &&
            !(role && overlaps(range, role)) &&
            !name
              .toLowerCase()
              .split(' ')
              .some((word) => DAYS.has(word) || MONTHS.has(word)) &&
            !/^(?:Last|Next|Yesterday|Today|Recently|Someone|Somebody|One|I|It|At|On|In|He|She|My|Your|The|Our|When|After|As|So|This|That|An?|Sir|Madam)\b/.test(
              name,
            ) &&
            !/\b(?:in|at|of|the|from) $/.test(before.slice(0, match.index))
          );
        },
      );
      const person = people[0];
      if (person && / |\./.test(person[0])) add(offset + person.index, person[0], 4.6);
    }
  }
  return found.sort((a, b) => b.weight - a.weight || a.start - b.start)[0];
}
