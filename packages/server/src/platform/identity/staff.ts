import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import { InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { isUuid, newId } from '../../kernel/ids.ts';
import { line, parseInput, phone } from '../../kernel/input.ts';
import { write } from '../write.ts';

const grant = z.object({
  who: z.union([
    z.object({ phone }),
    z.object({ siteKey: z.string(), subject: z.string().min(1).max(200) }),
  ]),
  role: z.enum([
    'COMMITTEE_WORKER',
    'ORGANIZATION_REPRESENTATIVE',
    'DISTRICT_OFFICIAL',
    'OPERATOR',
  ]),
  communityId: z.uuid(),
  displayName: line(20).nullable(),
  organizationName: line(60).nullable(),
});

/** What the operator says of somebody who is to work here; see `linli staff grant`. */
export interface RoleGrant {
  /** By a mobile number, or as a host website names them. */
  who: { phone: string } | { siteKey: string; subject: string };
  role: string;
  communityId: string;
  /** What neighbours see; without it a new person is called 居民 and the end of their number. */
  displayName: string | null;
  /** For ORGANIZATION_REPRESENTATIVE: whom they speak for. */
  organizationName: string | null;
}

/**
 * Gives somebody a role in a community and everything below it. Who is known by no number yet
 * becomes an ACCOUNT of the district, and is the same person when they sign in with that number.
 * Granting twice is no error.
 *
 * Outcomes: the role's id and the person's display name; PHONE_INVALID; NOT_FOUND for a place in no
 * district, or for a subject that has never signed in; SITE_UNKNOWN.
 */
export async function grantRole(
  context: Context,
  input: RoleGrant,
): Promise<{ id: string; displayName: string }> {
  const { who, role, communityId, displayName, organizationName } = readGrant(input);
  const community = await context.db.community.findUnique({ where: { id: communityId } });
  if (!community?.districtId) throw new RuleRefusedError('NOT_FOUND');
  const { districtId } = community;
  return write(context, districtId, async ({ transaction, audit }) => {
    const now = context.clock.now();
    const person =
      'phone' in who
        ? await personOfPhone(context, transaction, { districtId, phone: who.phone, displayName })
        : await personOfSubject(transaction, districtId, who);
    const existing = await transaction.roleAssignment.findUnique({
      where: {
        districtId_personId_communityId_role: {
          districtId,
          personId: person.id,
          communityId,
          role,
        },
      },
    });
    const id = existing?.id ?? newId();
    const ended = existing?.until && existing.until <= now;
    await transaction.roleAssignment.upsert({
      where: { districtId_id: { districtId, id } },
      create: {
        districtId,
        id,
        personId: person.id,
        communityId,
        role,
        organizationName,
        since: now,
      },
      update: {
        until: null,
        ...(ended ? { since: now } : {}),
        ...(organizationName ? { organizationName } : {}),
      },
    });
    audit({
      action: 'grantRole',
      subjectType: 'Person',
      subjectId: person.id,
      communityId,
      changes: { role },
    });
    return { id, displayName: person.displayName };
  });
}

function readGrant(input: RoleGrant): z.output<typeof grant> {
  // A union says of its members only that none fits; the number deserves its own code.
  if ('phone' in input.who) parseInput(z.object({ phone }), input.who);
  return parseInput(grant, input);
}

async function personOfPhone(
  { encryption, clock }: Context,
  transaction: Transaction,
  facts: { districtId: string; phone: string; displayName: string | null },
) {
  const { districtId, phone: number, displayName } = facts;
  const phoneIndex = encryption.blindIndex(number, 'phone');
  return transaction.person.upsert({
    where: { districtId_phoneIndex: { districtId, phoneIndex } },
    update: displayName ? { displayName } : {},
    create: {
      districtId,
      id: newId(),
      displayName: displayName ?? `居民${number.slice(-4)}`,
      phoneCipher: encryption.encrypt(number, 'phone'),
      phoneIndex,
      level: 'ACCOUNT',
      createdAt: clock.now(),
    },
  });
}

async function personOfSubject(
  transaction: Transaction,
  districtId: string,
  { siteKey, subject }: { siteKey: string; subject: string },
) {
  const site = await transaction.site.findUnique({ where: { key: siteKey } });
  if (site?.districtId !== districtId) throw new RuleRefusedError('SITE_UNKNOWN');
  const identity = await transaction.hostIdentity.findUnique({
    where: { districtId_siteId_subject: { districtId, siteId: site.id, subject } },
    include: { person: true },
  });
  if (!identity) {
    throw new InvalidInputError([{ path: ['subject'], code: 'SUBJECT_UNKNOWN' }]);
  }
  return identity.person;
}

/** The roles that are held now, by community; of the persons, only what neighbours see. */
export async function listRoles({ db, clock }: Context, communityId: string | null) {
  return db.roleAssignment.findMany({
    where: {
      ...(communityId ? { communityId } : {}),
      OR: [{ until: null }, { until: { gt: clock.now() } }],
    },
    include: {
      person: { select: { displayName: true } },
      community: { select: { code: true, name: true } },
    },
    orderBy: [{ community: { code: 'asc' } }, { since: 'asc' }],
    take: 10_000,
  });
}

/** Ends a role at once, by its id. Revoking twice is no error. Outcomes: done; NOT_FOUND. */
export async function revokeRole(context: Context, id: string): Promise<void> {
  const held = isUuid(id) ? await context.db.roleAssignment.findFirst({ where: { id } }) : null;
  if (!held) throw new RuleRefusedError('NOT_FOUND');
  const { districtId, personId, communityId, role } = held;
  await write(context, districtId, async ({ transaction, audit }) => {
    const now = context.clock.now();
    audit({
      action: 'revokeRole',
      subjectType: 'Person',
      subjectId: personId,
      communityId,
      changes: { role },
    });
    await transaction.roleAssignment.updateMany({
      where: { districtId, id, OR: [{ until: null }, { until: { gt: now } }] },
      data: { until: now },
    });
  });
}
