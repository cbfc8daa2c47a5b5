import { RuleRefusedError } from '../../../kernel/domain-error.ts';

/** What one import takes at most. */
export const largestTable = { rows: 300_000, megabytes: 64 };

/** The most columns that a table has. */
export const mostColumns = 200;

/** What a workbook unpacks to at most, all parts together, in bytes. */
export const largestUnpacked = 384 * 1024 * 1024;

/** Rows by columns that a workbook's sheet may span: gaps between cells are filled as it is read. */
export const mostCells = 16_000_000;

export const tooLarge = () => new RuleRefusedError('TABLE_TOO_LARGE', largestTable, ['file']);

export const unreadable = () => new RuleRefusedError('TABLE_UNREADABLE', {}, ['file']);
