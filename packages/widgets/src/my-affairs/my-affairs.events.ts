/** The viewer said whether the answer settles their suggestion. */
export class LinliSuggestionSettled extends CustomEvent<{
  readonly suggestion: string;
  readonly settled: boolean;
}> {
  constructor(detail: LinliSuggestionSettled['detail']) {
    super('linli-suggestion-settled', { bubbles: true, composed: true, detail });
  }
}

/** The viewer rated what was delivered. */
export class LinliServiceRated extends CustomEvent<{
  readonly serviceRequest: string;
  /** 1 to 5. */
  readonly stars: number;
}> {
  constructor(detail: LinliServiceRated['detail']) {
    super('linli-service-rated', { bubbles: true, composed: true, detail });
  }
}

/**
 * The viewer wants to see the subject on its own page: a topic, or a returned application to
 * complete. Cancel it to open the page oneself instead of following the link.
 */
export class LinliAffairOpened extends CustomEvent<{
  readonly kind: string;
  readonly subject: string;
}> {
  constructor(detail: LinliAffairOpened['detail']) {
    super('linli-affair-opened', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-suggestion-settled': LinliSuggestionSettled;
    'linli-service-rated': LinliServiceRated;
    'linli-affair-opened': LinliAffairOpened;
  }
}
