import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { requestFacts } from './request-facts.ts';

/** One line a request, without variables, tokens or addresses; the answer carries the request's id. */
export function useRequestLog(log: Logger): Plugin {
  return {
    onResponse({ request, response }) {
      const { id, hash, startedAt } = requestFacts(request);
      response.headers.set('x-request-id', id);
      log.info(
        {
          requestId: id,
          method: request.method,
          ...(hash ? { document: hash.slice(0, 12) } : {}),
          status: response.status,
          milliseconds: Math.round(performance.now() - startedAt),
        },
        'request',
      );
    },
  };
}
