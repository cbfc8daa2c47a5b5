import { builder } from '../../../builder.ts';
import type { TermsField } from '../compare-terms.ts';

export const agreementStateEnum = builder.enumType('AgreementState', {
  description: 'Where an agreement stands.',
  values: {
    DRAFTED: { description: 'One side put a text; nobody has signed.' },
    COUNTERED: { description: 'Another text was put; signing starts anew.' },
    SIGNING: { description: 'At least one side has signed the newest text.' },
    IN_FORCE: { description: 'All sides have signed. From here on it is public.' },
    RENEWED: { description: 'The agreement that follows it is in force.' },
    ENDED: { description: 'Its period is over, or it ended before by notice.' },
    ABANDONED: { description: 'Given up before it came into force.' },
  } as const,
});

export const obligationStateEnum = builder.enumType('AgreementObligationState', {
  description: 'Where an obligation stands.',
  values: {
    OPEN: { description: 'To be done. The public reads this also where a breach is reported.' },
    FULFILLED: { description: 'Another side has confirmed that it is done.' },
    BREACHED: {
      description: 'Another side says that it is not kept; the sides and staff read this.',
    },
  } as const,
});

export const breachStateEnum = builder.enumType('AgreementBreachState', {
  description: 'Where a report stands that an obligation is not kept.',
  values: {
    REPORTED: { description: 'The side that owes it is to answer.' },
    ANSWERED: { description: 'It has answered.' },
    REMEDIED: { description: 'The side that reported it says that it is put right.' },
  } as const,
});

export const termsFieldEnum = builder.enumType('AgreementTermsField', {
  description: 'What a text changes.',
  values: {
    TITLE: { description: 'The title.' },
    SINCE: { description: 'The first day, ISO 8601.' },
    UNTIL: { description: 'The last day, ISO 8601.' },
    OBLIGATION: { description: 'An obligation came (no `before`) or went (no `after`).' },
    OBLIGOR: { description: 'Who owes it, by the organization’s name.' },
    TEXT: { description: 'What is owed.' },
    DUTY: { description: 'The duty that it is tied to, by its global id.' },
    AMOUNT: { description: 'The money, in minor units (fen).' },
    DUE_ON: { description: 'The day until which it is due, ISO 8601.' },
  } as const satisfies Record<TermsField, object>,
});
