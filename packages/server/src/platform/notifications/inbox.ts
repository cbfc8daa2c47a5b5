import type { Context } from '../../context.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { derivedId } from '../../kernel/ids.ts';

/** What a person has been told, as one node that changes. */
export interface NotificationInbox {
  districtId: string;
  personId: string;
}

/**
 * The key of a person's inbox. It is keyed, so that nobody who knows a person's id hears when that
 * person is told something: change notices go to whoever names a node.
 */
export function inboxKey(
  { encryption }: Pick<Context, 'encryption'>,
  { districtId, personId }: NotificationInbox,
): RowKey {
  return { districtId, id: derivedId(encryption.blindIndex(personId, 'notification-inbox')) };
}

/** The inbox's id for change notices. */
export function inboxId(context: Pick<Context, 'encryption'>, inbox: NotificationInbox): string {
  return globalId('NotificationInbox', inboxKey(context, inbox));
}
