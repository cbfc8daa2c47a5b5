import type { Services } from '../../context.ts';
import type { Notification, Person } from '../../generated/prisma/client.ts';
import { type Locale, locales } from '../../kernel/locale.ts';
import { AddressRefusedError } from '../mail-sender.ts';
import { channelsOffered } from './channels.ts';
import { composeMail, composeText, type ReaderSite } from './compose.ts';
import {
  type ClaimedDelivery,
  claimDue,
  giveUpInterrupted,
  mostAttempts,
} from './deliveries.sql.ts';
import { topicsOf } from './kinds.ts';
import { unsubscribeAddress } from './unsubscribe.ts';

/** Sends everything that is due now. Several processes may do it at once. */
export async function deliverDue(services: Services): Promise<void> {
  const { database, clock } = services;
  await giveUpInterrupted(database, clock.now());
  const channels = channelsOffered(services);
  if (channels.length === 0) return;
  for (;;) {
    const claimed = await claimDue(database, clock.now(), channels);
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((delivery) => attempt(services, delivery)));
  }
}

/** Sends one message, and writes down at once whether it went out. */
async function attempt(services: Services, delivery: ClaimedDelivery): Promise<void> {
  try {
    await send(services, delivery);
  } catch (error) {
    services.log.warn({ err: error, channel: delivery.channel }, 'notification not delivered');
    await settleFailure(services, delivery, error instanceof AddressRefusedError);
    return;
  }
  await services.database.prisma.notificationDelivery.updateMany({
    where: rowsOf(delivery),
    data: { state: 'SENT', sentAt: services.clock.now(), failure: null },
  });
}

async function send(services: Services, delivery: ClaimedDelivery): Promise<void> {
  const { districtId, personId, channel } = delivery;
  const { prisma } = services.database;
  const person = await prisma.person.findUniqueOrThrow({
    where: { districtId_id: { districtId, id: personId } },
  });
  const told = await prisma.notification.findMany({
    where: { districtId, id: { in: delivery.items.map(({ notificationId: id }) => id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const address = addressOf(services, person, channel);
  // Withdrawn between the claim and now: there is nobody left to send it to.
  if (address === null || told.length === 0) throw new AddressRefusedError('No address is left.');
  const locale = localeOf(person);
  if (channel === 'SMS') {
    await services.sms.sendText?.(address, composeText(told, locale));
    return;
  }
  const topics = topicsOf(told.map(({ kind }) => kind));
  const unsubscribeUrl = unsubscribeAddress(services, { districtId, personId, topics });
  const site = await siteFor(services, person, told);
  await services.mail?.send({
    to: address,
    ...composeMail(told, { locale, site, unsubscribeUrl }),
  });
}

function addressOf(
  { encryption }: Services,
  person: Person,
  channel: ClaimedDelivery['channel'],
): string | null {
  if (channel === 'EMAIL') {
    return person.emailCipher && encryption.decrypt(person.emailCipher, 'person.email');
  }
  return person.phoneCipher && encryption.decrypt(person.phoneCipher, 'phone');
}

function localeOf(person: Person): Locale {
  return locales.find((each) => each === person.locale) ?? locales[0];
}

/** The website nearest to what is told, or else to where the person lives. */
async function siteFor(
  { database }: Services,
  person: Person,
  [first]: readonly Notification[],
): Promise<ReaderSite | null> {
  const { prisma } = database;
  const communityId = first?.communityId ?? person.homeCommunityId ?? person.districtId;
  const community = await prisma.community.findUnique({ where: { id: communityId } });
  const places = [communityId, ...(community?.ancestorIds ?? []).toReversed()];
  const sites = await prisma.site.findMany({
    where: { districtId: person.districtId, communityId: { in: places } },
    orderBy: { createdAt: 'asc' },
  });
  const near = sites
    .filter(({ allowedOrigins }) => allowedOrigins.length > 0)
    .sort((a, b) => places.indexOf(a.communityId) - places.indexOf(b.communityId))[0];
  const origin = near?.allowedOrigins[0];
  return near && origin ? { name: near.name, origin } : null;
}

/** Leaves it for another attempt, which the claim has set; gives it up where none would help. */
async function settleFailure(
  { database }: Services,
  delivery: ClaimedDelivery,
  isFinal: boolean,
): Promise<void> {
  const failure = isFinal ? 'DELIVERY_REFUSED' : 'DELIVERY_FAILED';
  const rows = rowsOf(delivery);
  const { notificationDelivery } = database.prisma;
  await notificationDelivery.updateMany({
    where: isFinal ? rows : { ...rows, attempts: { gte: mostAttempts } },
    data: { state: 'FAILED', failure },
  });
  await notificationDelivery.updateMany({ where: rows, data: { failure } });
}

function rowsOf({ districtId, channel, items }: ClaimedDelivery) {
  const notificationId = { in: items.map(({ notificationId: id }) => id) };
  return { districtId, channel, notificationId, state: 'WAITING' as const };
}
