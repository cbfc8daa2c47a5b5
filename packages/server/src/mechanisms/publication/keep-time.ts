import type { Context, Services } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { operatorContext } from '../../operator-context.ts';
import { defineJob } from '../../platform/jobs.ts';
import { write } from '../../platform/write.ts';
import { holdPublication } from './access.ts';
import { endOrAwait } from './end-publication.ts';

const keepTime = defineJob<Record<string, never>>('publication-time');

/** Looks every five minutes which notices have been up for their time. */
export async function startPublicationJobs(services: Services): Promise<void> {
  await services.jobs.work(keepTime, () => keepPublicationTime(services));
  await services.jobs.schedule(keepTime, '*/5 * * * *', {});
}

/**
 * Ends the notices whose last civil day is over, or lets them wait for their answers. After a crash
 * the next run finds what was not ended; two processes end each once.
 */
export async function keepPublicationTime(services: Services): Promise<void> {
  const context = operatorContext(services);
  const due = await services.database.prisma.publication.findMany({
    where: { state: 'RUNNING', endsAt: { lte: services.clock.now() } },
    select: { districtId: true, id: true },
    orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
  });
  for (const key of due) {
    try {
      await keepTimeOf(context, key);
    } catch (error) {
      // One that fails keeps no other from ending; the next run tries again.
      services.log.error({ err: error, publication: key.id }, 'publication not ended in time');
    }
  }
}

async function keepTimeOf(context: Context, key: RowKey): Promise<void> {
  const nothing = new NothingToDo();
  try {
    await write(context, key.districtId, async (writing) => {
      const publication = await holdPublication(writing.transaction, key);
      // Somebody may have extended or withdrawn it, or another process have ended it.
      const isDue = publication.state === 'RUNNING' && publication.endsAt <= context.clock.now();
      if (!isDue) throw nothing;
      await endOrAwait(context, writing, publication, 'publicationTime');
    });
  } catch (error) {
    if (error !== nothing) throw error;
  }
}

/** Not an error of anybody's: it unwinds a transaction that has nothing to write. */
class NothingToDo extends Error {}
