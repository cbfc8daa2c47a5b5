import { z } from 'zod';
import type { Context } from '../../context.ts';
import { parseInput } from '../../kernel/input.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { assertPerson } from '../viewer.ts';
import { write } from '../write.ts';
import { inboxId, type NotificationInbox } from './inbox.ts';

const form = z.object({
  /** Global ids; all that are unread when left out. */
  notifications: z.array(z.string()).max(100).nullish(),
});

/**
 * Marks what the viewer has read: some notifications, or all. Those of others, and those read
 * already, stay as they are.
 *
 * Outcomes: the viewer's inbox; InvalidInputError; NOT_FOUND for an id that names none; at the top
 * level UNAUTHENTICATED.
 */
export async function markNotificationsRead(
  context: Context,
  input: z.input<typeof form>,
): Promise<NotificationInbox> {
  const { districtId, personId } = assertPerson(context.viewer);
  const { notifications } = parseInput(form, input);
  const ids = notifications?.map((id) => namedRow(id, 'Notification', ['notifications']).id);
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const { count } = await transaction.notification.updateMany({
      where: { districtId, personId, readAt: null, ...(ids ? { id: { in: ids } } : {}) },
      data: { readAt: context.clock.now() },
    });
    audit({
      action: 'markNotificationsRead',
      subjectType: 'Person',
      subjectId: personId,
      changes: { count },
    });
    if (count > 0) changed(inboxId(context, { districtId, personId }));
  });
  return { districtId, personId };
}
