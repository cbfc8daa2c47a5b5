/** The viewer signed in or out through Linli's own dialog. */
export class LinliViewerChanged extends CustomEvent<{ readonly signedIn: boolean }> {
  constructor(signedIn: boolean) {
    super('linli-viewer-changed', { bubbles: true, composed: true, detail: { signedIn } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-viewer-changed': LinliViewerChanged;
  }
}
