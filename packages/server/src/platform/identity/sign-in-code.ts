import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { line, parseInput, phone } from '../../kernel/input.ts';
import { takeOffices } from '../offices.ts';
import { write } from '../write.ts';
import { type OpenedSession, openSession } from './sessions.ts';
import { siteFor } from './sign-in.ts';

const codeLifetime = 10 * 60_000;
const attemptsAllowed = 5;

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
