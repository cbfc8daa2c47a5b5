export { appendToLog } from './append-to-log.ts';
export { defineLogKind } from './kinds.ts';
