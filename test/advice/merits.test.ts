import { describe, expect, test } from 'vitest';
import { keepLine, plainWhy, whyLine } from '../../src/advice/praise.ts';
import { reviewOf } from '../../src/engine/review.ts';
import type { NoteInput } from '../../src/reading/input.ts';

function whyOf(input: NoteInput): string | undefined {
  const { merits, reader } = reviewOf(input, 'done');
  return whyLine(merits, reader);
}

describe('why a note can go', () => {
  test.each<[NoteInput, string]>([
    [
      {
        text: 'Dear Susan, Dr. Kang from KDCA gave me your name. I am an epidemiologist in Osong, 7 years, mostly foodborne outbreaks. What taught you claims data faster, a course or a colleague?',
        to: 'peer',
        format: 'inmail',
      },
      'Dr. Kang’s name gives Susan a reason to read on, “epidemiologist in Osong, 7 years, mostly foodborne outbreaks” ' +
        'says who you are in one line, and your question can be answered in a few words.',
    ],
    [
      {
        text: 'Hi Anna, your talk on kiln glazes at ClayFest changed how I fire. Could we connect? – Bea Lomax',
        to: 'peer',
      },
      'You start from Anna’s talk on kiln glazes at ClayFest, and you ask only to connect.',
    ],
    [
      {
        text: 'Dr. Reyes, I applied on March 3 for the counselor position at Plano East. Our FAFSA completion went from 58% to 71% in two years. I would be glad to connect.',
        to: 'recruiter',
      },
      'You name the job and say that you have applied, “Our FAFSA completion went from 58% to 71% in two years” shows ' +
        'what changed through your work, and you ask only to connect.',
    ],
    [
      {
        text: 'Hi Megan, we both studied at Deree. I teach kindergarten in Patras, 24 children, half of them new to Greek. I would like to connect.',
        to: 'recruiter',
      },
      '“we both studied at Deree” shows Megan what you two share, “teach kindergarten in Patras, 24 children, half of ' +
        'them new to Greek” gives a clear picture of your work, and you ask only to connect.',
    ],
  ])('%j', (input, line) => {
    expect(whyOf(input)).toBe(line);
  });

  test.each<[string, NoteInput]>([
    ['empty', { text: 'Hi Maria,' }],
    ['in another language', { text: 'Bonjour Marie, j’ai vu le poste de soudeur chez Acme.' }],
    ['with nothing but a wish to connect', { text: 'Hi Maria, I would like to connect. – Sam', to: 'peer' }],
  ])('a note %s is not praised', (_, input) => {
    expect(whyOf(input)).toBeUndefined();
  });

  test('a place is nobody who sent the writer', () => {
    const text = 'Hi Fenella, my old tutor at Moreton Morrell passed on your ad for a farrier. Could we connect?';
    expect(whyOf({ text, to: 'hiring-manager' }) ?? '').not.toContain('Morrell');
  });

  test.each([
    ['Hi Ms. Lee, I have been home for six years with my two kids. Is the welder job at Acme open?', 'six years'],
    ['Hi Ms. Lee, I have no experience in ten years of looking. Is the welder job at Acme open?', 'ten years'],
    ['Hi Ms. Lee, I was fired after 3 years at Zenith. Is the welder job at Acme open?', '3 years'],
  ])('what is no fact to be proud of is not quoted: %s', (text, words) => {
    expect(whyOf({ text, to: 'recruiter' }) ?? '').not.toContain(words);
  });
});

describe('clauses', () => {
  const opening = { about: 'opening', says: 'you start from {their} talk on glazes', words: 'your talk' } as const;
  const fact = { about: 'fact', says: '“six years” shows {them} what you bring', words: 'six years' } as const;
  const ask = { about: 'ask', says: '{they} can answer your question with yes or no', words: 'Is it?' } as const;

  test('the reader is called by name once', () => {
    expect(whyLine([opening, fact, ask], 'Ms. Lee')).toBe(
      'You start from Ms. Lee’s talk on glazes, “six years” shows them what you bring, and they can answer your ' +
        'question with yes or no.',
    );
    expect(whyLine([fact], 'the recruiter')).toBe('“six years” shows the recruiter what you bring.');
  });

  test('what to keep is the fact, and what opens the door where both are short', () => {
    expect(keepLine([opening, fact, ask], 'Ms. Lee')).toBe(
      'You start from Ms. Lee’s talk on glazes, and “six years” shows them what you bring.',
    );
    const long = { ...opening, says: `you know {their} ${'long '.repeat(30)}talk` };
    expect(keepLine([long, fact], 'Ms. Lee')).toBe('“six years” shows Ms. Lee what you bring.');
    expect(keepLine([ask], 'Ms. Lee')).toBeUndefined();
  });

  test('where nothing is sure, the plain truth', () => {
    expect(whyLine([ask], 'Ms. Lee')).toBeUndefined();
    expect(plainWhy(['states-purpose', 'clear-ask'], 'Ms. Lee')).toBe(
      'You say why you write to Ms. Lee, and what you would like.',
    );
    expect(plainWhy(['signed'], 'Ms. Lee')).toBeUndefined();
  });
});
