import { reopeningRule } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Resolution } from '../../generated/prisma/client.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import {
  describePublicationHost,
  lastDayOf,
  neighbourhoodRule,
  periodEnd,
} from '../../mechanisms/publication/index.ts';
import { appendToLog } from '../../mechanisms/transparency-log/index.ts';
import {
  createWorkItem,
  describeWorkSource,
  stateOfWork,
} from '../../mechanisms/work-item/index.ts';
import type { Writing } from '../../platform/write.ts';
import { contributorsOf, moveTopic } from '../deliberation/index.ts';
import { holdResolution, readVersion, type WholeVersion } from './find.ts';
import { resolutionAdopted, resolutionDelivered } from './log-kinds.ts';
import { moveResolution } from './move-resolution.ts';
import { tell } from './notifications.ts';
import { digestOf } from './wording.ts';

const topicOf = ({ districtId, topicId: id }: Resolution): RowKey => ({ districtId, id });

describePublicationHost('Resolution', {
  rule: neighbourhoodRule,
  permission: 'resolution:edit',
  async load({ db }, { districtId, id }) {
    const resolution = await db.resolution.findUnique({
      where: { districtId_id: { districtId, id } },
    });
    if (!resolution) return null;
    const number = resolution.publishedVersion ?? resolution.version;
    const { title } = await readVersion(db, { districtId, id }, number);
    return { title };
  },
  /** In force, unless an objection was found right: then it is amended or withdrawn first. */
  async onEnded(context, writing, key, { upheld, partlyUpheld }) {
    const resolution = await holdResolution(writing.transaction, key);
    if (upheld + partlyUpheld > 0) {
      await moveResolution(context, writing, resolution, {
        action: 'SEND_BACK',
        mutation: 'resolutionAfterNotice',
      });
      return;
    }
    await takeEffect(context, writing, resolution);
  },
  async onWithdrawn(context, writing, key) {
    const resolution = await holdResolution(writing.transaction, key);
    await moveResolution(context, writing, resolution, {
      action: 'SEND_BACK',
      mutation: 'resolutionAfterNotice',
    });
  },
});

async function takeEffect(
  context: Context,
  writing: Writing,
  resolution: Resolution,
): Promise<void> {
  const version = await readVersion(writing.transaction, resolution, resolution.version);
  await moveResolution(context, writing, resolution, {
    action: 'TAKE_EFFECT',
    mutation: 'resolutionAfterNotice',
    data: { inForceAt: context.clock.now(), round: 1 },
  });
  await appendToLog(context, writing, {
    districtId: resolution.districtId,
    kind: resolutionAdopted,
    subjectType: 'Resolution',
    subjectId: resolution.id,
    facts: {
      digest: digestOf(version),
      version: version.number,
      topic: globalId('Topic', topicOf(resolution)),
    },
  });
  await moveTopic(context, writing, topicOf(resolution), 'IMPLEMENT');
  await giveOutWork(context, writing, resolution, version);
}

/** Makes a work item of every task, due as many civil days after today as it has. */
export async function giveOutWork(
  context: Context,
  writing: Writing,
  { districtId, id, communityId }: Resolution,
  { tasks }: WholeVersion,
): Promise<void> {
  for (const task of tasks) {
    await createWorkItem(context, writing, {
      districtId,
      communityId,
      title: task.title,
      body: task.body,
      ownerOrganizationId: task.ownerOrganizationId,
      departmentId: task.departmentId,
      dueAt: new Date(periodEnd(context.clock.now(), task.days).getTime() - 1_000),
      sourceType: 'Resolution',
      sourceId: id,
    });
  }
}

describeWorkSource('Resolution', {
  /** When the last item is settled it was carried out, and residents say whether it was. */
  async onSettled(context, writing, key) {
    const resolution = await holdResolution(writing.transaction, key);
    if (resolution.state !== 'IN_FORCE') return;
    const since = await roundSince(writing.transaction, key);
    const { open, verified } = await stateOfWork(writing.transaction, key, since);
    // What was given up alone was not carried out: the resolution is withdrawn, or given work anew.
    if (open > 0 || verified === 0) return;
    await deliver(context, writing, resolution, verified);
  },
});

/** When the present round began: with coming into force, or with the last reopening. */
async function roundSince(transaction: Transaction, { districtId, id }: RowKey): Promise<Date> {
  const step = await transaction.lifecycleStep.findFirstOrThrow({
    where: { districtId, subjectId: id, action: { in: ['TAKE_EFFECT', 'REOPEN'] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true },
  });
  return step.at;
}

async function deliver(
  context: Context,
  writing: Writing,
  resolution: Resolution,
  workItems: number,
): Promise<void> {
  const { transaction } = writing;
  const { districtId, id, round } = resolution;
  const deliveredAt = context.clock.now();
  const rateUntil = periodEnd(deliveredAt, reopeningRule.ratingDays);
  await moveResolution(context, writing, resolution, {
    action: 'DELIVER',
    mutation: 'resolutionDelivered',
    data: { deliveredAt, rateUntil },
  });
  const version = await readVersion(transaction, resolution, resolution.version);
  await appendToLog(context, writing, {
    districtId,
    kind: resolutionDelivered,
    subjectType: 'Resolution',
    subjectId: id,
    facts: { digest: digestOf(version), round, workItems },
  });
  await moveTopic(context, writing, topicOf(resolution), 'COMPLETE');
  await tell(context, writing, resolution, {
    news: 'TO_RATE',
    personIds: await contributorsOf(transaction, topicOf(resolution)),
    values: { title: version.title, day: lastDayOf(rateUntil) },
    onceKey: `rate:${round}`,
  });
}
