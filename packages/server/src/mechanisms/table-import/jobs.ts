import type { Context, Services } from '../../context.ts';
import { newId } from '../../kernel/ids.ts';
import { defineJob } from '../../platform/jobs.ts';
import { carryOutRun } from './carry-out-run.ts';
import { checkRun } from './check-run.ts';

interface RunPayload {
  districtId: string;
  id: string;
}

const checkTable = defineJob<RunPayload>('check-table');
const importTable = defineJob<RunPayload>('import-table');

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
  const left = await services.database.prisma.importRun.findMany({
    where: { state: { in: ['CHECKING', 'RUNNING'] } },
    select: { districtId: true, id: true, state: true },
  });
  for (const { state, ...key } of left) {
    await (state === 'CHECKING' ? sendCheck(services, key) : sendImport(services, key));
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
