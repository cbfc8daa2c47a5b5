import axe from 'axe-core';

/**
 * Fails with a readable list when axe finds anything against WCAG 2.2 AA in the element. In large
 * text, contrast must be 7:1 (WCAG 1.4.6, AAA).
 */
export async function expectAccessible(element: Element): Promise<void> {
  const large = element.getAttribute('data-linli-text') === 'large';
  const { violations } = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      'color-contrast-enhanced': { enabled: large },
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
