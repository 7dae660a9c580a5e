/** What Discord makes of a text: what is read, and what takes effect in it. */
export type Shown = { text: string; effects: string[] };

/** What begins at some place of a text; the first that matches wins, as in Discord's own clients. */
const INLINE: readonly [string, RegExp][] = [
  ['escape', /^\\([^0-9A-Za-z\s])/],
  ['block', /^```(?:[a-z0-9_+.#-]+?\n)?\n*([^\n][\s\S]*?)\n*```/i],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['mention', /^<@[!&]?\d+>|^<#\d+>|^<\/[-\w ]+:\d+>|^<id:\w+>|^@everyone|^@here/],
  ['emoji', /^<a?:\w+:\d+>/],
  ['timestamp', /^<t:-?\d+(?::[tTdDfFR])?>/],
  [
    'link',
    /^\[[^\]]*\]\(<?(?:https?:\/\/|mailto:|tel:)[^\s)]+(?:\s+"[^"]*")?\)|^<(?:https?:\/\/|mailto:|tel:)[^ >]+>|^(?:https?|steam):\/\/[^\s<]+/,
  ],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['strike', /^~~([\s\S]+?)~~(?!_)/],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/],
  ['italic', /^\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)|^_((?:__|\\[\s\S]|[^\\_])+?)_(?!_)/],
];
/** What begins only where a line does. */
const LINE: readonly [string, RegExp][] = [
  ['heading', /^ *#{1,3} +(?=\S)/],
  ['small', /^ *-# +(?=\S)/],
  ['quote', /^ *>(?:>>)? /],
  ['list', /^ *(?:[-*]|\d+\.) +(?=\S)/],
];
const INVITE = /(?:discord(?:app)?\.(?:gg|com\/invite|io|me|li)|dsc\.gg)\/\w+/i;

/**
 * Reads a text as Discord's clients do. `asMessage`: it is a message's own text, where invites and links bring up a
 * card. `suppressed`: but not in this one, where an address stands for itself.
 */
export function read(text: string, { asMessage = false, suppressed = false } = {}): Shown {
  const shown: Shown = { text: '', effects: [] };
  const outside = text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
  if (asMessage && INVITE.test(outside)) shown.effects.push(`invite ${INVITE.exec(outside)?.[0]}`);
  let rest = text;
  let lineStart = true;
  while (rest !== '') {
    const found = (lineStart ? match(LINE, rest) : undefined) ?? match(INLINE, rest);
    if (!found) {
      shown.text += rest[0];
      lineStart = rest[0] === '\n';
      rest = rest.slice(1);
      continue;
    }
    const [rule, hit] = found;
    const kind = rule === 'link' && suppressed && /^\w+:/.test(hit[0]) ? 'address' : rule;
    const inner = hit[2] ?? hit[1];
    if (kind === 'escape' || kind === 'block') shown.text += inner ?? '';
    else if (['bold', 'underline', 'strike', 'spoiler', 'italic'].includes(kind)) {
      const within = read(inner ?? '', { suppressed });
      shown.text += within.text;
      shown.effects.push(`${kind} ${within.text}`, ...within.effects);
    } else if (LINE.some(([one]) => one === kind))
      shown.effects.push(`${kind} ${rest.slice(hit[0].length).split('\n')[0]}`);
    else {
      shown.text += kind === 'code' ? inner : kind === 'address' ? hit[0] : '';
      shown.effects.push(`${kind} ${hit[0]}`);
    }
    lineStart = LINE.some(([one]) => one === kind);
    rest = rest.slice(hit[0].length);
  }
  return shown;
}

function match(rules: readonly [string, RegExp][], text: string): [string, RegExpExecArray] | undefined {
  for (const [kind, pattern] of rules) {
    const hit = pattern.exec(text);
    if (hit) return [kind, hit];
  }
  return undefined;
}
