import './errors.ts';
import './schema/community-acts.ts';
import './schema/grid.ts';
import './schema/grid-acts.ts';

export { importDivisions } from './commands/import-divisions.ts';
export { findCommunity } from './find-community.ts';
export {
  communityLevelEnum,
  communityType,
  communityTypeEnum,
} from './schema/community.ts';
export { gridResponsibilityEnum } from './schema/grid.ts';
