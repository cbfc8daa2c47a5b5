import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type RequestFacts, requestFacts } from './request-facts.ts';

/** One line a request, without variables, tokens or addresses; the answer carries the request's id. */
export function useRequestLog(log: Logger): Plugin {
  return {
    onResponse({ request, response }) {
      const facts = requestFacts(request);
      response.headers.set('x-request-id', facts.id);
      logRequest(log, facts, request.method, response.status);
    },
  };
}

/** The line of a request that was answered. */
export function logRequest(
  log: Logger,
  { id, hash, startedAt }: RequestFacts,
  method: string,
  status: number,
): void {
  log.info(
    {
      requestId: id,
      method,
      ...(hash ? { document: hash.slice(0, 12) } : {}),
      status,
      milliseconds: Math.round(performance.now() - startedAt),
    },
    'request',
  );
}
