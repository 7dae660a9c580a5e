import { cut } from '../text.ts';
import type { Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

/** Of a sentence so much is quoted, in UTF-16 code units. */
const MOST_QUOTED = 60;

export const salesPitch: Rule = {
  id: 'sales-pitch',
  name: 'a sales pitch',
  family: 'professional',
  severity: 'warning',
  cost: 35,
  summary: 'offers a product, a service, a demo or a free call',
  why: 'People get many sales offers on LinkedIn, and say no to most of them.',
  mended: 'it no longer sells something',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = sentencesThat(note, 'pitch', SURE['sales-pitch']);
    const [first] = spans;
    if (!first) return undefined;
    return {
      message: `“${cut(first.text.trim(), MOST_QUOTED)}” looks like a sales offer, and people say no to most of those.`,
      fix: 'Leave the offer out. Say why you write to this person, and ask to connect.',
      spans: placesOf(spans),
    };
  },
};
