import { checkGovernanceModel, type GovernanceModel } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalReferenceId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { prose } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { isBuiltIn } from '../find-model.ts';

/** The most characters of a definition as text: a large model has some ten thousand. */
const longestText = 200_000;

/**
 * Gives a district a model of its own, or a new text to one that it has. Where it stands already it
 * stays as it was applied.
 *
 * Outcomes: the model's key; InvalidInputError with GOVERNANCE_DEFINITION_INVALID at every field
 * that is wrong, or GOVERNANCE_DEFINITION_TEXT; NOT_FOUND (community); GOVERNANCE_MODEL_BUILT_IN; at
 * the top level FORBIDDEN without `governance:apply` in the whole district.
 */
export async function defineGovernanceModel(
  context: Context,
  input: { community: string; definition: unknown; path?: readonly string[] },
): Promise<{ districtId: string; key: string }> {
  const { districtId } = await findDistrict(context, input.community);
  const path = input.path ?? ['definition'];
  const model = readDefinition(input.definition, path);
  if (isBuiltIn(model.key)) {
    throw new RuleRefusedError('GOVERNANCE_MODEL_BUILT_IN', {}, [...path, 'key']);
  }
  const now = context.clock.now();
  const definition = model as unknown as Prisma.InputJsonObject;
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const record = await transaction.governanceModelRecord.upsert({
      where: { districtId_key: { districtId, key: model.key } },
      create: {
        districtId,
        id: newId(),
        key: model.key,
        definition,
        createdAt: now,
        updatedAt: now,
      },
      update: { definition, updatedAt: now },
    });
    audit({
      action: 'defineGovernanceModel',
      subjectType: 'GovernanceModel',
      subjectId: record.id,
      communityId: districtId,
      changes: { key: model.key, bodies: { from: null, to: model.bodies.length } },
    });
    changed(globalReferenceId('Community', districtId));
  });
  return { districtId, key: model.key };
}

/** The district of a node, whose models the viewer may change. */
export async function findDistrict(
  context: Context,
  globalId: string,
): Promise<{ districtId: string }> {
  const { districtId } = await findCommunity(context, globalId);
  if (districtId === null) {
    throw new RuleRefusedError('GOVERNANCE_NEEDS_COMMUNITY', {}, ['community']);
  }
  assertMay(context.viewer, 'governance:apply', { id: districtId, districtId, ancestorIds: [] });
  return { districtId };
}

function readDefinition(given: unknown, path: readonly string[]): GovernanceModel {
  const definition = tidied(typeof given === 'string' ? parseText(given, path) : given);
  const problems = checkGovernanceModel(definition);
  // Typed input names languages without a hyphen, as GraphQL must.
  const typed: Readonly<Record<string, string>> = { 'zh-CN': 'zhCN', 'zh-TW': 'zhTW' };
  const named = (part: string) => (typeof given === 'string' ? part : (typed[part] ?? part));
  if (problems.length === 0) return definition as GovernanceModel;
  throw new InvalidInputError(
    problems.slice(0, 100).map((problem) => ({
      path: [
        ...path,
        ...problem.path
          .split('.')
          .filter((part) => part !== '')
          .map(named),
      ],
      code: 'GOVERNANCE_DEFINITION_INVALID',
      values: { problem: problem.code },
    })),
  );
}

function parseText(text: string, path: readonly string[]): unknown {
  if (text.length > longestText) {
    const values = { maximum: longestText };
    throw new InvalidInputError([{ path, code: 'VALUE_TOO_LONG', values }]);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidInputError([{ path, code: 'GOVERNANCE_DEFINITION_TEXT' }]);
  }
}

const tidyText = prose(Number.MAX_SAFE_INTEGER, 0);

/** Every text as people read it, without the characters that deceive. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidyText.parse(value);
  if (Array.isArray(value)) return value.map(tidied);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tidied(part)]));
}
