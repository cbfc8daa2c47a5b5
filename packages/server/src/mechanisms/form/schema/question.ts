import type { Question as AnyQuestion, Choice, FileQuestion, LocalisedText } from '@linli/methods';
import { builder } from '../../../builder.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { type ConditionNode, type ConditionOperator, conditionList } from '../condition-list.ts';

/** The kinds of question that forms on this server have. */
export type Question = Exclude<AnyQuestion, FileQuestion>;
type OfKind<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

/** A text in the viewer's language, in Simplified Chinese where it was not translated. */
export function textIn(text: LocalisedText, locale: Locale): string {
  return text[locale] ?? text['zh-CN'];
}

export const questionKindEnum = builder.enumType('QuestionKind', {
  description: 'Kinds of questions.',
  values: {
    RATING: { description: 'A whole number on a scale.' },
    SINGLE: { description: 'One of several options.' },
    MULTIPLE: { description: 'Any of several options.' },
    MATRIX: { description: 'One column for each row.' },
    TEXT: { description: 'Words of one’s own.' },
    NUMBER: { description: 'A number.' },
    DATE: { description: 'A civil day.' },
    PHONE: { description: 'A telephone number.' },
  } as const,
});

/** Lists that come with their row cost no look-up, so they weigh less than pages of rows. */
export const inMemory = { field: 1, multiplier: 2 };

const operatorEnum = builder.enumType('QuestionConditionOperator', {
  description: 'How a node of a condition decides.',
  values: {
    ALL: { description: 'Holds when all of its parts hold.' },
    ANY: { description: 'Holds when one of its parts holds.' },
    IS: { description: 'The answer is this option, or this number.' },
    INCLUDES: { description: 'This option is among those chosen.' },
    AT_LEAST: { description: 'The number answered is this or more.' },
  } as const satisfies Record<ConditionOperator, object>,
});

const questionCondition = builder.objectRef<ConditionNode>('QuestionCondition').implement({
  description:
    'A node of the condition under which a question is shown. A group (ALL, ANY) comes before its parts, which name it by `partOf`; the first node is the root. Rebuilt as a tree it is the `showIf` of `@linli/methods`, whose `visibleQuestions` evaluates it.',
  fields: (t) => ({
    partOf: t.exposeInt('partOf', {
      nullable: true,
      description: 'Place in the list, from 0, of the group this is a part of; null for the root.',
    }),
    operator: t.expose('operator', { type: operatorEnum, description: 'How it decides.' }),
    question: t.exposeID('question', {
      nullable: true,
      description: 'The earlier question it looks at; null for groups.',
    }),
    option: t.exposeString('option', {
      nullable: true,
      description: 'The option compared with (IS, INCLUDES).',
    }),
    number: t.exposeFloat('number', {
      nullable: true,
      description: 'The number compared with (IS, AT_LEAST).',
    }),
  }),
});

const choiceType = builder.objectRef<Choice>('QuestionOption').implement({
  description: 'An option of a question, or a row or a column of a matrix.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What answers name it by; unique within its list.' }),
    label: t.string({
      description: 'What people read, in the viewer’s language.',
      resolve: ({ label }, _, { locale }) => textIn(label, locale),
    }),
  }),
});

const typeNames: Readonly<Record<Question['kind'], string>> = {
  RATING: 'RatingQuestion',
  SINGLE: 'SingleChoiceQuestion',
  MULTIPLE: 'MultipleChoiceQuestion',
  MATRIX: 'MatrixQuestion',
  TEXT: 'TextQuestion',
  NUMBER: 'NumberQuestion',
  DATE: 'DateQuestion',
  PHONE: 'PhoneQuestion',
};

export const questionInterface = builder.interfaceRef<Question>('Question').implement({
  description: 'A question of a form.',
  resolveType: ({ kind }) => typeNames[kind],
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'What answers name it by: unique within the form, stable across its versions.',
    }),
    kind: t.expose('kind', { type: questionKindEnum, description: 'Its kind, as its type.' }),
    label: t.string({
      description: 'The question, in the viewer’s language.',
      resolve: ({ label }, _, { locale }) => textIn(label, locale),
    }),
    hint: t.string({
      nullable: true,
      description: 'What helps to answer it.',
      resolve: ({ hint }, _, { locale }) => (hint ? textIn(hint, locale) : null),
    }),
    required: t.boolean({
      description: 'Whether it must be answered when it is shown.',
      resolve: ({ required }) => required === true,
    }),
    showIf: t.field({
      type: [questionCondition],
      complexity: inMemory,
      description:
        'When it is shown; empty: always. A hidden question is neither asked nor stored.',
      resolve: ({ showIf }) => conditionList(showIf),
    }),
  }),
});

builder.objectRef<OfKind<'RATING'>>('RatingQuestion').implement({
  description: 'A whole number on a scale, answered by `number`.',
  interfaces: [questionInterface],
  fields: (t) => ({
    min: t.exposeInt('min', { description: 'The lowest step.' }),
    max: t.exposeInt('max', { description: 'The highest step.' }),
    minLabel: t.string({
      nullable: true,
      description: 'What the lowest step means.',
      resolve: ({ minLabel }, _, { locale }) => (minLabel ? textIn(minLabel, locale) : null),
    }),
    maxLabel: t.string({
      nullable: true,
      description: 'What the highest step means.',
      resolve: ({ maxLabel }, _, { locale }) => (maxLabel ? textIn(maxLabel, locale) : null),
    }),
  }),
});

builder.objectRef<OfKind<'SINGLE'>>('SingleChoiceQuestion').implement({
  description: 'One of several options, answered by `choice`.',
  interfaces: [questionInterface],
  fields: (t) => ({
    options: t.field({
      type: [choiceType],
      complexity: inMemory,
      description: 'The options, in their order.',
      resolve: ({ options }) => [...options],
    }),
  }),
});

builder.objectRef<OfKind<'MULTIPLE'>>('MultipleChoiceQuestion').implement({
  description: 'Any of several options, answered by `choices`.',
  interfaces: [questionInterface],
  fields: (t) => ({
    options: t.field({
      type: [choiceType],
      complexity: inMemory,
      description: 'The options, in their order.',
      resolve: ({ options }) => [...options],
    }),
    minChoices: t.int({
      description: 'The least to choose, if one chooses at all.',
      resolve: ({ minChoices }) => minChoices ?? 0,
    }),
    maxChoices: t.int({
      description: 'The most to choose.',
      resolve: ({ maxChoices, options }) => maxChoices ?? options.length,
    }),
  }),
});

builder.objectRef<OfKind<'MATRIX'>>('MatrixQuestion').implement({
  description: 'One column for each row, answered by `rows`.',
  interfaces: [questionInterface],
  fields: (t) => ({
    rows: t.field({
      type: [choiceType],
      complexity: inMemory,
      description: 'What is judged.',
      resolve: ({ rows }) => [...rows],
    }),
    columns: t.field({
      type: [choiceType],
      complexity: inMemory,
      description: 'What each row is answered with.',
      resolve: ({ columns }) => [...columns],
    }),
  }),
});

builder.objectRef<OfKind<'TEXT'>>('TextQuestion').implement({
  description: 'Words of one’s own, answered by `text`.',
  interfaces: [questionInterface],
  fields: (t) => ({
    maxLength: t.exposeInt('maxLength', { description: 'The most characters.' }),
    multiline: t.boolean({
      description: 'Whether to offer room for several lines.',
      resolve: ({ multiline }) => multiline === true,
    }),
  }),
});

builder.objectRef<OfKind<'NUMBER'>>('NumberQuestion').implement({
  description: 'A number, answered by `number`.',
  interfaces: [questionInterface],
  fields: (t) => ({
    min: t.float({
      nullable: true,
      description: 'The least, included.',
      resolve: ({ min }) => min ?? null,
    }),
    max: t.float({
      nullable: true,
      description: 'The most, included.',
      resolve: ({ max }) => max ?? null,
    }),
    integer: t.boolean({
      description: 'Whether it must be a whole number.',
      resolve: ({ integer }) => integer === true,
    }),
    unit: t.string({
      nullable: true,
      description: 'The unit, such as 平方米, in the viewer’s language.',
      resolve: ({ unit }, _, { locale }) => (unit ? textIn(unit, locale) : null),
    }),
  }),
});

builder.objectRef<OfKind<'DATE'>>('DateQuestion').implement({
  description: 'A civil day, answered by `date`.',
  interfaces: [questionInterface],
  fields: (t) => ({
    min: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day, included.',
      resolve: ({ min }) => min ?? null,
    }),
    max: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day, included.',
      resolve: ({ max }) => max ?? null,
    }),
  }),
});

builder.objectRef<OfKind<'PHONE'>>('PhoneQuestion').implement({
  description: 'A telephone number, answered by `text`.',
  interfaces: [questionInterface],
});
