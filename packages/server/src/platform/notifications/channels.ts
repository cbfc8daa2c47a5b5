import type { Services } from '../../context.ts';
import type { NotificationChannel } from '../../generated/prisma/enums.ts';

/** The channels that this installation can send by. */
export function channelsOffered({ mail, sms }: Pick<Services, 'mail' | 'sms'>) {
  const channels: NotificationChannel[] = [];
  if (mail) channels.push('EMAIL');
  if (sms.sendText) channels.push('SMS');
  return channels;
}
