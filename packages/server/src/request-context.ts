import type { Context, Services } from './context.ts';
import { authenticate, identifySite } from './platform/identity/authenticate.ts';
import { addressIndex, type RequestFacts } from './plugins/request-facts.ts';
import { requestRefusal } from './plugins/use-error-answers.ts';

/** What a context is made from. */
export interface ContextSource {
  facts: RequestFacts;
  authorization: string | null;
  /** The sender's address, after trusted proxies. */
  address: string | undefined;
}

export interface ContextFactory {
  /** Counts a request of an address; refuses when there were too many. Answers the address's index. */
  count(source: ContextSource): Promise<string>;
  /** Who asks, and through which site. Refuses as a GraphQLError that may be answered as it is. */
  open(source: ContextSource, index: string): Promise<Context>;
}

/** Makes contexts of requests: one way, whichever path a request takes. */
export function createContextFactory(services: Services): ContextFactory {
  const addressKey = services.encryption.blindIndex('addresses', 'limits');

  const refused = ({ facts }: ContextSource, error: unknown) =>
    requestRefusal(error, { locale: facts.locale, requestId: facts.id }, services.log);

  return {
    async count(source) {
      const index = addressIndex(source.address, addressKey);
      try {
        await services.limits.consume('request', index);
        return index;
      } catch (error) {
        throw refused(source, error);
      }
    },
    async open(source, index) {
      const { facts, authorization } = source;
      try {
        const site = await identifySite(services, facts.siteKey, facts.origin);
        const viewer = await authenticate(services, authorization);
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
        throw refused(source, error);
      }
    },
  };
}
