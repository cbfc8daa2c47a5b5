import type { Answers, AnswerValue, FormDefinition } from '@linli/methods';
import { builder } from '../../../builder.ts';
import { answerInWords } from '../answers.ts';
import { type Question, questionKindEnum, textIn } from './question.ts';

/** A stored answer with its question. */
export interface Answer {
  question: Question;
  value: AnswerValue;
}

/** Stored answers in the order of the form that they were given to. */
export function answersOf(definition: FormDefinition, answers: Answers): Answer[] {
  return (definition.questions as readonly Question[]).flatMap((question) => {
    const value = answers[question.id];
    return value === undefined ? [] : [{ question, value }];
  });
}

interface MatrixRow {
  row: string;
  column: string;
}

const matrixRowAnswer = builder.objectRef<MatrixRow>('MatrixRowAnswer').implement({
  description: 'The column chosen for a row of a matrix.',
  fields: (t) => ({
    row: t.exposeID('row', { description: 'The row’s id.' }),
    column: t.exposeID('column', { description: 'The column’s id.' }),
  }),
});

export const answerType = builder.objectRef<Answer>('Answer').implement({
  description: 'An answer that was given. One of the values is set, by the kind of the question.',
  fields: (t) => ({
    question: t.id({
      description: 'The question’s id in its form.',
      resolve: ({ question }) => question.id,
    }),
    kind: t.field({
      type: questionKindEnum,
      description: 'The question’s kind.',
      resolve: ({ question }) => question.kind,
    }),
    label: t.string({
      description: 'The question as it was asked, in the viewer’s language.',
      resolve: ({ question }, _, { locale }) => textIn(question.label, locale),
    }),
    words: t.string({
      description: 'The answer as people read it, with the labels of options.',
      resolve: ({ question, value }, _, { locale }) =>
        answerInWords(question, value, (text) => textIn(text, locale)),
    }),
    choice: t.string({
      nullable: true,
      description: 'SINGLE: the option’s id.',
      resolve: ({ question, value }) => (question.kind === 'SINGLE' ? String(value) : null),
    }),
    choices: t.stringList({
      nullable: true,
      description: 'MULTIPLE: the options’ ids.',
      resolve: ({ value }) => (Array.isArray(value) ? (value as string[]) : null),
    }),
    number: t.float({
      nullable: true,
      description: 'RATING, NUMBER: the number.',
      resolve: ({ value }) => (typeof value === 'number' ? value : null),
    }),
    text: t.string({
      nullable: true,
      description: 'TEXT, PHONE: the text.',
      resolve: ({ question, value }) =>
        question.kind === 'TEXT' || question.kind === 'PHONE' ? String(value) : null,
    }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'DATE: the day.',
      resolve: ({ question, value }) => (question.kind === 'DATE' ? String(value) : null),
    }),
    rows: t.field({
      type: [matrixRowAnswer],
      nullable: true,
      description: 'MATRIX: the column for each row answered.',
      resolve: ({ question, value }) =>
        question.kind === 'MATRIX'
          ? Object.entries(value as Record<string, string>).map(([row, column]) => ({
              row,
              column,
            }))
          : null,
    }),
  }),
});

const matrixRowInput = builder.inputType('MatrixRowAnswerInput', {
  description: 'The column chosen for a row of a matrix.',
  fields: (t) => ({
    row: t.id({ description: 'The row’s id.' }),
    column: t.id({ description: 'The column’s id.' }),
  }),
});

export const answerInput = builder.inputType('AnswerInput', {
  description:
    'The answer to a question: exactly one of the values, by its kind. Leave the answer out where nothing was answered; answers to hidden questions are dropped.',
  fields: (t) => ({
    question: t.id({ description: 'The question’s id in its form.' }),
    choice: t.string({ required: false, description: 'SINGLE: the option’s id.' }),
    choices: t.stringList({ required: false, description: 'MULTIPLE: the options’ ids.' }),
    number: t.float({ required: false, description: 'RATING, NUMBER: the number.' }),
    text: t.string({ required: false, description: 'TEXT, PHONE: the text.' }),
    date: t.field({ type: 'Date', required: false, description: 'DATE: the day.' }),
    rows: t.field({
      type: [matrixRowInput],
      required: false,
      description: 'MATRIX: one entry for each row answered.',
    }),
  }),
});
