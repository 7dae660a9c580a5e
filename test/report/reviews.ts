import type { Finding } from '../../src/critique.ts';
import { limitOf } from '../../src/reading/limits.ts';
import type { JudgedNote } from '../../src/report/entry.ts';
import { gatherReport, type ReportOptions } from '../../src/report/report.ts';
import type { Review } from '../../src/review.ts';
import { RULES } from '../../src/rules/registry.ts';
import { costOf } from '../../src/rules/rule.ts';
import { scoreOf, verdictOf } from '../../src/score.ts';

type Of = {
  rules?: readonly string[];
  strengths?: readonly string[];
  used?: number;
  format?: Review['format'];
  plan?: Review['plan'];
  limits?: Review['limits'];
  proofread?: Review['proofread'];
};

/** A review as the engine would make it of a note with these findings, where nothing in the note makes less of them. */
export function reviewWith({
  rules = [],
  strengths = [],
  used = 150,
  format = 'invite',
  plan,
  limits,
  proofread = 'done',
}: Of = {}): Review {
  const findings = rules.map((id): Finding => {
    const rule = RULES.find((one) => one.id === id);
    if (!rule) throw new Error(`There is no rule ${id}.`);
    const cost = costOf(rule, { message: '', fix: '' });
    return { rule: id, severity: rule.severity, message: rule.summary, fix: rule.why, spans: [], cost };
  });
  const score = scoreOf(findings, strengths);
  return {
    critique: {
      score,
      verdict: verdictOf(findings, score),
      length: {
        used,
        limit: limitOf(format, plan, limits),
        fits: { free: used <= limitOf(format, 'free', limits), premium: used <= limitOf(format, 'premium', limits) },
      },
      findings,
      strengths: [...strengths],
    },
    note: 'Hi',
    format,
    ...(plan && { plan }),
    ...(limits && { limits }),
    merits: [],
    reader: 'the recruiter',
    weights: { minor: [], major: [], unsure: [] },
    proofread,
  };
}

/** What a page is made with in tests. */
export const FRAME: ReportOptions = {
  title: 'Spring class',
  date: new Date(2026, 10, 26, 12),
  anonymous: false,
  withoutNotes: false,
  version: '1.2.3',
};

/** A page of these entries, whole. */
export async function pageWith(
  entries: Iterable<JudgedNote | { where: string; problem: string }>,
  options: Partial<ReportOptions> = {},
): Promise<string> {
  const report = await gatherReport(
    (async function* () {
      yield* entries;
    })(),
    { ...FRAME, ...options },
  );
  try {
    let page = '';
    for await (const piece of report.page()) page += piece;
    return page;
  } finally {
    await report.close();
  }
}
