import type { Range } from '../clean.ts';
import { JOB_BOARDS } from '../lexicon/sources.ts';
import { findAll, phrases } from '../pattern.ts';

const SITE = String.raw`(?:careers?|jobs?|vacanc(?:y|ies)|recruitment|hiring|employment|company|corporate|diocesan|district|university|hospital|council|state|city|county|union|school|department|firm's|company's|trust's|agency|college|alumni|faculty|student|trade|parish|club|chamber of commerce)`;
const MEDIUM = String.raw`(?:page|pages|site|website|web ?site|portal|board|boards|section|hub|bulletin|newsletter|magazine|journal|paper|newspaper|list|mailing list|listserv|fair|expo|forum|app|feed|channel|group|noticeboard|notice board|centre|center|office|hall|day|event|job board|gazette|digest|e-?mail|job alert|alert|podcast|blog|flyer|poster|window|billboard|radio|tv)`;
const FOUND = String.raw`(?:saw|seen|see|found|find|spotted|noticed|came across|read|advertised|posted|listed|announced|published|shared|appeared|up|discovered|learned of|learnt of|heard|heard of|heard about|got|picked up|shown|flagged)`;
const PERSON = String.raw`(?:friend|friends|colleague|co-?worker|coworker|cousin|neighbou?r|classmate|mentor|professor|instructor|teacher|tutor|advisor|adviser|recruiter|supervisor|foreman|manager|boss|roommate|teammate|brother|sister|uncle|aunt|alum|alumna|alumnus|steward|coach|counselor|counsellor|contact|employee|former \w+|someone|\w+ services|brother-in-law|sister-in-law|husband|wife|partner|dad|mum|mom|father|mother|charge nurse|crew|union rep|rep|case ?worker|program director|chef|lecturer|dean)`;

const WORDS_OF_SOURCE = phrases(String.raw`
${SITE}[ -](jobs? )?${MEDIUM}
(your|its|their|the|a|an|\w+'s) (own )?(\w+ )?(careers?|jobs|vacancies|website|web ?site|site|newsletter|bulletin|noticeboard|notice board|job board|job fair|career fair|listserv|tweet|blog|podcast|open day|open house|flyer|flier|job ad|advert)(?! (in|as|of|growth|path|goals|change|switch|coach))
(your|its|their|the) (own )?(\w+ )?(instagram|facebook|twitter|tiktok)( \w+)?
(your|ur) ([\w'-]+ ){0,5}?(post|posts|posting|postings|ad|ads|advert|listing|listings|announcement|tweet|story|stories|share|update|advertisement|video|note|snap|reel)(?! (role|job|office|history))
(you|she|he|they|who) (\w+ )?(posted|shared|advertised|announced|listed|wrote about|put up)
thank(s| you) for (posting|sharing|announcing|listing)
${PERSON}(,? [^.,;!?\n]{1,40},?)? (says(?= (?:that )?(?!i\b|i'm|my\b|that\b)[a-z])|tells me|suggested|recommended|told me|mentioned|pointed|referred|sent me|forwarded|passed|let me know|tipped|flagged|shared|showed me|introduced|encouraged|said|steered me|put me on to|urged me|gave me your name|advised)
[a-z][\w'-]+, (your|an?|my|our|the|one of your|who) [^.,;:!?\n]{2,40}, (suggested|recommended|told me|mentioned|pointed|sent me|forwarded|passed|let me know|tipped|flagged|showed me|encouraged|steered me|put me on to|urged me|gave me your name|advised)
(the|your|a|its|their) ([\w'-]+ ){0,3}?(sign|signs|notice|poster|flyer|flier|leaflet|billboard|banner|window) ((in|on|at|by|outside) [^.,;!?\n]{2,30} )?(says|said|reads|asks for|has|lists|advertises|mentions)(?! (?:no|welcome|closed|open|sorry)\b)
([a-z][\w'-]+ )?[a-z][\w'-]+ (suggested|recommended|told me|mentioned|pointed|referred|sent me|forwarded|passed|let me know|tipped|flagged|shared|showed me|introduced|encouraged|steered me|put me on to|urged me|gave me your name|advised)
(referred|recommended|pointed|introduced|sent|tipped off|told|referral|recommendation|suggestion|word) (to \w+ )?(here |over |your way |to you |me )?(by|from)
(through|via|from|by|thanks to) (my|a|an|our|the|one of) ([\w'-]+ ){0,3}?${PERSON}
heard (about |of )?([^.,;!?\n]{0,60}? )?(from|through|via|at|on)
i hear from (?!you\b)[\w'-]+
i (got|have|had) your name (from|through|via) (?!you\b)[\w'-]+
${FOUND} ([^.,;()!?\n]{1,60} )?(on|in|at|through|via|from|by) (the |your |its |a |an |my |our )?(?!(position|role|job|general|particular|profile|common)\b)([\w'&./-]+ ){0,3}?([\w'&./-]+ ?)?(${MEDIUM}|fair|careers|jobs|post|posting|window|door|hall)
(job|career|careers|trade|hiring|recruitment|college|campus|veterans|graduate|apprenticeship) (fair|expo|day|event|board|fest|alert|email|newsletter|bulletin|centre|center)
(union|hall|staff|break ?room|local) (board|noticeboard|hall|bulletin|notice board)
newsletters? | noticeboard | notice board | bulletin | gazette | listserv | mailing list | job board | job centre | jobcentre | job alert | want ads? | classifieds?
on the [\w'-]+ ([\w'-]+ )?board
(on|via|thru|through) (ur |your |the )?(insta|ig|fb|tiktok|snap|twitter|whatsapp)
from (the )?[^.,;()!?\n]{2,30} (careers?|jobs) (page|site|portal)
(notice|card|sign|poster|flyer|flier|leaflet|advert|ad|bill|list) (in|at|on|by|outside) (the |your |a |my |our )?[\w'-]+
said the (notice|sign|card|poster|flyer|advert)
(flyer|flier|leaflet|poster) (said|says|gave|had|listed)
[\w'-]+'s (own )?board
(parish|church|shop|canteen|works|town hall|village) (door|window|hall|board|magazine)
(?:linkedin|indeed|monster|glassdoor|handshake|facebook|instagram|dice|reddit|slack|discord|whatsapp|telegram) (ad|advert|post|posting|listing|job|alert|page|link|notice|feed)s?`);

/** Job boards by name. */
const BOARDS = phrases(JOB_BOARDS);
/** What leads to a board as to a source, and what leads to it as the place to connect. */
const LEADS_TO_BOARD = /(?:\b(?:on|via|through|from|at|in|by|using|per|thru)|[,;(/–—-]) ?(?:the )?(?:company'?s? )?$/;
/** "Playbill lists a stagehand job", "Indeed has your opening": the board is who says it. */
const BOARD_LISTS =
  /^ (?:now |still |just |also |currently )?(?:(?:lists?|listed|is listing|advertises|advertised|is advertising|carries|carried|announced|announces)\b|(?:(?:has|had|shows|showed|is showing|posts|posted|runs|ran) (?:an?|the|your|its|this|one|two|several|openings?|[\w'& ]{1,24}'s?)(?= )|(?:says|said|sent me|showed me|led me to|brought me to|pointed me to|alerted me to|told me)\b)[^.;!?\n]{0,60}\b(?:jobs?|roles?|positions?|posts?|openings?|vacanc(?:y|ies)|ads?|advert|listings?|postings?|hiring|needs?|seeks?|wants?|looking for)\b)/;
const CONNECTS_THERE =
  /(?:\bconnect (?:with (?:me|you) |here )?(?:here )?|network |(?:profile|connect|connecting|connected|people|recruiters|you|me) (?:here )?)(?:on|via|through) $/;
const BOARD_ENDS = /^(?=[\s),.;:!?'"/–—-]|$)(?! (?:connections?|network|profile|member|account|premium)\b)/;

/** What stands in brackets behind a number: "(req 20, Hcareers)", "(job 3 via their site)"; or alone: "(on Caterer)". */
const BRACKETED = new RegExp(
  [
    String.raw`[([][^()[\]\n]{0,40}?\d[\w/.-]*,? (?:posted |advertised |seen |found |listed |spotted |announced |shared )?(?:on|via|from|through|in|at|by|per) (?!(?:your|the) (?:team|firm|company|office|site in)\b)[^()@[\]\n]{2,60}[)\]]`,
    String.raw`[([][^()[\]\n]{0,40}?\d[\w/.-]*, (?!(?:full|part|remote|hybrid|nights?|days?|evenings?|perm|contract|temp|closing|closes|due|deadline|req|ref|job|grade|level|band|shift|located|based)\b)(?:the )?[a-z][\w.'& ]{2,40}(?:, [^()\n]{1,20})?[)\]]`,
    String.raw`[([](?:(?:posted|advertised|seen|found|listed|spotted|announced|shared) )?(?:on|via|through) [^()[\]\n]{2,40}[)\]]`,
  ].join('|'),
  'g',
);

/** Only in notes with capitals: "seen in The Guardian", "advertised in Caterer", "posted on Foo"; in "saw the RN job" the capitals are the job's. */
const NAMED_MEDIUM =
  /\b(?:according to|says|said|advertises|lists|posts|put|was|saw|seen|found|spotted|noticed|read|advertised|posted|listed|announced|published|shared|up|appeared|discovered)\b(?:[^.;!?\n]{0,60}?\b(?:on|in|through|via))? (?:the |The )?(\p{Lu}[\p{L}.&]+)(?![\p{L}.&]| (?:\p{L}+ ){0,2}(?:job|role|position|opening|vacancy)\b)|\b(?:caught my (?:eye|attention)|(?:leapt|jumped|stood) out(?: at me| to me)?) (?:on|in) (?:the |The )?(\p{Lu}[\p{L}.&]+)/gu;

/** Only in notes with capitals: "Tom Riley, who drives for you, said that Blue Mesa needs drivers". */
const NAMED_PERSON =
  /(?<![\p{L}\p{N}'-])(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+)?)(?:, [^.,;!?\n]{3,40},)? (?:said|says|tells me|told us|heard|let me know|wrote|writes|thinks|thought)(?= (?:that )?[^.;!?\n]{0,80}\b(?:needs?|need|hiring|seeks?|looking|wants?|opening|openings|job|jobs|vacancy|position|role|post|short|recruiting|filling)\b)/gu;

/** Where the writer says the job was found: a board, a page, a person; the ranges of the words that say so. */
export function sourcesOf(text: string, lower: string, range: Range, isElsewhere: (name: string) => boolean): Range[] {
  const part = lower.slice(range.start, range.end);
  const found = findAll(WORDS_OF_SOURCE, lower, range).filter(
    (place) => !SELF.test(lower.slice(place.start, place.end)),
  );
  for (const board of findAll(BOARDS, lower, range)) {
    const before = lower.slice(Math.max(range.start, board.start - 40), board.start);
    if (BOARD_LISTS.test(lower.slice(board.end, Math.min(range.end, board.end + 90)))) {
      found.push(board);
      continue;
    }
    const lead = LEADS_TO_BOARD.exec(before);
    if (!lead || CONNECTS_THERE.test(before) || !BOARD_ENDS.test(lower.slice(board.end, board.end + 20))) continue;
    found.push({ start: board.start - lead[0].length, end: board.end });
  }
  if (/[([]/.test(part))
    for (const match of part.matchAll(BRACKETED))
      found.push({ start: range.start + match.index, end: range.start + match.index + match[0].length });
  found.sort((a, b) => a.start - b.start);
  if (found.length === 0) {
    for (const match of text.slice(range.start, range.end).matchAll(NAMED_PERSON)) {
      const name = match[1] as string;
      if (NO_PERSON.test(name) || isElsewhere(name)) continue;
      found.push({ start: range.start + match.index, end: range.start + match.index + match[0].length });
    }
  }
  if (found.length === 0) {
    for (const match of text.slice(range.start, range.end).matchAll(NAMED_MEDIUM)) {
      if (isElsewhere(((match[1] ?? match[2]) as string).replace(/[.&]+$/, ''))) continue;
      found.push({ start: range.start + match.index, end: range.start + match.index + match[0].length });
    }
  }
  return found;
}

const NO_PERSON = /^(?:You|We|It|That|This|Which|What|They|Your|My|Our|The|If|As|And|I'\p{L}+)\b/u;

/** "I said", "you mentioned": no third person who pointed the job out. */
const SELF =
  /^(?:i|we|it|that|which|and|you|he|as|have|what|this|if|to|also|not|be|is|are|was) (?:\w+ )?(?:suggested|recommended|mentioned|pointed|referred|forwarded|passed|shared|introduced|encouraged|said|advised|flagged)|^(?:said|mentioned|shared)/;
