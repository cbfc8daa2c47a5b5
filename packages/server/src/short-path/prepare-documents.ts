import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import type { TrustedDocuments } from '../plugins/use-trusted-documents.ts';
import { documentLimits } from '../server.ts';
import { type Holding, judgeHolding } from './holding.ts';

/** A trusted document that was parsed, validated and judged when the server started. */
export interface PreparedDocument {
  document: DocumentNode;
  kind: 'query' | 'mutation';
  /** How answers to visitors may be held; null when they may not. */
  holding: Holding | null;
  /** True when all it does is one act that checks, as it writes, who acts. */
  checksAccess: boolean;
  /** True when it costs the same whatever its variables: they are the input of its act alone. */
  costsTheSame: boolean;
}

/** The mutations that check `context.remembered` in the statement that writes. */
const checkingActs = new Set(['castVote']);

function checksAccess({ operation, selectionSet }: OperationDefinitionNode): boolean {
  const [act, ...others] = selectionSet.selections;
  if (operation !== 'mutation' || act?.kind !== Kind.FIELD || others.length > 0) return false;
  return checkingActs.has(act.name.value);
}

/** Every other argument may say how many rows are read, and a directive whether a field is. */
function costsTheSame(
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
) {
  const inputs = new Set<unknown>(
    selectionSet.selections.flatMap((act) =>
      act.kind === Kind.FIELD
        ? (act.arguments ?? []).filter(({ name }) => name.value === 'input').map((a) => a.value)
        : [],
    ),
  );
  let same = operation === 'mutation';
  visit(document, {
    VariableDefinition: () => false,
    Variable: (variable) => {
      same &&= inputs.has(variable);
    },
  });
  return same;
}

/**
 * Prepares the queries and mutations among trusted documents, by their hash. What the limits or the
 * schema would refuse is left out, as subscriptions are: Yoga answers those in its own words.
 */
export function prepareDocuments(
  schema: GraphQLSchema,
  documents: TrustedDocuments,
): ReadonlyMap<string, PreparedDocument> {
  const rules = [
    ...specifiedRules,
    maxDepthRule({ n: documentLimits.depth, ignoreIntrospection: true }),
    maxAliasesRule({ n: documentLimits.aliases }),
  ];
  const prepared = new Map<string, PreparedDocument>();
  for (const [hash, text] of documents) {
    const document = parseWithin(text);
    const operation = document && onlyOperation(document);
    if (!document || !operation || operation.operation === 'subscription') continue;
    if (refuses(() => validate(schema, document, rules).length > 0)) continue;
    prepared.set(hash, {
      document,
      kind: operation.operation,
      holding: operation.operation === 'query' ? judgeHolding(schema, document, operation) : null,
      checksAccess: checksAccess(operation),
      costsTheSame: costsTheSame(document, operation),
    });
  }
  return prepared;
}

function parseWithin(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: documentLimits.tokens });
  } catch {
    return null;
  }
}

/** Some of the rules throw what others report. */
function refuses(judge: () => boolean): boolean {
  try {
    return judge();
  } catch {
    return true;
  }
}

function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode | null {
  const operations = definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operations.length === 1 ? (operations[0] ?? null) : null;
}
