import { openingOf } from '../conversation/opening.ts';
import { RULES } from '../rules/registry.ts';
import { cut, upperFirst } from '../text.ts';
import type { Command } from './command.ts';
import { NOTE_OPTIONS, noteInputOf } from './critique.ts';
import { findingsToShow, pointsOnLeftOut } from './left-out.ts';
import { NO_NOTE, noteForm } from './note-form.ts';

/** Reasons given at once; more would not be read on a phone. */
const MOST = 10;
/** Places quoted for one finding. */
const MOST_PLACES = 3;
/** Of a place that a finding is about, so much is shown, in UTF-16 code units. */
const MOST_QUOTED = 60;

export const why: Command = {
  name: 'why',
  summary: 'Learn why each point matters to the person who reads your note',
  example: {},
  options: NOTE_OPTIONS,
  takesNote: true,
  isSpoken: (behind) => openingOf(behind) === 'named',
  asks: {
    headline: 'Paste your note, and I tell you why each point matters.',
    missing: NO_NOTE,
    form: (known) => noteForm({ name: 'why', title: 'Explain a note', submit: 'Explain' }, NOTE_OPTIONS, ['to'], known),
  },
  async handle({ user, text, options }, { reviewer, style }) {
    const { critique } = await reviewer.review(noteInputOf(text, options, style()), { user });
    const leftOut = pointsOnLeftOut(critique.leftOut);
    if (critique.findings.length === 0 && leftOut.length === 0)
      return { headline: 'There is nothing to explain: send it as it is.' };
    const reasons = findingsToShow(critique)
      .slice(0, MOST)
      .map((finding) => {
        const rule = RULES.find(({ id }) => id === finding.rule);
        const quotes = finding.spans.map((span) => `“${cut(span.text.trim(), MOST_QUOTED)}”`);
        const places = [...new Set(quotes)].slice(0, MOST_PLACES);
        return {
          label: upperFirst(rule?.name ?? finding.rule),
          text: `${places.length > 0 ? `${places.join(', ')}. ` : ''}${rule?.why ?? finding.message}`,
          step: finding.fix,
        };
      });
    return {
      headline: 'Why it matters to the reader',
      detail: `Score: ${critique.score} of 100`,
      points: [...leftOut, ...reasons],
      about: { text, options },
    };
  },
};
