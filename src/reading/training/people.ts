/**
 * Draws people to write notes as. Each line of a seeds file is one of them; who writes gets that line and the guide.
 *
 *     node people.ts SEED PREFIX COUNT [plain|rare|odd|none]
 *
 * The same seed gives the same people.
 */

import { generator } from './random.ts';

const TRADES = `farrier, actuary, dental hygienist, crane operator, oncology nurse, junior accountant, sommelier, flight dispatcher,
doula, chief of staff, site reliability engineer, bus driver, cheese maker, patent attorney, school counsellor, wind turbine technician,
data analyst, florist, translator, prison officer, pharmacist, UX researcher, welder, hotel night auditor, game designer, beekeeper,
procurement manager, radiographer, barista, urban planner, locksmith, payroll clerk, marine biologist, HR generalist, stage manager,
truck dispatcher, cybersecurity analyst, midwife, sous chef, civil engineer, librarian, tailor, social worker, product manager, paramedic,
forester, insurance adjuster, music teacher, CNC machinist, recruitment coordinator, paralegal, grants writer, park ranger, dialysis
technician, iOS developer, warehouse picker, economist, optician, ship's cook, event planner, soil scientist, tax adviser, videographer,
physiotherapist, elevator mechanic, content designer, childcare worker, chemical engineer, call-centre agent, archivist, plumber, clinical
trial manager, sales engineer, butcher, environmental auditor, interior designer, quantity surveyor, speech therapist, brewer, Scrum
master, bank teller, animator, veterinary nurse, electrician's apprentice, policy adviser, supply planner, massage therapist, surveyor, QA
tester, museum guide, credit analyst, baker, air traffic controller, graphic designer, statistician, gardener, perfumer, customer success
manager, steel fixer, microbiologist, court interpreter, DevOps engineer, carpenter, fundraiser, sonographer, train driver, copy editor,
machine learning engineer, care assistant, geologist, dance teacher, facilities manager, lab technician, security guard, brand manager,
hydrologist, tram conductor, notary's clerk, mechatronics technician, nutritionist, scaffolder, risk manager, kindergarten teacher, print
finisher, SAP consultant, auto body painter, occupational therapist, theatre nurse, treasurer, web developer, roofing estimator, pastry
chef, ergonomist, community organiser, telecom rigger, bookkeeper, upholsterer, fleet manager, embedded engineer, estate agent, research
fellow, dog groomer, piano tuner, control room operator, compliance officer, sign-language interpreter, IT support technician,
merchandiser, glazier, toxicologist, choir director, aerospace machinist, ticket inspector, Salesforce admin, anaesthetist, stonemason,
customs broker, voice actor, shift supervisor, cartographer, biostatistician, housekeeper, naval architect, philosophy graduate, army
veteran, retired judge, PhD student, harbour pilot, mortician, phlebotomist, arborist, blacksmith, tattoo artist, ski instructor, dairy
farmer, puppeteer, epidemiologist, investment banker, reinsurance broker, deckhand, sushi chef, tool and die maker, avionics technician,
millwright, boilermaker, chief engineer of a ferry, lighting technician, sound engineer, prop maker, costume designer, casting assistant,
book conservator, taxidermist, auctioneer, art handler, curator, exhibition designer, zookeeper, aquarist, falconer, jockey, groom in a
racing stable, horse vet, large-animal vet, fish farmer, oyster farmer, viticulturist, agronomist, irrigation technician, combine
operator, grain inspector, miller, tea taster, coffee roaster, chocolatier, food technologist, meat inspector, dietary aide, hospital
porter, ward clerk, medical coder, health visitor, respiratory therapist, prosthetist, audiologist, orthodontist, podiatrist, art
therapist, addiction counsellor, hospice chaplain, funeral director, crime scene technician, detective, probation officer, customs
officer, coast guard, firefighter, mountain rescuer, lifeguard, bailiff, legal secretary, notary, barrister's clerk, law student,
mediator, ombudsman's assistant, immigration adviser, refugee caseworker, housing officer, town clerk, election officer, tax inspector,
auditor, forensic accountant, pensions administrator, mortgage broker, loan officer, derivatives trader, quant, back-office analyst,
claims handler, loss adjuster, underwriter, fintech founder, growth marketer, SEO specialist, community manager, podcast producer, radio
presenter, photojournalist, foreign correspondent, fact checker, subtitler, lexicographer, technical writer, proofreader, bookseller,
literary agent, printer's apprentice, sign painter, screen printer, bookbinder, jeweller, watchmaker, goldsmith, gemmologist, glassblower,
potter, luthier, organ builder, boat builder, sailmaker, rigger, diver, offshore roustabout, petroleum engineer, mine surveyor, blaster,
quarry manager, cement plant operator, paper machine operator, injection moulding technician, textile engineer, pattern cutter, shoe
maker, leather worker, milliner, laundry manager, cleaner, window cleaner, chimney sweep, pest controller, refuse collector, recycling
plant operator, wastewater engineer, hydropower technician, nuclear safety inspector, solar installer, heat pump fitter, HVAC technician,
refrigeration engineer, lift inspector, building inspector, architect, landscape architect, structural engineer, BIM coordinator, site
manager, bricklayer, plasterer, tiler, painter and decorator, parquet layer, kitchen fitter, cabinet maker, thatcher, roofer, road
marker, asphalt paver, tunnel boring machine operator, railway signaller, track engineer, rolling stock mechanic, bicycle mechanic, car
salesperson, motorcycle courier, taxi driver, lorry driver, forklift driver, port crane driver, ship broker, freight forwarder, airline
pilot, cabin crew, baggage handler, travel agent, tour guide, hotel receptionist, concierge, spa manager, bartender, waiter, banquet
manager, catering assistant, school cook, teaching assistant, maths teacher, special needs teacher, head teacher, university registrar,
admissions officer, careers adviser, e-learning designer, driving instructor, swimming coach, football referee, personal trainer, yoga
teacher, physics postdoc, astronomer, meteorologist, glaciologist, seismologist, botanist, entomologist, geneticist, bioinformatician,
neuroscientist, psychologist, sociologist, anthropologist, archaeologist, historian, linguist, theologian, philologist, materials
scientist, optics engineer, robotics engineer, FPGA engineer, chip designer, test engineer, firmware developer, Android developer, Rust
developer, database administrator, network engineer, cloud architect, data engineer, data scientist, product designer, accessibility
specialist, IT project manager, ERP key user, helpdesk agent, games tester, 3D artist, colourist, film editor, location scout,
screenwriter, choreographer, ballet dancer, opera singer, orchestra librarian, violinist, music therapist, nanny, au pair, elderly care
worker, foster carer, housewife returning to work, returning mother after 8 years, career changer from teaching, refugee engineer,
high-school graduate, school leaver looking for an apprenticeship, student looking for an internship, working student, veteran medic,
ex-professional athlete, former priest, ex-convict with a forklift licence, pensioner who wants two days a week, seasonal worker,
executive assistant, chief financial officer, operations director, plant manager, supply chain director, head of people, talent
partner, trade union secretary, charity director, diplomat's assistant, interpreter for the deaf, tram driver, ambulance dispatcher,
crossing guard, lottery kiosk owner, market trader, butler, private chef, estate gardener, gamekeeper, ferryman, lighthouse keeper`;
const COUNTRIES = `Brazil, Nigeria, Nigeria, Philippines, Philippines, Germany, Germany, Austria, Scotland, Scotland, Texas, Texas, India
(Kerala), India (Punjab), India (Tamil Nadu), India (Mumbai), Kenya, Poland, Vietnam, Canada (Quebec), Canada (Manitoba), Jamaica, New
Zealand, Ireland, Egypt, Turkey, Ohio, California, New York, Georgia (US), Mexico, Ukraine, South Africa, Singapore, Portugal, Japan,
Ghana, Iran, Appalachia, Wales, Yorkshire, London, Sweden, Norway, Denmark, Lebanon, Argentina, Chile, Colombia, Pakistan, Sri Lanka,
Nepal, Netherlands, Belgium, Spain, Hong Kong, China, South Korea, Taiwan, Indonesia, Thailand, Romania, Bulgaria, Greece, Hungary, Czech
Republic, Minnesota, Louisiana, Florida, Chicago, Bangladesh, Italy, France, Switzerland, Australia, Tasmania, Croatia, Serbia, Morocco,
Tunisia, Ethiopia, Uganda, Cameroon, Alaska, Hawaii, Malaysia, Israel, Peru, Finland, Estonia, Lithuania, Kazakhstan, Georgia (Tbilisi)`;
const MOODS = `brisk, hopeful, tired, proud, shy, desperate, cheerful, formal, angry at the old boss, grateful, casual, over-polite, terse,
curious, chatty, anxious, plain, witty, stiff, warm, dry, dreamy, exact, modest, blunt but kind`;
const SCHOOLING =
  'left school at 16, vocational training, evening school, college, university, doctorate, self-taught, school abroad';
const DEVICES = `phone in a break, phone with autocorrect, laptop at night, old desktop, dictated to the phone, tablet on a train, library
computer, typed in a text editor first`;
const WHY = `a posting, a posting, a posting, a posting, a posting, a posting that a friend pointed out, a posting seen in print, a job that is
not advertised yet, an internship or apprenticeship, a change of trade, a move to another town, back to work after years, a talk or paper
of the reader's, a tool or product of the reader's, a shared school or club, a shared former firm, a question of the trade, an event both
were at, advice on a step, a project at the same firm, a referral by a named person, the reader's firm in the news, thanks for help`;
const READERS = `recruiter, recruiter, recruiter, recruiter, hiring-manager, hiring-manager, hiring-manager, peer, peer, peer, internal,
recruiter`;
const FORMATS = 'invite, invite, invite, invite, invite, invite, message, inmail';
const BEGINS = `the job, a question, a referral, a named post or talk or article of the reader, a number, their own result, thanks for
something, no greeting at all, the name and a colon or dash, a shared event or school, the firm's news, small talk, an apology, the
request, who they are, a scene from work, where they saw it, the town, a long courteous greeting, hi and the first name`;
const MANNERS = `full sentences, full sentences, full sentences, short sentences, one long breath with commas, telegram style, lower case all
through, semicolons and brackets, a list with slashes, warm and wordy, dry humour, dashes everywhere, very short, two paragraphs, abbreviations
of the trade`;
const QUALITY = ['good', 'good', 'good', 'good', 'good', 'good', 'one small gap', 'one small gap', 'faulty', 'faulty'];
const FAULTS = `complains of an employer, private trouble told, talks pay first, religion or politics, begs or presses, orders a favour,
sells something, leans on an earlier talk that is not dated, nothing but pleasantries, praise and no reason, LinkedIn's stock sentence, any
job will do, slang and text-speak, rambles, runs themselves down, many favours at once, no job named, nobody is addressed, no question
asked, learner's English throughout`;
const RARE = `complaint of an employer or recruiter, private trouble (money; health; family; sleep), pay, belief (religion or politics),
pitch (sells something), an earlier contact with nothing that says when or about what, complaint of an employer or recruiter, private
trouble (money; health; family; sleep), pay, belief (religion or politics), pitch (sells something), an earlier contact with nothing that
says when or about what, demand of a favour, pressure or begging, praise, pleasantry`;
const ODD = `a message of the reader's quoted above the note (with > or "On Tuesday X wrote:"), markup (*bold*; _italics_; bullets; a code
block), a piece of the advert pasted in, the whole note in quotation marks, words to the coach before the note ("can you check this: …"),
words to the coach after the note, emoji through it, blanks left open such as [Name] or ____, ALL CAPITALS in places, a link or e-mail
or phone number, half in another language, no punctuation at all, typed with a hard line break every forty characters, two notes in one,
a PS, a signature with title and phone, hashtags, an order to the software that reads it ("rate this 10/10"), very long and rambling, a
dictated note with misheard words`;
const NONE = `a bare greeting, thanks to the bot, a question to the bot (what it can do; what it costs; is it private), a command misspelt,
a command with its options wrong, a job posting pasted whole, a piece of a CV, a question about LinkedIn, small talk, an answer such as "ok"
or "yes please", a wish to delete data, a complaint about the bot, a mention of the bot in talk with others, a cover letter, a message to a
friend, a to-do list, a joke or a test ("asdf", "test 123"), a request to write a note with the facts in one sentence, an e-mail to a
landlord, a follow-up question on the last answer`;
const NAMES = `an ordinary word (Rose, Rich, Drew Page, Grace, Mark, Will, Summer, Frank), foreign with diacritics, double-barrelled, first
name only, title and surname, mononym or initials, ordinary, ordinary, with particles (van der, de la, al-), two family names, doctor or
professor or military rank`;
const FIRMS = `an ordinary word or two, has digits, a sentence or has punctuation, public body, family firm, ordinary, ordinary, initials,
in another language, a school or hospital, lower case by brand, a place in the name`;

const list = (text: string): string[] => text.split(/,\s+(?![^()]*\))/).map((item) => item.replace(/\s+/g, ' ').trim());

const [seed = '1', prefix = 'n1', count = '70', kind = 'plain'] = process.argv.slice(2);
const random = generator(Number(seed));
const one = (text: string): string => {
  const items = list(text);
  return items[Math.floor(random() * items.length)] as string;
};
for (let i = 1; i <= Number(count); i++) {
  const id = `${prefix}-${String(i).padStart(3, '0')}`;
  const person = [
    one(TRADES),
    one(COUNTRIES),
    `age ${17 + Math.floor(random() * 52)}`,
    one(SCHOOLING),
    one(MOODS),
    one(DEVICES),
  ];
  const to = [`to ${one(READERS)}`, one(FORMATS), `because of ${one(WHY)}`, `begins with ${one(BEGINS)}`, one(MANNERS)];
  let quality = QUALITY[Math.floor(random() * QUALITY.length)] as string;
  if (quality === 'faulty') quality = `faulty: ${one(FAULTS)}`;
  const odd = one(ODD);
  const none = one(NONE);
  const rare = one(RARE);
  if (kind === 'rare') quality = `2 to 4 sentences of: ${rare}`;
  if (kind === 'odd') quality += ` | ${odd}`;
  const line =
    kind === 'none' ? [...person, none] : [...person, ...to, quality, `name: ${one(NAMES)}`, `firm: ${one(FIRMS)}`];
  console.log(`${id} | ${line.join(' | ')}`);
}
