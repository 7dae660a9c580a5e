/**
 * How a fact that somebody typed is said in a sentence: "six years in retail" becomes "I bring six years in retail.",
 * "licensed welder" "I'm a licensed welder.". What it says is never changed; where its form can't be told, it stands
 * behind a colon.
 */
export { backgroundSentence, tightBackground } from './say/background.ts';
export { isTitled, personName } from './say/person.ts';
export { postingPhrase } from './say/posting.ts';
export { articleFor } from './say/sentence.ts';
export { spokenFacts } from './say/spoken.ts';
export { whySentence } from './say/why.ts';
