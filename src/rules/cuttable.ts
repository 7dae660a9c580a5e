import { does, type Reading } from '../reading/read.ts';
import { holdsFact } from './edits.ts';

const SURE = 0.6;
/** Longer than this is no quotation, in UTF-16 code units. */
const MOST_QUOTED = 70;

/** What a note that has to be shorter can do without: thanks, a greeting in words, an apology; in its own words. */
export function cuttableIn(note: Reading): string | undefined {
  return note.sentences
    .filter((sentence) => sentence.text.length <= MOST_QUOTED && !holdsFact(note, sentence))
    .filter((one) => !note.recipients.some(({ start, end }) => one.start <= start && end <= one.end))
    .find(
      (sentence) =>
        sentence.courtesy ||
        Math.max(does(sentence, 'pleasantry'), does(sentence, 'apology'), does(sentence, 'thanks')) >= SURE,
    )
    ?.text.trim();
}
