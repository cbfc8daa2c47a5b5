import { builder } from '../../../builder.ts';

export const suggestionOrigin = builder.enumType('SuggestionOrigin', {
  description: 'How a suggestion reached the office.',
  values: {
    ONLINE: { description: 'By the neighbour, on a screen.' },
    PHONE: { description: '电话: by telephone.' },
    COUNTER: { description: '窗口: at the counter.' },
    LETTER_BOX: { description: '意见箱: in a letter box, or by letter.' },
    VISIT: { description: '上门走访: said at the neighbour’s door.' },
    RECEPTION_DAY: { description: '开门接访: said on a reception day.' },
  } as const,
});

export const outreachKind = builder.enumType('OutreachKind', {
  description: 'How the office goes to where people are.',
  values: {
    LETTER_BOX: { description: '意见箱: a box is emptied and what lay in it is entered.' },
    VISIT: { description: '上门走访 or 全域普访: workers go from door to door.' },
    RECEPTION_DAY: { description: '开门接访: whoever likes comes and is listened to.' },
  } as const,
});

export const outreachState = builder.enumType('OutreachState', {
  description: 'Where an outreach stands.',
  values: {
    PLANNED: { description: 'To come; it may still change.' },
    RUNNING: { description: 'Under way: what is said is entered for it.' },
    CLOSED: { description: 'Over, with its report.' },
    CANCELLED: { description: 'It does not take place; the timeline says why.' },
  } as const,
});

export const outreachAction = builder.enumType('OutreachAction', {
  description: 'A step of an outreach.',
  values: {
    START: { description: 'It begins.' },
    CLOSE: { description: 'It is over; the report becomes public.' },
    CANCEL: { description: 'It does not take place; takes a reason.' },
  } as const,
});

export const doorOutcome = builder.enumType('DoorOutcome', {
  description: 'What became of knocking at a door.',
  values: {
    VISITED: { description: 'Somebody spoke with the worker.' },
    NOBODY_HOME: { description: 'Nobody was home.' },
    REFUSED: { description: 'Somebody was home and did not want to talk.' },
  } as const,
});
