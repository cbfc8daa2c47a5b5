import './own-kinds.ts';
import './schema/transparency-log.ts';

export { appendToLog } from './append-to-log.ts';
export { isLogPath, readLog } from './download.ts';
export { startLogSequencing } from './jobs.ts';
export { defineLogKind } from './kinds.ts';
export { logsWithoutKey } from './logs-without-key.ts';
