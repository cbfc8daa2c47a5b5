import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Prisma, Site } from '../../generated/prisma/client.ts';
import { InvalidInputError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalReferenceId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { line, parseInput } from '../../kernel/input.ts';
import { write } from '../write.ts';

/** An origin as browsers send it, from how people write it: `https://Www.Example.cn/`. */
const origin = z.string().transform((text, problem) => {
  const address = URL.parse(text);
  const isOrigin =
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    address.href === `${address.origin}/` &&
    !text.includes('*');
  if (isOrigin) return address.origin;
  problem.addIssue({ code: 'custom', params: { code: 'ORIGIN_INVALID' } });
  return z.NEVER;
});

/** Public keys only: a private or shared key in a JWK set is one that has left its owner. */
const publicKeys = z.object({
  keys: z
    .array(
      z
        .looseObject({ kty: z.enum(['EC', 'RSA']) })
        .refine((key) => !('d' in key), { params: { code: 'KEY_IS_PRIVATE' } }),
    )
    .min(1)
    .max(20),
});

const creation = z.object({
  name: line(60),
  communityId: z.uuid(),
  origins: z.array(origin).min(1).max(50),
  hostKeys: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('jwks'), url: z.url({ protocol: /^https?$/ }) }),
      z.object({ kind: z.literal('public-keys'), keys: publicKeys }),
      z.object({ kind: z.literal('hs256') }),
    ])
    .nullable(),
  signInMethods: z.array(z.enum(['HOST_TOKEN', 'SMS_CODE', 'DOOR_CODE'])).max(3),
});

/** What the operator says of a new site; see `linli sites create`. */
export interface SiteCreation {
  name: string;
  communityId: string;
  origins: readonly string[];
  /** How the host's tokens are verified; null where the host has no sign-in of its own. */
  hostKeys:
    | { kind: 'jwks'; url: string }
    | { kind: 'public-keys'; keys: unknown }
    | { kind: 'hs256' }
    | null;
  /** Empty for the default: HOST_TOKEN with keys, otherwise SMS_CODE and DOOR_CODE. */
  signInMethods: readonly string[];
}

/**
 * Registers a website that embeds Linli. A secret for HS256 is returned this once; what is kept of
 * it is encrypted.
 *
 * Outcomes: the site and its secret, if it has one; INVALID_INPUT with ORIGIN_INVALID, KEY_IS_PRIVATE
 * or HOST_KEYS_MISSING; NOT_FOUND for a place that is in no district.
 */
export async function createSite(
  context: Context,
  input: SiteCreation,
): Promise<{ site: Site; secret: string | null }> {
  const { name, communityId, origins, hostKeys, signInMethods } = parseInput(creation, input);
  if (signInMethods.includes('HOST_TOKEN') && !hostKeys) {
    throw new InvalidInputError([{ path: ['signInMethods'], code: 'HOST_KEYS_MISSING' }]);
  }
  const chosen =
    signInMethods.length > 0
      ? [...new Set(signInMethods)]
      : hostKeys
        ? (['HOST_TOKEN'] as const)
        : (['SMS_CODE', 'DOOR_CODE'] as const);
  const community = await context.db.community.findUnique({ where: { id: communityId } });
  if (!community?.districtId) throw new RuleRefusedError('NOT_FOUND');
  const { districtId } = community;
  const secret = hostKeys?.kind === 'hs256' ? randomBytes(32).toString('base64url') : null;
  const id = newId();
  const site = await write(context, districtId, async ({ transaction, audit }) => {
    audit({
      action: 'createSite',
      subjectType: 'Site',
      subjectId: id,
      communityId,
      changes: { origins, signInMethods: [...chosen] },
    });
    return transaction.site.create({
      data: {
        id,
        key: `pk_${randomBytes(12).toString('base64url')}`,
        name,
        districtId,
        communityId,
        allowedOrigins: [...new Set(origins)],
        signInMethods: [...chosen],
        jwksUrl: hostKeys?.kind === 'jwks' ? hostKeys.url : null,
        ...(hostKeys?.kind === 'public-keys'
          ? { publicKeys: hostKeys.keys as Prisma.InputJsonObject }
          : {}),
        secretCipher: secret && context.encryption.encrypt(secret, 'site.secret'),
        createdAt: context.clock.now(),
      },
    });
  });
  return { site, secret };
}

/** Every site, the oldest first, with the community it is for. */
export async function listSites({ db }: Context) {
  return db.site.findMany({
    include: { community: { select: { code: true, name: true } } },
    orderBy: { createdAt: 'asc' },
    take: 1_000,
  });
}

const originChange = z.object({
  key: z.string(),
  add: z.array(origin).max(50),
  remove: z.array(origin).max(50),
});

/**
 * Changes which origins may use a site's key, and returns those that may. To add one that is there,
 * or remove one that is not, is no error.
 *
 * Outcomes: the origins; INVALID_INPUT with ORIGIN_INVALID; SITE_UNKNOWN.
 */
export async function changeSiteOrigins(
  context: Context,
  input: { key: string; add: readonly string[]; remove: readonly string[] },
): Promise<readonly string[]> {
  const { key, add, remove } = parseInput(originChange, input);
  const site = await context.db.site.findUnique({ where: { key } });
  if (!site) throw new RuleRefusedError('SITE_UNKNOWN');
  return write(context, site.districtId, async ({ transaction, audit, changed }) => {
    await transaction.$queryRaw`SELECT 1 FROM site WHERE id = ${site.id}::uuid FOR UPDATE`;
    const before = await transaction.site.findUniqueOrThrow({ where: { id: site.id } });
    const removed = new Set<string>(remove);
    const allowedOrigins = [...new Set([...before.allowedOrigins, ...add])].filter(
      (one) => !removed.has(one),
    );
    audit({
      action: 'changeSiteOrigins',
      subjectType: 'Site',
      subjectId: site.id,
      communityId: site.communityId,
      changes: { add, remove },
    });
    // Every server of this database lets go of the answers that it holds for the site.
    changed(globalReferenceId('Community', site.communityId));
    await transaction.site.update({ where: { id: site.id }, data: { allowedOrigins } });
    return allowedOrigins;
  });
}

/**
 * Says whether a guest's device does a small calculation before it gets a session on a site. Sessions
 * that are open stay so.
 *
 * Outcomes: nothing, also where it was so; SITE_UNKNOWN.
 */
export async function askGuestsForWork(
  context: Context,
  { key, asked }: { key: string; asked: boolean },
): Promise<void> {
  const site = await context.db.site.findUnique({ where: { key } });
  if (!site) throw new RuleRefusedError('SITE_UNKNOWN');
  await write(context, site.districtId, async ({ transaction, audit, changed }) => {
    audit({
      action: 'askGuestsForWork',
      subjectType: 'Site',
      subjectId: site.id,
      communityId: site.communityId,
      changes: { guestsProveWork: [site.guestsProveWork, asked] },
    });
    changed(globalReferenceId('Community', site.communityId));
    await transaction.site.update({ where: { id: site.id }, data: { guestsProveWork: asked } });
  });
}
