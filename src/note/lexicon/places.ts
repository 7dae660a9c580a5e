import { wordSet } from './words.ts';

/** Places that stand where a company could ("openings in Denver"): countries, states and large cities, lower case. */
const PLACES = wordSet(`
africa america asia australia austria bangladesh belgium brazil britain canada chile china colombia croatia czechia denmark egypt england
estonia europe finland france germany ghana greece hungary iceland india indonesia ireland israel italy jamaica japan jordan kenya korea
kuwait latvia lebanon lithuania luxembourg malaysia mexico morocco nepal netherlands nigeria norway oman pakistan panama peru philippines
poland portugal qatar romania russia scotland serbia singapore slovakia slovenia spain sweden switzerland taiwan thailand tunisia turkey
uganda ukraine uruguay usa us uk uae eu vietnam wales zimbabwe alabama alaska arizona arkansas california colorado connecticut delaware
florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming
ontario quebec alberta manitoba saskatchewan bavaria catalonia punjab kerala gujarat karnataka maharashtra queensland victoria
amsterdam antwerp athens atlanta auckland austin bangalore bengaluru bangkok barcelona bath beijing belfast bergen berlin birmingham bogota boise
boston brisbane bristol brooklyn brussels bucharest budapest buffalo cairo calgary cambridge cardiff charlotte chennai chicago cincinnati
cleveland cologne copenhagen cork dallas delhi denver detroit doha dresden dubai dublin dundee durham edinburgh edmonton fresno geneva
ghent glasgow hague hamburg hanoi helsinki houston hyderabad indianapolis istanbul jakarta johannesburg kansas karachi kigali kolkata
krakow lagos lahore leeds leicester leipzig lima lisbon liverpool london lyon madrid malmö manchester manila marseille melbourne memphis
miami milan milwaukee minneapolis montreal moscow mumbai munich nairobi naples nashville newark newcastle nottingham oakland
omaha orlando osaka oslo ottawa oxford paris perth philadelphia phoenix pittsburgh plymouth porto portland prague pune raleigh reading reno
richmond riga rome rotterdam sacramento salford salzburg seattle seoul shanghai sheffield sofia southampton spokane stockholm stuttgart sydney
tacoma tahoe tallinn tampa tbilisi tokyo toledo toronto tucson tulsa turin valencia vancouver vienna vilnius warsaw wellington winnipeg york
zagreb zurich nyc la sf dc bay midwest northeast southeast southwest northwest
`);

const PLACE_PHRASES =
  wordSet(`new-york san-francisco san-diego san-jose los-angeles las-vegas new-orleans new-zealand new-jersey new-mexico
new-hampshire north-carolina south-carolina north-dakota south-dakota west-virginia rhode-island salt-lake-city st-louis st-paul fort-worth
south-africa south-korea hong-kong united-states united-kingdom saudi-arabia sri-lanka costa-rica abu-dhabi cape-town san-antonio el-paso
kuala-lumpur ho-chi-minh tel-aviv buenos-aires são-paulo sao-paulo rio-de-janeiro mexico-city quebec-city bay-area silicon-valley
latin-america middle-east east-coast west-coast new-delhi long-beach long-island baton-rouge santa-fe`);

/** Whether a capitalised phrase is a place and nothing else. */
export function isPlace(phrase: string): boolean {
  const words = phrase.toLowerCase().replace(/[.,]/g, '').split(/\s+/);
  return PLACE_PHRASES.has(words.join('-')) || words.every((word) => PLACES.has(word));
}
