import { expect, test } from 'vitest';
import { readKeyless } from '../../src/draft/keyless.ts';

test.each<[string, Record<string, string>]>([
  ['Acme 1130', { company: 'Acme', req: '1130' }],
  ['7-Eleven 88213', { company: '7-Eleven', req: '88213' }],
  ['Oak Street Health JR-118842', { company: 'Oak Street Health', req: 'JR-118842' }],
  ['welder at Acme, req 77', { role: 'welder', company: 'Acme', req: '77' }],
  [
    'regional manager at Acme (req #1130 via Monster)',
    { role: 'regional manager', company: 'Acme', req: '1130', source: 'Monster' },
  ],
  ['Acme welder 1130', { company: 'Acme', role: 'welder', req: '1130' }],
  ['Acme Tooling, warehouse lead, 66-102', { company: 'Acme Tooling', role: 'warehouse lead', req: '66-102' }],
  ['a note to Ms. Rivera for the welder role at Acme', { recipient: 'Ms. Rivera', role: 'welder', company: 'Acme' }],
  [
    'Larkfield Medical night-shift nurse 40871 Indeed',
    { company: 'Larkfield Medical', role: 'night-shift nurse', req: '40871', source: 'Indeed' },
  ],
  ['nurse', { role: 'nurse' }],
  ['1130', { req: '1130' }],
])('%j', (text, facts) => expect(readKeyless(text)).toEqual(facts));

test.each([
  'help me write something',
  'I would like to work at Acme because I love it',
  'Acme, Boston, nights',
])('%j is asked about', (text) => expect(readKeyless(text)).toBeUndefined());
