/**
 * The box a note goes into. `invite` is LinkedIn's "Add a note"; `inmail` has a subject and a body; `message` goes to a
 * connection.
 */
export const FORMATS = ['invite', 'inmail', 'message'] as const;
export type Format = (typeof FORMATS)[number];

/** The writer's LinkedIn plan; it decides how long an invitation note may be. */
export const PLANS = ['free', 'premium'] as const;
export type Plan = (typeof PLANS)[number];

/** Who reads the note. */
export const AUDIENCES = ['recruiter', 'hiring-manager', 'internal', 'peer'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The audiences that fill a job: for them the note has to say which. */
export function isJobAudience(to: Audience): boolean {
  return to === 'recruiter' || to === 'hiring-manager';
}

/** The most that each box takes, in UTF-16 code units. */
export type Limits = Readonly<Record<Format, Readonly<Record<Plan, number>>>>;

/**
 * LinkedIn's limits in UTF-16 code units, which is what its web page's counter counts:
 * invitation notes 200 on a free account and 300 on Premium; InMail subject 200, body 1,900; message 8,000.
 */
export const LIMITS = {
  invite: { free: 200, premium: 300 },
  inmail: { free: 1900, premium: 1900 },
  message: { free: 8000, premium: 8000 },
} as const satisfies Limits;

export const SUBJECT_LIMIT = 200;

/**
 * The limit that applies, in UTF-16 code units, of LinkedIn's or a house's own; with the plan unknown, the one that is
 * safe on both.
 */
export function limitOf(format: Format, plan: Plan | undefined, limits: Limits = LIMITS): number {
  return limits[format][plan ?? 'free'];
}
