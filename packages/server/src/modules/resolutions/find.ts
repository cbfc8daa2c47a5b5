import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Prisma, Resolution, Topic } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { assertDistrict, assertPerson } from '../../platform/viewer.ts';
import { mayDraft } from './policies.ts';

/** The resolution with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findResolution({ db }: Context, globalId: string): Promise<Resolution> {
  const key = namedRow(globalId, 'Resolution', ['resolution']);
  const row = await db.resolution.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['resolution']);
  return row;
}

/** The topic with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findTopic({ db }: Context, globalId: string): Promise<Topic> {
  const key = namedRow(globalId, 'Topic', ['topic']);
  const row = await db.topic.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['topic']);
  return row;
}

/** Whether the viewer drafts and leads this resolution. */
export async function isEditor(
  context: Context,
  { communityId, organizationId }: Pick<Resolution, 'communityId' | 'organizationId'>,
): Promise<boolean> {
  return mayDraft(context.viewer, await loadPlace(context, communityId), organizationId);
}

/** Refuses, at the top level, whoever may not lead this resolution. */
export async function assertEditor(context: Context, resolution: Resolution): Promise<void> {
  if (await isEditor(context, resolution)) return;
  assertPerson(context.viewer);
  assertDistrict(context.viewer, resolution.districtId);
  throw new ForbiddenError();
}

const parts = {
  tasks: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  citations: { orderBy: [{ position: 'asc' }, { subjectId: 'asc' }] },
} satisfies Prisma.ResolutionVersionInclude;

/** One wording of a resolution with its tasks and what it cites. */
export type WholeVersion = Prisma.ResolutionVersionGetPayload<{ include: typeof parts }>;

export async function readVersion(
  db: Pick<Transaction, 'resolutionVersion'>,
  { districtId, id: resolutionId }: RowKey,
  number: number,
): Promise<WholeVersion> {
  return db.resolutionVersion.findUniqueOrThrow({
    where: { districtId_resolutionId_number: { districtId, resolutionId, number } },
    include: parts,
  });
}

/** Reads a resolution and holds it until the transaction ends: every step and rating waits. */
export async function holdResolution(
  transaction: Transaction,
  { districtId, id }: RowKey,
): Promise<Resolution> {
  await transaction.$queryRawUnsafe(
    `SELECT 1 FROM resolution WHERE district_id = $1::uuid AND id = $2::uuid FOR UPDATE`,
    districtId,
    id,
  );
  return transaction.resolution.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
  });
}
