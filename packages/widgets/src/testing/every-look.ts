import { expect } from 'vitest';
import { LinliElement } from '../foundation/linli-element.ts';
import type { Locale } from '../foundation/locale.ts';
import { expectAccessible } from './expect-accessible.ts';

/** How a page shows its widgets. */
interface Look {
  theme: 'light' | 'dark';
  text: 'normal' | 'large';
}
const NORMAL: Look = { theme: 'light', text: 'normal' };
const LARGE: Look = { theme: 'light', text: 'large' };
const DARK_LARGE: Look = { theme: 'dark', text: 'large' };

/**
 * Every look in the first language. Colours and sizes are the same in all languages and only words
 * differ, so that each of the others has one look that strains them, in which every rule must hold.
 */
const LOOKS_IN: Record<Locale, readonly [Look, ...Look[]]> = {
  'zh-CN': [NORMAL, { theme: 'dark', text: 'normal' }, LARGE, DARK_LARGE],
  'zh-TW': [LARGE],
  en: [DARK_LARGE],
};

/**
 * Fails when axe finds anything in a mounted widget, in the themes and text sizes. The page is
 * switched and the widget stays, and with it its state. What the server said stays in the language
 * that it was asked in, so that states are mounted once for each language; see `translator()`.
 *
 * @param sentence what the widget says once it is in the state; needless for who waited for it
 */
export async function expectAccessibleInEveryLook(
  widget: LinliElement,
  sentence = '',
): Promise<void> {
  await expect.poll(() => textIn(widget), { timeout: 4000, interval: 10 }).toContain(sentence);
  const page = document.documentElement;
  try {
    const looks = LOOKS_IN[widget.locale];
    for (const look of looks) {
      Object.assign(page.dataset, look);
      await drawn(widget, look);
      await expectAccessible(widget, look === looks[0] ? 'all' : 'of-looks').catch(
        (error: Error) => {
          throw new Error(`${look.theme}, ${look.text}: ${error.message}`);
        },
      );
    }
    expect(textIn(widget)).toContain(sentence);
  } finally {
    for (const name of ['theme', 'text']) delete page.dataset[name];
  }
}

/** The widget and all widgets inside it, through their shadow roots. */
function widgetsIn(widget: LinliElement): LinliElement[] {
  const inside = [...widget.renderRoot.querySelectorAll('*')].filter(
    (element) => element instanceof LinliElement,
  );
  return [widget, ...inside.flatMap(widgetsIn)];
}

/** All text of the widget and of the widgets inside it. */
function textIn(widget: LinliElement): string {
  return widgetsIn(widget)
    .map(({ renderRoot }) => renderRoot.textContent ?? '')
    .join('\n');
}

/** All is drawn in this look, and no colour is on its way from the last one. */
async function drawn(widget: LinliElement, { theme, text }: Look): Promise<void> {
  // The widgets hear of the page's change in the next microtask.
  await null;
  for (const each of widgetsIn(widget)) {
    await each.updateComplete;
    const { linliTheme, linliText } = each.dataset;
    if (linliTheme !== theme || linliText !== text) {
      throw new Error(`<${each.localName}> is ${linliTheme}, ${linliText}, not ${theme}, ${text}.`);
    }
    for (const moving of (each.renderRoot as ShadowRoot).getAnimations()) moving.finish();
  }
}
