import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { critique, shorten } from '../../src/index.ts';
import { longNotes } from '../support/facts.ts';
import { runs } from '../support/runs.ts';
import { expectFacts } from '../support/shortened.ts';

const MODEL_NOTE =
  'Hello Mrs. Simpson,\n\nI see that Acme, Inc. is looking for a regional manager (req #1130 via Monster).  I’m reaching out to you to show interest and to share my background and accomplishments.  Should my profile meet your requirements, I’d like to connect and discuss the opportunity further.\n\n– Jack Smith';
const LONG =
  'Hi Ms. Okafor, I hope that this message finds you very well today. I saw that the night-shift RN job at Larkfield Medical (req 40871, on Indeed) is still open, and with six years in med-surg I would love to connect and talk about it with you.\n– Dana Whitlock';

test.each([
  [300, 'premium'],
  [200, 'free'],
] as const)('the model note at %i keeps its facts and is ready', (limit, plan) => {
  const { note, length, cuts, over } = shorten({ text: MODEL_NOTE }, limit);
  expect(over).toBeUndefined();
  expect(length).toBe(note.length);
  expect(length).toBeLessThanOrEqual(limit);
  expect(cuts.length).toBeGreaterThan(0);
  for (const fact of ['Simpson', 'Acme', 'regional manager', '1130', 'Monster', 'Smith']) expect(note).toContain(fact);
  expect(critique({ text: note, plan }).verdict).toBe('ready');
});

test('a note that fits is left as it is', () => {
  expect(shorten({ text: ` ${LONG}\r\n` }, 300)).toEqual({ note: LONG, length: LONG.length, limit: 300, cuts: [] });
});

test('it goes no further down than it has to: stock phrases before sentences, sentences before a new wording', () => {
  expect(shorten({ text: LONG }, 200).note).toBe(
    'Hi Ms. Okafor, I saw that the night-shift RN job at Larkfield Medical (req 40871, on Indeed) is still open, and with six years in med-surg I would love to connect and talk about it.\n– Dana Whitlock',
  );
  expect(shorten({ text: LONG }, 170).note).toBe(
    "Hi Ms. Okafor, I'm interested in the night-shift RN role at Larkfield Medical (req 40871, via Indeed). I bring six years in med-surg. Could we connect? – Dana Whitlock",
  );
});

test('what was cut is said', () => {
  const { cuts } = shorten({ text: LONG }, 200);
  expect(cuts[0]).toContain('hope that this message finds you very well today');
});

test('facts that alone exceed the limit are told, with one that would do it', () => {
  const result = shorten({ text: LONG }, 100);
  expect(result).toMatchObject({ limit: 100, over: result.length - 100 });
  expect(result.note).toContain('40871');
  const long = shorten({ text: LONG }, 115);
  expect(long.drop?.[0]).toMatchObject({ key: 'source', text: 'Indeed' });
});

test.each([
  [
    'thirty-one years',
    'Dear Mrs. Winslow, after thirty-one years in the mailroom I know how a file gets lost, and how it is found again. I saw on Indeed that Tolland County needs a Deputy Clerk (announcement DC-9). I would be very glad indeed to connect with you here. Ruthanne Pickett',
  ],
  [
    'an older role of the writer',
    'Hi Ms. Trinh, my name is Rosa Villalobos and I am a bilingual paralegal with six years in immigration law. I would like to be considered for the paralegal position at Doyle & Reyes LLP (req 1188), which I found on Indeed. Could we connect? Rosa Villalobos',
  ],
])('no number or title is changed: %s', (_, text) => {
  const { note } = shorten({ text }, 200);
  expect(note.length).toBeLessThanOrEqual(200);
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}-]+/gu));
  for (const word of note.match(/[\p{L}\d-]*\d[\d-]*|\p{L}+-\p{L}+|\p{Lu}\p{Ll}{3,}/gu) ?? [])
    if (!/^(?:Could)$/.test(word)) expect(said).toContain(word.toLowerCase());
});

/** What a shortened note must and must not say. */
test.each<[string, string, number, RegExp, RegExp]>([
  [
    'the thanks for a posting stay',
    "Hi Mr. Dunleavy, thank you for posting the Supply Chain Analyst opening at Tarrant Aero (req 7714) here on LinkedIn. It fits my 12 years in Navy logistics, and I'd be grateful to connect and discuss it. – Ray Molina",
    200,
    /thank you for posting the .* on LinkedIn\./i,
    /interested/,
  ],
  [
    'no bare order is left',
    'Respected Madam, I have seen in LinkedIn that Halcyon Mills is requiring HR Business Partner (ref HM/77). I am an HR executive in a textile unit in Tiruppur since two years. Kindly accept my invitation and consider my candidature. Thanking you, Kavya Menon',
    230,
    /HM\/77/,
    /(?:^|[.!?]\s)Accept/,
  ],
  [
    'two clauses of three are joined by "and"',
    "Hi Ms. Lattimore! I hope your week is off to a great start. I'm reaching out because I noticed that Juniper Kids Dental is hiring a Front Desk Lead (job 2046) and I got really excited when I saw it on Indeed. I have worked front desk for eight years, I'm bilingual, and I truly love making nervous kids feel at home. I'd love to connect and chat more about it! Thanks so much, Yesenia Portillo",
    200,
    /for eight years(?: and I'm bilingual)?\./,
    /years, I'm/,
  ],
  [
    'what the years were spent on stays',
    "Hello Mr. Tollefson, I noticed the Grain Elevator Manager job at Prairie Gold Co-op (req 77-20) on Indeed. I've worked in grain handling for eleven years and managed a two-million-bushel site. I'd like to connect with you. Thank you! – Dwight Amundsen",
    200,
    /grain handling for eleven years/,
    /bring eleven years/,
  ],
  [
    'what a doctorate is on is no source',
    "Dear Professor Wrede, I'm completing my doctorate on Baltic herring stocks at Tartu this autumn and noticed on EURAXESS the Fisheries Modeller post at the Skagen Marine Institute (ref FM-2025-8). I have built stock models in R for five years and published three papers from them. I would be grateful if we could connect and if you could tell me whether the post is still open. Yours sincerely, Kristjan Lepik",
    300,
    /EURAXESS/,
    /via Baltic/,
  ],
  [
    'a firm keeps the stop of its name',
    'Good afternoon Ms. Harrington, I hope that you are having a wonderful week. I wanted to reach out because I came across the operations manager opening at Summit Trail Co. (OM-2217) here on LinkedIn. Over the last ten years I have run two distribution centers. I would be delighted to connect. – Patrice Lumbala',
    210,
    /Summit Trail Co\. \(/,
    /Co \(/,
  ],
  [
    'ordinals go where not all of them stay, and so does a second request',
    "Hello Miss Quigg. First things first: happy birthday! Second: I'm a make-up artist with seven years at counters. Third: your company, Rosethorn Cosmetics, is advertising on NIJobs for a Brand Trainer, ref 31-BT. So, fourth: fancy connecting? Lots of love, Shannon McAteer",
    200,
    /seven years at counters.*Rosethorn Cosmetics.* Brand Trainer.*Fancy connecting\?/i,
    /Second|fourth/,
  ],
  [
    'an ordinal that is a name stays',
    "Hello Mr. Beaumont, I wanted to take a moment to say hello. I'm a licensed social worker with ten years in housing. Second Harbor's case manager opening (CM-2210), which I found on Work for Good, is close to my heart and to my daily work. I would appreciate it very much if we could connect. – Renee Toussaint",
    290,
    /Second Harbor/,
    /^Harbor|[.] Harbor/,
  ],
  [
    'what leans on a clause that is gone goes with it',
    'Dear Mr. Lindeman, your wife and mine are in the same quilting circle, and it was over coffee there that the search of Granite State Credit Union for a Branch Manager (job 2025-06) came up. She thought that I should write. I retired from the Coast Guard as a Chief Yeoman after 24 years. If you would be so kind, I would like to connect. – Warren Thibault',
    220,
    /2025-06.*24 years/,
    /\bthere\b|She/,
  ],
  [
    'a number of years in a pronoun is said without it',
    "Hi Bram, you have such a nice team, and now I see on Wellfound that Kantelbrug needs a Scrum Master (SM-4). I've been one for six years, for teams of five to twenty-five people, and I make decent coffee on top of that. Shall we connect? Greetings, Esther Mulder",
    190,
    /Scrum Master.*six years/,
    /fellow|hear from/,
  ],
  [
    'years at home are nothing that one brings',
    "Hi Dr. Lindqvist, I wanted to introduce myself: I'm coming back to work after five years at home with my kids, my hygiene licence is current, and the dental hygienist spot at Smile Harbor (DH-12) looks like a great match. Can we connect? – Bea Castellano",
    200,
    /DH-12/,
    /bring five/,
  ],
  [
    'a phrase is not cut in its midst',
    'Dear Madam Okonjo, I trust this meets you well. I did my NYSC in Kano and after that I worked there for three years as an accounts officer in a flour mill of the north. I saw on MyJobMag that Zuma Breweries is recruiting a Treasury Officer (ref ZB/TR/09). I will be glad if you accept my invitation to connect. Yours faithfully, Chukwuemeka Eze',
    210,
    /three years as an accounts officer/,
    /flour\./,
  ],
  [
    'half of a question is none',
    'Ms. Castle, I saw the Area Manager Trainee posting at Reno Fulfillment (req 2418806) on our board. I have been a picker for three years and a problem solver for two. Is it possible for us to connect so I could ask what you look for in internal candidates? Respectfully, Danielle Pruneda',
    200,
    /connect\?/,
    /I could ask/,
  ],
  [
    'a day is no source, a person is named as one',
    'Dear Ms. Montgomery-Ruiz, I hope you are well. Last Friday my former colleague Suzanne Fiddler told me about the Executive Assistant position at Harrowgate Partners (req EA-119). I have been supporting executives for fifteen years, first in publishing and then in private equity. I would be delighted to connect. – Candace Thornhill',
    210,
    /Suzanne Fiddler/,
    /via Last|, Suzanne Fiddler\)/,
  ],
  [
    'a name with a title is whole, and signs alone',
    'Dear Sirs, it has come to my attention that Polyform Balkan is looking for a Tooling Manager (ref 0092), as I have read on Jobs.bg. I have been a graduate engineer for 14 years. I would be obliged if you would accept my contact request. Yours faithfully,\nDipl. Eng. Plamen Stoyanov',
    200,
    /Plamen Stoyanov$/,
    /Dipl$/,
  ],
  [
    'who the writer works for, or with, is no firm that hires',
    "Hi Ms. Nguyen-Hart, I'm Mateus, I work at the Larch Street Roasters on 9th as a barista, coming up on three years next month. I saw in the staff app that the new airport store needs a Shift Supervisor (SS-18). My manager Tess says that she'd back me. I open four days a week and I do the milk order. Is it okay if we connect? Thank you, Mateus Prado",
    280,
    /Shift Supervisor \(SS-18\)/,
    /role at (?:Tess|Larch)/,
  ],
  [
    'a title is whole',
    'Hello Mr. Quist! I was really happy to find out that Tidepool Aquatics is looking for a Swim Program Manager (job 31). I coached age-group swimmers for ten years and have run lifeguard courses since 2019. I would be over the moon if we could connect. All best, Dee Fairley',
    200,
    /Swim Program Manager/,
    /the Manager role/,
  ],
  [
    'a sentence that begins with "A" has its own line',
    'Hi Mr. Petersen, a colleague of mine from the Minot job fair told me that Fjordline Energy needs a wind turbine technician (WT-3071). I hope your spring has been a good one. I have my GWO cards and two years of climbing cell towers. I would really appreciate being able to connect. – Dakota Wolf',
    230,
    /Petersen,(?:\nA| [a-z])/,
    /Petersen, A/,
  ],
  [
    'a year and a grade are the position’s',
    "Hello Dr. Mbeki, I'm a final-year pharmacy student at Rhodes University. I'd like to ask you about the 2026 internship at Cape Dispensary Group, which I read about on your website. Would you perhaps have ten minutes for me? – Lerato Khumalo",
    200,
    /the 2026 internship at/,
    /role at/,
  ],
  [
    'the first grade is no pronoun',
    'Dear Ms. Rahimi, I am a bilingual paralegal student who will graduate this spring with a certificate in family law. The Paralegal I position at Goldwater Dunn (PL-330, on Indeed) is just what I have been looking for. May I connect with you to ask one or two questions about it? – Arash Tehrani',
    200,
    /the Paralegal I role at Goldwater Dunn/,
    /Paralegal role/,
  ],
  [
    'a pronoun is no grade',
    'Dear Ms. Rahimi, I hope that your week is a good one. Only yesterday the job of Paralegal I saw on Indeed at Goldwater Dunn (PL-330) made me very happy. I have two years at a legal aid clinic in Denver. I would be very glad to connect. – Arash Tehrani',
    165,
    /Goldwater Dunn/,
    /Paralegal I (?:role|at)/,
  ],
  [
    'who advised is the source',
    'Dear Sir Geoffrey, I am writing on the advice of Canon Ruth Ellery, who sings with me in the Exeter choir. She tells me that the Tamar Heritage Railway is in need of a Volunteer Manager (post 6). I recently retired from the Royal Mail after 31 years. Might we connect? – Martin Trewhella',
    200,
    /via Canon Ruth Ellery.*31 years/,
    /She/,
  ],
  [
    'who suggested something else is none',
    'Dear Ms. Ito, I hope that this note finds you very well. My evening reading was suggested by Toni Morrison. The night nurse job at Mercy Harbor (req 12, on Indeed) fits my six years in a busy medical ward. I would be grateful if we could connect. – Duc Nguyen',
    200,
    /Indeed/,
    /via Toni/,
  ],
  [
    'a board behind "which is on" is the source',
    "Dear Ms. Holm, I hope you will forgive a message from someone you don't know. I currently work nights as a radiographer at Vestre Hospital, and my family would be glad to see me in daylight. I'd like to ask about the day-shift Radiographer post at Nordlys Clinic (stilling 4471), which is on Webcruiter. Could we connect? – Ingrid Solli",
    200,
    /Webcruiter.*Could we connect\?/s,
    /daylight/,
  ],
  [
    'years at home are nothing that one brings',
    'Hello Ms. Dupree, after four years at home with my kids I am ready to return to nursing, and I am so happy to see that Magnolia Senior Living has a PRN LPN job open (job 5567, on Indeed). My Louisiana license is active, my CPR is current, and I worked in memory care for six years before. Would you consider me for it, please? Thank you! – Crystal Fontenot',
    300,
    /six years/,
    /bring four years/,
  ],
  [
    'a clause of the note comes before its years alone',
    'Dear Ms. Ferrigno, I hope that you are keeping well. I recently noticed on InfoJobs that Pastificio Lanzara is seeking a Food Safety Manager (ref FS/27) for the plant at Gragnano. As someone who has run HACCP and BRC audits for eleven years, I am confident that I could make a real contribution. I would be delighted to connect with you and to discuss this further. Best regards, Chiara Mancuso',
    200,
    /I've run HACCP and BRC audits for eleven years\. I'd like to connect/,
    /of experience/,
  ],
  [
    'so does the half of it that has them',
    'Hi Mr. Stonebridge, thank you for posting the Civil Engineer position at Kestrel Waterworks (req 7-0335) on LinkedIn. I hold a PE license in Oregon and have designed pump stations and pressure mains for nine years. Could we connect and talk? – Amelia Nyquist',
    205,
    /I have designed pump stations and pressure mains for nine years/,
    /of experience/,
  ],
  [
    'what holds of all in a place is not said of all',
    'Dear Ms. Kirkbride, I am a certified court interpreter for Haitian Creole, and over the past nine years I have worked in nearly every courthouse in Broward County. I read on Indeed that Palmetto Language Services has an opening for a Staff Interpreter (SI-60). I would be very happy to connect with you if you have a minute. Thank you and best wishes!',
    200,
    /nine years/,
    /courthouse\./,
  ],
  [
    'a number of something else goes before the request to connect',
    'Dear Ms. Sokolov, I read about the crane mechanic position at the Port of Tacoma on governmentjobs.com, number 26-0093. I have fixed ship-to-shore cranes for eight years and live ten minutes away. I would be happy to connect and answer questions. – Wes Oyama',
    200,
    /eight years\. Could we connect\?/,
    /ten minutes/,
  ],
  [
    'a pleasantry is no request',
    "Hi Chef Doyle, how are you? I know that Fridays are crazy so I'll keep this quick. I ate at Pho 79 with my cousin last week and then I saw the ad for a line cook on Craigslist, which felt like a sign. I've done three years on the wok station and I'm used to 300 covers. I'd really like to connect and maybe come by some afternoon. – Marcus Bell",
    200,
    /Pho 79.*three years on the wok station.*Could we connect\?/,
    /How are you/,
  ],
])('%s', (_, text, limit, says, not) => {
  const { note, over } = shorten({ text }, limit);
  expect(over).toBeUndefined();
  expect(note).toMatch(says);
  expect(note).not.toMatch(not);
});

test.each([
  '',
  'Hi',
  'x'.repeat(500),
  '🙂'.repeat(300),
  'Hi Maria, '.repeat(60),
  '> quoted\n'.repeat(80),
])('an odd text is answered', (text) => {
  const { note, length, over } = shorten({ text }, 200);
  expect(length).toBe(note.length);
  expect(over === undefined ? length : length - over).toBeLessThanOrEqual(200);
});

test('a language that it does not read is not cut', () => {
  const text =
    'Bonjour Madame, je suis très intéressé par le poste de vendeur chez Acme et je souhaite vous rencontrer pour en parler avec vous. '.repeat(
      2,
    );
  expect(shorten({ text }, 200).over).toBeGreaterThan(0);
});

describe('whatever the note', () => {
  test('it fits or says by how much not, keeps its facts, adds none, and does not score lower', () => {
    fc.assert(
      fc.property(longNotes, fc.constantFrom(200, 300), ({ text, facts }, limit) => {
        if (text.length <= limit || text.length > 2.2 * limit) return;
        const { note, over } = shorten({ text }, limit);
        expect(over).toBeUndefined();
        expect(note.length).toBeLessThanOrEqual(limit);
        for (const fact of facts) expect(note).toContain(fact);
        const own = new Set(text.match(/\d[\d-]*|\p{Lu}\p{Ll}+/gu));
        const names = note.replace(/^(?:Dear|Hi|Hello)/, '').match(/\d[\d-]*|(?<=[a-z,] )\p{Lu}\p{Ll}+/gu) ?? [];
        expect(names.filter((name) => !own.has(name))).toEqual([]);
        expect(critique({ text: note }).score).toBeGreaterThanOrEqual(critique({ text }).score);
      }),
      runs(300),
    );
  });
});

/** The newest of the corpus; test/proofs/shorten.test.ts has the rest. */
test.each([
  ['shorten-5.jsonl', 0.98],
  ['shorten-6.jsonl', 0.98],
])('%s: fits with every fact', expectFacts);

test.each([
  ["St. Luke's on LinkedIn", "St. Luke's"],
  ["Macy's via Indeed", "Macy's"],
  ["McDonald's last week", "McDonald's"],
])('a firm whose name ends like a possessive keeps its end: %s', (where, company) => {
  const text = `Hello Ms. Grant, I'm a nurse with 8 years in pediatrics and saw your opening for a Pediatric Nurse Manager (JR-20311) at ${where}. I led a unit of 12. Would you be open to a short call this week? Thank you, Dana Cole`;
  expect(shorten({ text }, 200).note).toContain(company);
});
