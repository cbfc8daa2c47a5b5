import type { Transaction } from '../../database.ts';
import type { WholeVersion } from './find.ts';

/** The names of the organizations that have something to do, by id. */
export async function ownersOf(
  db: Pick<Transaction, 'organization'>,
  { districtId, tasks }: Pick<WholeVersion, 'districtId' | 'tasks'>,
): Promise<ReadonlyMap<string, string>> {
  const ids = tasks.map(({ ownerOrganizationId }) => ownerOrganizationId);
  const rows = await db.organization.findMany({
    where: { districtId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What hangs on the board: the resolution, then who does what until when. Published in Chinese. */
export function noticeText(
  { text, tasks }: Pick<WholeVersion, 'text' | 'tasks'>,
  owners: ReadonlyMap<string, string>,
): string {
  const lines = tasks.map(
    ({ title, ownerOrganizationId, days }, index) =>
      `${index + 1}. ${title}：由${owners.get(ownerOrganizationId) ?? ''}办理，生效后 ${days} 天内办完。`,
  );
  return [text, '', '要办的事：', ...lines].join('\n');
}
