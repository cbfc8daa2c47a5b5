import type { Locale } from './locale.ts';

/** A widget's words in all languages, of which only those that are needed are loaded. */
export interface StringSet<Strings> {
  load(locale: Locale): Promise<void>;
  /** The words in that language, or in another that is loaded while it is on its way. */
  for(locale: Locale): Strings;
}

/** Declares a widget's words. The simplified Chinese object is the type of the others. */
export function defineStrings<Strings>(
  loaders: Readonly<Record<Locale, () => Promise<{ readonly strings: Strings }>>>,
): StringSet<Strings> {
  const loaded = new Map<Locale, Strings>();
  return {
    async load(locale) {
      if (!loaded.has(locale)) loaded.set(locale, (await loaders[locale]()).strings);
    },
    for(locale) {
      const strings = loaded.get(locale) ?? loaded.values().next().value;
      if (!strings)
        throw new Error('Strings were read before any were loaded: use defineWidget().');
      return strings;
    },
  };
}

/** A widget's words together with those of a part that it uses: `words.own`, `words.part`. */
export function joinStrings<Own, Part>(
  own: StringSet<Own>,
  part: StringSet<Part>,
): StringSet<{ readonly own: Own; readonly part: Part }> {
  return {
    load: async (locale) => void (await Promise.all([own.load(locale), part.load(locale)])),
    for: (locale) => ({ own: own.for(locale), part: part.for(locale) }),
  };
}
