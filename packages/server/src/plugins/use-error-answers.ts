import { type ExecutionResult, GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { DomainError, errorMessage } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/locale.ts';

/** The HTTP status of a refusal that concerns the whole request. */
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SITE_UNKNOWN: 403,
  ORIGIN_NOT_ALLOWED: 403,
  RATE_LIMITED: 429,
};

/**
 * Turns what resolvers throw into what a client may see: refusals with their code and a message in
 * the viewer's language; anything else masked, logged, and found again by the request's id.
 */
export function useErrorAnswers(log: Logger): Plugin {
  const rewrite = (result: ExecutionResult, context: unknown) =>
    answerErrors(result, context as Context, log);
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (!isAsyncIterable(result))
          setResult(rewrite(result as ExecutionResult, args.contextValue));
      },
    }),
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result, setResult }) {
        if (!isAsyncIterable(result))
          setResult(rewrite(result as ExecutionResult, args.contextValue));
        return {
          onNext: ({ result: next, setResult: setNext }) =>
            setNext(rewrite(next as ExecutionResult, args.contextValue)),
        };
      },
    }),
  };
}

interface Asker {
  locale: Locale;
  requestId: string;
}

/** A result with its errors as a client may see them. */
export function answerErrors(result: ExecutionResult, asker: Asker, log: Logger): ExecutionResult {
  if (!result.errors?.length) return result;
  return { ...result, errors: result.errors.map((error) => answerOf(error, asker, log)) };
}

/** One error, as a client may see it. */
function answerOf(error: GraphQLError, asker: Asker, log: Logger): GraphQLError {
  const cause = error.originalError;
  const place: GraphQLErrorOptions = {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
  };
  if (cause instanceof DomainError) {
    const extensions = { code: cause.code, requestId: asker.requestId, ...cause.values };
    return new GraphQLError(cause.messageIn(asker.locale), { ...place, extensions });
  }
  if (!cause || cause instanceof GraphQLError) {
    return new GraphQLError(error.message, {
      ...place,
      extensions: { ...error.extensions, requestId: asker.requestId },
    });
  }
  log.error({ err: cause, requestId: asker.requestId, path: error.path }, 'resolver failed');
  return maskedError(asker, place);
}

/** A refusal thrown before execution: who asks, or from where, could not be accepted. */
export function requestRefusal(error: unknown, asker: Asker, log: Logger): GraphQLError {
  if (error instanceof DomainError) {
    return new GraphQLError(error.messageIn(asker.locale), {
      extensions: {
        code: error.code,
        requestId: asker.requestId,
        ...error.values,
        http: { status: statuses[error.code] ?? 400 },
      },
    });
  }
  log.error({ err: error, requestId: asker.requestId }, 'request failed');
  return maskedError(asker, { extensions: { http: { status: 500 } } });
}

function maskedError(asker: Asker, options: GraphQLErrorOptions): GraphQLError {
  const code = 'INTERNAL_SERVER_ERROR';
  return new GraphQLError(errorMessage(code, asker.locale), {
    ...options,
    extensions: { ...options.extensions, code, requestId: asker.requestId },
  });
}
