import { wordSet } from './words.ts';

/**
 * Ordinary words of four letters or more that people put in capitals to be heard. What is not among them is taken for an
 * acronym, an id or a name, which may stand in capitals: better a shout missed than "NAEYC" called one.
 */
export const ORDINARY_WORDS = wordSet(`
able about above absolutely accept accepted account across action active actually additional address advance advice after again against agency
almost alone along already also always amazing among another answer anybody anyone anything anywhere application apply applied applying
appreciate appreciated area around asked asking assist assistance attention available away awesome back background badly based because been
before begging being believe best better beyond bless blessed both bring building business busy call called calling came candidate cannot
career careers certain certified chance change check city class clear client clients close come coming committed company companies complete
completely confident connect connecting connection connections consider consideration contact contacting continue could country course current
currently customer customers daily date days deadline dear decide decided dedicated define definitely degree deliver demand depend desperate
desperately desire details develop different difficult directly discuss does doing done door down driver dream during each early easily
easy education effort else email employee employees employer employment energy engineer enough entire especially even ever every everyone
everything exactly excellent exceptional excited exciting expect experience experienced experiences expert extra extremely face fact family fast
favor favour feel field figure file fill final finally find fine finish first five follow forever form former forward found four free
friend friends from full fully future gave general getting girl give given glad goal goals going gone good great greatly greetings group grow
growing guarantee guaranteed guys half hand hands happen happy hard hardest have having hear heard heart hello help helpful here high
highest highly hire hired hiring hold home honest honestly hope hoping hours house however huge hundred idea ideal ignore immediate immediately
important impressed improve include including increase industry information inside instead interest interested interesting interview into
job's jobs join joining just keep kind kindly knew know knowledge known large last late later laid lead leader leading learn least leave left
less let's level life like limited line list listen little live local long look looking lose lost love lower made mail main major make
making manage manager managers many market match matter maybe mean means meet meeting member mention message mind mine minute minutes miss
money month months more morning most motivated mother move much must myself name need needed needs network never news next nice night nobody none
nothing notice number offer office often once only open opening openings opportunity opportunities order organization other others outstanding
over pain part pass passion passionate past patient people perfect perfectly period person personal phone pick place plan please
point position positions possible post posting posted potential practice prepared present president pretty probably problem process product
professional professionals profile profit project promise proper proud proven provide public pull push qualified quality question questions quick
quickly quite quit rate rather reach read ready real really reason receive recent recently recommend recruiter recruiters refer referral relevant reliable
remember reply request required requirement requirements resign respect respond response responsibility result results resume retail return review
right role roles room rush safe said salary same save saying school search second seeking seem seen seriously select selected send
senior sent serious service services several shall share shift shop short should show side sign similar simple simply since single sir's site
situation skill skills small solid some somebody someone something soon sorry speak special spend stand start started starting state
still stop store straight strong struggling student study stuff success successful such suffer suited superb support sure take taken taking talent
talk team tell than thank thanks that their them then there these they thing things think third this those though thought thousand three through
time times tired today together told tomorrow tonight took total totally touch town track trained training tried trouble true truly trust try
trying turn under understand unemployed unique until upon urgent urgently used useful very veteran view visit wait waiting walk want wanted wanting
warehouse warm waste watch week weeks welcome well went were what whatever when where whether which while whole whom wish with within without woman wonderful
word words work worked worker working works world worst worth would wrong write writing year years yesterday young your yours yourself
four five seven eight nine eleven twelve fifteen twenty thirty forty fifty hundreds thousands million hardworking hard-working nurse teacher welder cook chef cashier cleaner guard forklift electrician plumber mechanic
`);
