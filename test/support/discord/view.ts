import { read } from './markdown.ts';
import type { Interaction, Sent } from './world.ts';

/**
 * What a person sees of messages, top to bottom; what took effect in them stands below, a line each, between ⟦ and ⟧.
 */
export function view(messages: readonly Sent[]): string {
  const parts = messages.flatMap(({ content, embeds, components, files }) => [
    read(content, { asMessage: true }),
    ...embeds.flatMap(({ title, description }) => [title, description].map((text) => read(text ?? ''))),
    ...components.map((row) => ({ text: row.components.map(({ label }) => `[${label}]`).join(' '), effects: [] })),
    ...files.map(({ text }) => ({ text, effects: [] })),
  ]);
  return [...parts.map(({ text }) => text), ...parts.flatMap(({ effects }) => effects.map((effect) => `⟦${effect}⟧`))]
    .filter((text) => text !== '')
    .join('\n');
}

/** What a person sees of a modal. */
export function viewModal({ callback }: Interaction): string {
  const { title, components } = callback?.data as {
    title: string;
    components: { label: string; description?: string }[];
  };
  return [title, ...components.flatMap(({ label, description }) => [label, description ?? ''])].join('\n');
}
