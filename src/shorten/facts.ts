import type { Facts } from '../draft/facts.ts';
import type { Range } from '../note/clean.ts';
import { isField, isOccupation } from '../note/lexicon/jobs.ts';
import { isPlace } from '../note/lexicon/places.ts';
import { isJobBoard } from '../note/lexicon/sources.ts';
import { DAYS, MONTHS } from '../note/lexicon/words.ts';
import { overlaps } from '../note/ranges.ts';
import type { Note } from '../note/read.ts';

/**
 * The facts of a note that a shorter one has to keep, in the note's own words, and where those of the posting stand. `belong`: position, company and
 * number stand so close together that they are one job's.
 */
export function factsIn(note: Note): { facts: Facts; places: Range[]; belong: boolean } {
  const { text, structure, requisitions } = note;
  const role = roleIn(note);
  const somewhere = sourceIn(note, role);
  const company = companyIn(note, role, somewhere);
  const [requisition] = requisitions;
  const near = (a: Range | undefined, b: Range | undefined, apart: number) => {
    const at = (range: Range) => note.sentences.findIndex((sentence) => overlaps(sentence, range));
    return a !== undefined && b !== undefined && Math.abs(at(a) - at(b)) <= apart;
  };
  // What stands far from the job is something else's: then it is no source of it.
  const source = [role, company, requisition].some((fact) => near(fact, somewhere, 1)) ? somewhere : undefined;
  const belong =
    (company === undefined || near(role, company, 1) || near(requisition, company, 0)) &&
    (requisition === undefined ||
      near(role, requisition, 0) ||
      near(company, requisition, 0) ||
      isNamed(text, requisition));
  const facts = {
    recipient: structure.greeting?.recipient
      ? slice(text, structure.greeting.recipient)
      : ADDRESSED.exec(text.slice(0, structure.body.end))
          ?.slice(1)
          .find((name) => name !== undefined),
    role: role && slice(text, role).replace(/(?<=\p{Ll}) I$/u, ''),
    // "Acme's welder job" names Acme; "at O'Reilly's" names O'Reilly's.
    company:
      company &&
      slice(text, company).replace(/^ \p{L}/u.test(text.slice(company.end, company.end + 2)) ? /'s$/ : /$^/, ''),
    req: requisition
      ? labelled(text, requisition)
      : SPACED_ID.exec(text)
          ?.slice(1)
          .find((id) => id !== undefined),
    source: source && slice(text, source).replace(/^(?:Your|The|My|An?)(?= )/, (word) => word.toLowerCase()),
    sender: senderIn(note),
  };
  return { facts, places: [role, company, requisition, source].filter((place) => place !== undefined), belong };
}

/** Whether a number says by the word in front of it what it is: then it may stand far from its job. */
function isNamed(text: string, { start }: Range): boolean {
  return /\b(?:req|requisition|job|posting|ref|reference|vacancy|announcement|position|bid|ID)\b[\s.:#]*(?:id|no|number|code)?[\s.:#]*$/i.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** "… Mr. Stokes, I would be honored …": addressed in the midst of the note. */
const ADDRESSED =
  /(?:^(?:\p{L}+ ){0,2}|[.!?\n]\s*)((?:Mr|Ms|Mrs|Dr|Prof)\.? \p{Lu}[\p{L}'-]+|(?!Dear|Respected|Hello|Hi|Good)\p{Lu}[\p{L}'-]+ (?:Sir|Ma'am|Madam)),|, ((?:Mr|Ms|Mrs|Dr|Prof)\.? \p{Lu}[\p{L}'-]+)[?.!](?=\s|$)/u;
/** "(CMM 117, on …)", "(ref. USM 45)": letters and digits with a space between them. */
const SPACED_ID =
  /\((?:ref|req|job|id)?\.?:? ?([A-Z]{2,5} \d{2,6})\b|\([\p{L}. ]{3,24}, ([A-Z]?\d{3,8})\)|\((20\d\d-\d{1,4})\)/u;

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The position, with what belongs to its title behind it: "Director of Religious *Education*", "Biostatistician *II*". */
function roleIn(note: Note): Range | undefined {
  const { text, requisitions, companies, sources } = note;
  const [first] = requisitions;
  const roles = note.roles.filter(
    (role) =>
      // "Severn Coaches" is a firm.
      !/^\p{Lu}.* \p{Lu}\p{L}+s$/u.test(text.slice(role.start, role.end)) &&
      !companies.some(
        (company) =>
          company.part === 'target' && overlaps(company, role) && company.start <= role.start && !headed(text, role),
      ) &&
      !sources.some((source) => overlaps(source, role) && source.end - source.start < 40 && !headed(text, role)),
  );
  const role =
    (first && roles.find(({ end }) => first.start - end >= 0 && first.start - end < 60)) ??
    roles.find((one) => headed(text, one)) ??
    roles[0] ??
    titleIn(note);
  if (!role) return undefined;
  const start =
    /^(?:(?:post|position|role|job|vacancy|opening|opportunity) (?:of|as|for) )?(?:an? |the |regarding |about |currently |serving )?/i.exec(
      text.slice(role.start, role.end),
    );
  let from = role.start + (start?.[0].length ?? 0);
  let { end } = role;
  const before = /(\p{Lu}\p{L}+) $/u.exec(text.slice(Math.max(0, from - 24), from))?.[1];
  if (before && (isField(before.toLowerCase()) || before === 'Urgent')) from -= before.length + 1;
  const tail =
    /^(?: (?:II|III|IV)\b|(?: (?:of|in|for))? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}(?= (?:role|job|position|at|with|\()|[ (,.]))/u.exec(
      text.slice(end, end + 60),
    );
  if (tail && /\p{Lu}/u.test(text.slice(from, end))) {
    const grown = { start: end, end: end + tail[0].length };
    const isCompany = companies.some(
      (company) =>
        company.part === 'target' &&
        overlaps(company, grown) &&
        (company.end > grown.end ||
          !/^ (?:in|of) /.test(tail[0]) ||
          tail[0].split(' ').length < 4 ||
          !companies.some((other) => other.part === 'target' && !overlaps(other, grown) && !overlaps(other, role))),
    );
    if (!isCompany && !isPlace(tail[0].replace(/^ (?:of|in|for) /, '').trim())) end = grown.end;
  }
  return { start: from, end };
}

/** Whether a title ends with an occupation. */
function headed(text: string, { start, end }: Range): boolean {
  const last = /([\p{L}'-]+)(?: [IV]+)?$/u.exec(text.slice(start, end))?.[1] ?? '';
  return isOccupation(last.toLowerCase());
}

/** A title in capitals that nothing else speaks for: "Pohjola searches for Automation Electrician". */
function titleIn({ text, sentences }: Note): Range | undefined {
  for (const sentence of sentences) {
    for (const match of sentence.text.matchAll(
      /(?<![\p{L}'])\p{Lu}[\p{L}'&/-]*(?: (?:of |and |& )?\p{Lu}[\p{L}'&/-]*)+/gu,
    )) {
      const start = sentence.start + match.index;
      const range = { start, end: start + match[0].length };
      if (
        headed(text, range) &&
        !/\b(?:i am|i'm|as|as an?|my|me|myself|dr|mr|ms)\s+(?:an? )?$/i.test(text.slice(Math.max(0, start - 14), start))
      )
        return range;
    }
  }
  return undefined;
}

function companyIn({ text, companies }: Note, role: Range | undefined, source: Range | undefined): Range | undefined {
  const possible = companies.filter(
    (company) =>
      !(role && overlaps(company, role)) &&
      !(source && overlaps(company, source)) &&
      !isPlace(text.slice(company.start, company.end)) &&
      !/\b(?:from|based in|living in|live in|degree at|program at|studied at) $/.test(
        text.slice(Math.max(0, company.start - 16), company.start),
      ) &&
      !(
        / in $/.test(text.slice(Math.max(0, company.start - 4), company.start)) &&
        !/\b(?:Hotel|Hospital|Bank|School|University|College|Clinic|Group|Company|Contracting|Church|Museum|Library)\b/.test(
          text.slice(company.start, company.end),
        )
      ),
  );
  const targets = possible.filter(({ part }) => part === 'target');
  const hires = targets.find(({ end }) =>
    /^(?:,? (?:inc|llc|ltd|corp|co)\.?)? (?:is|are|was|has|needs?|requires?|wants?|seeks?|search(?:es)?|will be|searched)\b/i.test(
      text.slice(end, end + 24),
    ),
  );
  const behind = targets.find(
    (company) =>
      role &&
      company.start >= role.end &&
      company.start - role.end < 40 &&
      !/ for (?:the )?$/.test(text.slice(role.end, company.start)),
  );
  const known = (before: RegExp) =>
    possible.find(({ start }) => before.test(text.slice(Math.max(0, start - 30), start)));
  const named =
    hires ??
    behind ??
    targets[0] ??
    known(/\b(?:you|team|office|job|role|position|opening|that|work|number \S+,) (?:at |with |from )(?:the )?$/i) ??
    known(/\b(?:the company|that the|says|about|things about) $/i) ??
    possible.find(
      ({ part, start }) =>
        part !== 'own' &&
        /\b(?:at|with|for) $/.test(text.slice(Math.max(0, start - 6), start)) &&
        role !== undefined &&
        start >= role.end &&
        start - role.end < 60,
    ) ??
    possible.find(
      ({ part, start, end }) =>
        part === 'other' &&
        text.slice(start, end).includes(' ') &&
        / (?:at|that) $/.test(text.slice(Math.max(0, start - 6), start)),
    );
  if (!named) return undefined;
  const article = /\bThe $/.test(text.slice(Math.max(0, named.start - 4), named.start));
  const more = /^(?: \p{Lu}\p{L}+)+/u.exec(text.slice(named.end, named.end + 60))?.[0] ?? '';
  const end = named.end + more.length;
  return {
    start: article ? named.start - 4 : named.start,
    end: role && overlaps({ start: named.start, end }, role) ? named.end : end,
  };
}

/** A number with the word that it goes by: "job 90213", "ref CP/24/09". */
function labelled(text: string, { start, id }: { start: number; id: string }): string {
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  if (/\bjr[- ]?$/.test(before)) return `${text.slice(start - (/[- ]$/.test(before) ? 3 : 2), start)}${id}`;
  const word =
    /\b(requisition|req|job|reference|ref|posting|post|vacancy|bid|no|nr|number|id|code|position|announcement|notice|call)\b[\s.:#№]*(?:(?:id|no|nr|number|code|ref)\b[\s.:#]*)?(?:is )?$/.exec(
      before,
    )?.[1];
  if (!word) return id;
  if (/^req/.test(word) || word === 'position') return `req ${id}`;
  if (word === 'reference') return `ref ${id}`;
  if (/^(?:no|nr|number)$/.test(word)) return `no. ${id}`;
  return `${word === 'id' ? 'ID' : word} ${id}`;
}

const FOUND =
  /\b(?:found|saw|seen|see|read|reading|heard|learn(?:ed|t)?|came|come|popped|noticed|spotted|listed|posted|advertised|told|notice|advertisement|ad|advert|alerts?|know|thanks|according|shared|announced|job|mentioned|retweeted|up)\b[^.!?\n]{0,80}$/i;
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
  /\b(?:posting|vacancy|opening|ad|advert|listing|position|role|job|slot|req|requisition|ref|hiring|looking for|seeking|announced|applicants|candidates|needs?)\b/i;
const PROPER = String.raw`(?:\p{Lu}|\p{Ll}\p{Lu}|L')[\p{L}\p{N}.&'/-]*(?:(?: (?:of|the|and|&|for|de|at|&))? \p{Lu}[\p{L}\p{N}.&'/-]*){0,4}(?: (?:job ?board|job fair|jobs?|careers? page|website|site|newsletter|group|board|page))?`;
const LED = new RegExp(
  String.raw`\b(?:on|On|via|Via|through|Through|in|In|from|at|by|to|per) (?:the |my |an? |your |our )?(?:portal |site |website |board )?["'“]?(${PROPER}|[a-z]+\d+[a-z]+|[a-z]+\.[a-z]{2,})`,
  'gu',
);
const MEDIUM =
  /\b((?:your|Your|the|its|their|our|his|her|ur) (?:own )?(?:[\p{L}\p{N}'&-]+ ){0,4}?(?:posts?|posting|ad|advert|advertisement|website|web site|careers? site|portal|whatsapp group|podcast|sign|talk|career day|piece|careers? page|job page|transition office|comment|page|notice ?board|job board|hall board|board|newsletter|bulletin|webinar|tweet|announcement|job fair|listing|notice|gazette)(?: (?:in|of) \p{Lu}\p{L}+)?)\b/gu;
const PERSON_SAID =
  /\b(?:told|informed|tipped|says|mentioned|suggested|recommended|encouraged|referred|passed|pointed|shared|sent|gave me|let me know|said|forwarded|showed|was (?:so )?kind|urged|thinks|reckons|passed along)\b/;
const TITLED = String.raw`(?:(?:Mr|Ms|Mrs|Dr|Prof|Deacon|Matron|Lady|Lord|Sir|Sister|Brother|Father|Rev|Rabbi|Imam|Pastor|Capt|Sgt|Coach|Professor)\.? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3}`;

/** "my friend Simone Roy", "our mutual friend, Lady Margaret Cope". */
const ACQUAINTANCE = new RegExp(
  String.raw`\b(?:friend|colleague|ex-colleague|classmate|sister|brother|cousin|aunt|uncle|sister-in-law|brother-in-law|neighbou?r|supervisor(?: there)?|professor|mentor|coach|instructor|teacher|recruiter|foreman|advisor|adviser),? (${TITLED})(?!')`,
  'gu',
);
/** "The Denver Post says that …", "The alumni portal has your …", "Your lab's page says …". */
const SUBJECT_SAYS =
  /^(?:[^,.;]{0,24}, )?((?:The|Your|A|My|the|your|a)? ?(?:[\p{L}'’]+ ){0,4}[\p{L}'’]+) (?:says|said|shows|has (?:got )?(?:your|an?|the)|lists|mentions|carries|advertises)\b/u;

/** What the writer names as the place, or the person, that led to the job: "Indeed", "your careers page", "Ben Yazzie". */
function sourceIn(note: Note, role: Range | undefined): Range | undefined {
  const { text, sources, sentences, companies } = note;
  const found: (Range & { weight: number })[] = [];
  const add = (start: number, raw: string, weight: number) => {
    const name = raw.replace(/[.,'\s]+$/, '').replace(/ I$/, '');
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
      const name = (match[1] as string).replace(/[.,]+$/, '');
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
          /\b(?:ad|advert|advertisement|advertised|seen|saw|listed|posted)\b[^,.]{0,12}$/i.test(
            part.slice(0, match.index),
          ))
      )
        add(start, name, 3);
    }
    for (const match of part.matchAll(
      /\((\p{Lu}[\p{L}.' ]{2,30}), [A-Z]{0,4}-?\d[\w-]*\)|\((?:[a-z]+ )?[A-Z]{0,4}-?\d[\w-]*,? (?:on |via |in )?(\p{Lu}[\p{L}.' ]{2,30})\)/gu,
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
      /\b(?:gave me your name|your name|write to you|drop you|reach out to you|get in touch)\b/i.test(part);
    for (const match of tells ? part.matchAll(ACQUAINTANCE) : []) {
      const name = match[1] as string;
      if (!isHirer(name)) add(sentence.start + match.index + match[0].length - name.length, name, 4.4);
    }
    const subject = SUBJECT_SAYS.exec(part);
    if (
      subject &&
      tells &&
      /\S \p{Lu}|\b(?:post|portal|site|page|bulletin|board|sign|newsletter|paper|magazine|ad|advert|app|flyer|flier|notice|website)\b/u.test(
        subject[1] as string,
      )
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
            !/^(?:I|It|At|On|In|He|She|My|Your|The|Our|When|After|As|So|This|That|An?|Sir|Madam)\b/.test(name) &&
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

/** The name at the end, or the one that the writer introduces themselves by. */
function senderIn({ text, structure: { signOff, body } }: Note): string | undefined {
  if (signOff?.name) {
    const { start, end } = signOff.name;
    // "Robert J. Haines": what stands in front of an initial is the name's, too.
    const first =
      /(?:^|[\n.!?,–—-]\s*)(\p{Lu}[\p{L}'-]+ )$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
    const rest = /^ "[^"]{2,20}" \p{Lu}[\p{L}'-]+/u.exec(text.slice(end))?.[0] ?? '';
    return (/^\p{Lu}\. /u.test(text.slice(start, end)) ? first : '') + text.slice(start, end) + rest;
  }
  const part = text.slice(body.start, body.end);
  const name = String.raw`(\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)`;
  return (
    new RegExp(String.raw`(?:\b[Mm]y name is|\b[Ii]t's|\bmyself|\bI am|\bI'm|\bthis is|: I am) ${name}`, 'u').exec(
      part,
    )?.[1] ??
    new RegExp(String.raw`\bI, ${name},`, 'u').exec(part)?.[1] ??
    new RegExp(String.raw`${name} here\b`, 'u').exec(part)?.[1]
  );
}
