import { expect } from 'vitest';
import { LinliElement } from '../foundation/linli-element.ts';
import { expectAccessible } from './expect-accessible.ts';

/** How a page shows its widgets. */
const LOOKS = [
  { theme: 'light', text: 'normal' },
  { theme: 'dark', text: 'normal' },
  { theme: 'light', text: 'large' },
  { theme: 'dark', text: 'large' },
] as const;
type Look = (typeof LOOKS)[number];

/**
 * Fails when axe finds anything in a mounted widget, in any theme and text size. The page is
 * switched and the widget stays, and with it its state. What the server said stays in the language
 * that it was asked in, so that states are mounted once for each language; see `translator()`.
 *
 * @param sentence what the widget says once it is in the state; needless for who waited for it
 */
export async function expectAccessibleInEveryLook(
  widget: LinliElement,
  sentence = '',
): Promise<void> {
  await expect.poll(() => textIn(widget), { timeout: 4000 }).toContain(sentence);
  const page = document.documentElement;
  try {
    for (const look of LOOKS) {
      Object.assign(page.dataset, look);
      await drawn(widget, look);
      await expectAccessible(widget, look === LOOKS[0] ? 'all' : 'of-looks').catch(
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
