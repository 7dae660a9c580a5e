/** Numbers that are no ids: counts, years, and the names of things. Texts are in small letters. */

const UNITS =
  'years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|people|persons?|positions?|openings?|times|percent|' +
  String.raw`km|miles|bed|unit|man|story|star|(?:k|m|am|pm|th|st|nd|rd)\b`;
const UNIT = new RegExp(String.raw`^[\s-]?(?:\+?\s?(?:${UNITS})|%)`);

/** Whether what follows a number makes a count of it: "post 2 years ago", "role 30-person". */
export function isCounted(after: string): boolean {
  return UNIT.test(after);
}

/** "2024". */
export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

/** "2nd", "40k", "8hrs". */
export function isAmount(text: string): boolean {
  return /^\d+(?:st|nd|rd|th|k|m|hrs?|x)$/.test(text);
}

const OTHERS = [
  // "30-person"
  /^\d+[-–]?(?:year|person|day|hour|week|month|bed|unit|star|man|story)s?$/,
  /^(?:\d|\d+(?:yrs?|%))$/,
  // Terms of a trade, and what is rated.
  /^(?:covid-19|b2b|b2c|24\/7|401k|o\*net|l[1-9]|c\d|mp3|h1b?|s3|ec2|w2|i-?9|web3)$/,
  /^(?:bsl-?\d|iso-?\d+|level-?\d|gpt-?\d)$/,
];

/** Whether letters and digits are a count or a term, and no id. */
export function isNoId(text: string): boolean {
  return isYear(text) || isAmount(text) || OTHERS.some((other) => other.test(text));
}
