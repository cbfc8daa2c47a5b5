import type { Condition, LocalisedText, Question } from '@linli/methods';
import { prose } from '../../kernel/input.ts';

/** What every kind of question is defined with. */
export interface QuestionBaseInput {
  id: string;
  label: LocalisedTextInput;
  hint?: LocalisedTextInput | null | undefined;
  required?: boolean | null | undefined;
  showIf?: ConditionInput | null | undefined;
}

export interface LocalisedTextInput {
  zhCN: string;
  zhTW?: string | null | undefined;
  en?: string | null | undefined;
}

export interface OptionInput {
  id: string;
  label: LocalisedTextInput;
}

type Maybe<T> = T | null | undefined;

/** One-of: clients set exactly one of the fields; GraphQL checks it. */
export interface ConditionInput {
  isOption?: Maybe<{ question: string; option: string }>;
  isNumber?: Maybe<{ question: string; number: number }>;
  includes?: Maybe<{ question: string; option: string }>;
  atLeast?: Maybe<{ question: string; number: number }>;
  all?: Maybe<readonly ConditionInput[]>;
  any?: Maybe<readonly ConditionInput[]>;
}

/** One-of, by the kind of question. */
export interface QuestionInput {
  rating?: Maybe<
    QuestionBaseInput & {
      min: number;
      max: number;
      minLabel?: Maybe<LocalisedTextInput>;
      maxLabel?: Maybe<LocalisedTextInput>;
    }
  >;
  single?: Maybe<QuestionBaseInput & { options: readonly OptionInput[] }>;
  multiple?: Maybe<
    QuestionBaseInput & {
      options: readonly OptionInput[];
      minChoices?: Maybe<number>;
      maxChoices?: Maybe<number>;
    }
  >;
  matrix?: Maybe<
    QuestionBaseInput & { rows: readonly OptionInput[]; columns: readonly OptionInput[] }
  >;
  text?: Maybe<QuestionBaseInput & { maxLength: number; multiline?: Maybe<boolean> }>;
  number?: Maybe<
    QuestionBaseInput & {
      min?: Maybe<number>;
      max?: Maybe<number>;
      integer?: Maybe<boolean>;
      unit?: Maybe<LocalisedTextInput>;
    }
  >;
  date?: Maybe<QuestionBaseInput & { min?: Maybe<string>; max?: Maybe<string> }>;
  phone?: Maybe<QuestionBaseInput>;
}

const kinds = {
  rating: 'RATING',
  single: 'SINGLE',
  multiple: 'MULTIPLE',
  matrix: 'MATRIX',
  text: 'TEXT',
  number: 'NUMBER',
  date: 'DATE',
  phone: 'PHONE',
} as const satisfies Record<keyof QuestionInput, Question['kind']>;

const localisedFields = ['label', 'hint', 'minLabel', 'maxLabel', 'unit'];
const choiceFields = ['options', 'rows', 'columns'];

/**
 * The questions of the methods for those that a client defines. What is wrong with them is found by
 * `assertFormDefinition`, whose paths count the same list.
 */
export function questionsFrom(inputs: readonly QuestionInput[]): Question[] {
  return inputs.map((input) => {
    const [field, given] =
      Object.entries(input).find(([, value]) => value !== null && value !== undefined) ?? [];
    const fields = Object.entries((given ?? {}) as object)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, translated(name, value)]);
    const kind = kinds[field as keyof QuestionInput];
    return { ...Object.fromEntries(fields), kind } as Question;
  });
}

function translated(name: string, value: unknown): unknown {
  if (localisedFields.includes(name)) return localised(value as LocalisedTextInput);
  if (name === 'showIf') return condition(value as ConditionInput);
  if (!choiceFields.includes(name)) return value;
  return (value as readonly OptionInput[]).map(({ id, label }) => ({
    id,
    label: localised(label),
  }));
}

/** How long a text may be is for the check of the form to say. */
const tidied = prose(Number.MAX_SAFE_INTEGER, 0);

/** A text as clients send it, tidied, as definitions hold it. */
export function localised({ zhCN, zhTW, en }: LocalisedTextInput): LocalisedText {
  return {
    'zh-CN': tidied.parse(zhCN),
    ...(zhTW ? { 'zh-TW': tidied.parse(zhTW) } : {}),
    ...(en ? { en: tidied.parse(en) } : {}),
  };
}

function condition(input: ConditionInput): Condition {
  if (input.all) return { all: input.all.map(condition) };
  if (input.any) return { any: input.any.map(condition) };
  if (input.includes) return { question: input.includes.question, includes: input.includes.option };
  if (input.atLeast) return { question: input.atLeast.question, atLeast: input.atLeast.number };
  if (input.isNumber) return { question: input.isNumber.question, is: input.isNumber.number };
  return { question: input.isOption?.question ?? '', is: input.isOption?.option ?? '' };
}
