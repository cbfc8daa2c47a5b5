/** A worker published a survey. */
export class LinliSurveyPublished extends CustomEvent<{ readonly survey: string }> {
  constructor(survey: string) {
    super('linli-survey-published', { bubbles: true, composed: true, detail: { survey } });
  }
}

/** Somebody wants to see a survey's results. Shown in place, unless the page prevents it. */
export class LinliSurveyResultsWanted extends CustomEvent<{ readonly survey: string }> {
  constructor(survey: string) {
    const options = { bubbles: true, composed: true, cancelable: true };
    super('linli-survey-results-wanted', { ...options, detail: { survey } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-survey-published': LinliSurveyPublished;
    'linli-survey-results-wanted': LinliSurveyResultsWanted;
  }
}
