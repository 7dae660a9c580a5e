import { HONORIFICS } from './classes.ts';
import type { Range } from './clean.ts';
import { companyCore } from './company-name.ts';
import type { NoteContext } from './input.ts';
import { LABELS, type SpanLabel } from './labels.ts';
import { wordsOfClass } from './lexicon.ts';
import { overlapping } from './ranges.ts';
import type { Tagging } from './tagger.ts';
import type { Token } from './tokens.ts';

/** What is named in a note, and how likely it is that this is what it is. */
export type NamedSpan = Range & { chance: number };

/** The spans of each kind, in order. */
export type Spans = Record<SpanLabel, NamedSpan[]>;

/** The facts that a user may give, and what they are called in a note. */
const GIVEN = { RCPT: 'recipient', SEND: 'sender', ROLE: 'role', CO: 'company', REQ: 'req', SRC: 'source' } as const;
/**
 * A given fact is what it says where the tagger thinks that at least so likely: a trade or a page is often meant
 * otherwise ("I am a welder", "add you on LinkedIn"), a name or a number seldom ("I may be a fit", "12 years").
 */
const LIKELY_ENOUGH: Partial<Record<SpanLabel, number>> = { ROLE: 0.05, SRC: 0.05 };
const LIKELY_NAME = 0.01;

/** What is tagged, kind by kind; what the user gave counts where the tagger nearly saw it. */
export function spansOf(
  lower: string,
  tokens: readonly Token[],
  tagging: Tagging,
  context: NoteContext,
  from: number,
): Spans {
  const spans = tagged(tokens, tagging);
  // A number has a digit: "m/f/d" is none, whatever it looks like.
  spans.REQ = spans.REQ.filter(({ start, end }) => /\d/.test(lower.slice(start, end)));
  for (const [label, key] of Object.entries(GIVEN)) {
    const kind = label as SpanLabel;
    const places = factPlaces(
      lower,
      kind === 'CO' ? context.company && companyCore(context.company) : context[key],
      from,
    );
    if (places.length === 0) continue;
    const sure = likelyOf(places, kind, tokens, tagging);
    spans[kind] = [...spans[kind].filter((span) => !overlapping(sure, span)), ...sure].sort(
      (a, b) => a.start - b.start,
    );
  }
  return spans;
}

function tagged(tokens: readonly Token[], { labels, chances }: Tagging): Spans {
  const spans: Spans = { RCPT: [], SEND: [], ROLE: [], CO: [], OWN: [], REQ: [], SRC: [] };
  let open: NamedSpan | undefined;
  for (const [at, token] of tokens.entries()) {
    const label = labels[at] as number;
    const list = spans[LABELS[label] as SpanLabel];
    const chance = chances[at * LABELS.length + label] as number;
    if (!list) open = undefined;
    else if (open && labels[at - 1] === label && token.breaks === 0) {
      open.end = token.end;
      open.chance = Math.max(open.chance, chance);
    } else {
      open = { start: token.start, end: token.end, chance };
      list.push(open);
    }
  }
  return spans;
}

/** How likely each kind of span stands anywhere: as likely as the likeliest word. */
export function likeliest(tokens: readonly Token[], { chances }: Tagging): Record<SpanLabel, number> {
  const most: Record<SpanLabel, number> = { RCPT: 0, SEND: 0, ROLE: 0, CO: 0, OWN: 0, REQ: 0, SRC: 0 };
  for (const [l, name] of LABELS.entries()) {
    if (!(name in most)) continue;
    const label = name as SpanLabel;
    for (let at = 0, cell = l; at < tokens.length; at++, cell += LABELS.length) {
      const chance = chances[cell] as number;
      if (chance > most[label] && couldBe(label, tokens[at] as Token)) most[label] = chance;
    }
  }
  return most;
}

function couldBe(label: SpanLabel, { text, lower }: Token): boolean {
  if (label === 'RCPT') return !isNobody(lower);
  return label !== 'REQ' || /\d/.test(text);
}

/** The stretches that a tagging of two labels says yes to. */
export function stretchesOf(tokens: readonly Token[], { labels, chances }: Tagging): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const [at, token] of tokens.entries()) {
    if (labels[at] === 0) continue;
    const chance = chances[at * 2 + 1] as number;
    const last = spans.at(-1);
    if (last && labels[at - 1] === 1) {
      last.end = token.end;
      last.chance = Math.max(last.chance, chance);
    } else spans.push({ start: token.start, end: token.end, chance });
  }
  return spans;
}

const NOBODY = wordsOfClass('nobody');

/** "Sir", "Hiring Manager", "team": nobody's name. */
function isNobody(name: string): boolean {
  return name.split(/[\s.,/]+/).every((word) => word === '' || NOBODY.has(word) || HONORIFICS.has(word));
}

/** Those places where some word is likely enough to be of the kind. Places are in order and apart. */
function likelyOf(
  places: readonly NamedSpan[],
  kind: SpanLabel,
  tokens: readonly Token[],
  { chances }: Tagging,
): readonly NamedSpan[] {
  const column = LABELS.indexOf(kind);
  let at = 0;
  return places.filter(({ start, end }) => {
    while (at < tokens.length && (tokens[at] as Token).end <= start) at++;
    let most = 0;
    for (; at < tokens.length && (tokens[at] as Token).start < end; at++)
      most = Math.max(most, chances[at * LABELS.length + column] as number);
    return most >= (LIKELY_ENOUGH[kind] ?? LIKELY_NAME);
  });
}

/** Where a fact that the user gave stands in the note, as whole words. */
function factPlaces(lower: string, fact: string | undefined, from: number): NamedSpan[] {
  const value = fact?.toLowerCase().replace(/[’]/g, "'").trim();
  if (!value) return [];
  const found: NamedSpan[] = [];
  for (let at = lower.indexOf(value, from); at >= 0; at = lower.indexOf(value, at + value.length)) {
    const end = at + value.length;
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(lower.slice(at - 1, at)) && !/^[\p{L}\p{N}]/u.test(lower.slice(end, end + 1));
    if (isWhole) found.push({ start: at, end, chance: 1 });
  }
  return found;
}
