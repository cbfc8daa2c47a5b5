import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { newId } from '../../kernel/ids.ts';
import { parseInput } from '../../kernel/input.ts';
import { type Locale, locales } from '../../kernel/locale.ts';
import { assertPerson, type PersonViewer } from '../viewer.ts';
import { write } from '../write.ts';
import { codeMail } from './compose-code.ts';

/** How somebody is reached outside of the product. */
export interface Contact {
  /** Confirmed by a code; null without one. */
  email: string | null;
  /** The language of what is sent. */
  locale: Locale;
}

/** A code that is on its way to an address. */
export interface ContactChallenge {
  id: string;
  expiresAt: Date;
}

const codeLifetime = 30 * 60_000;
const attemptsAllowed = 5;
const purpose = 'person.email';

/** An address: its domain in small letters, at most 254 characters (RFC 5321). */
const email = z
  .string()
  .transform((text) => {
    const [, name = '', domain = ''] = /^(.*)@([^@]*)$/s.exec(text.trim()) ?? [];
    return `${name}@${domain.toLowerCase()}`;
  })
  .refine((text) => text.length <= 254 && z.email().safeParse(text).success, {
    params: { code: 'EMAIL_INVALID' },
  });

const form = z.object({
  email: email.nullish(),
  locale: z.enum(locales).nullish(),
});

/** The viewer's own contact. */
export async function contactOf(
  { db, encryption }: Context,
  { districtId, personId: id }: PersonViewer,
): Promise<Contact> {
  const person = await db.person.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    select: { emailCipher: true, locale: true },
  });
  return {
    email: person.emailCipher && encryption.decrypt(person.emailCipher, purpose),
    locale: locales.find((each) => each === person.locale) ?? locales[0],
  };
}

/**
 * Sets the language of what is sent to the viewer, and sends a code to an address that shall be
 * theirs. The address counts when the code comes back, so that nobody enters a stranger's.
 *
 * Outcomes: the challenge, or null when no other address was given; InvalidInputError (also
 * EMAIL_INVALID); CHANNEL_NOT_OFFERED; MAIL_NOT_SENT; at the top level UNAUTHENTICATED, RATE_LIMITED.
 */
export async function setContact(
  context: Context,
  input: z.input<typeof form>,
): Promise<ContactChallenge | null> {
  const viewer = assertPerson(context.viewer);
  const { districtId, personId } = viewer;
  const { email: address, locale } = parseInput(form, input);
  if (address && !context.mail) throw new RuleRefusedError('CHANNEL_NOT_OFFERED', {}, ['email']);
  const contact = await contactOf(context, viewer);
  const isNew = Boolean(address) && address !== contact.email;
  if (address && isNew) {
    await context.limits.consume('code-email', personId);
    await context.limits.consume(
      'code-email',
      context.encryption.blindIndex(address.toLowerCase(), 'email'),
    );
  }
  const id = newId();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const createdAt = context.clock.now();
  const expiresAt = new Date(createdAt.getTime() + codeLifetime);
  await write(context, districtId, async ({ transaction, audit }) => {
    if (locale) {
      const where = { districtId_id: { districtId, id: personId } };
      await transaction.person.update({ where, data: { locale } });
    }
    if (address && isNew) {
      await transaction.contactChallenge.create({
        data: {
          districtId,
          id,
          personId,
          emailCipher: context.encryption.encrypt(address, purpose),
          codeHash: codeHash(context, id, code),
          createdAt,
          expiresAt,
        },
      });
    }
    audit({
      action: 'setContact',
      subjectType: 'Person',
      subjectId: personId,
      changes: { email: isNew ? 'code sent' : 'as it was', ...(locale ? { locale } : {}) },
    });
  });
  if (!address || !isNew) return null;
  try {
    await context.mail?.send({ to: address, ...codeMail(code, locale ?? contact.locale) });
  } catch (error) {
    context.log.error({ err: error, requestId: context.requestId }, 'contact code not sent');
    throw new RuleRefusedError('MAIL_NOT_SENT', {}, ['email']);
  }
  return { id, expiresAt };
}

/** Keyed: six digits are found by trying, by whoever reads a copy of the database. */
function codeHash({ encryption }: Context, id: string, code: string): string {
  return encryption.blindIndex(`${id}:${code}`, 'contact-code');
}

const confirmation = z.object({ challengeId: z.uuid(), code: z.string().regex(/^\d{6}$/) });

/**
 * Takes an address as the viewer's by the code that was sent to it.
 *
 * Outcomes: nothing; CONTACT_CODE_WRONG with the attempts left; CONTACT_CODE_EXPIRED, also for the
 * challenge of somebody else; InvalidInputError; at the top level UNAUTHENTICATED.
 */
export async function confirmContact(
  context: Context,
  input: z.input<typeof confirmation>,
): Promise<void> {
  const { districtId, personId } = assertPerson(context.viewer);
  const { challengeId: id, code } = parseInput(confirmation, input);
  const refusal = await write(context, districtId, async ({ transaction, audit }) => {
    const now = context.clock.now();
    const { count } = await transaction.contactChallenge.updateMany({
      where: {
        districtId,
        id,
        personId,
        usedAt: null,
        expiresAt: { gt: now },
        attempts: { lt: attemptsAllowed },
      },
      data: { attempts: { increment: 1 } },
    });
    audit({ action: 'confirmContact', subjectType: 'Person', subjectId: personId });
    if (count === 0) return new RuleRefusedError('CONTACT_CODE_EXPIRED');
    const where = { districtId_id: { districtId, id } };
    const challenge = await transaction.contactChallenge.findUniqueOrThrow({ where });
    if (challenge.codeHash !== codeHash(context, id, code)) {
      const left = attemptsAllowed - challenge.attempts;
      return new RuleRefusedError('CONTACT_CODE_WRONG', { left });
    }
    await transaction.contactChallenge.update({ where, data: { usedAt: now } });
    await transaction.person.update({
      where: { districtId_id: { districtId, id: personId } },
      data: { emailCipher: challenge.emailCipher },
    });
    return null;
  });
  // A wrong attempt must be counted, so the refusal is thrown after the commit.
  if (refusal) throw refusal;
}

/**
 * Forgets the viewer's address, codes on their way to others, and e-mail that waits.
 *
 * Outcomes: nothing, also when there was no address; at the top level UNAUTHENTICATED.
 */
export async function withdrawContact(context: Context): Promise<void> {
  const { districtId, personId } = assertPerson(context.viewer);
  await write(context, districtId, async ({ transaction, audit }) => {
    const own = { districtId, personId };
    await transaction.person.update({
      where: { districtId_id: { districtId, id: personId } },
      data: { emailCipher: null },
    });
    await transaction.contactChallenge.deleteMany({ where: own });
    await transaction.notificationDelivery.deleteMany({
      where: { ...own, channel: 'EMAIL', state: 'WAITING' },
    });
    audit({ action: 'withdrawContact', subjectType: 'Person', subjectId: personId });
  });
}
