import { canonicalStem } from './canonical.ts';

/**
 * Words that a rewritten note may bring without saying anything new of anybody: what holds sentences together,
 * courtesy, and what a request to connect is made of. Whatever is not here has to stand in the original, in this form
 * or another.
 */
const WORDS = `
a about one after again all also am an and any are as at back be because been before being both but by can could did do does doing for from further
get give given go had has have having he hear hearing her here him his how i if in into is it its just know learn let like make may me might more my
myself now of off on one or our out over own please regarding concerning re s she should since so some still such than that the their them then there these they this those shall plus
through to together too towards under up upon us very was we well were what when where whether which while who whom whose why will with within would yes you your yours am
hi hello dear good morning afternoon evening regards best kind warm sincerely thank thanks grateful gratefully appreciate appreciated appreciation cheers
glad happy pleased delighted honored honor pleasure keen eager interested interest excited love enjoy hope welcome value much great greatly
connect connecting connection reach reaching contact write writing message note discuss talk chat speak conversation further exchange
ask question consider considered consideration review look looking apply applying application candidate share sharing tell
role position job opening vacancy opportunity posting post open available fit fits match suits suit aligns align relevant right well
profile resume background experience qualification qualifications skill skills detail details information
see saw seen notice noticed find found spot spotted read learned came across listed posted advertised via
bring offer add contribute help useful use need needs require requirements seek seeking hire hiring recruit recruiting call
team company firm organization reader
time minute moment brief briefly quick short soon convenient possible chance step
year years work working worked spend spent currently present day week
think believe feel want wish worth mind willing able open sure yet ever whenever
also already directly particular especially particularly specific specifically however therefore same another each every
done doing earn earned got keep hold held sense rather though although perhaps maybe suitable catch caught attention eye along behind forward reply response
join joining take took turn taking up together altogether couple while during since until within between among beside besides instead
around approximately roughly almost nearly person people
requisition reference number id code whole own per via like unlike just only even
ends end note kindly simply clear clearly directly currently presently sitting stand stands looking
mean means meant say said says way thing things something anything lot bit little few
`;

/** The stems of those words. */
export const NEUTRAL: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean).map(canonicalStem));

/** Words that hold a sentence together, in canonical form: they name nothing. */
export const FUNCTION = new Set(
  'a an the of in on at for to and or with my your i is it as by from that this be am are was plus than over about'.split(
    ' ',
  ),
);
