export {
  createLinliClient,
  type LinliClient,
  type LinliClientOptions,
  type OperationOptions,
  type Succeeded,
} from './client.ts';
export {
  type ApiDocument,
  graphql,
  type OperationKind,
  type ResultOf,
  type TrustedDocument,
  type VariablesOf,
} from './document.ts';
export type { Answer, Failure, FailureKind, FieldProblem } from './failure.ts';
export type { SessionFields } from './operations.ts';
export { createIdempotencyKey, type Delivery, idempotencyKeyOf } from './queue.ts';
export type { SessionViewer } from './session.ts';
export { stableJson } from './stable-json.ts';
export type { JsonStore, StringStorage } from './storage.ts';
