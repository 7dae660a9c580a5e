import { z } from 'zod';
import { TONES } from '../draft/tones.ts';
import { nearest } from '../nearest.ts';
import { LIMITS, type Limits } from '../reading/limits.ts';
import { RULES } from '../rules/registry.ts';
import { figure, listOf } from '../text.ts';
import { phrase, replaced } from './house-phrases.ts';
import { LISTS } from './house-words.ts';
import { meant } from './meant.ts';
import type { DraftStyle, HousePhrase, RuleStyle } from './style.ts';
import { PARTS, template } from './template-shape.ts';
import { CURLY, isCurly, line } from './texts.ts';

/** What no house can leave out or weigh otherwise: a note with one of these can't be sent, or can't be judged. */
export const FIXED: readonly string[] = ['empty-note', 'placeholder', 'not-english', 'too-long'];

/** In whole points: cheaper, a finding would cost no more than a note that shows research gets back. */
const COST = { least: 2, most: 100 };
/** The shortest box that a draft of usual facts fits (src/style/templates.ts), in UTF-16 code units. */
const SHORTEST_BOX = 120;
/** Of a name and of the line at the end, in UTF-16 code units. */
const LONGEST = { name: 30, footer: 200 };
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
  const isTop = known.includes('rules');
  const how = isTop ? 'put two spaces in front of it' : `is there still a # in front of “${place}:”?`;
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

function wholeNumber(least: number, most: number, why = '') {
  const error = `has to be a whole number from ${least} to ${figure(most)}${why}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
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

const CHANGES_NOTHING = 'can’t be changed: a note with this can’t be sent, or can’t be judged';
const fixedRule = z.unknown().transform((_, context) => {
  context.addIssue({ code: 'custom', message: CHANGES_NOTHING });
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

const phrases = z.array(phrase, { error: 'has to be a list: [one phrase, another]' });
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
