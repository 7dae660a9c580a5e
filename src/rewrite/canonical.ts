import { stemmer } from 'stemmer';
import { IRREGULAR } from './irregular.ts';
import { withPlainPhrases } from './phrases.ts';

/**
 * The same thing said otherwise, made the same: "5 yrs" and "five years", "Sr." and "Senior", "req" and "requisition",
 * "&" and "and", "organised" and "organized". What differs after this differs in what it says.
 */

/** A word of a text in the form that it is compared in. */
export type Term = {
  /** The canonical stem, or a number in digits. */
  stem: string;
  /** As it stands in the text. */
  text: string;
  start: number;
  end: number;
  /** It has a capital that no sentence's beginning explains. */
  name: boolean;
  /** It is a number. */
  number: boolean;
};

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NUMBERS = new Map<string, string>([
  ...UNITS.map((word, at) => [word, String(at)] as const),
  ...TENS.flatMap((ten, t) => [
    [ten, String((t + 2) * 10)] as const,
    ...UNITS.slice(1, 10).map((unit, u) => [`${ten}-${unit}`, String((t + 2) * 10 + u + 1)] as const),
  ]),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at) => [word, String(at + 1)] as const),
  ['dozen', '12'],
  ['decade', '10'],
  ['hundred', '100'],
  ['thousand', '1000'],
]);

/** Abbreviations and what they stand for; both sides are compared in the long form. */
const LONG = new Map<string, string>(
  Object.entries({
    rn: 'registered nurse',
    lpn: 'licensed practical nurse',
    cna: 'certified nursing assistant',
    mgr: 'manager',
    sr: 'senior',
    jr: 'junior',
    asst: 'assistant',
    assoc: 'associate',
    dept: 'department',
    req: 'requisition',
    ref: 'reference',
    yr: 'year',
    yrs: 'year',
    mo: 'month',
    mos: 'month',
    exp: 'experience',
    qa: 'quality assurance',
    qc: 'quality control',
    vp: 'vice president',
    eng: 'engineer',
    engr: 'engineer',
    dev: 'developer',
    admin: 'administrator',
    ops: 'operation',
    coord: 'coordinator',
    rep: 'representative',
    tech: 'technician',
    supt: 'superintendent',
    supv: 'supervisor',
    dir: 'director',
    govt: 'government',
    mgmt: 'management',
    cert: 'certified',
    certs: 'certificate',
    lic: 'licensed',
    swe: 'software engineer',
    icu: 'intensive care unit',
    er: 'emergency room',
    nicu: 'neonatal intensive care unit',
    ux: 'user experience',
    ft: 'full time',
    pt: 'part time',
    info: 'information',
    cv: 'resume',
    résumé: 'resume',
    'a/p': 'account payable',
    'a/r': 'account receivable',
    uni: 'university',
    grad: 'graduate',
    pic: 'picture',
    intl: 'international',
    natl: 'national',
    hosp: 'hospital',
    mfg: 'manufacturing',
    acct: 'accountant',
    dr: 'doctor',
    prof: 'professor',
    st: 'saint',
    nr: 'number',
    univ: 'university',
    corp: '',
    inc: '',
    llc: '',
    ltd: '',
    llp: '',
    plc: '',
    gmbh: '',
    co: '',
    pvt: '',
    m: 'meter',
    hrs: 'hour',
    int: 'internal',
    hr: 'hour',
    jan: 'january',
    feb: 'february',
    apr: 'april',
    jun: 'june',
    jul: 'july',
    aug: 'august',
    sep: 'september',
    sept: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
    thx: 'thank',
    thanks: 'thank',
    pls: 'please',
    u: 'you',
    ur: 'your',
    w: 'with',
    '&': 'and',
    '+': 'and',
    percent: '%',
    isn: 'is',
    programme: 'program',
    adviser: 'advisor',

    bldg: 'building',
    apt: 'apartment',
    lab: 'laboratory',
    labs: 'laboratory',
    ceo: 'chief executive officer',
    cfo: 'chief financial officer',
    pm: 'project manager',
    ba: 'bachelor',
    bs: 'bachelor',
    bsc: 'bachelor science',
    ma: 'master',
    msc: 'master',
    phd: 'phd',
    doctorate: 'phd',
    doctoral: 'phd',
  }),
);

/** Words that say the same in a note of this kind; each group is compared as its first. */
const SAME: readonly (readonly string[])[] = [
  'role job position opening vacancy post posting spot slot opportunity listing ad advert advertisement seat gig announcement opportunity',
  'requisition reference number id code kennziffer',
  'fit match suit align correspond relate close relevant map parallel mirror',
  'ask call require need want seek look hire recruit search fill request hunt add',
  'see saw seen notice find found spot spotted come came across read learn learned discover via through hear heard note noted',
  'run ran manage operate handle oversee oversaw running',
  'work spend spent serve experience background history career bring brought have been',
  'talk chat speak spoke spoken discuss conversation discussion word',
  'connect connection link network touch invitation invite contact',
  'refer referral recommend',
  'tell told mention say said',
  'help assist support',
  'show detail cover include describe',
  'team crew group staff employee',
  'send share forward submit',
  'begin start',
  'build built make made create develop',
  'teach taught instruct',
  'firm company organization business employer',
  'page site website web',
  'sell sold sale sales',
  'drive drove driven',
  'write wrote written',
  'grow grew grown',
  'keep kept stay maintain',
  'hold held possess',
  'win won',
  'open available',
  'lay laid layoff',
  'nurse nursing',
  'weld welding',
  'graduate graduation',
  'finish complete completed',
  'child children kid kids',
  'colleague coworker co-worker peer',
  'annual annually yearly',
  'nearly almost',
  'day daily',
  'week weekly',
  'month monthly',
  'not never without neither nor cannot none',
  'certify certified certification certificate',
  'accept acceptance',
  'vet veterinary veterinarian',
  'most mostly mainly',
  'sew sewn sewed',
  'part piece',
  'image picture photo photograph',
  'autumn fall',
  'repair fix',
  'head lead led leading',
  'reject rejected turned',
  'half halfway halve',
  'intern internship interned',
  'apprentice apprenticeship',
  'know known',
  'saint street',
  'license licence licensed',
  'translate translation translator',
  'forget forgotten',
].map((group) => group.split(' '));

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/([a-z]{2})our(s|ed|ing|ful|ite|able|er|ers)?$/, '$1or$2'],
  [/ll(ed|ing|er|ers|or|ors)$/, 'l$1'],
  [/([bt])re(s?)$/, '$1er$2'],
  [/ogue(s?)$/, 'og$1'],
  [/ogu(ed|ing)$/, 'og$1'],
  [/yse([ds]?)$/, 'yze$1'],
];

/** Each group's words by stem, as the stem of its first. */
const GROUP = new Map<string, string>();
for (const [first = '', ...rest] of SAME)
  for (const word of [first, ...rest]) if (!GROUP.has(stemOf(word))) GROUP.set(stemOf(word), stemOf(first));
for (const [base, past, participle] of IRREGULAR)
  for (const word of [past, participle])
    if (!GROUP.has(stemOf(word))) GROUP.set(stemOf(word), GROUP.get(stemOf(base)) ?? stemOf(base));

function stemOf(word: string): string {
  let spelt = word;
  for (const [from, to] of BRITISH) if (spelt.length > 4) spelt = spelt.replace(from, to);
  return stemmer(spelt);
}

/** The stem of a word that many say otherwise, or its own. */
export function canonicalStem(word: string): string {
  const stem = stemOf(word);
  return GROUP.get(stem) ?? stem;
}

const WORD = /\d{1,3}(?:,\d{3})+|[Aa]\/[PpRr]\b|[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*|[&%$€£+]/gu;

/** The words of a text in canonical form, with where they stand. */
export function termsOf(text: string): Term[] {
  const plain = withPlainPhrases(text.replace(/[‘’]/g, "'"));
  const terms: Term[] = [];
  let sentenceStart = true;
  let last = 0;
  for (const match of plain.matchAll(WORD)) {
    const gap = plain.slice(last, match.index);
    if (/[.!?:]\s|\n|^["“]/.test(gap)) sentenceStart = true;
    if (
      /\p{L}[.]\s$/u.test(plain.slice(Math.max(0, match.index - 3), match.index)) &&
      /\b(?:mr|ms|mrs|dr|st|sr|jr|no|req|ref|prof|inc)\.\s$/i.test(plain.slice(0, match.index).slice(-6))
    )
      sentenceStart = false;
    const raw = match[0];
    const degree = /^(?:[BM]\.?[SA]|MS)$/.test(raw);
    const low = (degree ? raw.replace(/^B.*/, 'bachelor').replace(/^M.*/, 'master') : raw)
      .toLowerCase()
      .replace(/'s$|'$/, '')
      .replace(/\.(?=\p{L})/gu, '')
      .replace(/\.$/, '');
    const place = { text: raw, start: match.index, end: match.index + raw.length };
    const name = /^\p{Lu}/u.test(raw) && !sentenceStart && !/^I(?:'|$)/.test(raw);
    for (const term of expanded(low, plain, match.index + raw.length)) terms.push({ ...place, ...term, name });
    sentenceStart = false;
    last = match.index + raw.length;
  }
  return joined(terms);
}

/** A word as one or several canonical terms; none for what says nothing ("Inc."). */
function expanded(low: string, text: string, end: number): { stem: string; number: boolean }[] {
  // "no. 5" is a number; "no accidents" are none.
  if (low === 'no')
    return [{ stem: /^(?:\.|\s*#?\d)/.test(text.slice(end)) ? canonicalStem('number') : 'not', number: false }];
  if (low === "gov't") return [{ stem: canonicalStem('government'), number: false }];
  const contracted = /^(.+)'(m|re|ve|ll|d|t)$/.exec(low);
  if (contracted) {
    const [, head = '', tail = ''] = contracted;
    if (tail === 't') return [{ stem: 'not', number: false }];
    return expanded(head, text, end);
  }
  const digits = /^(\d[\d.,]*?)(k|m|bn|th|st|nd|rd|yr|yrs)?$/.exec(low);
  if (digits && !/[.,]$/.test(low)) {
    const plainNumber = (digits[1] as string).replace(/,/g, '');
    const suffix = digits[2] ?? '';
    const number =
      suffix === 'k'
        ? String(Number(plainNumber) * 1000)
        : suffix === 'm'
          ? String(Number(plainNumber) * 1_000_000)
          : plainNumber;
    return [{ stem: number, number: true }, ...(suffix.startsWith('yr') ? [{ stem: 'year', number: false }] : [])];
  }
  if (/\d/.test(low)) return [{ stem: low, number: true }];
  const number = NUMBERS.get(low);
  if (number !== undefined)
    return low === 'decade'
      ? [
          { stem: '10', number: true },
          { stem: 'year', number: false },
        ]
      : [{ stem: number, number: true }];
  const long = LONG.get(low);
  if (long === '') return [];
  if (long !== undefined)
    return long.split(' ').map((word) => ({ stem: word.length < 3 ? word : canonicalStem(word), number: false }));
  return [{ stem: canonicalStem(low), number: false }];
}

/** "one that I am applying for", "one of your team": no number. */
const NO_COUNT = /^(?:that|which|who|of|i|you|we|for|to|is|in|at|on|with|more|last|dai|thing|question)$/;

/** "twenty two" and "twenty-two" are 22; "a dozen" and "half a dozen" are numbers. */
function joined(terms: Term[]): Term[] {
  const result: Term[] = [];
  for (const [at, given] of terms.entries()) {
    const next = terms[at + 1]?.stem;
    const term =
      given.number &&
      given.text.toLowerCase() === 'one' &&
      (next === undefined || NO_COUNT.test(next) || (terms[at + 1] as Term).start - given.end > 1)
        ? { ...given, stem: canonicalStem('one'), number: false }
        : given;
    const last = result.at(-1);
    if (
      last?.number &&
      term.number &&
      /^[2-9]0$/.test(last.stem) &&
      /^[1-9]$/.test(term.stem) &&
      !/\d/.test(last.text) &&
      term.start - last.end <= 1
    ) {
      last.stem = String(Number(last.stem) + Number(term.stem));
      last.end = term.end;
      continue;
    }
    if (last?.number && !term.number && /^decad/.test(term.stem)) {
      last.stem = String(Number(last.stem) * 10);
      result.push({ ...term, stem: canonicalStem('year') });
      continue;
    }
    if (last?.number && /^(?:million|thousand|hundr)/.test(term.stem) && !term.number) {
      last.stem = String(Number(last.stem) * (term.stem.startsWith('m') ? 1_000_000 : 1000));
      continue;
    }
    result.push(term);
  }
  return result;
}

/** Whether two texts have a word in common, however it is written. */
export function sharesWord(a: string, b: string | undefined): boolean {
  const words = new Set(termsOf(a).map(({ stem }) => stem));
  return termsOf(b ?? '').some(({ stem }) => words.has(stem));
}
