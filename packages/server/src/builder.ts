/** The one Pothos builder. It defines no types; every module adds its own. */
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Context } from './context.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import type { VerificationLevel } from './generated/prisma/enums.ts';
import {
  DocumentTooCostlyError,
  ForbiddenError,
  InvalidInputError,
  UnauthenticatedError,
} from './kernel/domain-error.ts';
import { decodeRowKey, encodeRowKey, type RowKey, splitGlobalId } from './kernel/global-id.ts';
import { isUuid } from './kernel/ids.ts';
import type { Permission } from './platform/permissions.ts';
import { levelOf, permissionsOf, reaches } from './platform/viewer.ts';

export interface Money {
  /** Minor units (fen) as a string, so that no client rounds them. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** The most nodes that one field reads by their ids. */
const mostNodes = 100;

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: string; Output: string };
    Money: { Input: Money; Output: Money };
    File: { Input: File; Output: never };
  };
  AuthScopes: {
    /** Anybody may; what is personal is refused by policy. Said, so that nothing is open by oversight. */
    public: boolean;
    /** The viewer's verification level is at least this. */
    level: VerificationLevel;
    /** The viewer holds this permission somewhere; the command checks the place. */
    permission: Permission;
  };
}>({
  plugins: [ErrorsPlugin, ScopeAuthPlugin, ComplexityPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: ({ viewer }) => ({
      public: true,
      level: (least) => viewer.kind === 'api-key' || reaches(levelOf(viewer), least),
      permission: (permission) =>
        viewer.kind === 'operator' || permissionsOf(viewer).includes(permission),
    }),
    unauthorizedError: (_, { viewer }) =>
      viewer.kind === 'visitor' || viewer.kind === 'guest'
        ? new UnauthenticatedError()
        : new ForbiddenError(),
  },
  errors: {
    directResult: true,
    defaultUnionOptions: {
      name: ({ fieldName }) => `${capitalise(fieldName)}Result`,
    },
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    limit: ({ viewer, site, affordable }) =>
      affordable ? {} : { complexity: costLimit(viewer.kind, site !== null) },
    complexityError: (_, { complexity, maxComplexity }) =>
      new DocumentTooCostlyError(`Complexity ${complexity}, at most ${maxComplexity}.`),
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    edgeCursorType: 'String',
    pageInfoCursorType: 'String',
    nodesOnConnection: true,
    nodesFieldOptions: { nullable: false },
    edgesFieldOptions: { nullable: false },
    nodeFieldOptions: { nullable: false },
    nodesQueryOptions: {
      // The ids come as a variable: without this, thousands would cost what ten do.
      complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
      resolve: (_, { ids }, __, ___, resolveNodes) => {
        if (ids.length <= mostNodes) return resolveNodes(ids);
        throw new InvalidInputError([
          { path: ['ids'], code: 'VALUE_TOO_LONG', values: { maximum: mostNodes } },
        ]);
      },
    },
    encodeGlobalID: (typename, id) => `${typename}:${id}`,
    decodeGlobalID: (text) => splitGlobalId(text) ?? { typename: '', id: '' },
  },
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    filterConnectionTotalCount: true,
    defaultConnectionSize: 20,
    maxConnectionSize: 100,
    exposeDescriptions: false,
  },
});

/**
 * What one document may cost: about one for each field of each row it may answer. A site sends
 * trusted documents alone; whoever brings no key reads public pages within a small limit.
 */
function costLimit(kind: Context['viewer']['kind'], isTrusted: boolean): number {
  if (kind === 'api-key' || kind === 'operator') return 50_000;
  return isTrusted || kind === 'person' ? 20_000 : 5_000;
}

function capitalise(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

const nowhere = '00000000-0000-0000-0000-000000000000';

/** The `id` of a node whose rows belong to a district. */
export const rowId = { resolve: (row: RowKey) => encodeRowKey(row) };

/** Finds such a row by the text in its global id; a malformed text finds nothing. */
export function findRow(text: string) {
  return { districtId_id: decodeRowKey(text) ?? { districtId: nowhere, id: nowhere } };
}

/** Finds a row of a reference table by the text in its global id. */
export function findReference(text: string) {
  return { id: isUuid(text) ? text : nowhere };
}
