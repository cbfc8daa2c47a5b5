import { builder } from '../../../builder.ts';
import type { topics } from '../kinds.ts';

export const topicEnum = builder.enumType('NotificationTopic', {
  description: 'Groups of notifications, for which people choose how they are told.',
  values: {
    WORK: { description: 'What somebody is to do or to know for their office.' },
    MY_AFFAIRS: { description: 'What became of what somebody contributed or applied for.' },
    COMMUNITY: { description: 'What goes on where they live.' },
  } as const satisfies Record<(typeof topics)[number], object>,
});

export const channelEnum = builder.enumType('NotificationChannel', {
  description: 'Ways of telling somebody outside of the product.',
  values: {
    EMAIL: { description: 'By e-mail, to an address that was confirmed.' },
    SMS: { description: 'By text message, to the number of the account.' },
  } as const,
});

export const paceEnum = builder.enumType('NotificationPace', {
  description: 'How soon a channel carries what somebody is told.',
  values: {
    AT_ONCE: { description: 'One message each, within a minute.' },
    DAILY: { description: 'One message a day with all, at 08:00 in Asia/Shanghai.' },
    WEEKLY: { description: 'One message a week with all, on Monday at 08:00 in Asia/Shanghai.' },
    NEVER: { description: 'Not by this channel. On the page it is shown all the same.' },
  } as const,
});

export const deliveryStateEnum = builder.enumType('DeliveryState', {
  description: 'How far something is that is sent.',
  values: {
    WAITING: { description: 'Not due yet, or to be tried again.' },
    SENT: { description: 'The receiving side took it.' },
    FAILED: { description: 'Given up.' },
  } as const,
});
