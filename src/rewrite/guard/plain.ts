import { bounded } from '../../bounds.ts';
import type { Reading } from '../../reading/read.ts';
import { hasUntypable } from '../../reading/unseen.ts';

/** What a model puts round a note, or instead of one. */
const PREAMBLE = /^\W*(?:here(?:'s| is| are)|sure|certainly|of course|absolutely|okay|below is|rewrite:|version \d)\b/i;
const TITLED = /^\W*(?:my |the |your )?(?:rewritten|revised|improved|updated|new) (?:note|version|message)\b/i;
const MARKUP = /\*\*|__|^#{1,4}\s|^\s*[-*•]\s|```|<\/?[a-z][^>]*>|\[[^\]]+\]\([^)]+\)/m;
const LINK = /\bhttps?:\/\/|\bwww\.|\b[\w.+-]+@[\w-]+\.\w{2,}|\b[a-z0-9-]+\.(?:com|org|net|io|co)\/\S/i;
const SYSTEM = /\b(?:system prompt|language model|as an ai|openai|chatgpt|instructions?|json|schema)\b/i;

/** Why a candidate is no note at all, whatever it says; undefined where it is one. `text` is trimmed. */
export function unfit(text: string, limit: number): string | undefined {
  if (text === '') return 'It is empty';
  if (text.length > limit) return `It is ${text.length - limit} characters over the limit of ${limit}`;
  if (hasUntypable(text) || bounded(text).leftOut.size > 0)
    return 'It has characters that can’t be seen or typed; answer in plain letters';
  return /^["“'].*["”']$/s.test(text) ? 'It is in quotation marks; answer with the note alone' : undefined;
}

/** What has no place in a note, unless the writer's has it too; as they were before they were cleaned. */
export function foreignBodies(before: Reading, after: Reading): string[] {
  const is = (pattern: RegExp) => pattern.test(after.clean.original) && !pattern.test(before.clean.original);
  return [
    is(PREAMBLE) || is(TITLED) ? 'It has a preamble; answer with the note alone' : '',
    is(MARKUP) ? 'It has markup; answer in plain text' : '',
    LINK.test(after.text) ? 'It has a link or an address' : '',
    is(SYSTEM) ? 'It speaks of its instructions' : '',
    after.slots.length > 0 ? 'It has an unfilled blank' : '',
    after.foreign && !before.foreign ? 'It is in another language' : '',
    breaksOff(after) ? 'It breaks off' : '',
  ].filter(Boolean);
}

/** Whether a text ends neither with a sentence's mark nor with a name. */
function breaksOff({ text, structure: { signOff } }: Reading): boolean {
  return !signOff && !/[.!?)]["”']?$|\p{Lu}\p{L}*$/u.test(text.trim());
}
