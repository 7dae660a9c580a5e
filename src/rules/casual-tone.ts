import type { Range } from '../note/clean.ts';
import { findAll, phrases } from '../note/pattern.ts';
import { isWithinName, type Note } from '../note/read.ts';
import { upperFirst } from '../text.ts';
import { remove, replace } from './edits.ts';
import type { Edit, Rule } from './rule.ts';

/** Casual words and what to write instead; an empty string where the word just goes. */
const INSTEAD: Record<string, string> = {
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  kinda: 'rather',
  sorta: 'rather',
  dunno: "don't know",
  lemme: 'let me',
  gimme: 'give me',
  "ain't": 'is not',
  "y'all": 'you all',
  yall: 'you all',
  thx: 'thank you',
  thnx: 'thank you',
  tnx: 'thank you',
  thanx: 'thank you',
  thanku: 'thank you',
  ty: 'thank you',
  tysm: 'thank you very much',
  u: 'you',
  ur: 'your',
  r: 'are',
  pls: 'please',
  plz: 'please',
  plse: 'please',
  lol: '',
  lmao: '',
  rofl: '',
  haha: '',
  hahaha: '',
  hehe: '',
  lmk: 'let me know',
  btw: 'by the way',
  omg: '',
  idk: "I don't know",
  imo: 'in my view',
  imho: 'in my view',
  tbh: '',
  ngl: '',
  fr: '',
  np: '',
  cya: '',
  ttyl: '',
  gr8: 'great',
  b4: 'before',
  '2day': 'today',
  '2moro': 'tomorrow',
  tmrw: 'tomorrow',
  tmw: 'tomorrow',
  tomoz: 'tomorrow',
  '2nite': 'tonight',
  l8r: 'later',
  gd: 'good',
  wud: 'would',
  cud: 'could',
  shud: 'should',
  cld: 'could',
  abt: 'about',
  bcoz: 'because',
  becoz: 'because',
  coz: 'because',
  cuz: 'because',
  cos: 'because',
  bc: 'because',
  tho: 'though',
  thru: 'through',
  ya: 'you',
  yah: 'yes',
  yeah: 'yes',
  yea: 'yes',
  yep: 'yes',
  yup: 'yes',
  nope: 'no',
  nah: 'no',
  gig: 'role',
  gigs: 'roles',
  hmu: 'let me know',
  dm: 'message',
  stoked: 'glad',
  psyched: 'glad',
  pumped: 'glad',
  legit: '',
  dope: 'impressive',
  rad: 'impressive',
  lit: 'impressive',
  badass: 'impressive',
  freaking: '',
  frickin: '',
  damn: '',
  hell: '',
  wtf: '',
  sup: 'hello',
  wassup: 'hello',
  whassup: 'hello',
  howdy: 'hello',
  yo: 'hello',
  hiya: 'hello',
  heya: 'hello',
  hey: 'hi',
  bro: '',
  bruh: '',
  dude: '',
  dudes: '',
  buddy: '',
  pal: '',
  fam: '',
  homie: '',
  peeps: 'people',
  hun: '',
  hon: '',
  luv: 'love',
  xoxo: '',
  xx: '',
  cheers: 'thank you',
  awesome: 'impressive',
  ppl: 'people',
  msg: 'message',
  wknd: 'weekend',
  asf: '',
  af: '',
  info: 'information',
  prolly: 'probably',
  def: 'definitely',
  totes: '',
  obvs: 'obviously',
  deets: 'details',
  convo: 'conversation',
  vibe: 'style',
  vibes: 'style',
  vibing: '',
  grind: 'work',
  crushing: 'doing well in',
  nite: 'night',
  wat: 'what',
  wut: 'what',
  dat: 'that',
  da: 'the',
  dis: 'this',
  em: 'them',
  ima: 'I will',
  "i'ma": 'I will',
  imma: 'I will',
  finna: 'going to',
  tryna: 'trying to',
  outta: 'out of',
  lotta: 'lot of',
  whatcha: 'what are you',
  gotcha: 'understood',
  sweet: 'good',
  cool: 'good',
  chill: 'relaxed',
  killer: 'very good',
  insane: 'remarkable',
  sick: 'impressive',
  super: 'very',
  hella: 'very',
  folks: 'people',
  guys: 'all',
  mate: '',
  n: 'and',
  k: 'ok',
  kk: 'ok',
  okey: 'ok',
  ok: 'all right',
  okay: 'all right',
  wid: 'with',
  frnd: 'friend',
  plzz: 'please',
  plss: 'please',
  hv: 'have',
  frm: 'from',
  pros: 'professionals',
  gud: 'good',
  nd: 'and',
  kewl: 'good',
  boi: '',
  legend: '',
  boss: '',
  chief: '',
  champ: '',
  goat: '',
  slay: '',
  bestie: '',
  sis: '',
  girl: '',
  queen: '',
  king: '',
  man: '',
};

/** Casual wherever they stand as words of their own. */
const ALWAYS = new Set(
  `gonna wanna gotta kinda sorta dunno lemme gimme ain't y'all yall thx thnx tnx thanx thanku ty tysm u ur pls plz plse plzz plss lol lmao rofl haha hahaha hehe lmk btw omg idk imo imho tbh ngl cya ttyl gr8 b4 2day 2moro tmrw tmw tomoz 2nite l8r wud cud shud abt bcoz becoz coz cuz tho yeah yea yep yup nope nah gig gigs hmu stoked psyched dope badass freaking frickin wtf wassup whassup howdy yo hiya heya bro bruh dude dudes fam homie peeps luv xoxo prolly totes obvs deets convo dat ima imma finna tryna outta lotta whatcha gotcha hella frnd hv gud kewl ppl wknd boi bestie cld`.split(
    /\s+/,
  ),
);
/** Only in some company: "cool" is slang, "cool storage" is not. */
const SOMETIMES =
  phrases(`(that's|thats|that is|is|it's|its|so|really|pretty|super|very|if|how|sounds|looks|seems|cool|be|was) cool(?! (room|storage|store|chain|under|and calm|head|down))
cool (job|company|place|stuff|team|role|gig|people|thing|things|spot|opportunity|with|if|\\?|beans|work|project|office|product|brand)
super (cool|excited|keen|stoked|pumped|interested|nice|impressed|grateful|into|awesome|psyched|motivated)
(pretty|so|is|was|are|be|totally|that's|sounds|looks|really|absolutely|an|would be|you're|pure) (awesome|sweet|sick|lit|dope|rad|killer|insane|epic|amazeballs)(?! leave| days?| child| of)
awesome | what's up | whats up | what's good | hit me up | hang out | hook me up | no worries | no biggie | no prob | my bad | cheers mate | thanks a bunch | thanks a ton | thanks a million | tons of | a ton of | hang tight | shoot me | shoot you | drop me a line | ping me | give me a shout | give me a holler | give me a buzz | chat soon | catch ya | see ya | love ya | any chance ya | down for | i'm down | im down | i'm game | i am game | on the same vibe | good vibes | vibes | vibe | big fan of ur | hustle | side hustle | crush it | crushing it | killing it | kill it | nail it | rock it | rocking it | rock stars | kick ass | kickass | bad ass | kick butt | pick up what | lowkey | highkey | no cap | for real | fr fr | deadass | bet | my dude | my man | my guy | hey man | thanks man | hi man | hey girl | hey boss | hi dear | hello dear | dear friend | hey there | heyo | oh well | oops | whoops | yay | woohoo | wow | whoa | ugh | meh | duh | hmm | ooh | aww | boo | phew | ha | pumped | amped | jazzed | fired up | geeked | pick your noggin | ok so | okay so | ok cool | so yeah | anyway | anyways | anywho | dont be shy | don't be a stranger | fingers crossed | long story short | get my foot in | bucks | a grand | kiddos | mate | buddy | pal | hun | sweetie | honey | darling | babe | chief | champ | legend | stuff like that | and stuff | or whatever | whatever works | or something | you guys | hey guys | what's the deal | what's the scoop | the scoop | shoot the breeze | give it a whirl | give it a shot | give me a shot | take a shot | a shot at | snag | nab | gnarly | righteous | solid dude | my jam | right up my alley | bad boy | nerd out | geek out | dig your | i dig | digging`);
const NEVER_IN_JOB =
  /^(?:awesome|bet|ha|boo|wow|mate|pal|buddy|chief|champ|legend|honey|darling|hun|babe|oh well|snag|nab|solid dude|hustle|give it a shot|a shot at|take a shot|anyway|for real|down for|tons of|a ton of|right up my alley|fingers crossed|ping me|drop me a line|shoot you|dear friend|wow|whoa|a grand|the scoop|chat soon|thanks a million|get my foot in|no worries|long story short|bucks|hang tight|rock stars|nail it|don't be a stranger)$/;
/** Hails for a friend. */
const HAILS = new Set(['hey', 'heya', 'heyo', 'yo', 'hiya', 'howdy', 'sup', 'oi', 'hallo', 'hii']);
const EMOTICON = /(?:^|[\s.,!?])([:;=]['-]?[)(DPpOo3/\\|*]+|8-\)|<3|\^_?\^|:'\(|[:;]-?\]|xD|XD|\\o\/)(?=$|[\s.,!?])/g;
const EMOJI = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[\u{1f3fb}-\u{1f3ff}])+/gu;
const PLAIN_SYMBOLS = /^[©®™↔→←↑↓▪▫◾◽☎✓✔●★☆•〰]+$/u;

export const casualTone: Rule = {
  id: 'casual-tone',
  name: 'casual words',
  family: 'professional',
  severity: 'warning',
  summary: 'slang, text-speak, emoji or emoticons, over-familiar address',
  why: 'LinkedIn is where people are at work. What suits a friend costs you points with a stranger.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = casualSpans(note);
    if (spans.length === 0) return undefined;
    const edits: Edit[] = [];
    for (const span of spans) {
      const words = note.lower.slice(span.start, span.end);
      const instead =
        INSTEAD[
          words
            .replace(/^(he)y+$/, '$1y')
            .replace(/^(yo)o+$/, '$1')
            .replace(/z{2,}$/, 'z')
        ];
      if (instead === undefined && /\p{L}{2}/u.test(words)) continue;
      edits.push(
        instead
          ? replace(
              note,
              span,
              note.sentences.some(({ start }) => start === span.start) ? upperFirst(instead) : instead,
            )
          : isIn(note.structure.greeting, span)
            ? { start: span.start - 1, end: span.end, text: '' }
            : remove(note, span),
      );
    }
    const [first] = spans as [Range];
    const instead = INSTEAD[note.lower.slice(first.start, first.end)];
    return {
      message: 'The tone is for a friend, not for someone who reads at work.',
      fix: instead
        ? `Write “${instead}” in place of “${note.text.slice(first.start, first.end)}”.`
        : `Take out “${note.text.slice(first.start, first.end)}”, or say it as you would in an office.`,
      spans,
      ...(edits.length === spans.length && { edits }),
    };
  },
};

/** A word of the greeting goes alone: the comma behind it stays. */
function isIn(greeting: Range | undefined, span: Range): boolean {
  return greeting !== undefined && span.start > greeting.start && span.end <= greeting.end;
}

function casualSpans(note: Note): Range[] {
  const { text, lower, words, structure } = note;
  const from = structure.greeting?.start ?? structure.body.start;
  const found: Range[] = [];
  const company = note.context.company?.toLowerCase() ?? '';
  for (const match of /[\u00a9\u00ae\u203c-\u21ff\u2300-\u33ff\ud83c-\ud83e]/.test(text) ? text.matchAll(EMOJI) : []) {
    if (PLAIN_SYMBOLS.test(match[0]) || company.includes(match[0])) continue;
    const range = { start: match.index, end: match.index + match[0].length };
    if (!note.companies.some((one) => one.start < range.start && range.end < one.end)) found.push(range);
  }
  for (const match of text.matchAll(EMOTICON)) {
    const start = match.index + match[0].indexOf(match[1] as string);
    found.push({ start, end: start + (match[1] as string).length });
  }
  const drawn = /([a-z])\1\1|haha|soo|yess|thankk|hmm|aww|hii|helloo/.test(lower);
  const greeting = structure.greeting;
  for (const word of words) {
    if (word.start < from) continue;
    const inGreeting = greeting !== undefined && word.start < greeting.end;
    if (
      HAILS.has(word.lower) ||
      (drawn && /^(?:he+y+a?|yo+|hiya+|howdy|sup|heyo|hallo+o+|helloo+|hii+)$/.test(word.lower))
    ) {
      if (inGreeting || !isNamePart(note, word)) found.push(word);
    } else if (
      (ALWAYS.has(word.lower) ||
        (drawn &&
          /^(?:so{3,}|plea+se{2,}|ple+a{2,}se|soo+|ha(?:ha)+|lo+l|tha+nk{2,}s*|no{3,}|ye+s{2,}|yes{2,}|hm{2,}|aw{2,})$/.test(
            word.lower,
          ))) &&
      !isNamePart(note, word)
    ) {
      if (
        word.lower === 'u' &&
        (word.upper || word.capital || /^\.[a-z]/.test(lower.slice(word.end)) || lower[word.start - 1] === '&')
      )
        continue;
      if (/^(?:ty|cos|gig|gigs|yo|em|bc|ya|coz|cud|imo)$/.test(word.lower) && word.capital) continue;
      if (/^(?:gig|gigs)$/.test(word.lower) && /^ (?:economy|workers?|platform|work\b)/.test(lower.slice(word.end)))
        continue;
      found.push(word);
    } else if (
      inGreeting &&
      /^(?:buddy|bro|dude|pal|mate|boss|guys|fam|chief|man)$/.test(word.lower) &&
      word.lower !== greeting.opening
    ) {
      found.push(word);
    }
  }
  for (const range of findAll(SOMETIMES, lower, structure.body)) {
    const phrase = lower.slice(range.start, range.end);
    if (isWithinName(note, range) || isCapitalised(note, range) || overlapsAny(found, range)) continue;
    if (/sick$/.test(phrase) && !/^(?:that's|sounds|looks|so|pure) /.test(phrase)) continue;
    if (NEVER_IN_JOB.test(phrase) && !vocative(lower, range)) continue;
    found.push(range);
  }
  return found.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

function overlapsAny(ranges: readonly Range[], range: Range): boolean {
  return ranges.some((one) => one.start < range.end && range.start < one.end);
}

/** "…, buddy!": said to the reader. Awesome and the like are slang wherever they stand alone. */
function vocative(lower: string, range: Range): boolean {
  const word = lower.slice(range.start, range.end);
  if (
    /^(?:awesome|wow|whoa|no worries|oh well|give it a shot|tons of|a ton of|hustle|the scoop|bucks|thanks a million|for real|rock stars)$/.test(
      word,
    )
  )
    return true;
  return (
    /[,!?] ?$/.test(lower.slice(Math.max(0, range.start - 2), range.start)) &&
    /^[.!?,]/.test(lower.slice(range.end, range.end + 1))
  );
}

function isCapitalised({ text, lower, letterCase }: Note, range: Range): boolean {
  const part = text.slice(range.start, range.end).split(' ');
  return (
    letterCase === 'mixed' &&
    part.every((word) => word !== word.toLowerCase()) &&
    !/^(?:awesome|wow|cool)$/.test(lower.slice(range.start, range.end))
  );
}

/** "Hey Day Bakery", "Yo! Sushi", "Dude Ranch": part of a name and no slang. */
function isNamePart(note: Note, word: Range): boolean {
  if (isWithinName(note, word)) return true;
  const { text, letterCase, structure } = note;
  if (letterCase !== 'mixed' || !/\p{Lu}/u.test(text[word.start] as string)) return false;
  if (word.start === structure.body.start)
    return (
      /^\s\p{Lu}/u.test(text.slice(word.end, word.end + 2)) &&
      /^ \p{Lu}\S* \p{Lu}|^ \p{Lu}\S*'s /u.test(text.slice(word.end, word.end + 40))
    );
  return (
    !/[.!?\n]\s*$/.test(text.slice(Math.max(0, word.start - 3), word.start)) ||
    /^!? \p{Lu}/u.test(text.slice(word.end, word.end + 3))
  );
}
