import type { Facts } from '../draft/facts.ts';
import type { Range } from '../note/clean.ts';
import { isField, isOccupation } from '../note/lexicon/jobs.ts';
import { isPlace } from '../note/lexicon/places.ts';
import { isJobBoard } from '../note/lexicon/sources.ts';
import { overlaps } from '../note/ranges.ts';
import type { Note } from '../note/read.ts';
import { tailOf, trimEnd } from '../text.ts';
import { companyIn, NO_FIRM } from './company.ts';
import { sourceIn } from './source.ts';

/**
 * The facts of a note that a shorter one has to keep, in the note's own words, and where those of the posting stand. `belong`: position, company and
 * number stand so close together that they are one job's.
 */
export function factsIn(note: Note): { facts: Facts; places: Range[]; belong: boolean } {
  const { text, structure, requisitions, companies } = note;
  const named = roleIn(note);
  // "a fellow sufferer", "one working machine": a note without a firm and a number has a job only where a title names it.
  const hasJob = companies.some(({ part }) => part === 'target') || requisitions.length > 0;
  const role =
    named && (hasJob || /\p{Lu}/u.test(text.slice(named.start, named.end)) || headed(text, named)) ? named : undefined;
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
    (company === undefined ||
      near(role, company, 1) ||
      (near(role, company, 3) && tellsOfTheFirm(note, role, company)) ||
      near(requisition, company, 0)) &&
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
    role: role && (isNumeral(text, role) ? slice(text, role) : slice(text, role).replace(/(?<=\p{Ll}) I$/u, '')),
    // "Acme's welder job" names Acme; "at O'Reilly's on Monster" names O'Reilly's.
    company:
      company && slice(text, company).replace(OWNS.test(text.slice(company.end, company.end + 12)) ? /'s$/ : /$^/, ''),
    req: requisition
      ? labelled(text, requisition)
      : SPACED_ID.exec(text)
          ?.slice(1)
          .find((id) => id !== undefined),
    source: source && sourceAs(slice(text, source)),
    sender: senderIn(note),
  };
  return { facts, places: [role, company, requisition, source].filter((place) => place !== undefined), belong };
}

/** What is owned stands behind a possessive; a name that ends like one is followed by the rest of its sentence. */
const OWNS =
  /^ (?!(?:on|in|at|via|through|for|from|with|and|or|is|was|are|were|has|had|last|this|yesterday|today|now|to|as|because|but|where|which|that|when|if|after|while|by|near)\b)\p{L}/u;

/** "the Paralegal I position", "Machinist I (req 3140)": the first grade, where "the job I saw" has the writer. */
function isNumeral(text: string, { end }: Range): boolean {
  return /^ ?(?:[(.)]|$)|^ (?:role|position|job|opening|post|vacancy|spot|at|with|in|for|on)\b|^, (?:req|ref|job|no|posting|#|at |on |\d)/i.test(
    text.slice(end, end + 16),
  );
}

/** "At the end you said that the company was looking for …": of the one that was named. */
function tellsOfTheFirm({ text, sentences, companies }: Note, role: Range | undefined, named: Range): boolean {
  const sentence = role && sentences.find((one) => overlaps(one, role));
  return (
    sentence !== undefined &&
    !companies.some(({ part, start }) => part === 'target' && start > named.end && start < sentence.start) &&
    /\bthe (?:company|firm|hospital|school|clinic|shop) (?:is|was|has|had|needs?|needed)\b/.test(
      text.slice(sentence.start, sentence.end),
    )
  );
}

/** "Your website" → "your website", but "The Muse". */
function sourceAs(name: string): string {
  return isJobBoard(name.toLowerCase())
    ? name
    : name.replace(/^(?:Your|The|My|An?)(?= )/, (word) => word.toLowerCase());
}

/** Whether a number says by the word in front of it what it is: then it may stand far from its job. */
function isNamed(text: string, { start }: Range): boolean {
  return /\b(?:req|requisition|job|posting|ref|reference|vacancy|announcement|position|bid|ID)\b(?:[\s.:#]*(?:id|no|number|code))?(?: is)?$/i.test(
    trimEnd(text.slice(Math.max(0, start - 24), start), /[\s.:#]/),
  );
}

/** "… Mr. Stokes, I would be honored …": addressed in the midst of the note. */
const ADDRESSED =
  /(?:^(?:\p{L}+ ){0,2}|[.!?\n]\s*)((?:Mr|Ms|Mrs|Dr|Prof)\.? \p{Lu}[\p{L}'-]+|(?!Dear|Respected|Hello|Hi|Good)\p{Lu}[\p{L}'-]+ (?:Sir|Ma'am|Madam)),|, ((?:Mr|Ms|Mrs|Dr|Prof)\.? \p{Lu}[\p{L}'-]+)[?.!](?=\s|$)/u;
/** "I saw R-310, the data engineer role", "(CMM 117, on …)", "(ref. USM 45)": letters and digits with a space between them. */
const SPACED_ID =
  /\bas ([A-Z]{2,5}-\d{1,5})\b|\b(?:saw|about|for|regarding|found) ([A-Z]{1,5}-\d{2,6}), (?:the|an?|your)\b|\((?:ref|req|job|id)?\.?:? ?([A-Z]{2,5} \d{2,6})\b|\([\p{L}. ]{3,24}, ([A-Z]?\d{3,8})\)|\((20\d\d-\d{1,4})\)/u;

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The position, with what belongs to its title behind it: "Director of Religious *Education*", "Biostatistician *II*". */
function roleIn(note: Note): Range | undefined {
  const { text, requisitions, companies, sources } = note;
  const [first] = requisitions;
  const roles = note.roles.filter(
    (role) =>
      !/^(?:serving|currently|regarding)$|^(?:mostly|mainly|chiefly) /i.test(text.slice(role.start, role.end)) &&
      !(/^fellow$/.test(text.slice(role.start, role.end)) && /^ \p{Ll}/u.test(text.slice(role.end, role.end + 2))) &&
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
    titleIn(note) ??
    wantedIn(note);
  if (!role) return undefined;
  const start =
    /^(?:(?:post|position|role|job|vacancy|opening|opportunity) (?:of|as|for) )?(?:an? |the |regarding |about |currently |serving )?/i.exec(
      text.slice(role.start, role.end),
    );
  let from = role.start + (start?.[0].length ?? 0);
  let { end } = role;
  const before = /(\p{Lu}\p{L}+) $/u.exec(text.slice(Math.max(0, from - 24), from))?.[1];
  if (before && (isField(before.toLowerCase()) || before === 'Urgent')) from -= before.length + 1;
  // "a *Swim Program* Manager": capitals behind an article are the title's.
  const [, article, title] =
    /\b(an?|the|your|our|its|their) ((?:\p{Lu}[\p{L}&/'-]* ){1,3})$/u.exec(text.slice(Math.max(0, from - 48), from)) ??
    [];
  if (
    title &&
    /^\p{Lu}/u.test(text.slice(from, end)) &&
    headed(text, { start: from, end }) &&
    // No firm has "a" in front of it.
    (/^an?$/.test(article ?? '') ||
      !companies.some(
        ({ part, ...company }) => part === 'target' && overlaps(company, { start: from - title.length, end: from }),
      ))
  )
    from -= title.length;
  // "the *2026* internship", "your *summer 2026* fellowship"
  from -=
    /(?<=\b(?:the|your|an?|this|its|their|our) )(?:(?:spring|summer|fall|autumn|winter) )?20\d\d(?:[/–-]\d{2,4})? $/i.exec(
      text.slice(Math.max(0, from - 24), from),
    )?.[0].length ?? 0;
  // "the *children's* librarian position"
  from -=
    /(?<=\s)(?:children|women|men|drivers|teachers|nurses)'s? $/i.exec(text.slice(Math.max(0, from - 12), from))?.[0]
      .length ?? 0;
  const tail =
    /^(?: (?:II|III|IV)\b| I(?= (?:role|position|job|opening|post|vacancy|at|with)\b| \()|(?: (?:of|in|for))? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}(?= (?:role|job|position|at|with|\()|[ (,.])| \p{Lu}{2,5}(?= (?:role|job|position|at|with)\b))/u.exec(
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
    // "Java developer in Sundaram Softech (job 33918)": where no other firm is named, this is it.
    const isOnlyFirm =
      tail[0].startsWith(' in ') &&
      !companies.some(({ part, start, end: last }) => part === 'target' && !NO_FIRM.test(text.slice(start, last)));
    if (!isCompany && !isOnlyFirm && !isPlace(tail[0].replace(/^ (?:of|in|for) /, '').trim())) end = grown.end;
  }
  return { start: from, end };
}

/** Whether a title ends with an occupation. */
function headed(text: string, { start, end }: Range): boolean {
  const last = tailOf(text.slice(start, end).replace(/ [IV]{1,5}$/, ''), /[\p{L}'-]/u);
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

/** What is wanted, in capitals: "is hiring an SDET (R-771)", "you need a Scrum Master". */
function wantedIn({ text, companies }: Note): Range | undefined {
  const match =
    /\b(?:hiring|seeking|seeks|needs?|looking for|wants|recruiting|advertising(?: for)?|appoint) (?:an?|the|its|their) (\p{Lu}[\p{L}&/'-]*(?: (?:of |and |& )?\p{Lu}[\p{L}&/'-]*){0,4})(?=[ .,(?!])/u.exec(
      text,
    );
  if (!match) return undefined;
  const start = match.index + match[0].length - (match[1] as string).length;
  const range = { start, end: start + (match[1] as string).length };
  return companies.some((company) => company.part === 'target' && overlaps(company, range)) ? undefined : range;
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

/** The name at the end, or the one that the writer introduces themselves by. */
function senderIn({ text, structure: { signOff, body } }: Note): string | undefined {
  if (signOff?.name) {
    const { start, end } = signOff.name;
    // "Robert J. Haines": what stands in front of an initial is the name's, too.
    const first =
      /(?:^|[\n.!?,–—-]\s*)(\p{Lu}[\p{L}'-]+ )$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
    const rest = /^ "[^"]{2,20}" \p{Lu}[\p{L}'-]+/u.exec(text.slice(end))?.[0] ?? '';
    const name = (/^\p{Lu}\. /u.test(text.slice(start, end)) ? first : '') + text.slice(start, end) + rest;
    // "Gareth Moss here. … – Gareth": the name is told whole once.
    const whole = /^\p{Lu}\p{Ll}+$/u.test(name)
      ? new RegExp(
          String.raw`(?:\b(?:[Mm]y name is|I am|I'm|[Tt]his is) )?(${name} \p{Lu}[\p{L}'-]+)(?= here\b|[,.])`,
          'u',
        ).exec(text.slice(body.start, body.end))?.[1]
      : undefined;
    return whole ?? name;
  }
  const part = text.slice(body.start, body.end);
  const name = String.raw`(\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)`;
  return (
    new RegExp(String.raw`(?:\b[Mm]y name is|\b[Ii]t's|\bmyself|\bI am|\bI'm|\bthis is|: I am) ${name}`, 'u').exec(
      part,
    )?.[1] ??
    // Nobody else is introduced so: a first name will do.
    /\b[Mm]y name is (\p{Lu}[\p{L}'-]+)/u.exec(part)?.[1] ??
    new RegExp(String.raw`\bI, ${name},`, 'u').exec(part)?.[1] ??
    new RegExp(String.raw`${name} here\b`, 'u').exec(part)?.[1]
  );
}
