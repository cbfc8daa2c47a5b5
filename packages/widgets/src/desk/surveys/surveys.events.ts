/** A worker published a survey. */
export class LinliSurveyPublished extends CustomEvent<{ readonly survey: string }> {
  constructor(survey: string) {
    super('linli-survey-published', { bubbles: true, composed: true, detail: { survey } });
  }
}

/** Somebody wants to see a survey's results; the page shows them, as by `<linli-survey>`. */
export class LinliSurveyResultsWanted extends CustomEvent<{ readonly survey: string }> {
  constructor(survey: string) {
    super('linli-survey-results-wanted', { bubbles: true, composed: true, detail: { survey } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-survey-published': LinliSurveyPublished;
    'linli-survey-results-wanted': LinliSurveyResultsWanted;
  }
}
