import type { Context, Services } from '../../context.ts';
import { newId } from '../../kernel/ids.ts';
import { defineJob } from '../../platform/jobs.ts';
import { carryOutRun } from './carry-out-run.ts';
import { checkRun } from './check-run.ts';
import { removeSealedFile } from './sealed-file.ts';

interface RunPayload {
  districtId: string;
  id: string;
}

const checkTable = defineJob<RunPayload>('check-table');
const importTable = defineJob<RunPayload>('import-table');
const sweepTables = defineJob<Record<string, never>>('sweep-imported-tables');

/** Days that a run is kept after its last step, with the rows that it refused. */
const keptDays = 30;

/** Asks for a table to be looked through. */
export function sendCheck({ jobs }: Services, { districtId, id }: RunPayload): Promise<void> {
  return jobs.send(checkTable, { districtId, id });
}

/** Asks for a table to be written. */
export function sendImport({ jobs }: Services, { districtId, id }: RunPayload): Promise<void> {
  return jobs.send(importTable, { districtId, id });
}

/** Does what is asked, and what a process that was killed has left. */
export async function startImportJobs(services: Services): Promise<void> {
  await services.jobs.work(checkTable, (key) => checkRun(workContext(services), key));
  await services.jobs.work(importTable, (key) => carryOutRun(workContext(services), key));
  await services.jobs.work(sweepTables, () => sweepImports(services));
  await services.jobs.schedule(sweepTables, '43 18 * * *', {});
  const left = await services.database.prisma.importRun.findMany({
    where: { state: { in: ['CHECKING', 'RUNNING'] } },
    select: { districtId: true, id: true, state: true },
  });
  for (const { state, ...key } of left) {
    await (state === 'CHECKING' ? sendCheck(services, key) : sendImport(services, key));
  }
}

/** Removes runs that nobody has touched for a month, and their files. */
export async function sweepImports(services: Services): Promise<void> {
  const { prisma } = services.database;
  const before = new Date(services.clock.now().getTime() - keptDays * 86_400_000);
  const old = await prisma.importRun.findMany({
    where: { updatedAt: { lt: before }, state: { not: 'RUNNING' } },
  });
  for (const { districtId, id, fileKey, problemsKey } of old) {
    await prisma.importRun.delete({ where: { districtId_id: { districtId, id } } });
    await removeSealedFile(services, fileKey);
    await removeSealedFile(services, problemsKey);
  }
}

/** The process itself acts; who asked for it stands in the run and in the audit of its start. */
function workContext(services: Services): Context {
  return {
    ...services,
    viewer: { kind: 'operator' },
    site: null,
    locale: 'zh-CN',
    db: services.database.prisma,
    requestId: newId(),
    addressIndex: 'operator',
  };
}
