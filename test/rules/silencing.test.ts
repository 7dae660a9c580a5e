import { describe, expect, test } from 'vitest';
import { judgeText } from '../../src/critique.ts';
import type { NoteInput } from '../../src/reading/input.ts';

/** One cause, one finding: what a note is told, and what it is not told as well. */
type Row = NoteInput & { says: readonly string[]; not?: readonly string[] };

const SPECIFICS = ['no-company', 'no-role', 'no-requisition', 'no-source'];
const DEFAULT_TEXT = ['no-purpose', 'no-ask', 'too-thin', 'buried-purpose', 'no-background', 'self-centred', 'cliche'];

const WHOLE: readonly Row[] = [
  { text: '', says: ['empty-note'] },
  { text: 'Hey Maria!!', says: ['empty-note'] },
  { text: '👋😊🚀', says: ['empty-note'] },
  { text: 'Hi [Name],', says: ['empty-note', 'placeholder'] },
  { text: "Let's connect!", says: ['default-text', 'no-recipient-name', 'no-sign-off'] },
  {
    text: 'Hi Ana, I would like to add you to my network. – Tom Reyes',
    says: ['default-text'],
  },
  {
    text: 'Hi Ana, I hope you are well. I want to grow my network. I like people. – Tom Reyes',
    says: ['default-text'],
  },
  {
    text: 'Hi Ana, please join my network. – Tom Reyes',
    context: { recipient: 'Maria Silva' },
    says: ['context-mismatch', 'default-text'],
  },
  {
    text: 'Hi Ana, could we please connect here some day soon if that suits you? – Tom Reyes',
    says: ['no-background', 'no-company', 'no-purpose'],
  },
  {
    text: 'Hi Ana, I would like to apply for a position in your company this spring. My resume is on my profile. – Tom Reyes',
    says: ['no-company', 'no-role'],
  },
  {
    text: 'Hi Ana, are there any openings at Orrin Castings? My nine years of TIG welding are on my profile. – Tom Reyes',
    says: ['no-requisition', 'no-role'],
  },
  {
    text: 'Hi Ana, is the welder job at your company open? My nine years of TIG welding are on my profile. – Tom Reyes',
    says: ['no-company', 'no-requisition', 'no-source'],
  },
  {
    text: 'Bonjour [Prénom], je vous écris pour le poste de boulanger chez Maison Lune. Mon courriel : luc@mail.example',
    context: { company: 'Maison Soleil' },
    says: ['context-mismatch', 'link-or-contact', 'not-english', 'placeholder'],
  },
];

const PARTS: readonly Row[] = [
  { text: 'Hi [Name], is the welder job at Orrin open?', says: ['placeholder'], not: ['no-recipient-name'] },
  {
    text: 'Is the welder job at [Company] still open?',
    says: ['placeholder', 'no-recipient-name'],
    not: ['no-company', 'no-requisition', 'no-source', 'no-purpose'],
  },
  {
    text: 'Is the [role] job at Orrin Castings still open?',
    says: ['placeholder'],
    not: ['no-role', 'no-requisition', 'no-source', 'no-purpose'],
  },
  {
    text: 'Hi Ana, is the welder job at Orrin still open?\n\n[Your Name]',
    says: ['placeholder', 'no-requisition'],
    not: ['no-sign-off'],
  },
  {
    text: 'Hi Ana, I have [number] years of welding. Is the welder job at Orrin open? – Tom',
    says: ['placeholder', 'no-requisition', 'no-source'],
  },
  { text: 'Add me to your contacts, join my network!!', says: ['default-text', 'shouting'], not: DEFAULT_TEXT },
  { text: 'I want to expand my network with synergy.', says: ['default-text'], not: [...DEFAULT_TEXT, ...SPECIFICS] },
  {
    text: 'How are you today? I would love to connect with you here.',
    says: ['no-purpose', 'no-company'],
    not: ['buried-purpose', 'no-role', 'no-requisition', 'no-source'],
  },
  { text: 'Do u have work for me!!', says: ['shouting', 'casual-tone', 'too-thin'], not: ['empty-note'] },
];

/** Neither length nor a plan is the matter here. */
function firedOn(row: Row): string[] {
  const { findings } = judgeText({ plan: 'premium', ...row });
  return findings.map((finding) => finding.rule).sort();
}

describe('one cause, one finding', () => {
  test.each(WHOLE.map((row) => [row.text, row] as const))('%j is told all of this', (_, row) => {
    expect(firedOn(row)).toEqual(row.says);
  });

  test.each(PARTS.map((row) => [row.text, row] as const))('%j is told this and not that', (_, row) => {
    const fired = firedOn(row);
    expect.soft(fired).toEqual(expect.arrayContaining([...row.says]));
    expect.soft(fired.filter((rule) => row.not?.includes(rule))).toEqual([]);
  });
});
