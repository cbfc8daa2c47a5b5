/** The script tag that configures the page; `import.meta` cannot tell it. */
export function pageScript(): HTMLScriptElement | null {
  return document.querySelector<HTMLScriptElement>('script[data-site]');
}
