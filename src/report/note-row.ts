import { READINESS_WORDS, readinessOf } from '../advice/readiness.ts';
import { critiqueReply } from '../commands/critique-reply.ts';
import { marksApart } from '../marks.ts';
import type { Reply } from '../reply.ts';
import { cut } from '../text.ts';
import type { JudgedNote } from './entry.ts';
import { type Html, html } from './html.ts';
import type { Person } from './people.ts';

/** Of a text so much is shown, in UTF-16 code units: more is no note. */
const MOST_SHOWN = 3000;

/**
 * A note on the page, with what the coach tells its writer. `anchor`: its place on the page. `nth`: which of this
 * student's notes it is, from 1 on.
 */
export function rowOf({ note, review }: JudgedNote, person: Person, anchor: string, nth: number): Html {
  const readiness = readinessOf(review);
  const reply = critiqueReply(note, review);
  const { shown } = person;
  return html`<article class="row ${readiness}" id="${anchor}" aria-labelledby="${anchor}-name">
<h3 id="${anchor}-name"><bdi>${person.name}</bdi>${nth > 1 && `, note ${nth}`}
<span class="badge">${READINESS_WORDS[readiness]}</span></h3>
${reply.detail && html`<p class="small">${reply.detail}</p>`}
<blockquote class="note" dir="auto">${marked(note, reply.note?.marks ?? [], person)}</blockquote>
<p class="headline">${reply.headline}</p>
${
  reply.points &&
  html`<dl>${reply.points.map(
    ({ label, text, step }) =>
      html`<div><dt>${label}</dt><dd dir="auto">${shown(text)}${step && ` ${shown(step)}`}</dd></div>`,
  )}</dl>`
}
${reply.copies?.map(
  (copy) =>
    html`<div class="better"><h4>${copy.label}</h4>
<p class="copy" dir="auto">${shown(cut(copy.text, MOST_SHOWN))}</p></div>`,
)}
</article>
`;
}

type Marks = NonNullable<Reply['note']>['marks'];

/** A note with the places marked that a finding is about. */
function marked(note: string, marks: Marks, { partsOf }: Person): Html {
  const text = cut(note, MOST_SHOWN);
  const shown = partsOf(text);
  const parts: Html[] = [];
  let at = 0;
  for (const { start, end } of marksApart(marks, text.length)) {
    parts.push(html`${shown(at, start)}<mark>${shown(start, end)}</mark>`);
    at = end;
  }
  return html`${parts}${shown(at)}`;
}
