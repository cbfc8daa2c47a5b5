/** One field of an input that the server did not accept. */
export interface FieldProblem {
  readonly path: readonly string[];
  readonly code: string;
  /** In the viewer's language. */
  readonly message: string;
}

/**
 * - `offline`: no answer came (no network, time-out, a gateway without its server).
 * - `refused`: a rule of the domain; `code` is permanent and `problems` name the fields.
 * - `unauthenticated`, `forbidden`, `rate-limited`: what they say.
 * - `misconfigured`: a mistake of who embedded the page: the site's key, its origin, an old build.
 * - `failed`: everything else; show `requestId`.
 */
export type FailureKind =
  | 'offline'
  | 'refused'
  | 'unauthenticated'
  | 'forbidden'
  | 'rate-limited'
  | 'misconfigured'
  | 'failed';

/** Why an operation did not succeed, in one shape whatever the cause. */
export interface Failure {
  readonly kind: FailureKind;
  readonly code: string;
  /** For `refused` the server's sentence in the viewer's language; else for developers. */
  readonly message: string;
  readonly requestId: string | null;
  readonly problems?: readonly FieldProblem[];
  /** The refused mutation's typed error member, with the fields that its code promises. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The mutation is kept on this device and is sent when the connection returns. */
  readonly queued?: true;
}

/** The outcome of an operation. Only an abort rejects. */
export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly failure: Failure };

const KINDS: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  RATE_LIMITED: 'rate-limited',
  SITE_UNKNOWN: 'misconfigured',
  ORIGIN_NOT_ALLOWED: 'misconfigured',
  DOCUMENT_NOT_TRUSTED: 'misconfigured',
};

interface GraphQLResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/** A failure without details. */
export function fail(
  kind: FailureKind,
  code: string,
  message: string,
  requestId: string | null = null,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { kind, code, message, requestId } };
}

/** Turns a response of the GraphQL endpoint into an answer. `body` is null if it was not JSON. */
export function normaliseResponse(
  status: number,
  body: GraphQLResponse | null,
  requestId: string | null,
): Answer<unknown> {
  const error = body?.errors?.[0];
  if (error) {
    const { code = 'INTERNAL_SERVER_ERROR', requestId: id = requestId } = error.extensions ?? {};
    return fail(KINDS[code] ?? 'failed', code, error.message, id);
  }
  if (status === 429) return fail('rate-limited', 'RATE_LIMITED', 'Too many requests.', requestId);
  if (status >= 502 && status <= 504) {
    return fail('offline', `HTTP_${status}`, 'The server cannot be reached.', requestId);
  }
  if (!body?.data) return fail('failed', `HTTP_${status}`, 'The answer has no data.', requestId);
  return { ok: true, data: body.data };
}

/** Makes a mutation's typed error member a `refused` failure. */
export function normaliseMutation(answer: Answer<unknown>): Answer<unknown> {
  if (!answer.ok) return answer;
  for (const member of Object.values(answer.data as Record<string, unknown>)) {
    const details = member as Record<string, unknown> | null;
    if (typeof details?.['code'] !== 'string' || !isErrorName(details['__typename'])) continue;
    const { code, message, problems } = details as {
      code: string;
      message?: string;
      problems?: readonly FieldProblem[];
    };
    return {
      ok: false,
      failure: {
        kind: 'refused',
        code,
        message: message ?? '',
        requestId: null,
        details,
        ...(problems && { problems }),
      },
    };
  }
  return answer;
}

function isErrorName(name: unknown): boolean {
  return typeof name === 'string' && name.endsWith('Error');
}
