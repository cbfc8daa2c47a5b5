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

/** Fills `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
