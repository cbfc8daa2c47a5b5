import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import { dayOf } from '../../../kernel/clock.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { inMemory } from '../../../mechanisms/form/index.ts';
import { availableAction } from '../../../mechanisms/lifecycle/index.ts';

import { breachLabels, obligationLabels } from '../labels.ts';
import { breachActions, obligationActions } from '../policies.ts';
import { factsOf, isForInsiders, money, today } from './agreement-facts.ts';
import { breachStateEnum, obligationStateEnum } from './enums.ts';

const breachType = builder.prismaObject('AgreementBreach', {
  description: 'One side says that an obligation is not kept. Between the sides, and staff.',
  fields: (t) => ({
    id: t.id({
      description: 'What mutations name it by.',
      resolve: (breach) => globalId('AgreementBreach', breach),
    }),
    reporter: t.relation('reporter', { description: 'The side that says so.' }),
    body: t.exposeString('body', { description: 'What it says, 1–1,000 characters.' }),
    state: t.expose('state', { type: breachStateEnum, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => breachLabels[state][locale],
    }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'What the side that owes it answers; null before.',
    }),
    reportedAt: t.expose('reportedAt', { type: 'DateTime', description: 'When it was said.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered.',
    }),
    remediedAt: t.expose('remediedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the side that reported it said that it is put right.',
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      select: { obligation: { select: { organizationId: true, agreementId: true } } },
      description: 'ANSWER_BREACH (answerBreach), ACKNOWLEDGE_REMEDY (acknowledgeRemedy).',
      resolve: async (breach, _, context) => {
        const { districtId, obligation } = breach;
        const agreement = await factsOf(context, { districtId, id: obligation.agreementId });
        return breachActions(context.viewer, agreement, obligation, breach);
      },
    }),
  }),
});

/** What anybody else sees of an obligation that one side says is broken: it is to be done. */
async function shownState(
  obligation: { districtId: string; agreementId: string; state: 'OPEN' | 'FULFILLED' | 'BREACHED' },
  context: Context,
) {
  const { districtId, agreementId, state } = obligation;
  if (state !== 'BREACHED') return state;
  return (await isForInsiders(context, { districtId, id: agreementId })) ? state : 'OPEN';
}

builder.prismaObject('AgreementObligation', {
  description: 'What one side owes the others under the newest text.',
  fields: (t) => ({
    id: t.id({
      description: 'What mutations name it by. It stays while later texts carry the obligation on.',
      resolve: (obligation) => globalId('AgreementObligation', obligation),
    }),
    obligor: t.relation('obligor', { description: 'The side that owes it.' }),
    text: t.exposeString('text', { description: 'What is to be done, 1–1,000 characters.' }),
    duty: t.relation('duty', {
      nullable: true,
      description: 'The duty of the list that it is tied to; null without one.',
    }),
    amount: t.field({
      type: 'Money',
      description: 'The money that is paid with it; amount 0 when none is.',
      resolve: ({ amountMinor }) => money(amountMinor),
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day until which it is due; null: through the whole period.',
      resolve: ({ dueOn }) => dueOn && dayOf(dueOn),
    }),
    overdue: t.boolean({
      description: 'True when it is not confirmed as done and its day has passed.',
      resolve: ({ state, dueOn }, _, context) =>
        state !== 'FULFILLED' && dueOn !== null && dayOf(dueOn) < today(context),
    }),
    state: t.field({
      type: obligationStateEnum,
      description: 'Where it stands.',
      resolve: (obligation, _, context) => shownState(obligation, context),
    }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: async (obligation, _, context) =>
        obligationLabels[await shownState(obligation, context)][context.locale],
    }),
    fulfilledAt: t.expose('fulfilledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When another side confirmed that it is done.',
    }),
    confirmedBy: t.relation('confirmer', {
      nullable: true,
      description: 'The side that confirmed it.',
    }),
    fulfilmentNote: t.string({
      nullable: true,
      description: 'What that side said of it; to the sides and staff alone.',
      resolve: async ({ districtId, agreementId, fulfilmentNote }, _, context) =>
        (await isForInsiders(context, { districtId, id: agreementId })) ? fulfilmentNote : null,
    }),
    breaches: t.prismaField({
      type: [breachType],
      complexity: inMemory,
      description: 'Reports that it is not kept, oldest first; empty but for the sides and staff.',
      resolve: async (query, { districtId, id, agreementId }, _, context) =>
        (await isForInsiders(context, { districtId, id: agreementId }))
          ? context.db.agreementBreach.findMany({
              ...query,
              where: { districtId, obligationId: id },
              orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
              take: 100,
            })
          : [],
    }),
    availableActions: t.field({
      type: [availableAction],
      complexity: inMemory,
      description: 'CONFIRM_FULFILMENT (recordFulfilment), REPORT_BREACH (reportBreach).',
      resolve: async (obligation, _, context) => {
        const { districtId, agreementId } = obligation;
        const agreement = await factsOf(context, { districtId, id: agreementId });
        const state = await shownState(obligation, context);
        return obligationActions(context.viewer, agreement, { ...obligation, state });
      },
    }),
  }),
});
