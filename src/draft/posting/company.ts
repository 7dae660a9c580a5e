import { isJobBoard } from '../../reading/classes.ts';
import { readNote } from '../../reading/read.ts';
import { trimEnd } from '../../text.ts';
import { cellsOf, isBoardName, isProse, type Line, labelled } from './lines.ts';
import { isPlaceLike } from './place.ts';

const COMPANY_LABELS = String.raw`company(?: name)?|employer(?: name)?|organi[sz]ation(?: name)?|hiring (?:organi[sz]ation|company)|client|agency|firm|business|institution|school|hospital|restaurant|contractor|posted by`;
const NAME = String.raw`(\p{Lu}[\p{L}\p{N}&'’.-]*(?:,? (?:(?:of|and|the|for|de|la|&|y|und|et|in) )*(?:\p{Lu}|\d)[\p{L}\p{N}&'’.-]*){0,6})`;
const IS_HIRING = new RegExp(
  String.raw`(?:^|[.!?]\s+|\n\s*|‣ |\p{Extended_Pictographic}\ufe0f?\s*|\b(?:the|at) )(?:The )?(${NAME.slice(1, -1)}(?:,? (?:Inc|LLC|Ltd|Corp|Co)\b\.?)?)(?:,? (?:an?|the|one of|of)\s[^.\n]{3,90},|\s\([^)]{2,20}\))?\s+(?:is|are|has|seeks|wants|needs|invites|offers|will be|provides|operates|runs|was founded|was established)\b`,
  'gu',
);
const HIRES = /\b(?:seeks|needs|invites|is (?:now )?(?:hiring|seeking|looking|recruiting|searching))\b/;
/** "Tessellate helps landlords": weaker, since anything can do something. */
const DOES = new RegExp(
  String.raw`(?:^|[.!?]\s+|\n\s*)(?:The )?${NAME}\s+\p{Ll}{3,}(?<!s)s(?! (?:is|are|will|must)\b)\b`,
  'gu',
);
const AT = new RegExp(String.raw`\b(?:at|with|for)\s+(?:the )?${NAME}(?=[,.?]| (?:is|has|and|in)\b)`, 'gu');
const MENTIONS = [
  new RegExp(
    String.raw`(?:^|\n)\s*(?:About|Who is|Why|Life at|Working at|Welcome to)\s+(?:the )?${NAME}\s*[:?!]?\s*(?:\n|$)`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:[Aa]t|[Jj]oin|[Jj]oining|[Ww]ith|on behalf of|for)\s+(?:the )?${NAME}(?:,? (?:we|you|our|as|is|and)\b)`,
    'gu',
  ),
  new RegExp(String.raw`(?:^|\n)\s*${NAME} (?:Home Page|Careers|Jobs)\s*(?:\n|$)`, 'gu'),
  new RegExp(String.raw`(?:^|[.!]\s+)${NAME}, [^.\n]{3,60}, (?:seeks|is|has|needs)\b`, 'gu'),
  new RegExp(String.raw`©\s*(?:\d{4}\s*)?${NAME}`, 'gu'),
  new RegExp(String.raw`(?:^|\n)\s*${NAME} is (?:an? )?(?:equal|EEO|proud|committed)`, 'gu'),
];
/** What stands where a company could, and is none. */
const NO_COMPANY =
  /^(?:classifieds?|city hall|bring|call|send|write|see|ask|tell|note|mail|contact|references|resumes?|applications?|interviews?|help wanted|employment|he|she|his|her|their|its|i|about|we|our|us|you|your|they|this|that|these|it|the|there|job|role|position|team|responsibilities|requirements|qualifications|benefits|apply|posted|remote|hybrid|full|part|why|what|who|how|if|as|in|at|for|candidates?|applicants?|employees?|salary|pay|location|company|overview|description|summary|equal|all|experience|must|duties|shift|schedule|save|share|report|easy|promoted|actively|new|easy apply|the (?:role|team|job|position|company|ideal candidate|successful candidate)|life|work|someone|anyone|english|monday|tuesday|wednesday|thursday|friday|saturday|sunday|please|here|linkedin|indeed|ideal candidate|successful candidate|duties|published|date posted|field operations|traveling|travelling|summary|overview|details|closing date|opening date|schedule|confidential search|direct hire|engineering|operations|sales|marketing|nursing|healthcare|retail|education|union|district|the union|performing and fine arts|internship|jobs|nhs jobs)$/i;

/** The company: behind a label, else the name that most places of the posting speak for. */
export function companyIn(lines: readonly Line[], text: string, role: string | undefined): string | undefined {
  const label = labelled(lines, COMPANY_LABELS);
  if (label && label.length <= 80 && !isProse(label)) {
    const company = nameAlone(label);
    if (company) return company;
  }
  const votes = new Map<string, number>();
  const vote = (name: string | undefined, weight: number) => {
    const company = name && nameAlone(name);
    if (
      !company ||
      NO_COMPANY.test(company) ||
      isPlaceLike(company) ||
      sameName(company, role ?? '') ||
      role?.startsWith(company) ||
      (role !== undefined && company.toLowerCase().endsWith(role.toLowerCase())) ||
      isJobBoard(company.toLowerCase()) ||
      isBoardName(company) ||
      // "FCAW and SMAW"
      /^\p{Lu}+(?: (?:and |& )?\p{Lu}+)+$/u.test(company) ||
      new RegExp(
        String.raw`\b(?:lake|river|coast|shore|based|located) (?:in|at) ${company.replace(/[^\p{L}\p{N} ]/gu, '.')}`,
        'u',
      ).test(text)
    )
      return;
    if (
      NO_COMPANY.test(company.split(' ')[0] as string) &&
      !/^(?:The|New|Save|Our(?= Lady| Savio)|Work|Life|All|Team|Equal) \p{Lu}/u.test(company)
    )
      return;
    const known = [...votes.keys()].find((other) => sameName(other, company));
    const key = known && known.length >= company.length ? known : company;
    const weightBefore = known ? (votes.get(known) ?? 0) : 0;
    if (known && known !== key) votes.delete(known);
    votes.set(key, weightBefore + weight);
  };
  const title = lines.findIndex(({ text: line }) => role !== undefined && line.includes(role));
  const header = lines[title + 1]?.text;
  if (title >= 0 && title < 6) {
    const line = lines[title]?.text ?? '';
    vote(
      new RegExp(String.raw`\b(?:at(?: the)?|@|with|for)\s+${NAME}`, 'u').exec(
        line.slice(line.indexOf(role as string) + (role as string).length),
      )?.[1],
      3,
    );
    for (const part of line.split(/\s+[|·•–—-]\s+|\s*[|·•]\s*/))
      if (!part.includes(role as string)) vote(headerName(part), 2);
    if (header) vote(headerName(header.split(/\s+[|·•–—-]\s+|\s*[|·•]\s*|\s+\d\.\d/)[0] as string), 3);
    for (const [i, { text: top }] of lines.slice(0, title).entries()) vote(headerName(top), i === 0 ? 2.2 : 0.8);
    const above = lines[title - 1]?.text;
    if (above) vote(headerName(above.split(/\s+[|·•–—-]\s+|\s*[|·•]\s*/)[0] as string), 1.2);
  }
  // "lululemon is looking for …" as the first words: a name that does without a capital.
  vote(/^\s*(\p{Ll}[\p{L}\p{N}.-]{2,24}) is (?:looking for|hiring|seeking|searching for)\b/u.exec(text)?.[1], 3);
  const cells = cellsOf(lines);
  if (cells && role !== undefined && cells[0] !== undefined && !cells[0].includes(role)) vote(headerName(cells[0]), 4);
  for (const match of text.matchAll(/(?:^|\n)\s*([^\n]{2,60}) logo\s*(?:\n|$)/g)) vote(match[1], 4);
  for (const match of text.matchAll(
    /\b((?:City|County|Town|State|Village|Borough|Port|University) of \p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/gu,
  ))
    vote(match[1], 1.2);
  // What opens the first paragraph is the firm; what opens a later one may be anything.
  const opens = ({ 0: said, index }: RegExpExecArray) => index === 0 || said.startsWith('\n');
  const first = [IS_HIRING, DOES]
    .map((pattern) => [...text.matchAll(pattern)].find(opens))
    .filter((match) => match !== undefined)
    .sort((a, b) => a.index - b.index)[0]?.[1];
  for (const match of text.matchAll(IS_HIRING)) {
    const hires = HIRES.test(text.slice(match.index, match.index + match[0].length + 20));
    // Of what stands behind a bullet only a firm hires.
    if (hires || !match[0].startsWith('‣')) vote(match[1], hires ? 2.5 : match[1] === first ? 2 : 1.5);
  }
  for (const match of text.matchAll(DOES))
    vote(match[1], match[1] === first ? 1.6 : (match[1] as string).includes(' ') ? 1.2 : 0.8);
  for (const match of text.matchAll(AT)) vote(match[1], 0.8);
  for (const pattern of MENTIONS) for (const match of text.matchAll(pattern)) vote(match[1], 1.5);
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (best && best[1] >= 1.2) return best[0];
  const note = readNote({ text: text.slice(0, 3000) });
  // "Hotel on the lake at Petoskey": where it is and not who.
  const [target] = note.companies.filter(
    ({ start, chance }) =>
      chance >= SURE_OF_COMPANY &&
      !/\b(?:at|in|near) $/.test(note.text.slice(0, start).slice(-6)) &&
      !note.lower.startsWith('box', start),
  );
  const fallback = target && nameAlone(note.text.slice(target.start, target.end));
  return fallback && !NO_COMPANY.test(fallback) && !isPlaceLike(fallback) ? fallback : undefined;
}

/** How sure a reading made for notes must be to name the company of a posting. */
const SURE_OF_COMPANY = 0.5;

/** A line of a header that may be a company's name: short, with capitals, and no place, board or label. */
function headerName(line: string): string | undefined {
  const name = line
    .replace(/\s*\(.*$/, '')
    .replace(/\s+\d[\d.,]*\s*(?:★|stars?|reviews?|followers?).*$/i, '')
    .trim();
  if (name.length < 2 || name.length > 60 || name.split(' ').length > 8 || isProse(name)) return undefined;
  if (
    !/^[\p{Lu}\d]/u.test(name) ||
    isJobBoard(name.toLowerCase()) ||
    /[:$€£%]|\d{3,}|\bhours?\b|\bago\b|\b(?:full|part)[- ]time\b|\bapply\b|\bcloses?\b|\barea$|\blogo$/i.test(name)
  )
    return undefined;
  return /, [A-Z]{2}\b/.test(name) ? undefined : name;
}

/** A name without what stands round it: brackets, a place behind a dash, a last stop. */
export function nameAlone(name: string): string | undefined {
  const alone = trimEnd(
    name
      .replace(/\s*\(.*$/, '')
      .replace(/\s+[|·•–—-]\s.*$/, '')
      .replace(/ in \p{Lu}.*$/u, '')
      .replace(/(?:'s|’s)$/, '')
      .replace(/(?<!\b(?:Inc|Ltd|Co|Corp|Bros|St|[A-Z]))[.]$/, ''),
    /[\s,;:!]/,
  ).trim();
  return alone.length >= 2 && alone.length <= 80 ? alone : undefined;
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[^\p{L}\p{N}& ]/gu, '')
      .replace(/ (?:inc|llc|ltd|corp|co|plc|gmbh|llp)$/, '');
  const [x, y] = [plain(a), plain(b)];
  return x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `);
}
