/** A set from words in a template string: readable in the source, quick to look up. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Words that hold an English sentence together. They name nothing, so none of them is (part of) a name in lower case. */
export const FUNCTION_WORDS = wordSet(`
a an the this that these those some any every each either neither no all both half such what which whose who whom
i i'm i'd i've i'll im ive me my mine myself we we're we've we'd we'll us our ours you you're you've you'd you'll your yours u ur
he she it it's its they they're them their theirs his her hers him
and or but nor so yet if because as since while when whenever where why how though although unless until than then thus hence also too
of at by for with about against between into through during before after above below to from up down in out on off over under again
further near via per within without upon toward towards across along around behind beyond except like onto among
am is are was were be been being have has had having do does did doing will would shall should can could may might must ought
isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't haven't hasn't hadn't dont cant wont
not just only very really quite here there now today tomorrow yesterday tonight soon already still ever never always often
please kindly thanks thank yes ok okay well more most much many few less least other another same own
let let's lets there's that's what's here's who's
`);

/** Words that open a sentence or a clause without being a name, though a capital stands on them. */
export const SENTENCE_OPENERS = wordSet(`
recently currently hopefully previously lately honestly actually also additionally furthermore however moreover finally first firstly
second secondly third last next meanwhile overall otherwise therefore unfortunately fortunately luckily briefly basically obviously
saw seen found noticed read heard having being looking seeking hoping reaching following writing wanting applying interested excited
delighted thrilled happy glad grateful sorry apologies pardon excuse greetings congratulations congrats kudos great good nice lovely
wonderful pleased pleasure hope hoping wishing would could should can may might will shall do does did is are was were have has had
given based regarding re concerning about per thanks thank many much any some one two three four five six seven eight nine ten eleven
twelve fifteen twenty thirty what when where why how who which whose your my our their his her its this that these those there here
now today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june
july august september october november december spring summer autumn fall winter yes no not please kindly let lets let's worth quick
just really very long short new senior junior lead former fellow both each every all another once twice while after before during since
until within without with from for to in on at by as if so but and or because although though despite besides instead maybe perhaps
experienced certified licensed registered retired full-time part-time hi hello hey dear subject happy best kind warm looking love loved
`);

/** Openings of a greeting. The second kind is over-familiar, but a greeting all the same. */
export const GREETING_WORDS = wordSet(
  `hi hello dear greetings respected good hey heya hiya yo howdy bonjour bonsoir ciao salut namaste namaskar salaam salam ola buongiorno shalom aloha hallo hola hej hullo kia sup`,
);

export const HONORIFICS = wordSet(`
mr mrs ms miss mx dr prof professor sir madam ma'am maam mister madame rev reverend father fr sister brother pastor rabbi imam judge hon
capt captain col colonel lt lieutenant maj major sgt sergeant chief coach chef dean director commander cmdr gen general officer nurse
principal superintendent senator councillor councilor lady lord dame mme mlle mrs. dott dott.ssa sig sig.ra don doña dona sri. ing daw monsieur engr atty adv frau herr señor señora sra shri smt sri
`);

/** In a greeting these address a crowd, an office or nobody. */
export const NOBODY_WORDS = wordSet(`
there all everyone everybody team folks friend friends colleague colleagues sir madam sirs ma'am maam sir/madam madam/sir hiring manager
recruiter recruiters recruiting recruitment talent acquisition hr human resources department dept committee staff people ladies gentlemen
guys connection connections professional professionals to whom it may concern again and or & the of at my your our whoever panel group office
respected morning afternoon evening day manager's head employer company leader leaders partner specialist coordinator
dear neighbor neighbour buddy bro dude man pal mate boss person stranger both network personnel administrator
`);

export const MONTHS = wordSet(`january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec`);
export const DAYS =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
saturdays sundays mon tue tues wed thu thur thurs fri sat sun`);

export const NUMBER_WORDS =
  wordSet(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty dozen decade decades couple several few many`);
