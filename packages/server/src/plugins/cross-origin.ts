/** How long a browser may remember what it may send, in seconds. */
const remembered = 86_400;
const methods = ['GET', 'POST', 'OPTIONS'];
const exposedHeaders = ['x-request-id', 'etag'];

/**
 * Any origin may ask: whether it may have an answer is decided by its site's key. No cookie is
 * ever read, so that a page cannot act in somebody's name without their token.
 */
export function crossOriginOptions(origin: string | null) {
  return {
    origin: origin ?? '*',
    credentials: false,
    methods,
    maxAge: remembered,
    exposedHeaders,
  };
}

/** The same as headers of an answer to a page of this origin. */
export function crossOriginHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': methods.join(', '),
    'access-control-expose-headers': exposedHeaders.join(', '),
    'access-control-max-age': String(remembered),
  };
}
