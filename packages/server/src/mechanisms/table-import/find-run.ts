import type { Context } from '../../context.ts';
import type { ImportRun } from '../../generated/prisma/client.ts';
import type { ImportKind } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { assertMay, may, type Place, type Viewer } from '../../platform/viewer.ts';
import { importerOf } from './importer.ts';

/** Where a run brings things in. */
function placeOf({ db }: Context, { communityId: id }: ImportRun): Promise<Place> {
  return db.community.findUniqueOrThrow({
    where: { id },
    select: { id: true, districtId: true, ancestorIds: true },
  });
}

/** Whether the viewer may see a run, and with it the rows that it refused. */
export async function mayRead(context: Context, run: ImportRun): Promise<boolean> {
  return mayImport(context.viewer, run.kind, await placeOf(context, run));
}

/** Whether the viewer may bring in tables of a kind in a place, and see what came of them. */
export function mayImport(viewer: Viewer, kind: ImportKind, place: Place): boolean {
  return may(viewer, 'record:import', place) && may(viewer, importerOf(kind).permission, place);
}

/**
 * The run with this global id, for who may import there.
 *
 * @throws RuleRefusedError NOT_FOUND; at the top level FORBIDDEN.
 */
export async function findRun(context: Context, globalId: string): Promise<ImportRun> {
  const key = namedRow(globalId, 'ImportRun', ['run']);
  const run = await context.db.importRun.findUnique({ where: { districtId_id: key } });
  if (!run) throw new RuleRefusedError('NOT_FOUND', {}, ['run']);
  const place = await placeOf(context, run);
  assertMay(context.viewer, 'record:import', place);
  assertMay(context.viewer, importerOf(run.kind).permission, place);
  return run;
}
