/**
 * Draws people to write notes as. Each line of a seeds file is one of them; who writes gets that line and the guide.
 *
 *     node people.ts SEED PREFIX COUNT [plain|rare|odd|none]
 *
 * The same seed gives the same people, as long as people.txt, which holds what they are drawn from, stays the same.
 */

import { sectionsIn } from '../../sections.ts';
import { generator } from './random.ts';

const choices = sectionsIn(new URL('./people.txt', import.meta.url));

const [seed = '1', prefix = 'n1', count = '70', kind = 'plain'] = process.argv.slice(2);
const random = generator(Number(seed));
const one = (section: string): string => {
  const items = choices.get(section) ?? [];
  return items[Math.floor(random() * items.length)] as string;
};
for (let i = 1; i <= Number(count); i++) {
  const id = `${prefix}-${String(i).padStart(3, '0')}`;
  const person = [
    one('trades'),
    one('countries'),
    `age ${17 + Math.floor(random() * 52)}`,
    one('schooling'),
    one('moods'),
    one('devices'),
  ];
  const to = [
    `to ${one('readers')}`,
    one('formats'),
    `because of ${one('why')}`,
    `begins with ${one('begins')}`,
    one('manners'),
  ];
  let quality = one('quality');
  if (quality === 'faulty') quality = `faulty: ${one('faults')}`;
  const odd = one('odd');
  const none = one('none');
  const rare = one('rare');
  if (kind === 'rare') quality = `2 to 4 sentences of: ${rare}`;
  if (kind === 'odd') quality += ` | ${odd}`;
  const line =
    kind === 'none' ? [...person, none] : [...person, ...to, quality, `name: ${one('names')}`, `firm: ${one('firms')}`];
  console.log(`${id} | ${line.join(' | ')}`);
}
