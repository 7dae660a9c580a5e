import { FUNCTION_WORDS, wordSet } from './lexicon/words.ts';
import type { Word } from './words.ts';

/**
 * Words that hold sentences together in the languages that job seekers write in most, without those that English has too
 * ("me", "in", "an"). French, Spanish, Portuguese, Italian, German, Dutch, the Nordic languages, Polish, Czech, Turkish,
 * Romanian, Hungarian, Finnish, Indonesian/Malay, Tagalog, Swahili, Vietnamese, Hindi and Urdu in Latin letters.
 */
const FOREIGN_WORDS = wordSet(`
je j'ai vous votre nous notre pour avec dans chez une les des du est et au aux sur mon ma mes que qui bonjour merci suis très être poste cordialement annonce souhaite cherche travail
hola estoy muy usted ustedes su para con por una las los del que mi como buenos días gracias puesto trabajo años tengo soy busco empresa saludos vacante quisiera gustaría experiencia en y es más
olá você vocês sua seu para com uma os não meu minha anos sou gostaria vaga trabalho obrigado obrigada estou procuro empresa são também
ciao sono vorrei per con una gli della nella vostro vostra il lo lavoro anni grazie azienda ho molto buongiorno cerco esperienza posizione di che
ich bin habe ihre ihr sie und der die das ein eine einen für mit bei ist nicht auf als zu von würde gerne sehr guten tag stelle grüße freundlichen suche erfahrung jahre arbeit über
ik ben heb uw jouw jij het een voor met bij zijn niet op als te van zou graag goedendag vacature groeten ervaring jaar werk wij naar
jag är har din ditt er ett för med hos inte på som av skulle vilja gärna hej tjänsten erfarenhet år arbete och det att en
jeg er har din ditt deres et for med hos ikke på som av ville gerne gjerne hei stillingen erfaring år arbejde og det at vil
proszę cześć dodaj mnie mi mój moja mam jestem dzień dobry pani pan się na dla jako stanowisko pracy praca szukam pozdrawiam lat oraz jest w z i do nie od czy
jsem mám dobrý den pozici práce hledám děkuji se na pro jako rád ráda že roky let
ben bir ve için ile bu çok iş olarak merhaba pozisyon sayın şirket deneyim yıl teşekkürler ilan istiyorum
sunt am un o pentru cu la și din este nu care bună ziua postul experiență ani mulțumesc lucrez
vagyok egy és hogy nem az állás munka köszönöm tisztelt év tapasztalat szeretnék
olen ja että ei on paikka työ kiitos hei vuotta kokemus haluaisin teidän
saya anda dan yang di untuk dengan ini itu tidak pekerjaan posisi terima kasih pengalaman tahun adalah bapak ibu sebagai kami lowongan
ako ang mga ng sa po na ko ay hindi trabaho salamat naghahanap kumusta magandang
mimi na ya kwa ni wa kazi habari asante katika natafuta nina miaka
tôi là và của cho với có không một công việc xin chào cảm ơn
mein hoon hai mujhe aap aapki ke ki ka mera meri naukri kaam chahiye liye mein namaste kripya
`);

/** Whether most of the note is in another language than English. Too short a note gets the benefit of the doubt. */
export function isForeign(words: readonly Word[]): boolean {
  let english = 0;
  let foreign = 0;
  let otherScript = 0;
  let letters = 0;
  for (const word of words) {
    const first = word.text.charCodeAt(0);
    if (first < 0x3a) continue;
    letters++;
    if (first >= 0x250 && !/\p{Script=Latin}/u.test(word.text)) {
      otherScript++;
      continue;
    }
    const known = FUNCTION_WORDS.has(word.lower) || COMMON_ENGLISH.has(word.lower);
    const strange = FOREIGN_WORDS.has(word.lower) || (word.lower[1] === "'" && /^[ljmtsnc]'\p{L}/u.test(word.lower));
    if (known && strange) continue;
    if (known) english++;
    else if (
      strange ||
      (/[ßñãõçœøåæłąęśżźćčřžšőűğışțăîêèàùâìò]/.test(word.lower) && (!word.capital || word.start === 0))
    )
      foreign++;
  }
  if (otherScript > letters / 2) return true;
  return letters >= 4 && foreign >= 2 && foreign > english * 1.5;
}

const COMMON_ENGLISH =
  wordSet(`would like role job position looking interested connect team company work years experience opportunity hiring saw your
think know want need help hope great good time people first new profile resume open chat question background applied opening share learn`);
