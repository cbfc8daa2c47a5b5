import { type Locale, writtenLocale } from './locales.ts';

/** What fills the placeholders of a page. Values are plain text; they are escaped here. */
export type PagePlaceholders = Readonly<Record<string, string>>;

export type PageRendering = {
  /** File name of the page, `board.html`; its link in the navigation is marked as current. */
  readonly page: string;
  readonly locale: Locale;
  /** Parts a page may include, by file name, as web servers do with `<!--#include virtual="…" -->`. */
  readonly parts: ReadonlyMap<string, string>;
  /** Translations by the key in `data-t` or `data-t-label`; absent for the written language. */
  readonly texts: Readonly<Record<string, string>> | undefined;
  readonly placeholders: PagePlaceholders;
};

/**
 * Turns a page as the web editor wrote it into the page as it is sent: parts included, texts
 * translated, links kept in the reader's language, placeholders filled.
 *
 * @throws Error when the page names a part, a text or a placeholder that does not exist.
 */
export function renderPage(source: string, rendering: PageRendering): string {
  const whole = includeParts(source, rendering.parts);
  const translated = rendering.texts === undefined ? whole : translate(whole, rendering.texts);
  return fillPlaceholders(
    keepLanguage(markCurrent(translated, rendering.page), rendering.locale),
    rendering.placeholders,
  );
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function includeParts(source: string, parts: ReadonlyMap<string, string>): string {
  return source.replace(/<!--#include virtual="parts\/([\w.-]+)" -->/g, (_, name: string) =>
    required(parts.get(name), `The page includes parts/${name}, which does not exist.`),
  );
}

/** Replaces the text of `<x data-t="key">…` (text only, no child elements) and `aria-label`s. */
function translate(html: string, texts: Readonly<Record<string, string>>): string {
  const textOf = (key: string): string =>
    escapeHtml(required(texts[key], `The text ${key} has no translation.`));
  return html
    .replace(
      /(<\w[^>]*\sdata-t="([\w.-]+)"[^>]*>)[^<]*/g,
      (_, tag: string, key: string) => tag + textOf(key),
    )
    .replace(
      /aria-label="[^"]*"(\s+)data-t-label="([\w.-]+)"/g,
      (_, gap: string, key: string) => `aria-label="${textOf(key)}"${gap}data-t-label="${key}"`,
    )
    .replace(
      /content="[^"]*"(\s+)data-t-content="([\w.-]+)"/g,
      (_, gap: string, key: string) => `content="${textOf(key)}"${gap}data-t-content="${key}"`,
    );
}

function markCurrent(html: string, page: string): string {
  return html.replaceAll(`data-page="${page}"`, `data-page="${page}" aria-current="page"`);
}

function keepLanguage(html: string, locale: Locale): string {
  const inLanguage = html
    .replace(/<html lang="[^"]*"/, `<html lang="${locale}"`)
    .replaceAll(`hreflang="${locale}"`, `hreflang="${locale}" aria-current="true"`);
  return locale === writtenLocale
    ? inLanguage
    : inLanguage.replace(/href="([\w-]+\.html)(#[\w-]+)?"/g, `href="$1?lang=${locale}$2"`);
}

function fillPlaceholders(html: string, placeholders: PagePlaceholders): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    escapeHtml(required(placeholders[name], `The placeholder ${name} has no value.`)),
  );
}

function required(value: string | undefined, otherwise: string): string {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
