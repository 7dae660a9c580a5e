/** Texts for fields that know no markup. */

/** Trimmed, and no longer than `most`; what is cut, between words where one ends soon before, shows as "…". */
export function trimmedTo(text: string, most: number): string {
  const whole = text.trim();
  if (whole.length <= most) return whole.toWellFormed();
  const kept = whole.slice(0, most - 1).replace(/\s\S{0,15}$|[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`.toWellFormed();
}
