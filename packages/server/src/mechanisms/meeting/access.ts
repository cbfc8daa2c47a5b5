import type { Context } from '../../context.ts';
import type { Meeting } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { type RowKey, readRowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { namedRow } from '../../kernel/named-row.ts';
import type { Place } from '../../platform/viewer.ts';
import { loadPlace } from '../electorate/index.ts';
import { hostDescriber, type MeetingHost } from './hosts.ts';
import { actorKinds } from './policies.ts';

/** A host with what its meetings ask of the viewer. */
export interface KnownHost {
  hostType: string;
  key: RowKey;
  host: MeetingHost;
  place: Place;
  /** The parts that the viewer has in its meetings. */
  kinds: ReadonlySet<string>;
}

/** The meeting with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findMeeting({ db }: Context, globalId: string): Promise<Meeting> {
  const key = namedRow(globalId, 'Meeting', ['meeting']);
  const row = await db.meeting.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['meeting']);
  return row;
}

/** The host with this global id. @throws RuleRefusedError NOT_FOUND when nothing here meets. */
export async function findHost(context: Context, globalId: string): Promise<KnownHost> {
  const hostType = splitGlobalId(globalId)?.typename ?? '';
  const key = readRowKey(globalId, hostType);
  const found = key && (await loadHost(context, hostType, key));
  if (!found) throw new RuleRefusedError('NOT_FOUND', {}, ['host']);
  return found;
}

/** The host of a meeting, which stays as long as its meetings do. */
export async function hostOf(context: Context, meeting: Meeting): Promise<KnownHost> {
  const { districtId, hostType, hostId } = meeting;
  const found = await loadHost(context, hostType, { districtId, id: hostId });
  if (!found) throw new Error(`The meeting ${meeting.id} has no host.`);
  return found;
}

async function loadHost(context: Context, hostType: string, key: RowKey) {
  const describer = hostDescriber(hostType);
  const host = await describer?.load(context, key);
  if (!describer || !host) return null;
  const place = await loadPlace(context, host.communityId);
  const kinds = actorKinds(context.viewer, host, describer.permission, place);
  return { hostType, key, host, place, kinds } satisfies KnownHost;
}
