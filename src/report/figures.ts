import { adviceOf } from '../advice/advice.ts';
import { countedRules } from '../advice/of-class.ts';
import { READINESS_LEVELS, type Readiness, readinessOf } from '../advice/readiness.ts';
import { LIMITS, PLANS, type Plan } from '../reading/limits.ts';
import type { Review } from '../review.ts';
import type { Person } from './people.ts';

/** The lengths that a note is held against, in UTF-16 code units. The page takes its limits from here alone. */
export type InviteLimits = Readonly<Record<Plan, number>>;
export const NOTE_LIMITS: InviteLimits = LIMITS.invite;

/** How often something was found: in how many notes, and in how many of them it is what to change first. */
export type RuleCount = { told: number; decides: number };

/** A version of a student's note. `anchor`: where it stands on the page. */
export type Version = { readiness: Readiness; score: number; anchor: string };
/** A student's first note and last one, the same where there is one alone. */
export type Progress = { name: string; isNamed: boolean; notes: number; first: Version; last: Version };

export type Figures = {
  notes: number;
  byReadiness: Record<Readiness, number>;
  /** Of those that are ready how many only Premium has the room for: which account is the writer's is not known. */
  readyWithPremium: number;
  rules: ReadonlyMap<string, RuleCount>;
  /** By the strength's id, in how many notes it was found. */
  strengths: ReadonlyMap<string, number>;
  lengths: {
    /** Invitation notes alone: InMails and messages have other limits. */
    invites: number;
    fits: Record<Plan, number>;
    /**
     * How many are how long: the first for 0 to {@link BIN} UTF-16 code units, the next for up to twice that …; the
     * last for all that is longer.
     */
    bins: readonly number[];
  };
  /** By the student's number. */
  students: ReadonlyMap<number, Progress>;
  /** Notes whose spelling and grammar were not read: in time, or at all. */
  notProofread: { late: number; off: number };
};

/** Width of a column of the lengths, in UTF-16 code units. */
export const BIN = 25;
/** So many columns, and one for what is longer. */
const BINS = 16;

export type Tally = {
  add(person: Person, review: Review, anchor: string): void;
  figures: Figures;
};

/** Counts notes, one after the other. It keeps counts, and how each student's first note stands and the last. */
export function createTally(): Tally {
  const rules = new Map<string, RuleCount>();
  const strengths = new Map<string, number>();
  const students = new Map<number, Progress>();
  const bins: number[] = Array.from({ length: BINS + 1 }, () => 0);
  const figures: Figures = {
    notes: 0,
    byReadiness: noneYet(),
    readyWithPremium: 0,
    rules,
    strengths,
    lengths: { invites: 0, fits: { free: 0, premium: 0 }, bins },
    students,
    notProofread: { late: 0, off: 0 },
  };
  return {
    figures,
    add({ number, name, isNamed }, review, anchor) {
      const { critique, proofread } = review;
      const readiness = readinessOf(review);
      const { findings, changes, standing } = adviceOf(review);
      figures.notes++;
      figures.byReadiness[readiness]++;
      if (standing === 'premium') figures.readyWithPremium++;
      if (proofread !== 'done') figures.notProofread[proofread]++;
      const decides = new Set(readiness === 'foreign' ? [] : changes.map(({ rule }) => rule));
      for (const rule of countedRules(findings, review)) {
        const count = rules.get(rule) ?? { told: 0, decides: 0 };
        rules.set(rule, { told: count.told + 1, decides: count.decides + (decides.has(rule) ? 1 : 0) });
      }
      for (const strength of critique.strengths) strengths.set(strength, (strengths.get(strength) ?? 0) + 1);
      const version = { readiness, score: critique.score, anchor };
      const before = students.get(number);
      students.set(number, {
        name,
        isNamed,
        notes: (before?.notes ?? 0) + 1,
        first: before?.first ?? version,
        last: version,
      });
      if (review.format === 'invite') addLength(critique.length);
    },
  };

  function addLength({ used, fits }: Review['critique']['length']): void {
    const { lengths } = figures;
    lengths.invites++;
    for (const plan of PLANS) if (fits[plan]) lengths.fits[plan]++;
    const bin = Math.min(BINS, Math.max(0, Math.ceil(used / BIN) - 1));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
}

function noneYet(): Record<Readiness, number> {
  return { ready: 0, almost: 0, rework: 0, foreign: 0 };
}

/** What became of the notes of students who wrote two or more. */
export type BeforeAndAfter = {
  pairs: Progress[];
  /** Students with two notes or more who are not among them: their first or last note is not in English. */
  leftOut: number;
  first: Record<Readiness, number>;
  last: Record<Readiness, number>;
  better: number;
  worse: number;
  same: number;
  /** Not ready at first, and at last. */
  becameReady: number;
  /** Ready at first, and not at last. */
  noLongerReady: number;
};

/** Compares first and last notes; a student is left out where one of the two is not in English. */
export function beforeAndAfter({ students }: Figures): BeforeAndAfter {
  const compared: BeforeAndAfter = {
    pairs: [],
    leftOut: 0,
    first: noneYet(),
    last: noneYet(),
    better: 0,
    worse: 0,
    same: 0,
    becameReady: 0,
    noLongerReady: 0,
  };
  for (const student of students.values()) {
    const { notes, first, last } = student;
    if (notes < 2) continue;
    if (first.readiness === 'foreign' || last.readiness === 'foreign') {
      compared.leftOut++;
      continue;
    }
    compared.pairs.push(student);
    compared.first[first.readiness]++;
    compared.last[last.readiness]++;
    const by = change(student);
    compared[by > 0 ? 'better' : by < 0 ? 'worse' : 'same']++;
    if (first.readiness !== 'ready' && last.readiness === 'ready') compared.becameReady++;
    if (first.readiness === 'ready' && last.readiness !== 'ready') compared.noLongerReady++;
  }
  return compared;
}

/** Above 0 where the last note is better than the first: it stands better, or as well and has more points. */
export function change({ first, last }: Progress): number {
  return (
    READINESS_LEVELS.indexOf(first.readiness) - READINESS_LEVELS.indexOf(last.readiness) || last.score - first.score
  );
}
