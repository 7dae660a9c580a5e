import { requisitionsOf } from '../requisitions.ts';
import { type Line, labelled } from './lines.ts';

const REQ_LABELS = String.raw`(?:job |req(?:uisition)? |position |posting |vacancy |reference |announcement |opening |call |requisition |client )?(?:id|ids|no\.?|nr\.?|number|#|code|ref(?:erence)?|req(?:uisition)?)(?: (?:id|no\.?|number|code|#))?|req(?:uisition)?|job ref|job\s?req|reference|ref\.?|announcement|client req|control number`;

/** The requisition, job or posting number. */
export function requisitionIn(lines: readonly Line[]): string | undefined {
  const label = labelled(lines, REQ_LABELS, (value) => /^\S*\d/.test(value));
  const value = label && /^#?([\p{L}\d][\w./()-]*(?: \d{3,})?)/u.exec(label)?.[1]?.replace(/[.,)]+$/, '');
  if (value && /\d/.test(value)) return value;
  for (const { text, lower } of lines) {
    const inside =
      /\b(?:req(?:uisition)?|job|ref(?:erence)?|posting|position|vacancy|announcement)\.?\s*(?:id|no\.?|number|code|#)?\s*[:#]\s*#?([\p{L}\d][\w/-]*\d[\w/-]*)/iu.exec(
        text,
      );
    if (inside) return inside[1];
    const told =
      /\b(?:mention|quote|quoting|cite)\s+(?:job |ref(?:erence)? |code |number )?([A-Z]{1,6}[-/]?\d[\w/-]*)/.exec(
        text,
      ) ??
      /\b(?:with|put|write) "([A-Z]{1,6}[-/]?\d[\w/-]*)" (?:in|on|as) (?:the|your) (?:first|subject)/.exec(text) ??
      /\b(?:opening|position|posting|vacancy|job|role) \((?:#\s?(\w*\d[\w/-]*)|([A-Z]{1,6}(?:[-/][A-Z]{1,6})*[-/]\d[\w/-]*))\)/.exec(
        text,
      ) ??
      /^source: [^#]{2,30} #(\d{4,})$/i.exec(text);
    if (told) return told[1] ?? told[2];
    const [found] = requisitionsOf(text, lower, { start: 0, end: text.length });
    if (
      found &&
      /\b(?:req|requisition|ref|reference|id|posting|announcement|vacancy|job|listing|notice)\b|#|\([a-z]*-?$/.test(
        lower.slice(0, found.end - 1),
      )
    )
      return found.id;
  }
  return undefined;
}
