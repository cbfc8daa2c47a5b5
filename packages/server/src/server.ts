import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { GraphQLError } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Context, Services } from './context.ts';
import { authenticate, identifySite } from './platform/identity/authenticate.ts';
import { addressIndex, requestFacts } from './plugins/request-facts.ts';
import { requestRefusal, useErrorAnswers } from './plugins/use-error-answers.ts';
import { useEtag } from './plugins/use-etag.ts';
import { useRequestLog } from './plugins/use-request-log.ts';
import { useSharedSubscriptions } from './plugins/use-shared-subscriptions.ts';
import { type TrustedDocuments, useTrustedDocuments } from './plugins/use-trusted-documents.ts';
import { schema } from './schema.ts';

/** What the HTTP server knows of a request besides its headers. */
export interface Connection {
  /** The sender's address, after trusted proxies. */
  address?: string;
}

export type LinliYoga = YogaServerInstance<Connection, Context>;

/** Limits on what one document may ask for; trusted documents are checked when they are made. */
const documentLimits = { depth: 12, aliases: 30, tokens: 2_000 };

/** The GraphQL server: everything between a `Request` and its `Response`. */
export function createGraphqlServer(services: Services, documents: TrustedDocuments): LinliYoga {
  const addressKey = services.encryption.blindIndex('addresses', 'limits');
  return createYoga<Connection, Context>({
    schema,
    landingPage: false,
    logging: false,
    extraParamNames: ['hash'],
    multipart: true,
    renderGraphiQL,
    graphiql: { title: 'Linli 邻里', defaultQuery },
    cors: (request) => ({
      origin: request.headers.get('origin') ?? '*',
      credentials: false,
      methods: ['GET', 'POST', 'OPTIONS'],
      maxAge: 86_400,
      exposedHeaders: ['x-request-id', 'etag'],
    }),
    maskedErrors: {
      maskError: (error) =>
        error instanceof GraphQLError
          ? error
          : requestRefusal(error, { locale: 'zh-CN', requestId: '' }, services.log),
    },
    async context({ request, address }) {
      const facts = requestFacts(request);
      try {
        const index = addressIndex(address, addressKey);
        await services.limits.consume('request', index);
        const site = await identifySite(services, facts.siteKey, facts.origin);
        const viewer = await authenticate(services, request.headers.get('authorization'));
        return {
          ...services,
          viewer,
          site,
          locale: facts.locale,
          db: services.database.prisma,
          requestId: facts.id,
          addressIndex: index,
        };
      } catch (error) {
        throw requestRefusal(error, { locale: facts.locale, requestId: facts.id }, services.log);
      }
    },
    plugins: [
      useRequestLog(services.log),
      useTrustedDocuments(documents),
      maxTokensPlugin({ n: documentLimits.tokens }),
      maxDepthPlugin({ n: documentLimits.depth, ignoreIntrospection: true }),
      maxAliasesPlugin({ n: documentLimits.aliases }),
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
