/** The languages Linli speaks. The first is the default. */
export const locales = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The same text in every language. */
export type Localised = Readonly<Record<Locale, string>>;

const prefixes: readonly (readonly [RegExp, Locale])[] = [
  [/^zh-(tw|hk|mo|hant)/i, 'zh-TW'],
  [/^zh/i, 'zh-CN'],
  [/^en/i, 'en'],
];

/** The best of our languages for an `Accept-Language` header or a language tag. */
export function chooseLocale(accepted: string | null | undefined): Locale {
  for (const tag of (accepted ?? '').split(',')) {
    const match = prefixes.find(([pattern]) => pattern.test(tag.trim()));
    if (match) return match[1];
  }
  return locales[0];
}

const place = /\{(\w+)(?::([^/{}]*)\/([^{}]*))?\}/g;

/** Fills the places of a text: `{name}` with its value, `{name:one/several}` by whether it is 1. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replaceAll(place, (whole, name: string, one?: string, several?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : String(value === 1 ? one : several);
  });
}

/** A text as a reference shows it: the places stay, and of each choice the word for several. */
export function unfilled(text: string): string {
  return text.replaceAll(place, (whole, _, one?: string, several?: string) =>
    one === undefined ? whole : (several ?? ''),
  );
}

/** The names of a text's places, each once, sorted: what its values must be. */
export function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(place)].map(([, name = '']) => name))].sort();
}
