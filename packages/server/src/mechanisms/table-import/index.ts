import './errors.ts';
import './schema/acts.ts';
import './schema/community-imports.ts';

export { carryOutRun } from './carry-out-run.ts';
export { dayCell, wordCell } from './cells.ts';
export { checkRun } from './check-run.ts';
export { discardImport } from './commands/discard-import.ts';
export { startImport } from './commands/start-import.ts';
export { uploadImport } from './commands/upload-import.ts';
export { findPlaces, isProblem } from './find-places.ts';
export {
  describeImport,
  type Importer,
  type ImportField,
  type Looking,
  type Plan,
  type ReadRow,
} from './importer.ts';
export { startImportJobs } from './jobs.ts';
export { refusedRowsFile } from './refused-rows.ts';
export { decodeTable } from './tables/decode-table.ts';
export { splitRows } from './tables/split-rows.ts';
