import type { Context } from '../../context.ts';
import type { Person } from '../../generated/prisma/client.ts';
import type { Writing } from '../write.ts';
import { describePersonalData, erasedName, type PersonalDatum } from './registry.ts';

describePersonalData('person', { export: exportIdentity, erase: eraseIdentity });

/** Who somebody is: names, numbers, how they sign in, their roles and what was done with their data. */
async function exportIdentity(context: Context, person: Person): Promise<PersonalDatum> {
  const { db, encryption } = context;
  const { districtId, id: personId } = person;
  const of = { districtId, personId };
  const open = (cipher: string | null, purpose: string) =>
    cipher === null ? null : encryption.decrypt(cipher, purpose);
  const [identities, sessions, roles, acts, looks] = await Promise.all([
    db.hostIdentity.findMany({ where: of }),
    db.session.findMany({ where: of, orderBy: { createdAt: 'asc' } }),
    db.roleAssignment.findMany({ where: of, include: { community: { select: { name: true } } } }),
    db.auditEntry.findMany({ where: { districtId, actorId: personId }, orderBy: { at: 'asc' } }),
    db.auditEntry.findMany({
      where: { districtId, subjectType: 'Person', subjectId: personId, actorId: { not: personId } },
      orderBy: { at: 'asc' },
    }),
  ]);
  return {
    displayName: person.displayName,
    name: open(person.nameCipher, 'person.name'),
    phone: open(person.phoneCipher, 'phone'),
    email: open(person.emailCipher, 'person.email'),
    locale: person.locale,
    level: person.level,
    createdAt: person.createdAt.toISOString(),
    hostIdentities: identities.map(({ siteId, subject }) => ({ site: siteId, subject })),
    sessions: sessions.map(({ createdAt, expiresAt }) => ({
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })),
    roles: roles.map(({ role, community, since, until }) => ({
      role,
      community: community.name,
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    })),
    acts: acts.map(({ at, action }) => ({ at: at.toISOString(), action })),
    doneByOthers: looks.map(({ at, action, changes }) => ({
      at: at.toISOString(),
      action,
      changes: changes as PersonalDatum,
    })),
  };
}

/**
 * The row of a person stays, empty, so that votes and contributions keep their voter. The audit
 * keeps its entries: they hold an id that names nobody any more.
 */
async function eraseIdentity(
  { clock }: Context,
  { transaction }: Writing,
  { districtId, id: personId, phoneIndex }: Person,
): Promise<void> {
  const of = { districtId, personId };
  await transaction.hostIdentity.deleteMany({ where: of });
  await transaction.session.deleteMany({ where: of });
  await transaction.roleAssignment.deleteMany({ where: of });
  await transaction.idempotencyRecord.deleteMany({ where: { districtId, ownerId: personId } });
  if (phoneIndex !== null) {
    await transaction.signInChallenge.deleteMany({ where: { districtId, phoneIndex } });
  }
  await transaction.person.update({
    where: { districtId_id: { districtId, id: personId } },
    data: {
      displayName: erasedName,
      nameCipher: null,
      phoneCipher: null,
      phoneIndex: null,
      emailCipher: null,
      level: 'VISITOR',
      homeCommunityId: null,
      erasedAt: clock.now(),
    },
  });
}
