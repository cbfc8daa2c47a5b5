import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { errorMessage, ForbiddenError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { decodeTable } from '../../../mechanisms/table-import/index.ts';
import { assertMay, permissionsOf } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import {
  type DivisionNode,
  type DivisionPlan,
  planDivisions,
} from '../divisions/plan-divisions.ts';
import { type ReadDivisions, readDivisions } from '../divisions/read-divisions.ts';
import { refreshAncestors } from '../refresh-ancestors.ts';

/** A table of divisions as CSV, as text or as the bytes of a file (UTF-8 or GB18030). */
export type DivisionInput = ({ text: string } | { bytes: Uint8Array }) & {
  /** Import nothing when any row is broken. */
  strict?: boolean;
};

export interface DivisionProblem {
  /** The line of the file, from 1. */
  line: number;
  /** Permanent; see errors.ts. */
  code: string;
  /** In the viewer's language. */
  message: string;
}

/** What an import has done. `read` = inserted + updated + unchanged + skippedDummy + problems. */
export interface DivisionImport {
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** Rows that are no places: 市辖区 and other virtual or dummy rows. */
  skippedDummy: number;
  problems: DivisionProblem[];
}

/** Rows a statement carries. */
const batchSize = 1_000;

/**
 * Imports the tree of territory from an official table. Places are known by their codes, so that
 * importing again changes what has changed in the file and nothing else. A broken row is reported
 * with its line and left out; with `strict`, then nothing is imported.
 *
 * Outcomes: what was done; DIVISIONS_COLUMNS_MISSING; at the top level FORBIDDEN without
 * `community:import` in every district that would change (levels above one: the operator alone).
 *
 * @param report is told a line after each thousand places that are written.
 */
export async function importDivisions(
  context: Context,
  input: DivisionInput,
  report: (line: string) => void = () => {},
): Promise<DivisionImport> {
  const { viewer } = context;
  if (viewer.kind !== 'operator' && !permissionsOf(viewer).includes('community:import')) {
    throw new ForbiddenError();
  }
  const file = readDivisions('text' in input ? input.text : decodeTable(input.bytes).text);
  const plan = planDivisions(file, await knownCommunities(context, file));
  const refused = input.strict === true && plan.problems.length > 0;
  if (!refused) await carryOut(context, plan, report);
  return {
    read: file.read,
    inserted: refused ? 0 : plan.inserted.length,
    updated: refused ? 0 : plan.updated.length,
    unchanged: plan.unchanged,
    skippedDummy: file.dummies.size,
    problems: plan.problems.map(({ line, code, values }) => ({
      line,
      code,
      message: errorMessage(code, context.locale, values),
    })),
  };
}

/** What the database has already of the codes that the file names. */
async function knownCommunities(
  { db }: Context,
  { rows, dummies }: ReadDivisions,
): Promise<Map<string, DivisionNode>> {
  const codes = rows.flatMap(({ code, parentCode }) => [code, parentCode]);
  const wanted = [...new Set([...codes, ...dummies.values()])];
  const known = new Map<string, DivisionNode>();
  for (let from = 0; from < wanted.length; from += batchSize) {
    const found = await db.community.findMany({
      where: { code: { in: wanted.slice(from, from + batchSize) } },
    });
    for (const row of found) if (row.code !== null) known.set(row.code, { ...row, code: row.code });
  }
  return known;
}

async function carryOut(
  context: Context,
  { inserted, updated }: DivisionPlan,
  report: (line: string) => void,
): Promise<void> {
  const nodes = [...inserted, ...updated];
  const districtIds = new Set(nodes.map(({ districtId }) => districtId));
  for (const districtId of districtIds) {
    const place = { id: districtId ?? '', districtId, ancestorIds: [] };
    assertMay(context.viewer, 'community:import', place);
  }
  // The root of what is imported stands for the whole, also where it holds several districts.
  const root = nodes.toSorted((a, b) => a.ancestorIds.length - b.ancestorIds.length)[0];
  if (!root) return;
  await write(context, root.districtId ?? root.id, async ({ transaction, audit, changed }) => {
    // Both lists are ordered by level; a new parent of a known place goes in before it.
    for (let from = 0; from < nodes.length; from += batchSize) {
      const batch = nodes.slice(from, from + batchSize);
      await upsert(transaction, batch, context.clock.now());
      report(`${from + batch.length} of ${nodes.length} places written`);
    }
    await refreshAncestors(
      transaction,
      updated.map(({ id }) => id),
    );
    audit({
      action: 'importDivisions',
      subjectType: 'Community',
      subjectId: root.id,
      communityId: root.id,
      changes: {
        inserted: { from: null, to: inserted.length },
        updated: { from: null, to: updated.length },
      },
    });
    changed(...updated.map(({ id }) => globalReferenceId('Community', id)));
  });
}

/**
 * One statement a batch. The rows travel as one JSON text: Prisma binds no array of arrays, which
 * the ancestors of several rows would be.
 */
async function upsert(transaction: Transaction, nodes: DivisionNode[], now: Date): Promise<void> {
  await transaction.$executeRawUnsafe(
    `INSERT INTO community (id, code, name, level, type, parent_id, ancestor_ids, district_id,
       longitude, latitude, search_text, created_at, updated_at)
     SELECT id, code, name, level, type, "parentId", "ancestorIds", "districtId",
       longitude, latitude, "searchText", $2::timestamptz, $2::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS node(id uuid, code text, name text,
       level community_level, type community_type, "parentId" uuid, "ancestorIds" uuid[],
       "districtId" uuid, longitude float8, latitude float8, "searchText" text)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level,
       type = excluded.type, parent_id = excluded.parent_id, ancestor_ids = excluded.ancestor_ids,
       district_id = excluded.district_id, longitude = excluded.longitude,
       latitude = excluded.latitude, search_text = excluded.search_text,
       updated_at = excluded.updated_at`,
    JSON.stringify(nodes),
    now,
  );
}
