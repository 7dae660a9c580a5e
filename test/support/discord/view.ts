import { read } from './markdown.ts';
import type { Interaction, Sent } from './world.ts';

/**
 * What a person sees of messages, top to bottom; what took effect in them stands below, a line each, between ⟦ and ⟧.
 * `embeds: false`: the person has embeds and link previews switched off.
 */
export function view(messages: readonly Sent[], { embeds: showsEmbeds = true } = {}): string {
  const parts = messages.flatMap(({ content, embeds, components, files, suppressed }) => [
    read(content, { asMessage: true, suppressed }),
    ...(suppressed || !showsEmbeds ? [] : embeds).flatMap(({ title, description }) =>
      [title, description].map((text) => read(text ?? '')),
    ),
    ...components.map((row) => ({ text: row.components.map(({ label }) => `[${label}]`).join(' '), effects: [] })),
    ...files.map(({ text }) => ({ text, effects: [] })),
  ]);
  return [...parts.map(({ text }) => text), ...parts.flatMap(({ effects }) => effects.map((effect) => `⟦${effect}⟧`))]
    .filter((text) => text !== '')
    .join('\n');
}

type Part = {
  content?: string;
  label?: string;
  description?: string;
  component?: { value?: string; options?: { label: string; default?: boolean }[] };
};

/** What a person sees of a modal: title, texts, and each field with what stands in it. */
export function viewModal({ callback }: Interaction): string {
  const { title, components } = callback?.data as { title: string; components: Part[] };
  const filled = ({ value, options }: NonNullable<Part['component']>) =>
    value ?? options?.find((option) => option.default)?.label;
  return [
    title,
    ...components.flatMap(({ content, label, description, component }) => {
      const known = component && filled(component);
      return [content, label, description, ...(known ? [`= ${known}`] : [])].filter((line) => line !== undefined);
    }),
  ].join('\n');
}
