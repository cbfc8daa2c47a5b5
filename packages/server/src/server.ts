import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { GraphQLError } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Context, Services } from './context.ts';
import { crossOriginOptions } from './plugins/cross-origin.ts';
import { requestFacts } from './plugins/request-facts.ts';
import { type DocumentLimits, useDocumentLimits } from './plugins/use-document-limits.ts';
import { requestRefusal, useErrorAnswers } from './plugins/use-error-answers.ts';
import { useEtag } from './plugins/use-etag.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useSharedSubscriptions } from './plugins/use-shared-subscriptions.ts';
import { type TrustedDocuments, useTrustedDocuments } from './plugins/use-trusted-documents.ts';
import { createContextFactory } from './request-context.ts';
import { schema } from './schema.ts';

/** What the HTTP server knows of a request besides its headers. */
export interface Connection {
  /** The sender's address, after trusted proxies. */
  address?: string;
}

export type LinliYoga = YogaServerInstance<Connection, Context>;

/** Limits on what one document may ask for; trusted documents are checked when they are made. */
export const documentLimits: DocumentLimits = { depth: 12, aliases: 30, tokens: 2_000 };

/** The GraphQL server: everything between a `Request` and its `Response`. */
export function createGraphqlServer(
  services: Services,
  documents: TrustedDocuments,
  renewDocuments?: () => Promise<void>,
): LinliYoga {
  const contexts = createContextFactory(services);
  return createYoga<Connection, Context>({
    schema,
    landingPage: false,
    logging: false,
    extraParamNames: ['hash'],
    multipart: true,
    renderGraphiQL,
    graphiql: { title: 'Linli 邻里', defaultQuery },
    cors: (request) => crossOriginOptions(request.headers.get('origin')),
    maskedErrors: {
      maskError: (error) =>
        error instanceof GraphQLError
          ? error
          : requestRefusal(error, { locale: 'zh-CN', requestId: '' }, services.log),
    },
    async context({ request, address }) {
      const facts = requestFacts(request);
      const source = { facts, authorization: request.headers.get('authorization'), address };
      return contexts.open(source, await contexts.count(source));
    },
    plugins: [
      useRequestLog(services.log),
      useTrustedDocuments(documents, renewDocuments),
      useDocumentLimits(documentLimits),
      useSharedSubscriptions(),
      useErrorAnswers(services.log),
      useEtag(),
    ],
  });
}

const defaultQuery = `# 邻里 Linli: anybody may read what is public.
{
  communities(search: "涪城", first: 5) {
    nodes { code name level }
  }
}
`;
