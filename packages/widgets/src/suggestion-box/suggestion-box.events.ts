/** The viewer made a suggestion and has its receipt. */
export class LinliSuggestionMade extends CustomEvent<{
  readonly suggestion: string;
  readonly receiptCode: string;
}> {
  constructor(detail: LinliSuggestionMade['detail']) {
    super('linli-suggestion-made', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-suggestion-made': LinliSuggestionMade;
  }
}
