import { initGraphQLTada } from '@linli/client/tada';
import type { introspection } from './generated/graphql-env.d.ts';

/**
 * Declares a typed document, with fragments as second argument. Only `operations.ts` files call
 * it: the build replaces each call there, and neither text nor parser reaches the browser.
 */
export const graphql = /* @__PURE__ */ initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    /** ISO 8601. */
    DateTime: string;
    /** `YYYY-MM-DD`. */
    Date: string;
    File: File;
    /** Minor units as text, for example `1200` for ¥12. */
    Money: { readonly amount: string; readonly currency: string };
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from '@linli/client/tada';
