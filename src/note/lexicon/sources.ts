/**
 * Job boards and places where jobs are posted, as a phrase list (see `phrases`). A board's name with its ".com" is still its name.
 */
export const JOB_BOARDS = String.raw`
linkedin | indeed | monster | glassdoor | zip ?recruiter | handshake | dice | hcareers | hosco | step ?stone | naukri
efinancialcareers | efinancial careers | career ?builder | simply ?hired | usa ?jobs | recruit ?military | seek | reed
total ?jobs | xing | wellfound | angel ?list | built ?in nyc | built ?in chicago | built ?in austin | built ?in boston
snag ?a ?job | craigs ?list | job ?street | bayt | gulf ?talent | idealist | culinary ?agents | poached( jobs)? | nhs jobs
guardian jobs | jobberman | foundit | shine\.com | flexjobs | flex jobs | we work remotely | weworkremotely | remote ?ok | otta
jobs\.ac\.uk | the tes | tes jobs | tes | infojobs | catho | kariyer | bumeran | computrabajo | jora | adzuna | jooble
talent\.com | the ladders | ladders | hacker news | hn who'?s hiring | who'?s hiring | y ?combinator | work at a startup
higher ?ed ?jobs | school ?spring | k12 ?jobspot | ed ?join | teach away | government ?jobs | job ?bank | cv-?library | jobsite
irish ?jobs | jobs\.ie | cwjobs | caterer\.com | caterer global | hospitality online | practice ?link | doximity | vivian
nurse\.com | health ?ecareers | nurse ?fly | all ?nurses | bio ?space | nature careers | science careers | new scientist jobs
fish ?bowl | ripple ?match | way ?up | the muse | jobs ?db | kalibrr | online ?jobs | onlinejobs\.ph | upwork | fiverr | toptal
stack ?overflow( jobs)? | github jobs | welcome to the jungle | apec | pole emploi | france travail | arbeitsagentur | jobs\.ch
job ?scout | finn\.no | arbetsförmedlingen | pracuj(\.pl)? | profesia | jobindex | trade ?me | seek\.com | ethical ?jobs
charity ?job | third sector | artsjobs | arts jobs | the stage | staff ?me ?up | production ?hub | backstage | playbill
entertainment careers | game ?jobs | art ?station | behance | dribbble | coroflot | archinect | all ?retail ?jobs | jobcentre
job ?centre | universal jobmatch | find a job | military\.com | clearance ?jobs | hire ?heroes | hire ?vets | trucker ?path
cdl ?jobs | cdllife | class ?a ?drivers | roadtechs | rigzone | oil ?careers | energy ?jobline | wind ?jobs | sea ?jobs
all ?cruise ?jobs | crew ?seekers | yotspot | avjobs | aviation ?job ?search | jsfirm | shift ?pixy | instawork | wonolo
broadway ?world | countryside jobs | horticulture week | pro ?brewer | good ?food ?jobs | winejobs | media ?bistro | cool ?works
chronicle vitae | inside higher ed | academic ?keys | eur ?axess | find ?a ?phd | eteach | olas | nyfa | offstage ?jobs | arts ?hub
constructionjobs | law ?crossing | lawjobs | civil service jobs | trac jobs | health ?jobs ?uk | work for good | charity ?village
conservation job board | ecojobs | environmentaljobs | internshala | times ?jobs | work ?india | hirist | iimjobs | pnet | careers ?24
my ?job ?mag | brighter ?monday | fuzu | rozee | glints | my ?careers ?future | hello ?work | gum ?tree | jobtoday | remotive
working nomads | authentic jobs | powertofly | nexxt | getwork | jobcase | job ?rapido | neuvoo | jobillico | workopolis | eluta
tech ?fetch | variety careers | care\.com | jobs\.cz | jobs\.bg | jobs\.de | stellenwerk
facebook | instagram | twitter | whatsapp | telegram | slack | discord | reddit | tiktok | mastodon | google jobs | google`
  .trim()
  .replaceAll(/(?= \| |\n|$)/g, String.raw`(?:\.(?:com|co\.uk|de|org|net))?`);

/** Whether a whole lower-case phrase is the name of a job board. */
export function isJobBoard(name: string): boolean {
  return BOARD.test(name);
}

const BOARD = new RegExp(
  `^(?:the )?(?:${JOB_BOARDS.split(/\n| \| /)
    .filter(Boolean)
    .join('|')})$`,
);
