import { readdir, readFile } from 'node:fs/promises';
import type { Locale } from './locales.ts';
import { type PagePlaceholders, renderPage } from './render-page.ts';
import { texts as en } from './texts/en.ts';
import { texts as zhTW } from './texts/zh-tw.ts';

const pagesFolder = new URL('./pages/', import.meta.url);
const partsFolder = new URL('./pages/parts/', import.meta.url);

/** Folder of the style sheet, scripts and icons, which are sent as they are. */
export const publicFolder = new URL('./public/', import.meta.url);

/** The site's pages, read once and rendered for each request. */
export type SitePages = {
  /** File names, `index.html` among them. */
  readonly names: readonly string[];
  /** The page as HTML, or `undefined` when there is no such page. */
  render(page: string, locale: Locale, placeholders: PagePlaceholders): string | undefined;
};

export async function readSitePages(): Promise<SitePages> {
  const [pages, parts] = await Promise.all([readTexts(pagesFolder), readTexts(partsFolder)]);
  return {
    names: [...pages.keys()],
    render(page, locale, placeholders) {
      const source = pages.get(page);
      if (source === undefined) return undefined;
      return renderPage(source, {
        page,
        locale,
        parts,
        texts: translations[locale],
        placeholders: { ...placeholders, PAGE: page },
      });
    },
  };
}

const translations: Readonly<Record<Locale, Readonly<Record<string, string>> | undefined>> = {
  'zh-CN': undefined,
  'zh-TW': zhTW,
  en,
};

async function readTexts(folder: URL): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return new Map(
    await Promise.all(
      files.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
    ),
  );
}
