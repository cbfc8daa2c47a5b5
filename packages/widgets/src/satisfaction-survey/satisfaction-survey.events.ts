/** The viewer answered a survey. What was answered stays with the server. */
export class LinliSurveyAnswered extends CustomEvent<{ readonly survey: string }> {
  constructor(survey: string) {
    super('linli-survey-answered', { bubbles: true, composed: true, detail: { survey } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-survey-answered': LinliSurveyAnswered;
  }
}
