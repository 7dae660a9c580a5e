import type { Critique } from '../critique.ts';
import { compose } from '../draft/compose.ts';
import type { Facts } from '../draft/facts.ts';
import { filled } from '../draft/filled.ts';
import { TONES } from '../draft/tones.ts';
import { postingPhrase } from '../draft/wording.ts';
import type { NoteInput } from '../reading/input.ts';
import { listOf } from '../text.ts';
import type { PlaceOf, StyleProblem } from './read-style.ts';
import type { DraftStyle, Style } from './style.ts';
import { strangeWords } from './template-words.ts';

/** Judges a note; with spelling and grammar where they are on. */
export type JudgeNote = (input: NoteInput) => Promise<Pick<Critique, 'findings'>>;

/** Facts of a usual length, to see what a draft would look like. */
const FACTS: Facts = {
  recipient: 'Ms. Rivera',
  company: 'Acme Tooling',
  role: 'warehouse lead',
  req: '1130',
  sender: 'Sam Ortiz',
};
const SLOTS = { ...FACTS, posting: postingPhrase(FACTS) };

/** A draft of those facts without a house; each part can be taken in another's place. */
const PLAIN: Required<DraftStyle> = {
  greeting: 'Hi {recipient},',
  opening: "I'm interested in {posting}.",
  ask: 'Could we connect?',
  close: '– {sender}',
};
type Part = keyof DraftStyle;

/**
 * What is wrong with a house's templates: with facts of a usual length a draft has to fit an invitation, say nothing
 * that was not given, and be English that no rule finds fault with.
 */
export async function problemsOfTemplates(style: Style, placeOf: PlaceOf, judge: JudgeNote): Promise<StyleProblem[]> {
  const problems: StyleProblem[] = [];
  for (const tone of TONES) {
    const parts = style.drafts[tone];
    if (!parts) continue;
    const say = (path: readonly string[], message: string) =>
      problems.push({ ...placeOf(path), message: `${path.join('.')}: ${message}` });
    for (const part of Object.keys(parts) as Part[]) {
      const path = ['drafts', tone, part];
      const strange = strangeWords(part, parts[part] as string);
      if (strange.length > 0)
        say(path, `a draft says what the writer told, and nothing else: take out ${quoted(strange)}.`);
      for (const fault of await faultsOf(part, parts[part] as string, style, judge)) say(path, fault);
    }
    const { length } = draftWith({ ...parts, close: PLAIN.close });
    const { free } = style.limits.invite;
    if (length > free)
      say(
        ['drafts', tone],
        `with usual facts a draft has ${length} characters, and the box ${free}: make it ${length - free} shorter.`,
      );
  }
  return problems;
}

/** How a draft of usual facts comes out in each tone that has templates. */
export function sampleDrafts(style: Style): { tone: string; note: string }[] {
  return TONES.filter((tone) => style.drafts[tone]).flatMap((tone) =>
    compose({ facts: FACTS, tone, style }).drafts.map(({ note }) => ({ tone, note })),
  );
}

function quoted(words: readonly string[]): string {
  return listOf(words.map((word) => `“${word}”`));
}

function draftWith(parts: DraftStyle): string {
  const { greeting, opening, ask, close } = { ...PLAIN, ...parts };
  return filled(`${greeting}\n${opening} ${ask}\n${close}`, SLOTS);
}

/** Findings about the box, and about facts that the usual wording says where a house's does not: it is then used. */
const OF_FACTS: readonly string[] = ['too-long', 'no-requisition', 'no-source'];

/** What a part makes worse: a finding that the plain draft does not have. */
async function faultsOf(part: Part, template: string, style: Style, judge: JudgeNote): Promise<string[]> {
  const input = { to: 'recruiter', plan: 'premium', context: FACTS, style } as const;
  const [plain, own] = await Promise.all([
    judge({ ...input, text: draftWith({}) }),
    judge({ ...input, text: draftWith({ [part]: template }) }),
  ]);
  return own.findings
    .filter(({ rule }) => !OF_FACTS.includes(rule) && !plain.findings.some((finding) => finding.rule === rule))
    .map(({ message, fix }) => `${message} ${fix}`);
}
