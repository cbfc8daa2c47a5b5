import { builder } from '../../../builder.ts';

export const resolutionStateEnum = builder.enumType('ResolutionState', {
  description: 'Where a resolution stands.',
  values: {
    DRAFT: { description: 'Being written, or written anew; for who drafts it.' },
    PUBLISHED: { description: 'On public notice; residents may object.' },
    TO_AMEND: {
      description: 'An objection was upheld, or the notice withdrawn: amended or withdrawn next.',
    },
    IN_FORCE: { description: 'In force; its work is being done.' },
    DELIVERED: { description: 'All its work is verified; residents rate it for some days.' },
    WITHDRAWN: { description: 'Withdrawn, with a reason.' },
  } as const,
});

export const resolutionBasisEnum = builder.enumType('ResolutionBasis', {
  description: 'How something was decided.',
  values: {
    BALLOT: { description: 'By a counted ballot, which is cited.' },
    MEETING: { description: 'By a meeting that was held, which is cited.' },
    ANSWERER: { description: 'By who must answer, after what residents said.' },
  } as const,
});

export const deliveryAnswerEnum = builder.enumType('DeliveryAnswer', {
  description: 'Whether something was done, as a resident finds.',
  values: {
    YES: { description: 'It was done.' },
    PARTLY: { description: 'A part of it was.' },
    NO: { description: 'It was not.' },
  } as const,
});
