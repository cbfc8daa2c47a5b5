import './errors.ts';

export { importDivisions } from './commands/import-divisions.ts';
export { findCommunity } from './find-community.ts';
export { communityType } from './schema/community.ts';
