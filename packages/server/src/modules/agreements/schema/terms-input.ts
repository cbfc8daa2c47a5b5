import { builder } from '../../../builder.ts';

const obligationInput = builder.inputType('AgreementObligationInput', {
  description: 'What one side owes the others.',
  fields: (t) => ({
    id: t.id({
      required: false,
      description:
        'In a counter, the obligation of the present text that this one carries on, so that the two can be compared.',
    }),
    obligor: t.id({ description: 'The side that owes it.' }),
    text: t.string({ description: 'What is to be done, 1–1,000 characters.' }),
    duty: t.id({
      required: false,
      description: 'The duty of the list that it is tied to, in force.',
    }),
    amount: t.field({
      type: 'Money',
      required: false,
      description: 'Money that is paid with it; none when left out.',
    }),
    dueOn: t.field({
      type: 'Date',
      required: false,
      description: 'Until when, within the period; through the whole period when left out.',
    }),
  }),
});

export const termsInput = builder.inputType('AgreementTermsInput', {
  description: 'The whole text of an agreement.',
  fields: (t) => ({
    title: t.string({ description: 'The title, 1–100 characters.' }),
    since: t.field({ type: 'Date', description: 'The first day.' }),
    until: t.field({
      type: 'Date',
      description: 'The last day: not before the first or today, at most ten years later.',
    }),
    obligations: t.field({
      type: [obligationInput],
      description: '1 to 50 obligations, in their order.',
    }),
  }),
});
