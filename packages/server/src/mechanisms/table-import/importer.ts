import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { ImportKind, ImportRun } from '../../generated/prisma/client.ts';
import type { FieldProblem } from '../../kernel/domain-error.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { Permission } from '../../platform/permissions.ts';
import type { Writing } from '../../platform/write.ts';

/** One thing that a row says. */
export interface ImportField {
  name: string;
  label: Localised;
  /** Whether a row must say it. */
  required: boolean;
  /** Headings of columns that are taken for it without asking, lower case. */
  headings: readonly string[];
}

/** A row that has been understood. */
export interface ReadRow<Row> {
  line: number;
  row: Row;
}

/** What writing a row would do, or why it cannot be written. */
export type Plan<Planned> =
  | { line: number; effect: 'CREATED' | 'CHANGED'; planned: Planned }
  | { line: number; effect: 'UNCHANGED' }
  | { line: number; problems: FieldProblem[] };

/** How a module brings in the rows of a kind of table. */
export interface Importer<Row, Planned> {
  kind: ImportKind;
  permission: Permission;
  fields: readonly ImportField[];
  /** Reads the cells by field name; empty cells are left out. Its problems' paths are field names. */
  row: z.ZodType<Row>;
  /** Rows of one key name the same thing; within a file that is a mistake. */
  keyOf(row: Row): string;
  /** Says what each row would do to what is stored now. */
  plan(looking: Looking, rows: readonly ReadRow<Row>[]): Promise<Plan<Planned>[]>;
  /** Writes what was planned in the same transaction. */
  write(looking: Looking, writing: Writing, planned: readonly Planned[]): Promise<void>;
}

/** With what an importer looks at the database. */
export interface Looking {
  context: Context;
  run: Pick<ImportRun, 'id' | 'districtId' | 'communityId'>;
  /** The transaction in which the rows are written, or the database when they are only checked. */
  db: Transaction;
}

// biome-ignore lint/suspicious/noExplicitAny: rows and plans go back only to the importer they are from
export type AnyImporter = Importer<any, any>;

const importers = new Map<ImportKind, AnyImporter>();

/** Says, when a module is loaded, how it brings in a kind of table. */
export function describeImport<Row, Planned>(importer: Importer<Row, Planned>): void {
  if (importers.has(importer.kind)) throw new Error(`${importer.kind} is described twice.`);
  importers.set(importer.kind, importer);
}

export function importerOf(kind: ImportKind): AnyImporter {
  const importer = importers.get(kind);
  if (!importer) throw new Error(`No module brings in ${kind}.`);
  return importer;
}

/** Every kind that a module brings in. */
export function importKinds(): ImportKind[] {
  return [...importers.keys()];
}
