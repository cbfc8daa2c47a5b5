import './errors.ts';
import './schema/survey.ts';
import './schema/survey-acts.ts';
import './schema/written-answers.ts';
import './personal-data.ts';

export { publishSurvey } from './commands/publish-survey.ts';
export { submitSurveyResponse } from './commands/submit-survey-response.ts';
