import './schema/community-profile.ts';

export { readProfile } from './read-profile.sql.ts';
