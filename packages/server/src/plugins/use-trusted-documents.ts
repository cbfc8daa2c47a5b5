import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { errorMessage } from '../kernel/domain-error.ts';
import { requestFacts } from './request-facts.ts';

/** Documents by the SHA-256 of their text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Lets widgets send their documents by hash, and lets a site's publishable key send nothing else.
 * An unknown hash, or a text sent with a site's key, is refused with DOCUMENT_NOT_TRUSTED.
 *
 * @param renew brings in what the documents' file has gained since, before a hash is called unknown
 */
export function useTrustedDocuments(
  documents: TrustedDocuments,
  renew: () => Promise<void> = async () => {},
): Plugin {
  return {
    async onParams({ params, request, setParams }) {
      const facts = requestFacts(request);
      const named = (params as { hash?: unknown }).hash ?? facts.hash;
      if (typeof named === 'string') {
        facts.hash = named;
        if (!documents.has(named)) await renew();
        const query = documents.get(named);
        if (query === undefined) throw notTrusted(facts.locale);
        facts.trusted = true;
        setParams({ ...params, query });
      } else if (facts.siteKey !== null && params.query) {
        throw notTrusted(facts.locale);
      }
    },
  };
}

function notTrusted(locale: ReturnType<typeof requestFacts>['locale']): GraphQLError {
  const code = 'DOCUMENT_NOT_TRUSTED';
  return new GraphQLError(errorMessage(code, locale), {
    extensions: { code, http: { status: 400 } },
  });
}
