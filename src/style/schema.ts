import { z } from 'zod';
import { slotsIn } from '../draft/house.ts';
import { TONES } from '../draft/tones.ts';
import { isOccupation, NUMBER_WORDS } from '../reading/classes.ts';
import { wordsOfClass } from '../reading/lexicon.ts';
import { LIMITS, type Limits } from '../reading/limits.ts';
import { RULES } from '../rules/registry.ts';
import { listOf } from '../text.ts';
import { LISTS, wordsIn } from './house-words.ts';
import { meant, nearest } from './meant.ts';
import type { DraftStyle, HousePhrase, RuleStyle } from './style.ts';

/** What no house can leave out or weigh otherwise: a note with one of these can't be sent, or can't be judged. */
export const FIXED: readonly string[] = ['empty-note', 'placeholder', 'not-english', 'too-long'];

/** In whole points: cheaper, a finding would cost no more than a note that shows research gets back. */
const COST = { least: 2, most: 100 };
/** The shortest box that a draft of usual facts fits (src/style/templates.ts), in UTF-16 code units. */
const SHORTEST_BOX = 120;
/** Of phrases, names and templates, in UTF-16 code units. */
const LONGEST = { phrase: 80, name: 30, footer: 200, template: 160 };
/** Names that are not known are told up to this many. */
const MOST_TOLD = 50;

/** Below, `nullish` is for a section in which all stands behind a `#`. */

/** A mapping of known keys; each that is not known is named, with the one that was meant. */
function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape, what: string) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .slice(0, MOST_TOLD)
            .map((key) => strange(key, known, what))
            .join('\n')
        : `has to be a list of settings, one a line: ${known.slice(0, 3).join(': …, ')}: …`,
  });
}

/** A name that is not known here: one of another place, or a slip of the hand. */
function strange(key: string, known: readonly string[], what: string): string {
  const place = placeOfName(key);
  if (place === undefined) return meant(key, known, what);
  const how = known.includes('rules') ? 'put two spaces in front of it' : `is there still a # in front of “${place}:”?`;
  return `“${key}” belongs below “${place}:”; ${how}`;
}

/** Under which section a name would be right. */
function placeOfName(name: string): string | undefined {
  if (RULES.some(({ id }) => id === name)) return 'rules';
  if (name in LISTS || name === 'allow') return 'words';
  if (name === 'name' || name === 'footer') return 'voice';
  return (TONES as readonly string[]).includes(name) ? 'drafts' : undefined;
}

/** What is said of a word that is none of these. */
function among(values: readonly string[], more = ''): (issue: { input?: unknown }) => string {
  return ({ input }) => {
    const text = typeof input === 'string' ? input : '';
    if (isCurly(text)) return CURLY;
    const near = text === '' ? undefined : nearest(text, values);
    return `has to be ${listOf(values, 'or')}${more}${near === undefined ? '' : `. Did you mean ${near}?`}`;
  };
}

/** A text in curly quotation marks, as word processors set them: to YAML they are letters. */
function isCurly(text: string): boolean {
  return /^[“”„‘’]|[“”]$/.test(text.trim());
}

const CURLY = 'has curly quotation marks round it: write straight ones (") or none';
/** A mark in front that is not there any more, or one behind that nothing opened. */
const isHalfQuoted = (text: string) => /^[^"]*[^"\s]"$/.test(text.trim());
const HALF_QUOTED = 'ends with a quotation mark that nothing opens: put one in front, too';

function wholeNumber(least: number, most: number, why = '') {
  const error = `has to be a whole number from ${least} to ${most.toLocaleString('en-US')}${why}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

function line(longest: number) {
  return z
    .string({ error: 'has to be a text; put it in quotation marks' })
    .trim()
    .min(1, { error: 'is empty; leave it out, or fill it in' })
    .max(longest, { error: `is too long: at most ${longest} characters` })
    .refine((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text), { error: 'has to be one line, without hidden characters' })
    .refine((text) => !isCurly(text), { error: CURLY })
    .refine((text) => !isHalfQuoted(text), { error: HALF_QUOTED });
}

/** Takes one of two shapes, so that what is wrong is said of the one that was meant. */
function either<Value>(choose: (value: unknown) => z.ZodType<Value>) {
  return z.unknown().transform((value, context): Value => {
    const read = choose(value).safeParse(value);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue({ ...issue });
    return z.NEVER;
  });
}

const SEVERITIES = ['error', 'warning', 'suggestion'] as const;
const severity = z.enum(SEVERITIES, { error: among(SEVERITIES) });

const SWITCHES = ['off', 'on', ...SEVERITIES] as const;
const ruleWord = z
  .enum(SWITCHES, { error: among(SWITCHES, ', or { severity: warning, cost: 10 }') })
  .transform((word): RuleStyle => (word === 'off' ? { off: true } : word === 'on' ? {} : { severity: word }));
const ruleWeights = mapping(
  {
    severity: severity.exactOptional(),
    cost: wholeNumber(COST.least, COST.most).exactOptional(),
  },
  'setting',
).transform((weights): RuleStyle => weights);

/** YAML 1.1 readers take `off` for `false`; who writes that means it. */
const rule = either<RuleStyle>((value) =>
  typeof value === 'boolean'
    ? z.boolean().transform((on): RuleStyle => (on ? {} : { off: true }))
    : typeof value === 'object' && value !== null
      ? ruleWeights
      : ruleWord,
);

const fixedRule = z.unknown().transform((_, context) => {
  context.addIssue({ code: 'custom', message: 'can’t be changed: a note with this can’t be sent, or can’t be judged' });
  return z.NEVER;
});

function box(most: number) {
  return wholeNumber(SHORTEST_BOX, most, `: LinkedIn takes no more`);
}

const limits = mapping(
  {
    invite: mapping(
      { free: box(LIMITS.invite.free).exactOptional(), premium: box(LIMITS.invite.premium).exactOptional() },
      'account',
    )
      .refine(({ free = LIMITS.invite.free, premium = LIMITS.invite.premium }) => free <= premium, {
        error: 'premium has to be as long as free, or longer',
      })
      .exactOptional(),
    inmail: box(LIMITS.inmail.premium).exactOptional(),
    message: box(LIMITS.message.premium).exactOptional(),
  },
  'box',
).transform(
  ({ invite, inmail, message }): Limits => ({
    invite: { ...LIMITS.invite, ...invite },
    inmail: inmail === undefined ? LIMITS.inmail : { free: inmail, premium: inmail },
    message: message === undefined ? LIMITS.message : { free: message, premium: message },
  }),
);
const lengthRule = either<{ limits?: Limits }>((value) =>
  typeof value === 'object' && value !== null ? mapping({ limits: limits.exactOptional() }, 'setting') : fixedRule,
);

const rules = mapping(
  {
    ...Object.fromEntries(
      RULES.map(({ id }) => [id, (FIXED.includes(id) ? fixedRule : rule).optional() as z.ZodType<RuleStyle>]),
    ),
    'too-long': lengthRule.optional(),
  },
  'rule',
);

const phrase = line(LONGEST.phrase).refine((text) => wordsIn(text).length > 0, { error: 'has no word in it' });
const phrases = z.array(phrase, { error: 'has to be a list: [one phrase, another]' });
const instead = line(LONGEST.phrase)
  .nullable()
  .transform((text) => text ?? '-');
const replaced = z
  .record(phrase, instead, { error: 'has to be a list of phrases, or “phrase: what to say instead”' })
  .superRefine((entries, context) => {
    const own = new Set(Object.keys(entries).map((key) => wordsIn(key).join(' ')));
    for (const [key, text] of Object.entries(entries)) {
      const say = (message: string) => context.addIssue({ code: 'custom', path: [key], message });
      const again = text === '-' ? undefined : phraseWithin(wordsIn(text), own);
      if (again !== undefined) say(`what to say instead has “${again}” in it, too`);
      const told = text === '-' ? undefined : factIn(text, key);
      if (told !== undefined) say(`what to say instead may not tell a fact: take out “${told}”`);
    }
  });

/** One of these phrases that stands in a few words. */
function phraseWithin(words: readonly string[], phrases: ReadonlySet<string>): string | undefined {
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const part = words.slice(from, to).join(' ');
      if (phrases.has(part)) return part;
    }
  return undefined;
}

const DEEDS = wordsOfClass('deed');

/** A word that says what somebody is or did, a figure or a name, and does not stand in the phrase that it replaces. */
function factIn(instead: string, phrase: string): string | undefined {
  const known = new Set(wordsIn(phrase));
  const words = instead.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.find((word) => {
    const low = word.toLowerCase();
    const tells = /\p{N}/u.test(word) || (word !== low && word !== 'I') || isOccupation(low) || NUMBER_WORDS.has(low);
    return !known.has(low) && (tells || (DEEDS.has(low) && !COMMON_VERBS.has(low)));
  });
}

/** Of the deeds those that say nothing by themselves. */
const COMMON_VERBS = new Set(['use', 'used', 'work', 'worked', 'help', 'helped', 'make', 'made', 'do', 'did']);

const list = phrases.transform((all): HousePhrase[] => all.map((text) => ({ phrase: text })));
const listOrMapping = either<HousePhrase[]>((value) =>
  Array.isArray(value)
    ? list
    : replaced.transform((entries) =>
        Object.entries(entries).map(([text, other]) => ({ phrase: text, instead: other })),
      ),
);

const words = mapping(
  {
    ...Object.fromEntries(
      Object.entries(LISTS).map(([id, { kind }]) => [
        id,
        (kind === 'joined' ? listOrMapping : list).nullish() as z.ZodType<HousePhrase[] | null | undefined>,
      ]),
    ),
    allow: phrases.nullish(),
  },
  'list of words',
);

/** What is neither a letter nor a digit, nor a mark of prose, nor a brace, which is told apart. */
const NO_SIGN = /[^\p{L}\p{M}\p{N} \n,.?!:;()&/'’"“”{}–—-]/u;

function shown(sign: string): string {
  return /\p{C}|\p{Z}/u.test(sign) ? 'one that is not seen' : `“${sign}”`;
}

/** The slots that a part of a draft may have, and those of which it needs one. */
const PARTS = {
  greeting: { may: ['recipient'], needs: ['recipient'] },
  opening: { may: ['posting', 'role', 'company', 'req'], needs: ['posting', 'role', 'company'] },
  ask: { may: ['role', 'company'], needs: [] },
  close: { may: ['sender'], needs: ['sender'] },
} as const satisfies Record<keyof DraftStyle, { may: readonly string[]; needs: readonly string[] }>;

function template({ may, needs }: { may: readonly string[]; needs: readonly string[] }) {
  const asSlots = (slots: readonly string[]) =>
    listOf(
      slots.map((slot) => `{${slot}}`),
      'or',
    );
  return z
    .string({ error: `has to be a text in quotation marks, like "… ${asSlots(may.slice(0, 1))} …"` })
    .trim()
    .min(1, { error: 'is empty; leave it out, or fill it in' })
    .max(LONGEST.template, { error: `is too long: at most ${LONGEST.template} characters` })
    .refine((text) => !isCurly(text), { error: CURLY })
    .refine((text) => !isHalfQuoted(text), { error: HALF_QUOTED })
    .superRefine((text, context) => {
      const slots = slotsIn(text);
      const sign = text.replace(/\{[^{}]*\}/g, '').match(NO_SIGN)?.[0];
      if (sign !== undefined)
        context.addIssue({ code: 'custom', message: `has a sign that no note needs: ${shown(sign)}` });
      if (/\n\s*\n/.test(text)) context.addIssue({ code: 'custom', message: 'has an empty line in it' });
      const say = (message: string) => context.addIssue({ code: 'custom', message });
      for (const slot of slots.filter((one) => !may.includes(one))) say(meant(slot, may, 'slot'));
      if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) say('has a brace that is not closed');
      if (needs.length > 0 && !needs.some((slot) => slots.includes(slot))) say(`needs ${asSlots(needs)} in it`);
      if (slots.some((slot, at) => slots.indexOf(slot) < at)) say('has the same slot twice');
    });
}

const draft = mapping(
  Object.fromEntries(Object.entries(PARTS).map(([part, slots]) => [part, template(slots).exactOptional()])),
  'part',
).transform((parts): DraftStyle => parts);

/** A house's file as it is read; what is wrong with it is said in words that follow the name of the setting. */
export const styleSchema = mapping(
  {
    rules: rules.nullish(),
    words: words.nullish(),
    drafts: mapping(Object.fromEntries(TONES.map((tone) => [tone, draft.nullish()])), 'tone').nullish(),
    voice: mapping(
      { name: line(LONGEST.name).exactOptional(), footer: line(LONGEST.footer).exactOptional() },
      'setting',
    ).nullish(),
  },
  'section',
);
