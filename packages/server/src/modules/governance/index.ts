import './errors.ts';
import './schema/application.ts';
import './schema/comparison.ts';
import './schema/process.ts';
import './schema/acts.ts';

export { applyGovernanceModel } from './commands/apply-governance-model.ts';
export { defineGovernanceModel } from './commands/define-governance-model.ts';
export { planOf } from './plan-of.ts';
export { printGovernanceModels } from './print-models.ts';
export { isProcessOn } from './processes.ts';
