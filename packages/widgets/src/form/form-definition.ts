import type { Choice, Condition, LocalisedText, Question } from '@linli/methods';

/** A node of a condition, as the API lists them: the first is the root, parts name their group. */
export interface ApiCondition {
  readonly partOf: number | null;
  readonly operator: string;
  readonly question: string | null;
  readonly option: string | null;
  readonly number: number | null;
}

/** A question as the API returns it: texts already in the viewer's language. */
export interface ApiQuestion {
  readonly id: string;
  /** RATING, SINGLE, MULTIPLE, MATRIX, TEXT, NUMBER, DATE, PHONE, FILE; longer names are understood too. */
  readonly kind: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly required?: boolean | null;
  /** The API's list, a condition of the rules, or its JSON. */
  readonly showIf?: readonly ApiCondition[] | Condition | string | null;
  readonly options?: readonly ApiChoice[] | null;
  readonly rows?: readonly ApiChoice[] | null;
  readonly columns?: readonly ApiChoice[] | null;
  readonly min?: number | string | null;
  readonly max?: number | string | null;
  /** `min` and `max` of a NUMBER and of a DATE, whose types differ: `FormQuestions` names them apart. */
  readonly numberMin?: number | null;
  readonly numberMax?: number | null;
  readonly dateMin?: string | null;
  readonly dateMax?: string | null;
  readonly minLabel?: string | null;
  readonly maxLabel?: string | null;
  readonly minChoices?: number | null;
  readonly maxChoices?: number | null;
  readonly maxLength?: number | null;
  readonly multiline?: boolean | null;
  readonly integer?: boolean | null;
  readonly unit?: string | null;
  readonly maxFiles?: number | null;
}

export interface ApiChoice {
  readonly id: string;
  readonly label: string;
}

/** Makes the API's question one of the rules' questions, so that browser and server check alike. */
export function toQuestion(api: ApiQuestion): Question {
  const texts = ['label', 'hint', 'unit', 'minLabel', 'maxLabel'] as const;
  const question: Record<string, unknown> = { kind: kindOf(api.kind), maxLength: 2000 };
  for (const [field, value] of Object.entries(api)) {
    if (value !== null && value !== undefined && field !== 'kind') question[field] = value;
  }
  for (const field of texts) if (api[field]) question[field] = localised(api[field]);
  for (const field of ['options', 'rows', 'columns'] as const) {
    if (api[field]) question[field] = api[field].map(toChoice);
  }
  if (question['kind'] === 'RATING') {
    question['min'] ??= 1;
    question['max'] ??= 5;
  }
  for (const limit of ['min', 'max'] as const) {
    const value = api[`number${LIMITS[limit]}`] ?? api[`date${LIMITS[limit]}`];
    if (value !== null && value !== undefined) question[limit] = value;
  }
  const showIf = toCondition(api.showIf);
  if (showIf) question['showIf'] = showIf;
  else delete question['showIf'];
  delete question['__typename'];
  return question as unknown as Question;
}

const LIMITS = { min: 'Min', max: 'Max' } as const;

function toCondition(showIf: ApiQuestion['showIf']): Condition | undefined {
  if (typeof showIf === 'string') return JSON.parse(showIf) as Condition;
  if (!isList(showIf)) return showIf ?? undefined;
  const partsOf = (group: number) =>
    showIf.flatMap((node, place) => (node.partOf === group ? [build(node, place)] : []));
  const build = (node: ApiCondition, place: number): Condition => {
    const question = node.question ?? '';
    switch (node.operator) {
      case 'ALL':
        return { all: partsOf(place) };
      case 'ANY':
        return { any: partsOf(place) };
      case 'INCLUDES':
        return { question, includes: node.option ?? '' };
      case 'AT_LEAST':
        return { question, atLeast: node.number ?? 0 };
      default:
        return { question, is: node.option ?? node.number ?? '' };
    }
  };
  const [root] = showIf;
  return root && build(root, 0);
}

function isList(showIf: ApiQuestion['showIf']): showIf is readonly ApiCondition[] {
  return Array.isArray(showIf);
}

/** `SingleChoiceQuestion`, `SINGLE_CHOICE` and `SINGLE` are the same kind. */
function kindOf(name: string): string {
  return name
    .replace(/_?(Choice|CHOICE)/, '')
    .replace(/Question$/, '')
    .toUpperCase();
}

function toChoice({ id, label }: ApiChoice): Choice {
  return { id, label: localised(label) };
}

function localised(text: string): LocalisedText {
  return { 'zh-CN': text };
}
