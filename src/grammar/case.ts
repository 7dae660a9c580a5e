/** Writes `word` in the case of `model`: CAPITALS, Initial capital, or as it is. */
export function withCaseOf(model: string, word: string): string {
  if (model.length > 2 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase();
  const first = model.charAt(0);
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
