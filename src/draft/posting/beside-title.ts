import { isOrganisation, isProse, isTitle, kindOf } from './kinds.ts';
import type { Layout, Line } from './layout.ts';
import { isWriter } from './mail.ts';
import type { Role } from './role.ts';
import type { Sign } from './signs.ts';

/** The firms that are named round a title. */

/** So many names one below the other. */
const COLUMN = 3;
/** Lines above a title, and below it, that may name its firm. */
const ABOVE = 4;
export const BELOW = 3;
/** A line of so many parts has its facts in cells. */
const CELLS = 4;

/** The names that stand round the title. */
export function* besideTitle({ lines, prose, page }: Layout, role: Role | undefined): Generator<[string, Sign]> {
  if (role?.line === undefined) return;
  const { line: at, part = 0 } = role;
  yield* onLine(lines[at] as Line, part);
  yield* below(lines.slice(at + 1, at + 1 + BELOW));
  yield* above(lines.slice(Math.max(0, at - ABOVE), at), prose, page);
}

function* onLine({ text, parts }: Line, own: number): Generator<[string, Sign]> {
  const isHeading = !isProse(parts[own]?.text ?? '');
  const behind = isHeading ? /\s(?:at|@|bei|bij|chez) (?:the )?(\p{Lu}.*)$/u.exec(text)?.[1] : undefined;
  if (behind) yield [behind, 'told'];
  // "Acme – Nurse – Leeds" begins with the firm; behind the title it may be a ward as well.
  const [opening = '', ...rest] = text.split(/\s[–—-]\s/).map((piece) => piece.trim());
  if (rest.some((piece) => isTitle(piece)) && !isTitle(opening)) yield [opening, 'besideTitle'];
  for (const piece of rest) if (!isTitle(piece)) yield [piece, 'nearTitle'];
  // "BEAT KEEPER, Strathbogle Estate, Strathdon. 4,500 acres"
  const [head = '', behindComma = ''] = (text.split(/[.!]\s/)[0] as string).split(', ');
  if (isTitle(head) && isOrganisation(behindComma) && text.split(', ').length > 2) yield [behindComma, 'besideTitle'];
  for (const [i, part] of parts.entries()) {
    if (i === own) continue;
    // "Loomwright | Data Engineer | Berlin | Full-time": one word in the first cell, even if it is built like a trade.
    if (i === 0 && parts.length >= CELLS && /^\p{Lu}\p{L}+$/u.test(part.text)) yield [part.text, 'told'];
    else if (kindOf(part) === 'name') yield [part.text, i > own ? 'besideTitle' : 'aboveTitle'];
  }
}

function* below(lines: readonly Line[]): Generator<[string, Sign]> {
  let sign: Sign = 'besideTitle';
  for (const { parts, bullet, menu, trail } of lines) {
    if (menu || trail) continue;
    const [first] = parts;
    const part = first && { ...first, text: first.text.replace(/^(?:bij|bei|chez|at) /, '') };
    if (!part || bullet || kindOf(part) === 'prose') return;
    if (kindOf(part) !== 'name') continue;
    yield [part.text, sign];
    sign = 'nearTitle';
  }
}

function* above(lines: readonly Line[], prose: string, page: readonly string[]): Generator<[string, Sign]> {
  const headings = lines.filter(({ menu, trail }) => !menu && !trail);
  // Several names on one line are a menu that is not known as one.
  const names = headings.map(({ parts }) => {
    const [name, ...more] = parts.filter((part) => kindOf(part) === 'name');
    return more.length === 0 ? name?.text : undefined;
  });
  const all = names.filter((name) => name !== undefined && !isWriter(name, page)) as string[];
  // So many are a menu that stands on its edge.
  const found = all.length < COLUMN ? all : all.filter((name) => isOrganisation(name) || isRepeated(name, prose));
  if (found[0]) yield [found[0], 'first'];
  for (const [i, name] of found.entries()) yield [name, i === found.length - 1 ? 'aboveTitle' : 'nearTitle'];
}

export function isRepeated(name: string, prose: string): boolean {
  return prose.indexOf(name) !== prose.lastIndexOf(name);
}
