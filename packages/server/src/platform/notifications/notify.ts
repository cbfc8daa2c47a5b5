import type { Context } from '../../context.ts';
import type { NotificationChannel } from '../../generated/prisma/enums.ts';
import { newId } from '../../kernel/ids.ts';
import { enqueueWebhooks } from '../webhooks/enqueue.ts';
import type { Writing } from '../write.ts';
import { channelsOffered } from './channels.ts';
import { inboxId } from './inbox.ts';
import { assertValues, type NotificationTopic, type NotificationValues } from './kinds.ts';
import { defaultPace, dueAt } from './paces.ts';

/** Something that persons are to be told. */
export interface Telling {
  /** As declared by `defineNotification`. */
  kind: string;
  /** Those who are told, of the district that is written; others and repeats are passed over. */
  personIds: readonly string[];
  /** The node that it is about. */
  subjectType: string;
  subjectId: string;
  communityId: string | null;
  values: NotificationValues;
  /** What makes it the same telling: for one key a person is told once, whenever it is repeated. */
  onceKey: string;
}

/**
 * Tells persons something, in the command's transaction: what is rolled back was never told. One
 * notification a person, and for each channel that reaches them a delivery at the pace they chose.
 */
export async function notify(context: Context, writing: Writing, telling: Telling): Promise<void> {
  const { topic } = assertValues(telling.kind, telling.values);
  const { transaction, districtId } = writing;
  const createdAt = context.clock.now();
  const { personIds, ...same } = telling;
  const persons = await transaction.person.findMany({
    where: { districtId, id: { in: [...new Set(personIds)] }, erasedAt: null },
    select: {
      id: true,
      phoneCipher: true,
      emailCipher: true,
      notificationPreferences: { where: { topic } },
    },
  });
  const told = await transaction.notification.createManyAndReturn({
    data: persons.map(({ id: personId }) => ({
      ...same,
      districtId,
      id: newId(),
      personId,
      createdAt,
    })),
    skipDuplicates: true,
    select: { id: true, personId: true },
  });
  const idOf = new Map(told.map(({ id, personId }) => [personId, id]));
  await transaction.notificationDelivery.createMany({
    data: persons.flatMap((person) => {
      const notificationId = idOf.get(person.id);
      if (notificationId === undefined) return [];
      return channelsOffered(context).flatMap((channel) => {
        const pace = paceOf(person, topic, channel);
        if (pace === 'NEVER') return [];
        const at = dueAt(createdAt, pace);
        const key = { districtId, notificationId, personId: person.id };
        return [{ ...key, channel, pace, state: 'WAITING' as const, at }];
      });
    }),
  });
  await enqueueWebhooks(context, writing, telling);
  writing.changed(...told.map(({ personId }) => inboxId(context, { districtId, personId })));
}

interface Reachable {
  phoneCipher: string | null;
  emailCipher: string | null;
  notificationPreferences: readonly {
    channel: NotificationChannel;
    pace: 'AT_ONCE' | 'DAILY' | 'WEEKLY' | 'NEVER';
  }[];
}

/** The pace at which a channel carries a topic to somebody; NEVER where it does not reach them. */
function paceOf(person: Reachable, topic: NotificationTopic, channel: NotificationChannel) {
  const address = channel === 'EMAIL' ? person.emailCipher : person.phoneCipher;
  if (address === null) return 'NEVER';
  const chosen = person.notificationPreferences.find((each) => each.channel === channel);
  return chosen?.pace ?? defaultPace(topic, channel);
}
