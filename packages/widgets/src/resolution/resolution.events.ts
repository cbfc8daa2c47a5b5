/** Somebody objected to a public notice; `receiptCode` finds it again. */
export class LinliObjectionMade extends CustomEvent<{
  readonly publication: string;
  readonly receiptCode: string;
}> {
  constructor(publication: string, receiptCode: string) {
    super('linli-objection-made', {
      bubbles: true,
      composed: true,
      detail: { publication, receiptCode },
    });
  }
}

/** The viewer said how a resolution was carried out. */
export class LinliResolutionRated extends CustomEvent<{ readonly resolution: string }> {
  constructor(resolution: string) {
    super('linli-resolution-rated', { bubbles: true, composed: true, detail: { resolution } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-objection-made': LinliObjectionMade;
    'linli-resolution-rated': LinliResolutionRated;
  }
}
