import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Ballot } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { type RowKey, readRowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { assertMay, may, type Place } from '../../platform/viewer.ts';
import { loadPlace } from '../electorate/index.ts';
import { type BallotHost, type BallotHostDescriber, hostDescriber } from './hosts.ts';

/** The ballot with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findBallot({ db }: Pick<Context, 'db'>, globalId: string): Promise<Ballot> {
  const key = namedRow(globalId, 'Ballot', ['ballot']);
  const row = await db.ballot.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['ballot']);
  return row;
}

export interface KnownHost {
  hostType: string;
  key: RowKey;
  host: BallotHost;
  describer: BallotHostDescriber;
}

/** The host with this global id. @throws RuleRefusedError NOT_FOUND when nothing here decides so. */
export async function findHost(context: Context, globalId: string): Promise<KnownHost> {
  const hostType = splitGlobalId(globalId)?.typename ?? '';
  const key = readRowKey(globalId, hostType);
  const found = key && (await loadHost(context, hostType, key));
  if (!found) throw new RuleRefusedError('NOT_FOUND', {}, ['host']);
  return found;
}

/** The host of a ballot, which stays as long as its ballots do. */
export async function hostOf(
  context: Pick<Context, 'db'>,
  { districtId, id, hostType, hostId }: Ballot,
): Promise<KnownHost> {
  const found = await loadHost(context, hostType, { districtId, id: hostId });
  if (!found) throw new Error(`The ballot ${id} has no host.`);
  return found;
}

async function loadHost(
  context: Pick<Context, 'db'>,
  hostType: string,
  key: RowKey,
): Promise<KnownHost | null> {
  const describer = hostDescriber(hostType);
  const host = await describer?.load(context, key);
  return describer && host ? { hostType, key, host, describer } : null;
}

/** Refuses, at the top level, who does not run this ballot; answers its place. */
export async function assertRuns(context: Context, ballot: Ballot): Promise<Place> {
  const place = await loadPlace(context, ballot.communityId);
  const { permission } = (await hostOf(context, ballot)).describer;
  assertMay(context.viewer, permission, place);
  return place;
}

export async function runs(context: Context, ballot: Ballot): Promise<boolean> {
  const permission = hostDescriber(ballot.hostType)?.permission;
  return (
    permission !== undefined &&
    may(context.viewer, permission, await loadPlace(context, ballot.communityId))
  );
}

/** Reads a ballot as it is now and holds it until the transaction ends. */
export async function holdBallot(
  transaction: Transaction,
  { districtId, id }: RowKey,
  how: 'SHARE' | 'UPDATE',
): Promise<Ballot> {
  await transaction.$queryRawUnsafe(
    `SELECT 1 FROM ballot WHERE district_id = $1::uuid AND id = $2::uuid FOR ${how}`,
    districtId,
    id,
  );
  return transaction.ballot.findUniqueOrThrow({ where: { districtId_id: { districtId, id } } });
}
