const wordList = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns for a group of people that the writer is one of. */
export const GROUP: ReadonlySet<string> = wordList(
  'team crew group squad unit staff department shop office store company lab class section shift club union firm bureau desk branch platoon band ward side chorus choir orchestra troupe committee cohort agency chapter society brigade family',
);

/** Nouns for one person, who is not the writer where a "my" or an "a" stands in front. */
export const PERSON =
  /^(?:aunt|uncle|mother|father|mom|mum|dad|brother|sister|cousin|husband|wife|partner|friend|colleague|classmate|boss|manager|supervisor|mentor|neighbou?r|son|daughter|professor|teacher|instructor|coach|roommate|co-?worker|brother-in-law|sister-in-law|advisor|adviser)$/;
