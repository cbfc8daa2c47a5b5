import axe from 'axe-core';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ENHANCED = 'color-contrast-enhanced';
/** The rules that a theme or a text size can break; all others are about what is said. */
const OF_LOOKS = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * Fails with a readable list when axe finds anything against WCAG 2.2 AA in the element. In large
 * text, contrast must be 7:1 (WCAG 1.4.6, AAA).
 *
 * @param rules `of-looks` for an element that was held to all of them in another look
 */
export async function expectAccessible(
  element: Element,
  rules: 'all' | 'of-looks' = 'all',
): Promise<void> {
  const large = element.getAttribute('data-linli-text') === 'large';
  const { violations } = await axe.run(element, {
    runOnly:
      rules === 'all'
        ? { type: 'tag', values: ALL }
        : { type: 'rule', values: [...OF_LOOKS, ...(large ? [ENHANCED] : [])] },
    rules: {
      [ENHANCED]: { enabled: large },
      // Rules about whole pages, which a widget is not.
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
    },
    resultTypes: ['violations'],
    // Widgets have no media, and their styles are in the page.
    preload: false,
  });
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(sentenceOf).join('\n  ')}`,
  );
  if (found.length) throw new Error(`Not accessible:\n${found.join('\n')}`);
}

/** The element, and for contrast the measured colours. */
function sentenceOf({ html, any }: axe.NodeResult): string {
  return [html, ...any.map(({ message }) => message)].join('\n    ');
}
