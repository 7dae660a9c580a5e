import type { Rule } from './rule.ts';
import { placesOf, SURE, sentencesThat } from './sure.ts';

export const salesPitch: Rule = {
  id: 'sales-pitch',
  name: 'a sales pitch',
  family: 'professional',
  severity: 'warning',
  cost: 35,
  summary: 'offers a product, a service, a demo or a free call',
  why: 'Pitches in a first note are what people decline most.',
  silencedBy: ['empty-note'],
  check(note) {
    const spans = sentencesThat(note, 'pitch', SURE['sales-pitch']);
    if (spans.length === 0) return undefined;
    return {
      message: 'It reads as a sales pitch, and those get declined first.',
      fix: 'Leave the offer out; say what you share with this person, and ask to connect.',
      spans: placesOf(spans),
    };
  },
};
