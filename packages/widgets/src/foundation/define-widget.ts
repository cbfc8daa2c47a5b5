import type { LinliElement } from './linli-element.ts';
import { localeOf } from './locale.ts';
import { sharedStrings } from './shared.strings.ts';

/**
 * Defines the tag if it is free, once the page's language is loaded, so that no render ever lacks
 * its words.
 */
export async function defineWidget(
  tag: string,
  element: (new () => LinliElement) & Pick<typeof LinliElement, 'strings'>,
): Promise<void> {
  const locale = localeOf(document.querySelector(tag) ?? document.documentElement);
  await Promise.all([sharedStrings.load(locale), element.strings?.load(locale)]);
  if (!customElements.get(tag)) customElements.define(tag, element);
}
