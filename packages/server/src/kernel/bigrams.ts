/**
 * The pairs of neighbouring characters of a text, each once, lower case. Chinese words have two
 * characters and no spaces between them, so that pairs are what is looked up.
 */
export function bigrams(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = runs.flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
  return [...new Set(pairs)];
}

/** The text of a `tsquery` for rows that hold all of these pairs. */
export function tsqueryOf(pairs: readonly string[]): string {
  return pairs.map((pair) => `'${pair.replaceAll(/['\\]/g, '\\$&')}'`).join(' & ');
}
