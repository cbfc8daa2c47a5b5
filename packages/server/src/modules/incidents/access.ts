import type { Context } from '../../context.ts';
import type { Incident } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { receiptHolders } from '../../mechanisms/receipt/index.ts';
import { may } from '../../platform/viewer.ts';
import { isHandler } from './policies.ts';

/** The incident with this global id. @throws RuleRefusedError NOT_FOUND when there is none. */
export async function findIncident({ db }: Context, globalId: string): Promise<Incident> {
  const key = namedRow(globalId, 'Incident', ['incident']);
  const row = await db.incident.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['incident']);
  return row;
}

/** Whether the viewer raised it: it follows from what they contributed. */
export async function isReporter(
  { db, viewer }: Context,
  incident: Pick<Incident, 'districtId' | 'id'>,
): Promise<boolean> {
  if (viewer.kind !== 'person' || viewer.districtId !== incident.districtId) return false;
  return (await receiptHolders(db, incident)).includes(viewer.personId);
}

/** The parts that the viewer has in an incident, as the lifecycle names them. */
export async function actorKinds(
  context: Context,
  incident: Incident,
): Promise<ReadonlySet<string>> {
  const kinds = new Set<string>();
  if (await isReporter(context, incident)) kinds.add('REPORTER');
  const place = await loadPlace(context, incident.communityId);
  if (may(context.viewer, 'incident:dispatch', place)) kinds.add('DISPATCHER');
  return kinds;
}

/** Staff read it, those who handle it, and the one who raised it. */
export async function mayRead(context: Context, incident: Incident): Promise<boolean> {
  const place = await loadPlace(context, incident.communityId);
  return (
    may(context.viewer, 'incident:read', place) ||
    isHandler(context.viewer, incident) ||
    isReporter(context, incident)
  );
}
