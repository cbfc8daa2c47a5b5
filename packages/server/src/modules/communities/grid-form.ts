import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Grid } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { line } from '../../kernel/input.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { isUniqueViolation } from '../../kernel/unique-violation.ts';
import { assertMay } from '../../platform/viewer.ts';
import { treeErrors } from './errors.ts';

/** Who answers for a grid, as its board publishes it; left out it stays, null forgets it. */
export const responsible = {
  responsibleName: line(40).nullish(),
  responsibleTelephone: line(40).nullish(),
  responsibility: z.enum(['COMMUNITY_SECRETARY', 'CADRE', 'ESTATE_BRANCH', 'OTHER']).nullish(),
  responsiblePerson: z.string().nullish(),
};

/** The grid that a command was given, for a viewer who may edit it. */
export async function findGrid(context: Context, globalId: string): Promise<Grid> {
  const key = namedRow(globalId, 'Grid', ['grid']);
  const grid = await context.db.grid.findUnique({
    where: { districtId_id: key },
    include: { community: true },
  });
  if (!grid) throw new RuleRefusedError('NOT_FOUND', {}, ['grid']);
  assertMay(context.viewer, 'grid:edit', grid.community);
  return grid;
}

/** The grid above: of the same community, and of a higher level (a smaller number). */
export async function parentGrid(
  { db }: Context,
  globalId: string,
  { communityId, level }: Pick<Grid, 'communityId' | 'level'>,
): Promise<string> {
  const key = namedRow(globalId, 'Grid', ['parent']);
  const parent = await db.grid.findUnique({ where: { districtId_id: key } });
  if (!parent) throw new RuleRefusedError('NOT_FOUND', {}, ['parent']);
  if (parent.communityId !== communityId || parent.level >= level) {
    throw new RuleRefusedError(treeErrors.GRID_PARENT_NOT_ABOVE, {}, ['parent']);
  }
  return parent.id;
}

/** The account of who answers for a grid: somebody of the same district. */
export async function responsibleAccount(
  { db }: Context,
  globalId: string,
  districtId: string,
): Promise<string> {
  const path = ['responsiblePerson'];
  const key = namedRow(globalId, 'Person', path);
  const person =
    key.districtId === districtId
      ? await db.person.findUnique({ where: { districtId_id: key } })
      : null;
  if (!person || person.erasedAt) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return person.id;
}

/** Tells of a name that another grid of the community and level has: the database says so. */
export async function withFreeName<T>(name: string, writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (!isUniqueViolation(error, 'grid')) throw error;
    throw new RuleRefusedError(treeErrors.GRID_NAME_TAKEN, { name }, ['name']);
  }
}
