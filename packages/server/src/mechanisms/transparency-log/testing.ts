import { write } from '../../platform/write.ts';
import type { TestApp, TestDistrict } from '../../testing/index.ts';
import { appendToLog, type LoggedFact } from './append-to-log.ts';
import { defineLogKind } from './kinds.ts';

/** A kind of entry of tests. */
export const logTried = defineLogKind('LOG_TRIED', {
  label: { 'zh-CN': '试记', 'zh-TW': '試記', en: 'Tried' },
  description: { 'zh-CN': '试着记一条。', 'zh-TW': '試著記一筆。', en: 'An entry of a test.' },
});

export interface LogThatOptions {
  kind?: string;
  district?: TestDistrict;
  /** Done in the same transaction, after the entry was laid down. */
  afterwards?: () => void;
}

/** The facts of every entry of a kind that was laid down and has no place yet, the newest last. */
export async function waitingFacts(app: TestApp, kind: string): Promise<unknown[]> {
  const { db } = app.context({ kind: 'operator' });
  const rows = await db.logSubmission.findMany({ where: { kind }, orderBy: { id: 'asc' } });
  return rows.map(({ leaf }) => (JSON.parse(leaf) as { facts: unknown }).facts);
}

/** Logs facts of a district's community in a command's transaction; returns the entry's id. */
export function logThat(
  app: TestApp,
  facts: LoggedFact['facts'],
  { kind = logTried, district = app.world.here, afterwards = () => {} }: LogThatOptions = {},
): Promise<string> {
  const context = app.context(district.worker.viewer);
  const { id: districtId, community } = district;
  const subject = { subjectType: 'Community', subjectId: community.id };
  return write(context, districtId, async (writing) => {
    writing.audit({ ...subject, action: 'tryLog' });
    const id = await appendToLog(context, writing, { districtId, kind, ...subject, facts });
    afterwards();
    return id;
  });
}
