import { type BallotChoice, type BallotDefinition, ballotOptionIds } from '@linli/methods';

/** What is marked on a ballot that is not handed in yet. */
export interface ChoiceDraft {
  /** Options that are ticked; in the order of preference where they are ranked. */
  readonly chosen: readonly string[];
  /** Points by option. */
  readonly scores: Readonly<Record<string, number>>;
  /** Takes part without choosing anything. */
  readonly abstains: boolean;
}

export const BLANK: ChoiceDraft = { chosen: [], scores: {}, abstains: false };

/** Whether options are put in an order. */
export function isRanked({ method }: BallotDefinition): boolean {
  return method === 'IRV' || method === 'SCHULZE' || method === 'STV';
}

/** Whether one option excludes the others. */
export function isSingle({ method }: BallotDefinition): boolean {
  return method === 'YES_NO_ABSTAIN' || method === 'SINGLE';
}

/** The most options that may be marked; null without a limit. */
export function mostOf(definition: BallotDefinition): number | null {
  return 'maxChoices' in definition ? (definition.maxChoices ?? null) : null;
}

/** Marks an option, or takes its mark away; a ranked one goes last. */
export function toggle(
  definition: BallotDefinition,
  draft: ChoiceDraft,
  option: string,
): ChoiceDraft {
  if (isSingle(definition)) return { ...BLANK, chosen: [option] };
  const without = draft.chosen.filter((other) => other !== option);
  const chosen = without.length < draft.chosen.length ? without : [...without, option];
  return { ...BLANK, chosen };
}

/** Gives an option points; `null` takes them away. */
export function score(draft: ChoiceDraft, option: string, points: number | null): ChoiceDraft {
  const { [option]: _, ...scores } = draft.scores;
  return { ...BLANK, scores: points === null ? scores : { ...scores, [option]: points } };
}

/** What would be handed in; null while nothing is marked. */
export function choiceOf(definition: BallotDefinition, draft: ChoiceDraft): BallotChoice | null {
  const { chosen, scores, abstains } = draft;
  const { method } = definition;
  const marked = method === 'SCORE' ? Object.keys(scores).length : chosen.length;
  if (!marked && !abstains) return null;
  // Options in the order of the ballot: the order of ticks is nobody's business.
  const ticked = ballotOptionIds(definition).filter((id) => chosen.includes(id));
  const [first = null] = ticked;
  switch (method) {
    case 'YES_NO_ABSTAIN':
      return { method, answer: first === 'YES' || first === 'NO' ? first : 'ABSTAIN' };
    case 'SINGLE':
      return { method, option: first };
    case 'APPROVAL':
    case 'BUDGET':
      return { method, options: ticked };
    case 'SCORE':
      return {
        method,
        scores: ballotOptionIds(definition).flatMap((option) => {
          const points = scores[option];
          return points === undefined ? [] : [{ option, score: points }];
        }),
      };
    case 'IRV':
    case 'SCHULZE':
    case 'STV':
      return { method, ranking: chosen.map((option) => [option]) };
  }
}

/** The marks of a choice that was handed in, to change it. */
export function draftOf(choice: BallotChoice): ChoiceDraft {
  switch (choice.method) {
    case 'YES_NO_ABSTAIN':
      return choice.answer === 'ABSTAIN'
        ? { ...BLANK, abstains: true }
        : { ...BLANK, chosen: [choice.answer] };
    case 'SINGLE':
      return choice.option === null
        ? { ...BLANK, abstains: true }
        : { ...BLANK, chosen: [choice.option] };
    case 'APPROVAL':
    case 'BUDGET':
      return { ...BLANK, chosen: choice.options, abstains: choice.options.length === 0 };
    case 'SCORE':
      return {
        ...BLANK,
        scores: Object.fromEntries(
          choice.scores.map(({ option, score: points }) => [option, points]),
        ),
        abstains: choice.scores.length === 0,
      };
    case 'IRV':
    case 'SCHULZE':
    case 'STV':
      return { ...BLANK, chosen: choice.ranking.flat(), abstains: choice.ranking.length === 0 };
  }
}

/** What the ticked projects cost together, in the smallest unit; null where nothing costs. */
export function costOf(definition: BallotDefinition, draft: ChoiceDraft): number | null {
  if (definition.method !== 'BUDGET') return null;
  return definition.options
    .filter(({ id }) => draft.chosen.includes(id))
    .reduce((sum, { cost }) => sum + cost, 0);
}
