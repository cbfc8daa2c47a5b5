import type { Context } from '../../context.ts';
import type { Incident } from '../../generated/prisma/client.ts';
import { receiptHolders } from '../../mechanisms/receipt/index.ts';
import { notify } from '../../platform/notifications/index.ts';
import type { Writing } from '../../platform/write.ts';

/** Tells the one who raised an incident; `work` makes it the same telling. */
export async function tellReporter(
  context: Context,
  writing: Writing,
  { districtId, id, communityId }: Incident,
  telling: { kind: string; values: Record<string, string>; work: string },
): Promise<void> {
  const { kind, values, work } = telling;
  await notify(context, writing, {
    kind,
    personIds: await receiptHolders(writing.transaction, { districtId, id }),
    subjectType: 'Incident',
    subjectId: id,
    communityId,
    values,
    onceKey: `incident:${id}:${kind}:${work}`,
  });
}
