const START = '\x1b[200~';
const END = '\x1b[201~';

/** Something read from a terminal: keys, or a paste. */
export type TerminalInput = { text: string; pasted: 'marked' | 'unmarked' | false };

/**
 * Tells pastes from keys: those that the terminal marks, and, where it does not, several lines that come in one read. A
 * mark may be cut in two by the reads.
 */
export function createPasteReader(): { read(chunk: string): TerminalInput[] } {
  /** The paste so far, while one is under way. */
  let paste: string[] | undefined;
  /** The beginning of a mark whose end is yet to come. */
  let carry = '';
  return {
    read(chunk) {
      const pieces: TerminalInput[] = [];
      let rest = carry + chunk;
      carry = '';
      while (rest !== '') {
        const mark: string = paste ? END : START;
        const at = rest.indexOf(mark);
        const cut = at < 0 ? cutMark(rest, mark, paste ? 1 : 3) : 0;
        const before = at < 0 ? rest.slice(0, rest.length - cut) : rest.slice(0, at);
        if (paste) paste.push(before);
        else if (before !== '') pieces.push({ text: before, pasted: isSeveralLines(before) ? 'unmarked' : false });
        if (at < 0) {
          carry = rest.slice(rest.length - cut);
          break;
        }
        if (paste) pieces.push({ text: paste.join(''), pasted: 'marked' });
        paste = paste ? undefined : [];
        rest = rest.slice(at + mark.length);
      }
      return pieces;
    },
  };
}

/**
 * Length of the mark's beginning at the end of a text, if it has `least` characters: among keys, fewer are one of
 * their own (Escape, Alt-[).
 */
function cutMark(text: string, mark: string, least: number): number {
  for (let length = mark.length - 1; length >= least; length--) if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
}

/** Lines with something behind a line break; keys with an escape sequence among them are no paste. */
function isSeveralLines(text: string): boolean {
  return /[^\r\n][\r\n]+[^\r\n]/.test(text) && !/[\x01-\x08\x0b\x0c\x0e-\x1f]/.test(text);
}
