import { pageScript } from './page-script.ts';

/** The languages that every string exists in. */
export const LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The nearest language that we have for a BCP 47 tag. */
export function nearestLocale(tag: string): Locale {
  if (/^zh\b.*(tw|hk|mo|hant)/i.test(tag)) return 'zh-TW';
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}

/** The language around an element: `data-locale`, the script's, the page's `lang`, the browser's. */
export function localeOf(element: Element): Locale {
  const tag =
    closestAttribute(element, 'data-locale') ??
    pageScript()?.dataset['locale'] ??
    closestAttribute(element, 'lang') ??
    navigator.language;
  return nearestLocale(tag || 'zh-CN');
}

/** An attribute of the element or its nearest ancestor, shadow roots crossed. */
export function closestAttribute(element: Element, name: string): string | null {
  for (let at: Element | null = element; at; ) {
    const found: Element | null = at.closest(`[${name}]`);
    if (found) return found.getAttribute(name);
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
