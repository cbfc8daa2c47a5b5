import './errors.ts';
import './schema/community-acts.ts';
import './schema/grid.ts';
import './schema/grid-acts.ts';

export { assignBuildings } from './commands/assign-buildings.ts';
export { defineCommunity } from './commands/define-community.ts';
export { defineGrid } from './commands/define-grid.ts';
export { editCommunity } from './commands/edit-community.ts';
export { importDivisions } from './commands/import-divisions.ts';
export { findCommunity } from './find-community.ts';
export {
  communityLevelEnum,
  communityType,
  communityTypeEnum,
} from './schema/community.ts';
export { gridResponsibilityEnum } from './schema/grid.ts';
