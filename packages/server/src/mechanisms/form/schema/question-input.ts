import { builder } from '../../../builder.ts';
import type { ConditionInput, QuestionInput } from '../define-questions.ts';

export const localisedTextInput = builder.inputType('LocalisedTextInput', {
  description: 'A text in the languages of the product.',
  fields: (t) => ({
    zhCN: t.string({ description: 'Simplified Chinese; the others fall back to it.' }),
    zhTW: t.string({ required: false, description: 'Traditional Chinese.' }),
    en: t.string({ required: false, description: 'English.' }),
  }),
});

const option = builder.inputType('QuestionOptionInput', {
  description: 'An option of a question, or a row or a column of a matrix.',
  fields: (t) => ({
    id: t.id({ description: 'A letter, then up to 63 letters, digits, - and _.' }),
    label: t.field({
      type: localisedTextInput,
      description: 'What people read, at most 500 characters.',
    }),
  }),
});

const optionComparison = builder.inputType('OptionComparisonInput', {
  description: 'Compares the answer to an earlier question with an option.',
  fields: (t) => ({
    question: t.id({ description: 'The earlier question.' }),
    option: t.id({ description: 'The option’s id.' }),
  }),
});

const numberComparison = builder.inputType('NumberComparisonInput', {
  description: 'Compares the answer to an earlier question with a number.',
  fields: (t) => ({
    question: t.id({ description: 'The earlier question.' }),
    number: t.float({ description: 'The number.' }),
  }),
});

const condition = builder.inputRef<ConditionInput>('QuestionConditionInput');
condition.implement({
  isOneOf: true,
  description: 'When a question is shown. At most four levels of twenty parts.',
  fields: (t) => ({
    isOption: t.field({
      type: optionComparison,
      required: false,
      description: 'SINGLE: this option was chosen.',
    }),
    isNumber: t.field({
      type: numberComparison,
      required: false,
      description: 'RATING, NUMBER: this number was given.',
    }),
    includes: t.field({
      type: optionComparison,
      required: false,
      description: 'MULTIPLE: this option is among those chosen.',
    }),
    atLeast: t.field({
      type: numberComparison,
      required: false,
      description: 'RATING, NUMBER: this number or more was given.',
    }),
    all: t.field({ type: [condition], required: false, description: 'All of these hold.' }),
    any: t.field({ type: [condition], required: false, description: 'One of these holds.' }),
  }),
});

type InputFields = Parameters<
  Parameters<typeof builder.inputType<'X', { x: never }>>[1]['fields']
>[0];

const shared = (t: InputFields) => ({
  id: t.id({ description: 'A letter, then up to 63 letters, digits, - and _; unique.' }),
  label: t.field({
    type: localisedTextInput,
    description: 'The question, at most 500 characters.',
  }),
  hint: t.field({
    type: localisedTextInput,
    required: false,
    description: 'What helps to answer it, at most 2,000 characters.',
  }),
  required: t.boolean({
    required: false,
    description: 'Whether it must be answered when shown; false when left out.',
  }),
  showIf: t.field({
    type: condition,
    required: false,
    description: 'When it is shown; always when left out.',
  }),
});
const optionList = (t: InputFields, description: string) =>
  t.field({ type: [option], description });
const optionalText = (t: InputFields, description: string) =>
  t.field({ type: localisedTextInput, required: false, description });

const rating = builder.inputType('RatingQuestionInput', {
  description: 'A whole number on a scale of at most 101 steps.',
  fields: (t) => ({
    ...shared(t),
    min: t.int({ description: 'The lowest step.' }),
    max: t.int({ description: 'The highest step.' }),
    minLabel: optionalText(t, 'What the lowest step means.'),
    maxLabel: optionalText(t, 'What the highest step means.'),
  }),
});

const single = builder.inputType('SingleChoiceQuestionInput', {
  description: 'One of several options.',
  fields: (t) => ({ ...shared(t), options: optionList(t, '1 to 100 options, in their order.') }),
});

const multiple = builder.inputType('MultipleChoiceQuestionInput', {
  description: 'Any of several options.',
  fields: (t) => ({
    ...shared(t),
    options: optionList(t, '1 to 100 options, in their order.'),
    minChoices: t.int({ required: false, description: 'The least, if one chooses at all.' }),
    maxChoices: t.int({ required: false, description: 'The most; all when left out.' }),
  }),
});

const matrix = builder.inputType('MatrixQuestionInput', {
  description: 'One column for each row.',
  fields: (t) => ({
    ...shared(t),
    rows: optionList(t, 'What is judged.'),
    columns: optionList(t, 'What each row is answered with.'),
  }),
});

const words = builder.inputType('TextQuestionInput', {
  description: 'Words of one’s own. They are stored encrypted.',
  fields: (t) => ({
    ...shared(t),
    maxLength: t.int({ description: 'The most characters, 1 to 10,000.' }),
    multiline: t.boolean({ required: false, description: 'Room for several lines.' }),
  }),
});

const number = builder.inputType('NumberQuestionInput', {
  description: 'A number.',
  fields: (t) => ({
    ...shared(t),
    min: t.float({ required: false, description: 'The least, included.' }),
    max: t.float({ required: false, description: 'The most, included.' }),
    integer: t.boolean({ required: false, description: 'Whether it must be whole.' }),
    unit: optionalText(t, 'The unit, such as 平方米.'),
  }),
});

const date = builder.inputType('DateQuestionInput', {
  description: 'A civil day.',
  fields: (t) => ({
    ...shared(t),
    min: t.field({ type: 'Date', required: false, description: 'The first day, included.' }),
    max: t.field({ type: 'Date', required: false, description: 'The last day, included.' }),
  }),
});

const phone = builder.inputType('PhoneQuestionInput', {
  description: 'A telephone number. It is stored encrypted.',
  fields: shared,
});

export const questionInput = builder.inputRef<QuestionInput>('QuestionInput');
questionInput.implement({
  isOneOf: true,
  description: 'A question to define: one of the kinds.',
  fields: (t) => ({
    rating: t.field({ type: rating, required: false, description: 'A scale.' }),
    single: t.field({ type: single, required: false, description: 'One of several.' }),
    multiple: t.field({ type: multiple, required: false, description: 'Any of several.' }),
    matrix: t.field({ type: matrix, required: false, description: 'A column for each row.' }),
    text: t.field({ type: words, required: false, description: 'Words of one’s own.' }),
    number: t.field({ type: number, required: false, description: 'A number.' }),
    date: t.field({ type: date, required: false, description: 'A day.' }),
    phone: t.field({ type: phone, required: false, description: 'A telephone number.' }),
  }),
});
