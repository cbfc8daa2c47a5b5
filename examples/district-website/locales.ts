/** Languages of the site's own chrome, the one in which the pages are written first. */
export const locales = ['zh-CN', 'zh-TW', 'en'] as const;

export type Locale = (typeof locales)[number];

export const writtenLocale: Locale = 'zh-CN';

/** The language asked for by `?lang=`; anything unknown reads the page as written. */
export function localeOf(requested: string | null): Locale {
  return locales.find((locale) => locale === requested) ?? writtenLocale;
}
