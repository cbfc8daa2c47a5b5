import type { DecisionRule } from '@linli/methods';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';

interface Settings {
  secrecy: 'OPEN' | 'SECRET' | 'UNLINKABLE';
  votingUnit: 'PERSON' | 'HOUSEHOLD' | 'OWNER';
  rollMode: 'FROZEN' | 'LIVE';
  changeable: boolean;
  hidden: boolean;
  proxyLimit: number;
  electorate: { leastLevel: string };
}

/**
 * Refuses settings that contradict each other. An UNLINKABLE paper bears no weight, cannot be found
 * again to be changed, and its roll stands still, and nothing of it is counted before the close: a weight, the
 * moment of joining, or what a count gained at a moment would say whose it is. Owners are measured by what they own at the opening.
 *
 * @throws RuleRefusedError BALLOT_SETTINGS_INVALID with the field
 */
export function assertSettings(settings: Settings, rule: DecisionRule): void {
  const { secrecy, votingUnit, rollMode, changeable, hidden, proxyLimit, electorate } = settings;
  const refuse = (field: string): never => {
    throw new RuleRefusedError('BALLOT_SETTINGS_INVALID', {}, [field]);
  };
  // What a count gained while one was seen to vote would be their vote.
  if (secrecy !== 'OPEN' && !hidden) refuse('hidden');
  if (secrecy === 'UNLINKABLE') {
    if (votingUnit === 'OWNER') refuse('votingUnit');
    if (rollMode === 'LIVE') refuse('rollMode');
    if (changeable) refuse('changeable');
    if (proxyLimit > 0) refuse('proxyLimit');
  }
  if (votingUnit === 'OWNER' && rollMode === 'LIVE') refuse('rollMode');
  // A paper with its exact floor area says whose it is to whoever knows the flats.
  if (votingUnit === 'OWNER' && secrecy === 'SECRET') refuse('secrecy');
  if (votingUnit !== 'PERSON' && electorate.leastLevel !== 'RESIDENT') refuse('electorate');
  if (rule.weightUnit === 'AREA' && votingUnit !== 'OWNER') refuse('preset');
}
