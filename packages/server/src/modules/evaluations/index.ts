import './errors.ts';
import './schema/survey.ts';
import './schema/survey-acts.ts';
import './schema/written-answers.ts';

export { closeSurvey } from './commands/close-survey.ts';
export { publishSurvey } from './commands/publish-survey.ts';
export { submitSurveyResponse } from './commands/submit-survey-response.ts';
export {
  actionLabels as surveyActionLabels,
  stateLabels as surveyStateLabels,
} from './labels.ts';
export { surveyLifecycle } from './lifecycle.ts';
