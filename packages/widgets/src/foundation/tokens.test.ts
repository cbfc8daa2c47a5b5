import { expect, onTestFinished, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { tokens } from './tokens.css.ts';

const NAMES = [...new Set(tokens.cssText.match(/--_[\w-]+(?=:)/g))];

/** What each token is in a page of this look. */
function tokensIn(theme: string, text: string): Record<string, string> {
  const host = document.createElement('div');
  host.dataset['linliTheme'] = theme;
  host.dataset['linliText'] = text;
  host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [tokens.styleSheet as CSSStyleSheet];
  document.body.replaceChildren(host);
  const style = getComputedStyle(host);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(name)]));
}

test.each(['normal', 'large'])(
  'where the device chooses dark, %s text is as in the dark theme',
  async (text) => {
    const prefer = (value: string) =>
      cdp().send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value }],
      });
    onTestFinished(async () => void (await prefer('')));
    await prefer('dark');
    expect(tokensIn('auto', text)).toEqual(tokensIn('dark', text));
    await prefer('light');
    expect(tokensIn('auto', text)).toEqual(tokensIn('light', text));
  },
);
