import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { workItemStateLabels } from './labels.ts';
import { isOverdue } from './lifecycle.ts';
import { workItemState } from './schema/work-item.ts';

type Outcome = Awaited<ReturnType<typeof load>>[number];

interface Batch {
  sourceIds: Set<string>;
  loaded: Promise<Map<string, Outcome[]>>;
}

/** What is being asked for at this moment, by district; a list asks once for all its sources. */
const batches = new WeakMap<Context, Map<string, Batch>>();

/** The work that came of something public, e.g. of a meeting's resolution; a list is one statement. */
export async function outcomesOf(context: Context, source: RowKey): Promise<Outcome[]> {
  const open = batches.get(context) ?? new Map<string, Batch>();
  batches.set(context, open);
  let batch = open.get(source.districtId);
  if (!batch) {
    const sourceIds = new Set<string>();
    const loaded = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      open.delete(source.districtId);
      const found = await load(context, source.districtId, [...sourceIds]);
      return Map.groupBy(found, ({ sourceId }) => sourceId ?? '');
    });
    batch = { sourceIds, loaded };
    open.set(source.districtId, batch);
  }
  batch.sourceIds.add(source.id);
  return (await batch.loaded).get(source.id) ?? [];
}

function load({ db }: Context, districtId: string, sourceIds: string[]) {
  return db.workItem.findMany({
    where: { districtId, sourceId: { in: sourceIds } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    include: { ownerOrganization: { select: { name: true } } },
  });
}

/** What everybody may know of such work; the work item itself is private. */
export const workItemOutcome = builder.objectRef<Outcome>('WorkItemOutcome').implement({
  description: 'What became of something that was resolved: the public part of its work item.',
  fields: (t) => ({
    id: t.id({
      description:
        'Its work item, by which `changed` tells of it; `node` answers it only to whom it concerns.',
      resolve: (item) => globalId('WorkItem', item),
    }),
    title: t.exposeString('title', { description: 'What is to be done.' }),
    ownerName: t.string({
      nullable: true,
      description: 'The organization whose work it is; null for a person’s.',
      resolve: ({ ownerOrganization }) => ownerOrganization?.name ?? null,
    }),
    state: t.expose('state', { type: workItemState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => workItemStateLabels[state][locale],
    }),
    progress: t.exposeInt('progress', { description: 'How much is done, 0–100 %.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'Until when it is to be done.' }),
    overdue: t.boolean({
      description: 'True when the time has passed and nobody has said that it is done.',
      resolve: (item, _, { clock }) => isOverdue(item, clock.now()),
    }),
  }),
});
