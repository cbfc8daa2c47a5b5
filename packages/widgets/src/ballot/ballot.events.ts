/** The viewer's vote was counted; what was voted for stays in the ballot. */
export class LinliBallotCast extends CustomEvent<{ readonly ballot: string }> {
  constructor(ballot: string) {
    super('linli-ballot-cast', { bubbles: true, composed: true, detail: { ballot } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-ballot-cast': LinliBallotCast;
  }
}
