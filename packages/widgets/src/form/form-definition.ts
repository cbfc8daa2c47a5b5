import type { Choice, LocalisedText, Question } from '@linli/methods';

/** A question as the API returns it: texts already in the viewer's language. */
export interface ApiQuestion {
  readonly id: string;
  /** RATING, SINGLE, MULTIPLE, MATRIX, TEXT, NUMBER, DATE, PHONE, FILE; longer names are understood too. */
  readonly kind: string;
  readonly label: string;
  readonly hint?: string | null;
  readonly required?: boolean | null;
  readonly showIf?: unknown;
  readonly options?: readonly ApiChoice[] | null;
  readonly rows?: readonly ApiChoice[] | null;
  readonly columns?: readonly ApiChoice[] | null;
  readonly min?: number | string | null;
  readonly max?: number | string | null;
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
  if (typeof api.showIf === 'string') question['showIf'] = JSON.parse(api.showIf);
  delete question['__typename'];
  return question as unknown as Question;
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
