import { wordSet } from './words.ts';

/** Nouns for the thing that is filled: "the welder *job*", "a *vacancy* for nurses". */
export const JOB_NOUNS = wordSet(`
role roles position positions job jobs opening openings vacancy vacancies post posts posting postings opportunity opportunities spot
spots seat seats slot slots gig gigs internship internships residency residencies apprenticeship apprenticeships traineeship
fellowship fellowships externship clerkship practicum placement placements cohort place places posision postion positon possition vacany vaccancy vacency vacancie oppening headcount requisition req listing listings ad advert
advertisement assignment contract shift shifts work program programme recruitment announcement notice
`);

/** Kinds of training post that are a kind of position by themselves. */
export const TRAINING_POSTS =
  wordSet(`internship internships apprenticeship apprenticeships residency traineeship fellowship externship
clerkship practicum intern interns apprentice apprentices trainee trainees`);

/** What may stand before a job noun and still say nothing of the kind of job. */
export const GENERIC_JOB_WORDS = wordSet(`
a an the this that these those any some your our my their its his her open current new next other another available suitable right good
great better best exciting amazing interesting relevant same such similar possible potential future advertised posted vacant remote hybrid
full own part time full-time part-time permanent temporary temp fulltime parttime paid job career work position role opening opportunity
professional dream perfect ideal challenging rewarding meaningful stable decent real first second last one two three few several many more
different various particular specific certain single entry-level entry level mid-level senior junior local international recent latest
employment suitable appropriate upcoming listed above-mentioned mentioned said following subject fantastic wonderful ongoing immediate
excellent fresh long-term short-term onsite on-site nearby well-paid high-paying urgent online company team what which every all no
about of for in to at on with from and or as is are was it do does did get have has had find found seek seeking saw see
`);

/** Occupations by the word that heads them, singular. Plurals are looked up without their -s. */
const OCCUPATION_WORDS = wordSet(`
accountant actor actuary adjuster encoder splicer cellarman gardener mate administrator admin advisor adviser advocate agent aide ambassador analyst anesthetist apprentice
arborist archaeologist architect archivist artist assembler assessor assistant associate astronomer attendant attorney auditor author
baker barber barista bartender beautician biologist blacksmith boilermaker bookbinder bookkeeper brewer bricklayer broker buyer butcher
cameraman captain caregiver caretaker carer carpenter cartographer cashier caterer chair chaplain chef chemist chief chiropractor
choreographer cleaner clerk clinician coach coder commissioner companion comptroller concierge conductor conservator consultant
contractor controller cook coordinator co-ordinator copywriter copyeditor counsel counsellor counselor courier crew curator custodian
dealer dean dentist deputy designer detailer detective developer dev dietician dietitian director dispatcher diver doctor dosimetrist
draftsman drafter draughtsman dressmaker driver economist editor educator electrician embalmer embryologist engineer engraver
epidemiologist estimator examiner executive exec expert fabricator facilitator farmer farrier faculty fellow ferrier finisher firefighter fitter
fisher florist foreman forester forklift fundraiser gardener geologist geneticist glazier goldsmith grader graduate groom groomer
grower guard guide hairdresser hand handler handyman head helper historian host hostess housekeeper housekeeping hygienist illustrator
inspector installer instructor insulator interpreter intern investigator ironworker janitor jeweller jeweler joiner journalist judge
keeper labourer laborer landscaper lawyer lead leader lecturer librarian lifeguard lineman lineworker linguist loader lobbyist
locksmith logistician logger longshoreman machinist mail maid maker manager mgr manufacturer marketer mason masseur mate
mathematician mechanic mechatronics mediator medic mentor merchandiser metallurgist meteorologist microbiologist midwife miller
millwright miner minister mixologist model moderator modeller modeler mover musician nanny negotiator neurologist notary nurse
nutritionist officer operative operator optician optometrist orderly organiser organizer orthodontist packer painter paralegal paramedic
partner pathologist pastor paver pediatrician pharmacist phlebotomist photographer physician physicist physiotherapist
physio picker pilot pipefitter planner plasterer player plumber podiatrist poet policeman porter postdoc potter practitioner preparator
principal printer processor producer professor programmer projectionist promoter proofreader psychiatrist psychologist psychometrist
publicist purchaser purser radiographer radiologist rancher ranger realtor receptionist recruiter referee registrar
renovator repairer rep reporter representative researcher restorer retoucher rider rigger roaster roofer roughneck sailor
salesman salesperson saleswoman sawyer scaffolder scheduler scientist sculptor seamstress secretary seller server setter sewer
shipfitter shipwright signaller signalman singer skipper smith soldier solicitor sommelier sonographer specialist spotter
staffer statistician stagehand steamfitter stenographer steward stewardess stocker stockman stonemason storekeeper strategist
stringer stylist superintendent supervisor surgeon surveyor switchman tailor tanner tattooist teacher teller technician technologist tech
telemarketer teller tester therapist tiler trader trainer trainee transcriber transcriptionist translator trapper treasurer tuner tutor
typist underwriter undertaker upholsterer usher valet vet veterinarian videographer vintner waiter waitress waitstaff walker warden
warehouseman warehouser watchmaker weaver webmaster welder winemaker worker writer yardman zookeeper hvac crewmember conservationist
paraprofessional para bcba slp ot pt rn lpn cna np pa ma emt crna sde swe sre pm po ba qa tpm bdr sdr csm ae hr cfo cto ceo coo cpa vp svp evp avp dba
bim mts pmo em ic ux ui ml ehs cna's pca cma rbt lvn dsp hca sous
`);

/** Fields of work: "the *payroll* position", "a *nursing* job" say the kind of position without an occupation. */
const FIELD_WORDS = wordSet(`
accounting administration admin administrative advertising aerospace agile agriculture analytics android animation architecture assembly audit auditing automation automotive
aviation backend back-end banking barista billing biochemistry bioinformatics biotech bookkeeping branding broadcast business buying
cad call-center carpentry catering charge chemical chemistry childcare civil claims cleaning clerical clinical cloud cnc coding collections commercial
communications community compliance computer construction consulting content controls cooking copywriting counseling counselling
credit culinary customer cyber cybersecurity cyber-security data database delivery dental design development devops diesel digital dispatch
distribution docket driving ecommerce e-commerce ecology editing editorial education electrical electronics embedded energy engineering environmental
estate estimating events facilities farm fashion field finance financial fintech firmware food forestry freight frontend front-end front-desk front fullstack full-stack
fundraising game gaming gardening genetics geology geotechnical grants graphic ground guest hardware healthcare health help helpdesk help-desk
hospitality housekeeping hr hvac industrial infrastructure insurance intelligence interiors internal-medicine inventory investment ios it java javascript
journalism kitchen kubernetes lab laboratory landscaping language law legal library line loan logistics machine machining machine-learning maintenance
manufacturing marine maritime marketing maths math mechanical media medical med-surg merchandising mental-health mobile mortgage music network networking
night-shift night nursing nuclear office oncology operations operator optical paralegal parts patient payments payroll pediatric pediatrics perioperative pharmacy
phlebotomy photography physics physiotherapy pipeline planning plant plumbing policy portfolio power preschool pricing printing privacy process
procurement product production programming project property psychology public publishing purchasing python quality quant quantitative radiology rail react
receiving reception recruiting recruitment regulatory rehab reliability renewable reporting research restaurant retail revenue rigging risk robotics
sales sap science scrum security seo service services shipping simulation social software solar sourcing special-education staffing statistics
steel storage store strategy structural supervisor supply support surgical surveying sustainability systems tax teaching technical telecom
tax-season teller test testing theatre theater therapy tooling tourism trading training transport transportation travel treasury trucking tutoring typing
underwriting ux ui veterinary video visual warehouse warehousing waste water web welding wellness wildlife wind writing youth curriculum kindergarten
ballet housing chemistry biology math maths english spanish history music art stage costume lighting sound grounds night-watch security-guard
`);

const IRREGULAR: Record<string, string> = {
  wives: 'wife',
  midwives: 'midwife',
  secretaries: 'secretary',
  deputies: 'deputy',
  nannies: 'nanny',
  attorneys: 'attorney',
  salespeople: 'salesperson',
  linemen: 'lineman',
  foremen: 'foreman',
  firemen: 'fireman',
  faculty: 'faculty',
  staff: 'worker',
  waitresses: 'waitress',
  coaches: 'coach',
  hands: 'hand',
  technologists: 'technologist',
  rns: 'rn',
  lpns: 'lpn',
  cnas: 'cna',
};

/** Words that end like an occupation and are none. */
const NOT_OCCUPATIONS = wordSet(`
number user customer consumer member matter center centre letter paper water power order offer answer career corner summer winter former
other another rather either whether never ever over under after later sooner better larger further together however newsletter chapter
computer server-side scanner printer counter quarter semester offer dinner number sister brother father mother mayor major minor senior
junior prior interior exterior superior factor sector vector color favor honor labor harbor error mirror tour hour flavor behavior door
floor poor indoor outdoor liaison-less list gist twist exist assist persist wrist artist's checklist shortlist musician's median
important instant constant distant relevant significant elegant restaurant grant plant giant warrant assistant's participant applicant
candidate veteran human woman german roman italian canadian indian christian asian person reason season lesson offer transfer cover
discover deliver consider remember wonder prefer refer newer older younger higher lower closer easier faster earlier harder stronger
longer greater smaller bigger quicker recruiter-side november october september december peer dear fear year near clear
tower river silver copper amber meter liter filter shelter cluster master register poster poster's roster folder header border calendar
seller-side provider supplier vendor employer partner-program manner banner cancer laser paper per super fewer inner outer upper
`);

/** Whether a lower-case word heads an occupation ("welder", "nurses", "analyst"). */
export function isOccupation(word: string): boolean {
  return known(word) || known(word.slice(word.lastIndexOf('-') + 1)) || known(word.slice(word.lastIndexOf('/') + 1));
}

function known(word: string): boolean {
  if (OCCUPATION_WORDS.has(word)) return true;
  const single =
    IRREGULAR[word] ??
    (word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.endsWith('s') && !word.endsWith('ss')
        ? word.slice(0, -1)
        : word);
  if (OCCUPATION_WORDS.has(single)) return true;
  if (single.length < 7 || NOT_OCCUPATIONS.has(single)) return false;
  return /(?:ologist|ician|keeper|maker|worker|smith|wright|woman|(?:[a-z]{3}s)man|fitter|layer|master|grapher|therapist|fighter|writer|setter|dresser)$/.test(
    single,
  );
}

/**
 * Whether a lower-case word may head a title: an occupation, or a word built like one ("toolmaker", "taster", "luthier"). For places
 * where something else speaks for a title already.
 */
export function isTitleHead(word: string): boolean {
  if (isOccupation(word)) return true;
  const single = word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return (
    single.length > 4 &&
    !NOT_OCCUPATIONS.has(single) &&
    !GENERIC_JOB_WORDS.has(single) &&
    /(?:er|or|ist|ian|eur|man|hand|wright|smith|ant|master|back|mate|ward|ician)$/.test(single) &&
    !/^(?:after|under|over|never|together|another|further|whatever|whether|either|neither|rather|however|computer|paper|number|matter|member|chapter|weather|winter|summer|letter|center|order|wonder|remember|consider|prefer|answer|offer|error|color|honor|labor|favor|floor|indoor|outdoor|want|grant|plant|giant|relevant|important|instant|constant|significant|background|feedback|forward|toward|award|reward|understand|beforehand|firsthand|human|german|italian|roman|indian|canadian|second-hand|behind|better|easier|earlier|sooner|later|former|current|transfer|cover|discover|deliver|december|november|october|september|quarter|semester|career|newsletter|barrier|supplier|poster|register|roster|folder|border|calendar|manner|banner|cancer|laser|brother|sister|mother|father|power|tower|water|river|silver|copper|user|customer|consumer|sector|factor|interior|exterior|major|minor|prior|mirror|tour|hour)$/.test(
      single,
    )
  );
}

/** Whether a lower-case word names a field of work ("payroll", "nursing"). */
export function isField(word: string): boolean {
  return FIELD_WORDS.has(word);
}
