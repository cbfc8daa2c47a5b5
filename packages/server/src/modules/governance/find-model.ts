import { type GovernanceModel, isGovernanceModel } from '@linli/methods';
import type { Transaction } from '../../database.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { builtInModels } from './models/index.ts';

/** A model, and whose it is. */
export interface KnownModel {
  model: GovernanceModel;
  builtIn: boolean;
}

export const isBuiltIn = (key: string) => builtInModels.some((model) => model.key === key);

/** The built-in models, then the district's own by their keys. */
export async function modelsOf(db: Transaction, districtId: string | null): Promise<KnownModel[]> {
  const own = districtId
    ? await db.governanceModelRecord.findMany({ where: { districtId }, orderBy: { key: 'asc' } })
    : [];
  return [
    ...builtInModels.map((model) => ({ model, builtIn: true })),
    ...own.map(({ definition }) => ({ model: readModel(definition), builtIn: false })),
  ];
}

/** @throws RuleRefusedError GOVERNANCE_MODEL_UNKNOWN. */
export async function findModel(
  db: Transaction,
  districtId: string | null,
  key: string,
  path: readonly string[] = ['model'],
): Promise<GovernanceModel> {
  const known = (await modelsOf(db, districtId)).find(({ model }) => model.key === key);
  if (!known) throw new RuleRefusedError('GOVERNANCE_MODEL_UNKNOWN', {}, path);
  return known.model;
}

/** A definition as it was stored, which was checked before. */
export function readModel(definition: unknown): GovernanceModel {
  if (isGovernanceModel(definition)) return definition;
  throw new Error('A stored governance model is not sound.');
}
