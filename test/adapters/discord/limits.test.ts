import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderModal } from '../../../adapters/discord/render/modal.ts';
import { renderPoints } from '../../../adapters/discord/render/points.ts';
import { renderReply } from '../../../adapters/discord/render/reply.ts';
import type { Field, Form, Reply } from '../../../src/index.ts';
import { modalProblems } from '../../support/discord/validate.ts';
import { problemsOf, stateOf } from '../../support/discord/wire.ts';
import { runs } from '../../support/runs.ts';

describe('Discord’s limits', () => {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 900 }))
        .map(([unit, times]) => unit.repeat(times)),
    },
  );
  const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
  const point = fc.record({ label: text, text, step: text }, { requiredKeys: ['label', 'text'] });
  const options = fc.dictionary(text, text, { maxKeys: 6, noNullPrototype: true });
  const field: fc.Arbitrary<Field> = fc.record(
    {
      name: text,
      label: text,
      hint: text,
      multiline: fc.boolean(),
      required: fc.boolean(),
      choices: fc.array(fc.record({ value: text, label: text }), { maxLength: 40 }),
    },
    { requiredKeys: ['name', 'label'] },
  );
  const form: fc.Arbitrary<Form> = fc.record(
    {
      name: text,
      title: text,
      submit: text,
      fields: fc.array(field, { maxLength: 9 }),
      values: options,
      problems: options,
    },
    { requiredKeys: ['name', 'title', 'submit', 'fields'] },
  );
  const mark = fc
    .tuple(fc.nat(3000), fc.nat(3000))
    .map(([start, length]) => ({ start, end: start + length, severity: 'warning' as const }));
  const reply = fc.record(
    {
      headline: text,
      detail: text,
      points: fc.array(point, { maxLength: 30 }),
      more: fc.array(point, { maxLength: 30 }),
      note: fc.record({ text, marks: fc.array(mark, { maxLength: 8 }) }),
      copies: fc.array(fc.record({ label: text, text }), { maxLength: 9 }),
      buttons: fc.array(fc.record({ action: text, label: text }), { maxLength: 40 }),
      about: fc.record({ text, options }),
      form,
      problem: fc.constant(true as const),
    },
    { requiredKeys: ['headline'] },
  ) as fc.Arbitrary<Reply>;

  test('can’t be exceeded by any reply', () => {
    fc.assert(
      fc.property(reply, (one) => {
        const messages = renderReply(one);
        expect(messages.flatMap(problemsOf)).toEqual([]);
        expect(messages.length).toBeLessThanOrEqual(5);
        for (const { embeds = [] } of messages) {
          expect(embeds.length).toBeLessThanOrEqual(1);
          expect(embeds[0]?.data.url?.length ?? 0).toBeLessThanOrEqual(2000);
        }
      }),
      runs(600),
    );
  });

  test('nor by what was folded away, or any form', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), form, optional(options), (points, one, values) => {
        expect(renderPoints(points, 5).flatMap(problemsOf)).toEqual([]);
        expect(renderPoints(points, 5).length).toBeLessThanOrEqual(5);
        const modal = renderModal(values ? { ...one, values } : one)?.toJSON();
        expect(modal ? modalProblems(modal as never) : []).toEqual([]);
      }),
      runs(600),
    );
  });

  test('nothing of the points is lost: what finds no room is folded, or stands in messages behind', () => {
    const points = Array.from({ length: 12 }, (_, at) => ({ label: `P${at}`, text: `${'word '.repeat(60)}${at}` }));
    const reply: Reply = { headline: 'H', points, more: [{ label: 'Last', text: 'one' }] };
    const shownIn = ({ content = '' }: { content?: string } = {}) => (content.match(/\*\*\w+:/g) ?? []).length;
    const [folding] = renderReply({ ...reply, about: { text: 'Hi Maria', options: {} } });
    expect(shownIn(folding)).toBeGreaterThan(2);
    expect(stateOf(folding)?.more).toHaveLength(13 - shownIn(folding));
    // With no note there is no embed that could carry them.
    const messages = renderReply(reply);
    expect(messages.flatMap(({ embeds = [], components = [] }) => [...embeds, ...components])).toEqual([]);
    expect(messages.reduce((sum, message) => sum + shownIn(message), 0)).toBe(13);
    const many = renderReply({ headline: 'H', points: [...points, ...points, ...points, ...points, ...points] });
    expect(many).toHaveLength(3);
    expect(String(many[2]?.files?.[0]?.attachment)).toMatch(/P11: [\s\S]*word 11$/);
  });
});
