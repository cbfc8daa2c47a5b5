import type { Context } from '../../context.ts';
import type { Need } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Writing } from '../../platform/write.ts';

/** What needs come of, e.g. a suggestion: it learns how its need was settled. */
export interface NeedSource {
  /** The need was met or closed, with these words; in the same transaction. */
  onSettled(
    context: Context,
    writing: Writing,
    source: RowKey,
    settled: { needId: string; words: string },
  ): Promise<void>;
}

const sources = new Map<string, NeedSource>();

/** Says, when a module is loaded, who is to learn of needs with this `sourceType`. */
export function describeNeedSource(sourceType: string, source: NeedSource): void {
  if (sources.has(sourceType)) throw new Error(`${sourceType} is described twice.`);
  sources.set(sourceType, source);
}

export async function tellSource(
  context: Context,
  writing: Writing,
  { districtId, id, sourceType, sourceId }: Need,
  words: string,
): Promise<void> {
  const source = { districtId, id: sourceId };
  await sources.get(sourceType)?.onSettled(context, writing, source, { needId: id, words });
}
