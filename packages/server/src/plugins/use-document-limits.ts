import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { errorMessage } from '../kernel/domain-error.ts';
import { requestFacts } from './request-facts.ts';

/** The most that one document may hold; what it costs to answer is limited by the schema. */
export interface DocumentLimits {
  depth: number;
  aliases: number;
  tokens: number;
}

const code = 'DOCUMENT_TOO_COSTLY';

/**
 * Refuses, before anything runs, a document that is too deep, too long or has too many aliases,
 * with DOCUMENT_TOO_COSTLY and the limit that it breaks.
 */
export function useDocumentLimits({ depth, aliases, tokens }: DocumentLimits): Plugin {
  const onReject = [
    (_: unknown, error: GraphQLError) => {
      error.extensions['code'] = code;
    },
  ];
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(maxTokensPlugin({ n: tokens, onReject }));
      addPlugin(maxDepthPlugin({ n: depth, ignoreIntrospection: true, onReject }));
      addPlugin(maxAliasesPlugin({ n: aliases, onReject }));
    },
    onResultProcess({ request, result, setResult }) {
      if (Array.isArray(result) || isAsyncIterable(result) || !result.errors) return;
      const { locale, id: requestId } = requestFacts(request);
      setResult({
        ...result,
        errors: result.errors.map((error) => {
          // What the schema refused has its message already, and the request's id.
          if (error.extensions?.['code'] !== code || error.extensions['requestId']) return error;
          const reason = error.message.replace('Syntax Error: ', '');
          return new GraphQLError(errorMessage(code, locale, { reason }), {
            extensions: { ...error.extensions, requestId, reason },
          });
        }),
      });
    },
  };
}
