import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Person } from '../../generated/prisma/client.ts';
import { InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { newCode, newId } from '../../kernel/ids.ts';
import { line, phone } from '../../kernel/input.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { residentErrors } from './errors.ts';
import { openName, sealName, sealPhone } from './private-texts.ts';

/** Whom staff register: somebody known, or by name and, if they have one, number. */
export const personForm = {
  person: z.string().nullish(),
  name: line(40).nullish(),
  phone: phone.nullish(),
};

export interface PersonGiven {
  person?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
}

/** What was given of a person as keyed hashes, for the record of an idempotency key. */
export function hashedPerson(
  { encryption }: Context,
  { person, name, phone: number }: PersonGiven,
) {
  return {
    person: person ?? null,
    name: name ? encryption.blindIndex(name, 'name') : null,
    phone: number ? encryption.blindIndex(number, 'phone') : null,
  };
}

/** Who is known already of those given: by id, or by number. */
export async function findPersonId(
  { db, encryption }: Context,
  districtId: string,
  { person, phone: number }: PersonGiven,
): Promise<string | null> {
  if (person) return namedRow(person, 'Person', ['person']).id;
  if (!number) return null;
  const phoneIndex = encryption.blindIndex(number, 'phone');
  const where = { districtId_phoneIndex: { districtId, phoneIndex } };
  return (await db.person.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/**
 * The person whom staff mean: by id, or by number, or a new ACCOUNT. Who is found by a number and
 * has a name keeps it.
 *
 * @throws RuleRefusedError NOT_FOUND; PHONE_OF_ANOTHER; InvalidInputError NAME_OR_PERSON_REQUIRED.
 */
export async function keepPerson(
  context: Context,
  transaction: Transaction,
  districtId: string,
  given: PersonGiven,
): Promise<Person> {
  if (given.person) return knownPerson(transaction, districtId, given.person);
  const { name, phone: number } = given;
  if (!name) {
    throw new InvalidInputError([{ path: ['name'], code: residentErrors.NAME_OR_PERSON_REQUIRED }]);
  }
  const nameCipher = sealName(context, name);
  const created = {
    districtId,
    id: newId(),
    nameCipher,
    level: 'ACCOUNT' as const,
    createdAt: context.clock.now(),
  };
  if (!number) {
    // Shown to neighbours until they choose another; says nothing of the name.
    return transaction.person.create({ data: { ...created, displayName: `居民${newCode(4)}` } });
  }
  const { phoneCipher, phoneIndex } = sealPhone(context, number);
  const person = await transaction.person.upsert({
    where: { districtId_phoneIndex: { districtId, phoneIndex } },
    update: {},
    create: { ...created, displayName: `居民${number.slice(-4)}`, phoneCipher, phoneIndex },
  });
  if (person.nameCipher === null) {
    const where = { districtId_id: { districtId, id: person.id } };
    return transaction.person.update({ where, data: { nameCipher } });
  }
  if (openName(context, person.nameCipher) === name) return person;
  throw new RuleRefusedError(residentErrors.PHONE_OF_ANOTHER, {}, ['phone']);
}

async function knownPerson(
  transaction: Transaction,
  districtId: string,
  globalId: string,
): Promise<Person> {
  const path = ['person'];
  const key = namedRow(globalId, 'Person', path);
  const person =
    key.districtId === districtId
      ? await transaction.person.findUnique({ where: { districtId_id: key } })
      : null;
  if (!person || person.erasedAt) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return person;
}
