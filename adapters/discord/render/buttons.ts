import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import type { Reply } from '../../../src/index.ts';
import { customIdFor, type Press } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import { moreLabel } from '../notices.ts';

/** A reply's buttons, in rows: what opens its form, its own, and one for what is folded away. */
export function buttonRows(
  { form, buttons = [], about, folded: label }: Reply,
  folded: number,
): ActionRowBuilder<ButtonBuilder>[] {
  const all: [Press, string][] = [
    ...(form ? [[{ form: form.name }, form.title] as [Press, string]] : []),
    ...buttons.map(({ action, label }): [Press, string] => [
      { action, onNote: (about?.text ?? '').trim() !== '' },
      label,
    ]),
    ...(folded > 0 ? [['more', label ?? moreLabel(folded)] as [Press, string]] : []),
  ];
  const shown = new Map<string, ButtonBuilder>();
  for (const [press, label] of all) {
    const id = customIdFor(press);
    const text = label.slice(0, LIMITS.buttonLabel).toWellFormed().trim();
    if (id === undefined || text === '' || shown.has(id)) continue;
    const style = shown.size === 0 && press !== 'more' ? ButtonStyle.Primary : ButtonStyle.Secondary;
    shown.set(id, new ButtonBuilder().setCustomId(id).setLabel(text).setStyle(style));
  }
  return rowsOf([...shown.values()].slice(0, LIMITS.rows * LIMITS.buttonsPerRow));
}

function rowsOf(buttons: ButtonBuilder[]): ActionRowBuilder<ButtonBuilder>[] {
  const rows: ActionRowBuilder<ButtonBuilder>[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsPerRow)
    rows.push(new ActionRowBuilder<ButtonBuilder>().setComponents(buttons.slice(at, at + LIMITS.buttonsPerRow)));
  return rows;
}
