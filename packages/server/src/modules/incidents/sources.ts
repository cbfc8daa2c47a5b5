import type { Context } from '../../context.ts';
import type { Incident } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';

/** How an incident ended: as the one who raised it finds, or closed by the office with a reason. */
export interface IncidentEnding {
  incidentId: string;
  outcome: 'VERIFIED' | 'CLOSED';
  words: string | null;
}

/** What incidents come of, e.g. a suggestion: it learns how its incident ended. */
export interface IncidentSource {
  onEnded(
    context: Context,
    writing: Writing,
    source: RowKey,
    ending: IncidentEnding,
  ): Promise<void>;
}

const sources = new Map<string, IncidentSource>();

/** Says, when a module is loaded, who is to learn of incidents with this `sourceType`. */
export function describeIncidentSource(sourceType: string, source: IncidentSource): void {
  if (sources.has(sourceType)) throw new Error(`${sourceType} is described twice.`);
  sources.set(sourceType, source);
}

export async function tellSource(
  context: Context,
  writing: Writing,
  { districtId, sourceType, sourceId: id }: Incident,
  ending: IncidentEnding,
): Promise<void> {
  await sources.get(sourceType)?.onEnded(context, writing, { districtId, id }, ending);
}
