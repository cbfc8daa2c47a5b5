/** What has the focus in a shadow root, or in the roots inside it. */
export function activeIn(root: ShadowRoot): Element | null {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
