import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Person, SignInMethod, Site } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { line, parseInput } from '../../kernel/input.ts';
import { checkProof } from '../proof-of-work/proof-of-work.ts';
import { write } from '../write.ts';
import { spendDoorCode } from './door-codes.ts';
import { type HostClaims, readHostToken } from './host-token.ts';
import { followHost, proveResidency } from './residency.ts';
import { closeSession, type OpenedSession, openSession } from './sessions.ts';

/** The site that asks, which must offer this way of signing in. */
export function siteFor(context: Context, method: SignInMethod): Site {
  const { site } = context;
  if (!site) throw new ForbiddenError('SITE_UNKNOWN');
  if (!site.signInMethods.includes(method)) {
    throw new RuleRefusedError('SIGN_IN_METHOD_NOT_OFFERED');
  }
  return site;
}

/**
 * Exchanges the host website's token for a session. The first token of a subject makes the person;
 * later ones keep the display name and what the host says of their residency in step with it.
 *
 * Outcomes: a session; HOST_TOKEN_INVALID; SIGN_IN_METHOD_NOT_OFFERED.
 */
export async function signInWithHostToken(
  context: Context,
  input: { token: string },
): Promise<OpenedSession> {
  const site = siteFor(context, 'HOST_TOKEN');
  const claims = await readHostToken(site, input.token, context.encryption, context.clock.now());
  return write(context, site.districtId, async (writing) => {
    const { transaction, audit } = writing;
    const person = await personOfHost(context, transaction, site, claims);
    const communityId = await placeVouchedFor(transaction, site, claims);
    const { districtId, id: personId } = person;
    await followHost(context, writing, { districtId, personId, communityId });
    audit({ action: 'signInWithHostToken', subjectType: 'Person', subjectId: person.id });
    return openSession(context, transaction, {
      districtId: site.districtId,
      personId: person.id,
      level: claims.level,
    });
  });
}

async function personOfHost(
  context: Context,
  transaction: Transaction,
  site: Site,
  claims: HostClaims,
): Promise<Person> {
  const { districtId } = site;
  const { displayName } = claims;
  const known = await transaction.hostIdentity.findUnique({
    where: { districtId_siteId_subject: { districtId, siteId: site.id, subject: claims.subject } },
  });
  if (known) {
    return transaction.person.update({
      where: { districtId_id: { districtId, id: known.personId } },
      data: { displayName },
    });
  }
  const person = await transaction.person.create({
    data: {
      districtId,
      id: newId(),
      displayName,
      level: 'ACCOUNT',
      createdAt: context.clock.now(),
    },
  });
  await transaction.hostIdentity.create({
    data: { districtId, siteId: site.id, subject: claims.subject, personId: person.id },
  });
  return person;
}

/**
 * Where a host says that somebody lives: the community its token names; the district, which counts
 * in none of its communities, where it names none; null when it does not say RESIDENT, or names a
 * place that is not of this district.
 */
async function placeVouchedFor(
  transaction: Transaction,
  { districtId }: Site,
  { level, communityCode: code }: HostClaims,
): Promise<string | null> {
  if (level !== 'RESIDENT') return null;
  if (code === null) return districtId;
  const community = await transaction.community.findUnique({ where: { code } });
  return community?.districtId === districtId ? community.id : null;
}

const doorCodeInput = z.object({ code: z.string().min(1).max(40), displayName: line(20) });

/**
 * Signs in by a code handed out on paper at a door: whoever holds it lives there, in its household
 * where it was made for one.
 *
 * Outcomes: a session at the level RESIDENT; DOOR_CODE_WRONG; RATE_LIMITED.
 */
export async function signInWithDoorCode(
  context: Context,
  input: { code: string; displayName: string },
): Promise<OpenedSession> {
  const site = siteFor(context, 'DOOR_CODE');
  const { code, displayName } = parseInput(doorCodeInput, input);
  await context.limits.consume('door-code', context.addressIndex);
  const { districtId } = site;
  return write(context, districtId, async (writing) => {
    const { transaction, audit } = writing;
    const { householdId, communityId } = await spendDoorCode(context, transaction, {
      districtId,
      code,
    });
    const person = await transaction.person.create({
      data: {
        districtId,
        id: newId(),
        displayName,
        level: 'ACCOUNT',
        createdAt: context.clock.now(),
      },
    });
    await proveResidency(context, writing, {
      districtId,
      personId: person.id,
      householdId,
      communityId,
      proof: 'PAPER_CODE',
      action: 'CONFIRM',
    });
    audit({ action: 'signInWithDoorCode', subjectType: 'Person', subjectId: person.id });
    return openSession(context, transaction, {
      districtId,
      personId: person.id,
      level: 'RESIDENT',
    });
  });
}

/** Opens a session for a device without a name: it may rate and answer, never post. */
export async function startGuestSession(
  context: Context,
  proofOfWork: string | null = null,
): Promise<OpenedSession> {
  const { site } = context;
  if (!site) throw new ForbiddenError('SITE_UNKNOWN');
  await context.limits.consume('guest-session', context.addressIndex);
  const proof = site.guestsProveWork ? await checkProof(context, proofOfWork) : null;
  return write(context, site.districtId, async ({ transaction, audit }) => {
    await proof?.spend(transaction);
    audit({ action: 'startGuestSession', subjectType: 'Site', subjectId: site.id });
    const { districtId } = site;
    return openSession(context, transaction, { districtId, personId: null, level: 'GUEST' });
  });
}

/** Ends the session the request came with. Signing out twice is no error. */
export async function signOut(context: Context): Promise<void> {
  const { viewer } = context;
  if (viewer.kind !== 'person' && viewer.kind !== 'guest') return;
  const subject =
    viewer.kind === 'person'
      ? { subjectType: 'Person', subjectId: viewer.personId }
      : { subjectType: 'Community', subjectId: viewer.districtId };
  await write(context, viewer.districtId, async ({ transaction, audit }) => {
    audit({ action: 'signOut', ...subject });
    await closeSession(context, transaction);
  });
}
