import { describe, expect, test } from 'vitest';
import { filterLints } from '../../src/grammar/filter.ts';
import type { HarperLint } from '../../src/grammar/types.ts';

/** What harper says of one word of a text. */
function lint(text: string, word: string, suggestions: string[], rule = 'SpellCheck'): HarperLint {
  const start = text.indexOf(word);
  return { rule, start, end: start + word.length, suggestions, message: `Did you mean ${suggestions[0]}?` };
}

type Row = [text: string, word: string, suggestions: string[]];

const FALSE_ALARMS: readonly Row[] = [
  ['Hi Ms. Okafor, may I ask you about the job?', 'Okafor', ['Orator']],
  ['Hello, I saw req 551 on your page.', 'req', ['rec', 'red', 'ref']],
  ['I work in med-surg at the hospital.', 'surg', ['sung', 'sure', 'surf']],
  ['I led a programme for the company.', 'programme', ['programmed', 'programmer', 'programs']],
  ['I would like to join your organisation.', 'organisation', ['organization', 'organizations']],
  ['My licence is current and clean.', 'licence', ['license', 'licensee']],
  ['We analysed the costs for the team.', 'analysed', ['analyzed', 'analyses']],
  ['I travelled for work last year.', 'travelled', ['traveled', 'traveler']],
  ['I work as a pipefitter in Ohio.', 'pipefitter', ['pipe fitter']],
  ['Thx for the job info, I will call you.', 'Thx', ['The', 'Tex']],
  ['heyyy, do you have a job for me?', 'heyyy', ['heyday']],
  ['I hold the ACLS and the NCLEX for work.', 'NCLEX', ['Nuclei']],
  ['I use Kubernetes in my work at the bank.', 'Kubernetes', ['Cybernetics']],
  ['Write to me at jk@mail.exampel please.', 'exampel', ['example']],
  ['Please see the page www.worke.example for my work.', 'worke', ['worker']],
  ['My résumé is on my profile, as you can see.', 'résumé', ['resume']],
  ['could we connect about the job? - rosa villalobos', 'rosa', ['rose', 'rosy']],
  ['Is the team at Lumina hiring for the role?', 'Lumina', ['Lamina']],
  ['Lumina Health is hiring for the role that I want.', 'Lumina', ['Lamina']],
  ['I use xqzvword at work and like it.', 'xqzvword', []],
  ['i saw the job at brightlee and want to apply for it', 'brightlee', ['brightly']],
  ['I run the calender at a calendering shop in Ghent.', 'calender', ['calendar']],
  ['I was lookin for a job near the docks.', 'lookin', ['looking']],
  ['Your note on the cupper at the lab was of use to me.', 'cupper', ['copper', 'supper']],
];

const REAL: readonly (readonly [...Row, string])[] = [
  ['I have applyed for the job at your company.', 'applyed', ['apple', 'applied'], 'applied'],
  ['I would realy like to work with you.', 'realy', ['ready', 'really'], 'really'],
  ['Greatful for your time and your help.', 'Greatful', ['Grateful'], 'Grateful'],
  ['I would like to contribte to the team.', 'contribte', ['contribute'], 'contribute'],
  ['I WOULD LIKE TO CONECT ABOUT THE JOB', 'CONECT', ['CONNECT'], 'CONNECT'],
  ['i have applyed for the job at your company', 'applyed', ['applied'], 'applied'],
  ['I have a litle time on Monday for a call.', 'litle', ['lithe', 'title', 'little'], 'little'],
  ['Is your calender open on Monday for a call?', 'calender', ['calendar'], 'calendar'],
  ['My backround is in sales and in retail.', 'backround', ['back round'], 'background'],
];

describe('filterLints', () => {
  test.each(FALSE_ALARMS)('%s (%s)', (text, word, suggestions) => {
    expect(filterLints(text, [lint(text, word, suggestions)])).toEqual([]);
  });

  test.each(REAL)('%s (%s)', (text, word, suggestions, replacement) => {
    const start = text.indexOf(word);
    expect(filterLints(text, [lint(text, word, suggestions)])).toEqual([
      { kind: 'spelling', start, end: start + word.length, replacement },
    ]);
  });

  test('a protected word is no misspelling, whoever says so', () => {
    const text = 'I would like to work at Backround for you.';
    const start = text.indexOf('Backround');
    expect(filterLints(text, [lint(text, 'Backround', ['Background'])], [{ start, end: start + 9 }])).toEqual([]);
  });

  test('a pronoun that is no subject does not rule the verb', () => {
    const wrong = 'I think that you is right about the job.';
    const right = 'The person who hired you is my boss.';
    expect(filterLints(wrong, [lint(wrong, 'is', ['are'], 'PronounVerbAgreement')])).toHaveLength(1);
    expect(filterLints(right, [lint(right, 'is', ['are'], 'PronounVerbAgreement')])).toEqual([]);
  });
});
