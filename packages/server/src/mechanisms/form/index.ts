import './errors.ts';
import './schema/form-version.ts';

export { type AnswerInput, checkedAnswers } from './answers.ts';
export { localised, type QuestionInput, questionsFrom } from './define-questions.ts';
export { createFormVersion, definitionOf, loadDefinition } from './form-version.ts';
export { type Answer, answerInput, answersOf, answerType } from './schema/answer.ts';
export { inMemory, questionKindEnum, textIn } from './schema/question.ts';
export { localisedTextInput, questionInput } from './schema/question-input.ts';
export { openAnswers, type SealedAnswers, sealAnswers } from './sealed-answers.ts';
