import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { ApiKey } from '../../generated/prisma/client.ts';
import { InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { isUuid, newId } from '../../kernel/ids.ts';
import { line, parseInput } from '../../kernel/input.ts';
import { sha256 } from '../encryption.ts';
import { isPermission, type Permission } from '../permissions.ts';
import { write } from '../write.ts';

const creation = z.object({
  name: line(60),
  districtCode: z.string().regex(/^\d{12}$/),
  permissions: z.array(z.string()).max(50),
});

/**
 * Makes an API key for a district. The key is returned this once; only its hash is kept.
 *
 * Outcomes: the key; INVALID_INPUT for an unknown permission; NOT_FOUND for an unknown district.
 */
export async function createApiKey(
  context: Context,
  input: { name: string; districtCode: string; permissions: string[] },
): Promise<{ key: string; permissions: Permission[] }> {
  const { name, districtCode, permissions } = parseInput(creation, input);
  const unknown = permissions.filter((permission) => !isPermission(permission));
  if (unknown.length > 0) {
    throw new InvalidInputError(
      unknown.map((permission) => ({ path: ['permissions', permission], code: 'VALUE_INVALID' })),
    );
  }
  const district = await context.db.community.findUnique({ where: { code: districtCode } });
  if (district?.level !== 'DISTRICT') throw new RuleRefusedError('NOT_FOUND');
  const key = `lk_${randomBytes(32).toString('base64url')}`;
  const id = newId();
  const createdAt = context.clock.now();
  await write(context, district.id, async ({ transaction, audit }) => {
    audit({
      action: 'createApiKey',
      subjectType: 'ApiKey',
      subjectId: id,
      changes: { permissions },
    });
    await transaction.apiKey.create({
      data: { id, hash: sha256(key), name, districtId: district.id, permissions, createdAt },
    });
  });
  return { key, permissions: permissions.filter(isPermission) };
}

export async function listApiKeys({ db }: Context): Promise<ApiKey[]> {
  return db.apiKey.findMany({ orderBy: { createdAt: 'asc' }, take: 1_000 });
}

/** Ends a key at once. Revoking twice is no error. Outcomes: done; NOT_FOUND. */
export async function revokeApiKey(context: Context, id: string): Promise<void> {
  const key = isUuid(id) ? await context.db.apiKey.findUnique({ where: { id } }) : null;
  if (!key) throw new RuleRefusedError('NOT_FOUND');
  await write(context, key.districtId, async ({ transaction, audit }) => {
    audit({ action: 'revokeApiKey', subjectType: 'ApiKey', subjectId: id });
    await transaction.apiKey.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: context.clock.now() },
    });
  });
}
