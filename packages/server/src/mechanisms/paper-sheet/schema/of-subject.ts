import type { Context } from '../../../context.ts';
import type { PaperSheet, PaperStack } from '../../../generated/prisma/client.ts';
import type { PaperSheetState } from '../../../generated/prisma/enums.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { handlesPaper } from '../access.ts';
import { paperStackType } from './paper-sheet.ts';

/** A page of a connection, as Pothos hands it to Prisma. */
type Page = object;
type Subject = RowKey & { communityId: string };

/** An id that no row has: what is asked for who may see none. */
export const noRow = '00000000-0000-0000-0000-000000000000';

/** The stacks of a subject, the newest first; none for who handles no papers there. */
export async function stacksOf(
  context: Context,
  page: Page,
  subject: Subject,
): Promise<PaperStack[]> {
  return context.db.paperStack.findMany({
    ...page,
    where: await seen(context, subject),
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
  });
}

/** The sheets of a subject, those in `states` alone when they are given; none likewise. */
export async function sheetsOf(
  context: Context,
  page: Page,
  subject: Subject,
  states: readonly PaperSheetState[] | null | undefined,
): Promise<PaperSheet[]> {
  return context.db.paperSheet.findMany({
    ...page,
    where: { ...(await seen(context, subject)), ...(states && { state: { in: [...states] } }) },
    orderBy: { id: 'asc' },
  });
}

async function seen(context: Context, { districtId, id, communityId }: Subject) {
  const subjectId = (await handlesPaper(context, { communityId })) ? id : noRow;
  return { districtId, subjectId };
}

/** The field of a mutation that answers the stack that it issued. */
export const issuedStack = {
  type: paperStackType,
  description: 'The stack.',
  resolve: (
    query: Page,
    { districtId, id }: RowKey,
    _: object,
    { db }: Pick<Context, 'db'>,
  ): Promise<PaperStack> =>
    db.paperStack.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;
