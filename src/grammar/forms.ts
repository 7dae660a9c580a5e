import { stemmer } from 'stemmer';

/**
 * Weir puts fixed words into a text. What depends on the word found, a rule writes as the name of a form ("(past)"), or
 * as several words to choose from; the choice is made here.
 */

/** Verbs that such rules find, with their past and participle where those are not regular. */
const VERBS = `
accept achieve acquire admire agree align apply appreciate ask attend become:became:become begin:began:begun believe
bring:brought:brought build:built:built chat choose:chose:chosen collaborate come:came:come complete connect consider
contribute cook develop discuss do:did:done drive:drove:driven enjoy explore find:found:found finish fit gain
get:got:got give:gave:given go:went:gone graduate grow:grew:grown handle have:had:had hear:heard:heard help include
involve join know:knew:known lead:led:led learn leave:left:left like live look love make:made:made manage match
meet:met:met move need obtain open operate participate possess read:read:read receive reply require respond
run:ran:run say:said:said search see:saw:seen seek:sought:sought seem send:sent:sent share solve speak:spoke:spoken
spend:spent:spent start study submit suit take:took:taken talk teach:taught:taught tell:told:told
think:thought:thought understand:understood:understood use want weld work write:wrote:written
`;

type Form = 'plain' | 'past' | 'participle' | '-ing' | '-s' | 'no -s';

const forms = new Map<string, Record<Form, string>>();
for (const entry of VERBS.trim().split(/\s+/)) {
  const [plain = '', past = regular(plain, 'ed'), participle = past] = entry.split(':');
  const third = plain === 'have' ? 'has' : plural(plain);
  const all = { plain, past, participle, '-ing': regular(plain, 'ing'), '-s': third, 'no -s': plain };
  for (const word of Object.values(all)) if (!forms.has(word)) forms.set(word, all);
}
const be = { plain: 'be', past: 'was', participle: 'been', '-ing': 'being' };
for (const word of ['be', 'is', 'are', 'am']) forms.set(word, { ...be, '-s': 'is', 'no -s': 'are' });
for (const word of ['was', 'were']) forms.set(word, { ...be, '-s': 'was', 'no -s': 'were' });

/** `text` with a form's name, as in "have (participle)", filled in for `found`'s last word; undefined if unknown. */
export function withForm(text: string, found: string): string | undefined {
  const name = /\(([^)]+)\)/.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return text;
  const word = found.toLowerCase().match(/[a-z]+$/)?.[0] ?? '';
  const form = formOf(word, name);
  return form && text.replace(/\([^)]+\)/, form);
}

function formOf(word: string, name: string): string | undefined {
  if (name === 'plural') return plural(word);
  if (name === 'singular') return word.replace(/ies$/, 'y').replace(/s$/, '');
  return forms.get(word)?.[name as Form];
}

/** A word's other forms, as a noun and as a verb. */
const ENDINGS = ['-s', 'past', 'participle', '-ing'] as const;
export type Inflection = (typeof ENDINGS)[number];

/**
 * The other forms that a word may have: "leverage" has "leverages", "leveraged", "leveraging". What has another stem is
 * none: "car" has no "cared".
 */
export function inflectionsOf(word: string): { form: string; inflection: Inflection }[] {
  const stem = stemmer(word);
  const known = forms.get(word);
  const made = (inflection: Inflection): string[] => {
    if (known) return [known[inflection]];
    if (inflection === '-s') return [plural(word)];
    const ending = inflection === '-ing' ? 'ing' : 'ed';
    return [regular(word, ending), double(word, ending)];
  };
  return ENDINGS.flatMap((inflection) => made(inflection).map((form) => ({ form, inflection }))).filter(
    ({ form }, at, all) =>
      form !== word &&
      (known !== undefined || stemmer(form) === stem) &&
      all.findIndex((one) => one.form === form) === at,
  );
}

/** A verb in another form, where it is one that is known: "use" in the past is "used". */
export function inflected(verb: string, inflection: Inflection): string | undefined {
  return forms.get(verb)?.[inflection];
}

function plural(word: string): string {
  if (word === 'person') return 'people';
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|sh|ch|o)$/.test(word) ? `${word}es` : `${word}s`;
}

function regular(verb: string, ending: 'ed' | 'ing'): string {
  if (ending === 'ed' && /[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (/(?:^|[^aeiou])[aeiou][bdgmnpt]$/.test(verb) && !/(?:open|visit|develop)$/.test(verb))
    return double(verb, ending);
  return /[^e]e$/.test(verb) && verb !== 'be' ? verb.slice(0, -1) + ending : verb + ending;
}

function double(verb: string, ending: string): string {
  return verb + verb.slice(-1) + ending;
}
