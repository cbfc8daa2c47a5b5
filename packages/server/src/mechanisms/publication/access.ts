import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Objection, Publication } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { assertDistrict, assertPerson, may, type Place } from '../../platform/viewer.ts';
import { loadPlace } from '../electorate/index.ts';
import { hostDescriber } from './hosts.ts';
import { actorKinds } from './policies.ts';

/** The publication with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findPublication({ db }: Context, globalId: string): Promise<Publication> {
  const key = namedRow(globalId, 'Publication', ['publication']);
  const row = await db.publication.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['publication']);
  return row;
}

/** The objection with this global id, with its publication. @throws RuleRefusedError NOT_FOUND */
export async function findObjection(
  { db }: Context,
  globalId: string,
): Promise<Objection & { publication: Publication }> {
  const key = namedRow(globalId, 'Objection', ['objection']);
  const row = await db.objection.findUnique({
    where: { districtId_id: key },
    include: { publication: true },
  });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['objection']);
  return row;
}

/** The parts that the viewer has in a publication. */
export async function kindsIn(
  context: Context,
  publication: Publication,
): Promise<ReadonlySet<string>> {
  const place = await loadPlace(context, publication.communityId);
  const { permission } = hostDescriber(publication.hostType);
  return actorKinds(context.viewer, publication, permission, place);
}

/** Refuses, at the top level, whoever does not answer for a publication. */
export async function assertEditor(
  context: Context,
  publication: Publication,
): Promise<ReadonlySet<string>> {
  const kinds = await kindsIn(context, publication);
  if (kinds.has('EDITOR')) return kinds;
  assertPerson(context.viewer);
  assertDistrict(context.viewer, publication.districtId);
  throw new ForbiddenError();
}

/** Whether the viewer enters objections of those who come to the office. */
export function mayRecord({ viewer }: Context, place: Place): boolean {
  return may(viewer, 'publication:edit', place);
}

/** Reads a publication and holds it until the transaction ends: steps and objections wait. */
export async function holdPublication(
  transaction: Transaction,
  { districtId, id }: RowKey,
): Promise<Publication> {
  await transaction.$queryRawUnsafe(
    `SELECT 1 FROM publication WHERE district_id = $1::uuid AND id = $2::uuid FOR UPDATE`,
    districtId,
    id,
  );
  return transaction.publication.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
  });
}
