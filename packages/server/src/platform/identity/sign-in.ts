import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Person, SignInMethod, Site } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { line, parseInput, phone } from '../../kernel/input.ts';
import { takeOffices } from '../offices.ts';
import { checkProof } from '../proof-of-work/proof-of-work.ts';
import { write } from '../write.ts';
import { spendDoorCode } from './door-codes.ts';
import { type HostClaims, readHostToken } from './host-token.ts';
import { followHost, proveResidency } from './residency.ts';
import { closeSession, type OpenedSession, openSession } from './sessions.ts';

const codeLifetime = 10 * 60_000;
const attemptsAllowed = 5;

function siteFor(context: Context, method: SignInMethod): Site {
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

export interface SentCode {
  challengeId: string;
  expiresAt: Date;
  /** The code itself, in demonstration mode alone. */
  demonstrationCode: string | null;
}

/**
 * Sends a sign-in code to a phone.
 *
 * Outcomes: a challenge; PHONE_INVALID; RATE_LIMITED; SMS_NOT_SENT; SIGN_IN_METHOD_NOT_OFFERED.
 */
export async function requestSignInCode(
  context: Context,
  input: { phone: string },
): Promise<SentCode> {
  const site = siteFor(context, 'SMS_CODE');
  const { phone: number } = parseInput(z.object({ phone }), input);
  const phoneIndex = context.encryption.blindIndex(number, 'phone');
  await context.limits.consume('code-address', context.addressIndex);
  await context.limits.consume('code-phone', phoneIndex);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const id = newId();
  const createdAt = context.clock.now();
  const expiresAt = new Date(createdAt.getTime() + codeLifetime);
  await write(context, site.districtId, async ({ transaction, audit }) => {
    audit({ action: 'requestSignInCode', subjectType: 'SignInChallenge', subjectId: id });
    await transaction.signInChallenge.create({
      data: {
        districtId: site.districtId,
        id,
        phoneCipher: context.encryption.encrypt(number, 'phone'),
        phoneIndex,
        codeHash: codeHash(context, id, code),
        createdAt,
        expiresAt,
      },
    });
  });
  try {
    await context.sms.sendCode(number, code);
  } catch (error) {
    context.log.error({ err: error, requestId: context.requestId }, 'sign-in code not sent');
    throw new RuleRefusedError('SMS_NOT_SENT');
  }
  const shown = context.demonstration && site.demonstration;
  return { challengeId: id, expiresAt, demonstrationCode: shown ? code : null };
}

/** Keyed: six digits are found by trying, by whoever reads a copy of the database. */
function codeHash({ encryption }: Pick<Context, 'encryption'>, id: string, code: string): string {
  return encryption.blindIndex(`${id}:${code}`, 'sign-in-code');
}

const confirmation = z.object({
  challengeId: z.uuid(),
  code: z.string().regex(/^\d{6}$/),
  displayName: line(20).nullish(),
});

/**
 * Signs in by the code that was sent. The first time, the phone number becomes an ACCOUNT.
 *
 * Outcomes: a session; SIGN_IN_CODE_WRONG with the attempts left; SIGN_IN_CODE_EXPIRED.
 */
export async function confirmSignInCode(
  context: Context,
  input: { challengeId: string; code: string; displayName?: string | null },
): Promise<OpenedSession> {
  const site = siteFor(context, 'SMS_CODE');
  const { challengeId: id, code, displayName } = parseInput(confirmation, input);
  const { districtId } = site;
  const outcome = await write(context, districtId, async ({ transaction, audit }) => {
    const now = context.clock.now();
    const { count } = await transaction.signInChallenge.updateMany({
      where: {
        districtId,
        id,
        usedAt: null,
        expiresAt: { gt: now },
        attempts: { lt: attemptsAllowed },
      },
      data: { attempts: { increment: 1 } },
    });
    audit({ action: 'confirmSignInCode', subjectType: 'SignInChallenge', subjectId: id });
    if (count === 0) return new RuleRefusedError('SIGN_IN_CODE_EXPIRED');
    const where = { districtId_id: { districtId, id } };
    const challenge = await transaction.signInChallenge.findUniqueOrThrow({ where });
    if (challenge.codeHash !== codeHash(context, id, code)) {
      const left = attemptsAllowed - challenge.attempts;
      return new RuleRefusedError('SIGN_IN_CODE_WRONG', { left });
    }
    await transaction.signInChallenge.update({ where, data: { usedAt: now } });
    const person = await transaction.person.upsert({
      where: { districtId_phoneIndex: { districtId, phoneIndex: challenge.phoneIndex } },
      update: displayName ? { displayName } : {},
      create: {
        districtId,
        id: newId(),
        displayName: displayName ?? maskedName(challenge, context),
        phoneCipher: challenge.phoneCipher,
        phoneIndex: challenge.phoneIndex,
        level: 'ACCOUNT',
        createdAt: now,
      },
    });
    const { phoneIndex } = challenge;
    await takeOffices(transaction, { districtId, personId: person.id, phoneIndex });
    return openSession(context, transaction, {
      districtId,
      personId: person.id,
      level: person.level,
    });
  });
  // A wrong attempt must be counted, so the refusal is thrown after the commit.
  if (outcome instanceof RuleRefusedError) throw outcome;
  return outcome;
}

/** Until somebody chooses a name: 居民 and the last four digits of their phone. */
function maskedName(challenge: { phoneCipher: string }, { encryption }: Context): string {
  return `居民${encryption.decrypt(challenge.phoneCipher, 'phone').slice(-4)}`;
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
