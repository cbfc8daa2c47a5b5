/** What an operation does. */
export type OperationKind = 'query' | 'mutation' | 'subscription';

/**
 * Any typed GraphQL document: gql.tada's, a TypedDocumentNode, or one of ours.
 * Only the type is shared; `describeDocument` finds out what it is at run time.
 */
export interface ApiDocument<Result = unknown, Variables = unknown> {
  readonly __apiType?: (variables: Variables) => Result;
}

/** What the build leaves of a document: enough to name it to the server, and no text. */
export interface TrustedDocument {
  /** SHA-256 of the printed document, in lower-case hex. */
  readonly hash: string;
  readonly kind: OperationKind;
  readonly name: string;
  /** False where every viewer gets the same answer, so that a shared cache may hold it. */
  readonly viewer: boolean;
}

/** A document that was not extracted by a build: its text travels. */
export interface TextDocument {
  readonly text: string;
  readonly kind: OperationKind;
  readonly name: string;
  readonly viewer: true;
}

export type DescribedDocument = TrustedDocument | TextDocument;

export type ResultOf<D> = D extends ApiDocument<infer Result, never> ? Result : never;
export type VariablesOf<D> = D extends { readonly __apiType?: (variables: infer V) => unknown }
  ? V
  : never;

/**
 * Declares one of the client's own operations with types written by hand. A build with the
 * `trusted-documents` plugin replaces the call by a `TrustedDocument`.
 */
export function graphql<Result, Variables>(text: string): ApiDocument<Result, Variables> {
  return { text } as ApiDocument<Result, Variables>;
}

const OPERATION = /\b(query|mutation|subscription)\s+(\w+)/;

/** Tells by which of its forms the document can be sent. */
export function describeDocument(document: object): DescribedDocument {
  const found = document as {
    hash?: string;
    text?: string;
    loc?: { source: { body: string } };
  };
  if (found.hash) return found as TrustedDocument;
  const text = found.text ?? found.loc?.source.body;
  if (!text) {
    throw new TypeError(
      'This is not a GraphQL document. Pass one made by `graphql(...)`, with its source text.',
    );
  }
  const [, kind = 'query', name = ''] = OPERATION.exec(text) ?? [];
  return { text, kind: kind as OperationKind, name, viewer: true };
}
