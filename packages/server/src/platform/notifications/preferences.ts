import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { NotificationChannel, NotificationPace } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { assertPerson, type PersonViewer } from '../viewer.ts';
import { write } from '../write.ts';
import { channelsOffered } from './channels.ts';
import { kindsOf, type NotificationTopic, topics } from './kinds.ts';
import { defaultPace } from './paces.ts';

/** How somebody is told of a topic by a channel. */
export interface NotificationPreference {
  topic: NotificationTopic;
  channel: NotificationChannel;
  pace: NotificationPace;
}

/** The viewer's preferences, chosen or by default, for every channel that is offered. */
export async function preferencesOf(
  context: Context,
  { districtId, personId }: PersonViewer,
): Promise<NotificationPreference[]> {
  const chosen = await context.db.notificationPreference.findMany({
    where: { districtId, personId },
  });
  return topics.flatMap((topic) =>
    channelsOffered(context).map((channel) => ({
      topic,
      channel,
      pace:
        chosen.find((each) => each.topic === topic && each.channel === channel)?.pace ??
        defaultPace(topic, channel),
    })),
  );
}

/**
 * Chooses how the viewer is told of a topic by a channel. NEVER also takes back what waits; another
 * pace counts from the next notification on.
 *
 * Outcomes: the preference; CHANNEL_NOT_OFFERED; at the top level UNAUTHENTICATED.
 */
export async function setNotificationPreference(
  context: Context,
  preference: NotificationPreference,
): Promise<NotificationPreference> {
  const { districtId, personId } = assertPerson(context.viewer);
  if (!channelsOffered(context).includes(preference.channel)) {
    throw new RuleRefusedError('CHANNEL_NOT_OFFERED', {}, ['channel']);
  }
  await write(context, districtId, async ({ transaction, audit }) => {
    await storePreferences(transaction, { districtId, personId }, [preference]);
    const { topic, channel, pace } = preference;
    audit({
      action: 'setNotificationPreference',
      subjectType: 'Person',
      subjectId: personId,
      changes: { topic, channel, pace },
    });
  });
  return preference;
}

/** Stores preferences of a person, and takes back what waits where the pace is NEVER. */
export async function storePreferences(
  transaction: Transaction,
  { districtId, personId }: { districtId: string; personId: string },
  preferences: readonly NotificationPreference[],
): Promise<void> {
  for (const { topic, channel, pace } of preferences) {
    const key = { districtId, personId, topic, channel };
    await transaction.notificationPreference.upsert({
      where: { districtId_personId_topic_channel: key },
      create: { ...key, pace },
      update: { pace },
    });
    if (pace !== 'NEVER') continue;
    await transaction.notificationDelivery.deleteMany({
      where: {
        districtId,
        personId,
        channel,
        state: 'WAITING',
        notification: { kind: { in: kindsOf(topic) } },
      },
    });
  }
}
