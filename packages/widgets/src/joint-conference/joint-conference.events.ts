/** The viewer chose one of several joint conferences. */
export class LinliConferenceOpened extends CustomEvent<{ readonly conference: string }> {
  constructor(detail: LinliConferenceOpened['detail']) {
    super('linli-conference-opened', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-conference-opened': LinliConferenceOpened;
  }
}
