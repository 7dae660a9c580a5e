/** What became of a request: connected; a polite reply and no more; nothing at all; a talk about the job; a no. */
export const OUTCOMES = ['accepted', 'courtesy', 'ignored', 'interview', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What is said of an outcome: what it means, how long to wait, when to write and when no more. */
export type OutcomeAdvice = {
  meaning: string;
  /** Days to wait, and days until it is to rest; both from the day of writing. */
  wait: number;
  rest: number;
  /**
   * It happened now, whenever the user wrote: there is nothing to wait for, and the time to rest is counted from
   * today.
   */
  isNow?: true;
  /** `{end}` is "by January 4" or "after two months". */
  when: string;
};

/**
 * The article that the coach comes from has a month or two as usual for some roles; two weeks after an interview and
 * three after silence are common practice, and LinkedIn keeps a withdrawn invitation from being sent again for up to
 * three weeks (LinkedIn Help, "Withdraw an invitation").
 */
export const ADVICE: Readonly<Record<Outcome, OutcomeAdvice>> = {
  accepted: {
    meaning:
      'They saw your name and said yes, so your profile caught some interest. ' +
      'It does not yet say that you are in the running: that is what your next message is for.',
    wait: 0,
    rest: 60,
    isNow: true,
    when:
      'Thank them within a day or two, while they remember the click. No answer in two weeks: write once more. ' +
      'Nothing {end}: let it rest.',
  },
  courtesy: {
    meaning:
      'A polite answer without a look at your profile can mean two things: you are not in the running, ' +
      'or all the candidates are still being weighed. For some roles a month or two of waiting is normal.',
    wait: 30,
    rest: 90,
    when:
      'One message after a month shows that you mean it; sooner would press them. ' +
      'Nothing {end}: let it rest, and stay connected.',
  },
  ignored: {
    meaning:
      'Silence says little about you. They may look at LinkedIn once a week, ' +
      'the job may have gone to someone inside, or your note got lost among hundreds.',
    wait: 21,
    rest: 60,
    when:
      'Three weeks give everyone time to look. An old invitation has to be withdrawn first, and LinkedIn may then ' +
      'keep you from sending a new one for up to three weeks; a message by another way can go at once. ' +
      'Nothing {end}: let it rest and try someone else in the company.',
  },
  interview: {
    meaning:
      'You are one of a few. Others may still be talked to after you, ' +
      'so some weeks without news are normal and no bad sign.',
    wait: 14,
    rest: 60,
    when:
      'Two weeks after the interview it is fine to ask; if they named a date, wait for it. ' +
      'Nothing {end}: let it rest.',
  },
  rejected: {
    meaning:
      'The answer is no for this one job, and says little of you. The same people fill other jobs, ' +
      'and they remember who took a no well.',
    wait: 0,
    rest: 60,
    isNow: true,
    when:
      'Thank them within a day or two, and ask for one small thing: to be thought of for similar roles. ' +
      'Do not ask why, and do not argue. Then let it rest; when they post another job that suits you, write anew.',
  },
};

/** Right after an interview. */
export const AFTER_INTERVIEW =
  'Thank them within a day, and ask in two weeks if you have heard nothing; if they named a date, wait for it. ' +
  'Nothing {end}: let it rest.';

/** Long after. */
export const RESTS =
  'That was months ago. Another message would not change the answer; look at what else they have open, ' +
  'and keep the contact. If you do write, once and no more:';
