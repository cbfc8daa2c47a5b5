import './errors.ts';

export {
  type DivisionImport,
  type DivisionInput,
  type DivisionProblem,
  importDivisions,
} from './commands/import-divisions.ts';
export { findCommunity } from './find-community.ts';
export { communityLevelEnum, communityType } from './schema/community.ts';
