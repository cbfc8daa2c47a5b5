export { findOrganization } from './find-organization.ts';
export { organizationType } from './schema/organization.ts';
