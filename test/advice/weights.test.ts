import { describe, expect, test } from 'vitest';
import { deciding, standingOf } from '../../src/advice/headline.ts';
import { critiqueReply } from '../../src/commands/critique-reply.ts';
import { reviewOf } from '../../src/engine/review.ts';
import type { NoteInput } from '../../src/reading/input.ts';

const decides = (input: NoteInput) => deciding(reviewOf(input, 'done')).map(({ rule }) => rule);

describe('what decides a note to somebody who hires', () => {
  test.each<[string, string]>([
    [
      'a question of substance needs no job',
      'Saw 808 Networks took on the Hilo clinics, congrats JJ. Me: 9 yrs helpdesk, 40 tickets a day, A+ done. Which one do your clients ask for, Network+ or a Microsoft cert? Mahalo, Kimo',
    ],
    [
      'nor does a thank-you for the reader’s post with one',
      'Thank you for your post on kitchen ducts, Ms. García. I clean hotel ducts in Chiang Mai, 212 last year. Do your clients ask for an NFPA 96 report, or only for the local form? – Somchai',
    ],
    [
      'a trade and the reader’s firm tell the job',
      'Hi Summer, I saw that you hire for Athens Garden Schools. I teach kindergarten in Patras, 24 children. I would be grateful to connect before the September posts open. – Eleni',
    ],
    [
      'who recruits for many firms is told a trade',
      'Hi Sandra, I saw that you recruit for finance roles in Leeds. I am a part-qualified accountant in practice. It would be great to connect.',
    ],
  ])('%s', (_, text) => {
    expect(decides({ text, to: 'recruiter' })).toEqual([]);
  });

  test('a posting without its name, and whatever there is, need one', () => {
    expect(
      decides({
        text: 'Karin, a colleague showed me your post. I load bags, 30 years. Glad to connect. Wim',
        to: 'recruiter',
      }),
    ).toContain('no-role');
    expect(
      decides({
        text: 'Hi Ms. Okafor, I am looking for a position in your company. Could we connect? – Dana',
        to: 'recruiter',
      }),
    ).toEqual(expect.arrayContaining(['no-role', 'no-company']));
  });

  test('many apologies come first', () => {
    const text =
      'I am a forwarder in St. Paul, Dr. Brandt, and I apologize for the intrusion. If it is not too great an imposition, I saw a posting at Hafenspedition Nord and would like to be in touch. So sorry.';
    const [change] = critiqueReply(text, reviewOf({ text, to: 'peer' }, 'done')).points ?? [];
    expect(change?.text).toBe('You say sorry three times, so the reader does not find what you ask for.');
  });

  test.each([
    'At Korle Bu I rotated through haematology, microbiology and the blood bank. Is the lab job at Acme (req 3) open, Ms. Lee?',
    'Before I apply, Ms. Lee: how much of the loan officer job at Acme is pricing, and how much is training?',
  ])('what only sounds private is not told: %s', (text) => {
    expect(decides({ text, to: 'recruiter' })).not.toContain('interview-risk');
  });
});

describe('a request that leaves the work to the reader', () => {
  test.each([
    ['I bake bread in Cork, 9 years, and saw your talk on rye, Ann. Any advice?', 'needs a long answer'],
    [
      'We both sat through the auction class in July, Ann. I would like to ask you something about the gala.',
      'only to hear',
    ],
  ])('%s', (text, words) => {
    const reply = critiqueReply(text, reviewOf({ text, to: 'peer' }, 'done'));
    expect(reply.headline).toBe('Ask one clear question, then send.');
    expect(reply.points?.map((point) => point.text).join()).toContain(words);
  });

  test('one with its subject is a question', () => {
    const text = 'I bake bread in Cork, Ann, and saw your talk on rye. Do you have any advice on salt? – Bo';
    expect(standingOf(reviewOf({ text, to: 'peer' }, 'done'))).toBe('ready');
  });
});
