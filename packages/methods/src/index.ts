export * from './adjusted-rand-index.ts';
export * from './ballots/are-possible-facts.ts';
export * from './ballots/ballot.ts';
export * from './ballots/ballot-count.ts';
export * from './ballots/ballot-of-preferences.ts';
export * from './ballots/blt.ts';
export * from './ballots/check-choice.ts';
export * from './ballots/conditions-in-words.ts';
export * from './ballots/count-ballots.ts';
export * from './ballots/decide.ts';
export * from './ballots/decide-ballot.ts';
export * from './ballots/decision-presets.ts';
export * from './ballots/decision-rule.ts';
export type { DecisionLocale } from './ballots/decision-words.ts';
export * from './ballots/drawn-order.ts';
export * from './ballots/lot-seed.ts';
export * from './ballots/parse-ballot-choice.ts';
export * from './ballots/parse-ballot-definition.ts';
export * from './ballots/parse-decision-rule.ts';
export * from './ballots/preference-file.ts';
export * from './ballots/read-preflib.ts';
export * from './ballots/recount-bundle.ts';
export * from './ballots/rule-in-words.ts';
export * from './ballots/takes-threshold.ts';
export * from './ballots/unlinkable/index.ts';
export * from './ballots/verify-recount.ts';
export * from './ballots/write-preflib.ts';
export * from './burden.ts';
export * from './composition.ts';
export * from './count-owners.ts';
export * from './form.ts';
export type { AnswerFault } from './form-answer.ts';
export * from './form-answers.ts';
export { checkFormDefinition, isFormDefinition } from './form-check.ts';
export type { FormProblem, FormProblemCode } from './form-problem.ts';
export * from './governance-comparison.ts';
export * from './governance-diagram.ts';
export * from './governance-invariants.ts';
export * from './governance-model.ts';
export { checkGovernanceModel, isGovernanceModel } from './governance-model-check.ts';
export type { GovernanceProblem, GovernanceProblemCode } from './governance-shape.ts';
export * from './lifecycle.ts';
export * from './lifecycle-diagram.ts';
export * from './mask-numbers.ts';
export * from './merkle/index.ts';
export * from './opinion-bundle.ts';
export * from './opinion-groups.ts';
export type { OpinionMap } from './opinion-map.ts';
export {
  type OpinionInput,
  type OpinionMatrix,
  type OpinionStatement,
  type OpinionVote,
  opinionMatrix,
} from './opinion-matrix.ts';
export type {
  Consensus,
  Representative,
  StatementConsensus,
  VoteCounts,
} from './opinion-statements.ts';
export * from './placed-opinions.ts';
export * from './reopening-rule.ts';
export * from './statement-routing.ts';
export * from './suppression.ts';
export * from './survey-results.ts';
export {
  type AnsweredRow,
  addTallies,
  type OptionRow,
  type SurveyTally,
  tallyAnswers,
} from './survey-tally.ts';
export * from './wilson-interval.ts';
