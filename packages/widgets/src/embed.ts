/**
 * The one script a host page includes. Loads an element's code when the page first uses its tag:
 *
 *     <script type="module" src="https://…/embed.js" data-site="pk_…" data-community="510703003001"></script>
 *     <linli-deliberation-board topic="…"></linli-deliberation-board>
 */
import { elements } from 'virtual:linli-elements';

const started = new Set<string>();

function load(tag: string): void {
  const loader = elements[tag];
  if (!loader || started.has(tag)) return;
  started.add(tag);
  // Another script may have defined the tag: the first one stays.
  if (customElements.get(tag)) return;
  loader().catch((error: unknown) => {
    const blocked = /trusted|policy/i.test(String(error));
    console.warn(
      `[linli ${
        blocked
          ? `EMBED_BLOCKED] Name lit-html in this page's own trusted-types directive: "trusted-types lit-html"; with another Lit on the page, "trusted-types lit-html 'allow-duplicates'".`
          : `EMBED_LOAD_FAILED] <${tag}> could not be loaded. Allow ${new URL(import.meta.url).origin} in script-src and connect-src.`
      } docs/guides/embedding.md#when-something-does-not-work`,
      error,
    );
  });
}

function scan(root: Element): void {
  load(root.localName);
  for (const tag of Object.keys(elements)) if (root.querySelector(tag)) load(tag);
}

scan(document.documentElement);
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node.nodeType === 1) scan(node as Element);
  }
}).observe(document.documentElement, { childList: true, subtree: true });
