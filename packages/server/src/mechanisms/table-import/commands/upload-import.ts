import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ImportKind } from '../../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { sha256 } from '../../../platform/encryption.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { actorId, createOnce } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { importerOf } from '../importer.ts';
import { sendCheck } from '../jobs.ts';
import { importLifecycle } from '../lifecycle.ts';
import { suggestMapping } from '../match-columns.ts';
import { removeSealedFile, sealFile } from '../sealed-file.ts';
import { largestTable } from '../tables/limits.ts';
import { readTable } from '../tables/read-table.ts';

const form = z.object({
  community: z.string(),
  kind: z.enum(ImportKind),
  fileName: line(200),
  idempotencyKey,
});

export interface UploadedTable extends z.input<typeof form> {
  bytes: Uint8Array;
}

/**
 * Takes a table and has it looked through: which column says what is guessed from the headings, and
 * nothing is written yet. The file is kept encrypted until the import is done or given up.
 *
 * Outcomes: the run's key; NOT_FOUND for the place; TABLE_TOO_LARGE, TABLE_UNREADABLE,
 * TABLE_ENCODING_UNKNOWN, TABLE_EMPTY; at the top level FORBIDDEN without `record:import` and the
 * permission for that kind there.
 */
export async function uploadImport(context: Context, input: UploadedTable): Promise<RowKey> {
  const { bytes, ...rest } = input;
  const { community, kind, fileName, idempotencyKey: sendersKey } = parseInput(form, rest);
  const placeId = namedReference(community, 'Community', ['community']);
  const place = await context.db.community.findUnique({ where: { id: placeId } });
  if (!place?.districtId) throw new RuleRefusedError('NOT_FOUND', {}, ['community']);
  const importer = importerOf(kind);
  assertMay(context.viewer, 'record:import', place);
  assertMay(context.viewer, importer.permission, place);
  if (bytes.length > largestTable.megabytes * 1024 * 1024) {
    throw new RuleRefusedError('TABLE_TOO_LARGE', largestTable, ['file']);
  }
  const uploader = actorId(context.viewer);
  if (uploader !== null) await context.limits.consume('upload', uploader);
  const table = await readTable(bytes);
  const fileKey = await sealFile(context, bytes);
  const { districtId } = place;
  const now = context.clock.now();
  const creation = {
    action: 'uploadImport',
    idempotencyKey: sendersKey,
    input: { community, kind, file: sha256(bytes) },
  };
  let isKept = false;
  const creating = createOnce(context, districtId, creation, async (writing, id) => {
    isKept = true;
    await writing.transaction.importRun.create({
      data: {
        districtId,
        id,
        communityId: place.id,
        kind,
        state: importLifecycle.initial,
        fileName,
        fileKey,
        encoding: table.encoding,
        columns: table.columns,
        mapping: suggestMapping(importer.fields, table.columns),
        rows: table.rows.length,
        createdById: uploader,
        createdAt: now,
        updatedAt: now,
      },
    });
    const subject = { subjectType: 'ImportRun', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'UPLOAD',
      from: null,
      to: importLifecycle.initial,
    });
    writing.audit({
      ...subject,
      action: 'uploadImport',
      communityId: place.id,
      changes: { kind, rows: table.rows.length },
    });
    writing.changed(globalId('ImportRun', { districtId, id }));
  });
  const id = await creating.finally(async () => {
    // A repeat has its table already: nothing would ever remove this one.
    if (!isKept) await removeSealedFile(context, fileKey);
  });
  const key = { districtId, id };
  await sendCheck(context, key);
  return key;
}
