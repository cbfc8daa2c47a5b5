import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

/**
 * GET answers carry an ETag, and a reader who has that answer already gets 304. Public answers may
 * be held by caches, which ask again; answers to somebody signed in may not.
 */
export function useEtag(): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const type = response.headers.get('content-type') ?? '';
      if (request.method !== 'GET' || response.status !== 200 || !type.includes('json')) return;
      const personal = request.headers.has('authorization');
      const body = await response.clone().text();
      const etag = etagOf(body);
      const headers = new Headers(response.headers);
      headers.set('etag', etag);
      headers.set('cache-control', cacheControl(personal));
      headers.append('vary', varies);
      const same = request.headers.get('if-none-match') === etag;
      setResponse(
        same
          ? new fetchAPI.Response(null, { status: 304, headers })
          : new fetchAPI.Response(body, { status: 200, headers }),
      );
    },
  };
}

/** The request headers that an answer depends on. */
export const varies = 'Accept-Language, Authorization, X-Linli-Site, Origin';

/** The same for equal bodies. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Who may keep an answer. */
export function cacheControl(personal: boolean): string {
  return personal ? 'private, no-store' : 'public, max-age=0, must-revalidate';
}
