import type { Context, Services } from './context.ts';
import { authenticate, identifySite } from './platform/identity/authenticate.ts';
import { recallAccess } from './platform/identity/remembered.ts';
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
  /** The same by what is remembered; null where nothing is. For what checks it as it writes. */
  recall(source: ContextSource, index: string): Context | null;
}

/** Addresses that are at hand with their index: the same ask again and again. */
const mostIndexes = 1_000;

/** Makes contexts of requests: one way, whichever path a request takes. */
export function createContextFactory(services: Services): ContextFactory {
  const addressKey = services.encryption.blindIndex('addresses', 'limits');
  const indexes = new Map<string | undefined, string>();

  function indexOf(address: string | undefined): string {
    const known = indexes.get(address);
    if (known !== undefined) return known;
    const index = addressIndex(address, addressKey);
    if (indexes.size >= mostIndexes) indexes.clear();
    indexes.set(address, index);
    return index;
  }

  const refused = ({ facts }: ContextSource, error: unknown) =>
    requestRefusal(error, { locale: facts.locale, requestId: facts.id }, services.log);

  const contextOf = (
    { facts }: ContextSource,
    index: string,
    access: Pick<Context, 'viewer' | 'site' | 'remembered'>,
  ): Context => ({
    ...services,
    ...access,
    locale: facts.locale,
    db: services.database.prisma,
    requestId: facts.id,
    addressIndex: index,
  });

  return {
    async count(source) {
      const index = indexOf(source.address);
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
        // Both are read at once; a site that is refused is told first.
        const [site, viewer] = await inOrder(
          identifySite(services, facts.siteKey, facts.origin),
          authenticate(services, authorization),
        );
        return contextOf(source, index, { viewer, site });
      } catch (error) {
        throw refused(source, error);
      }
    },
    recall(source, index) {
      const access = recallAccess(services, { ...source.facts, ...source });
      return access && contextOf(source, index, access);
    },
  };
}

/** Waits for two at once; of two refusals, the first one's is told. */
async function inOrder<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === 'rejected') throw a.reason;
  if (b.status === 'rejected') throw b.reason;
  return [a.value, b.value];
}
