import './errors.ts';
import './imports/membership-import.ts';
import './owners/errors.ts';
import './to-do.ts';
import './imports/organization-import.ts';
import './schema/enums.ts';
import './schema/membership.ts';
import './schema/organization-relation.ts';
import './schema/regulation.ts';
import './schema/organization-lists.ts';
import './schema/composition.ts';
import './schema/organization-acts.ts';
import './schema/organization-relation-acts.ts';
import './schema/membership-acts.ts';
import './schema/composition-acts.ts';
import './schema/regulation-acts.ts';
import './personal-data.ts';
import './schema/owners-formation.ts';
import './schema/owners-formation-acts.ts';
import './schema/speaks-for.ts';

export { assertActive } from './assert-active.ts';
export { adoptRegulation } from './commands/adopt-regulation.ts';
export { appointMember } from './commands/appoint-member.ts';
export { editOrganization } from './commands/edit-organization.ts';
export { foundOrganization } from './commands/found-organization.ts';
export { findMembership } from './find-membership.ts';
export { findOrganization } from './find-organization.ts';
export { startOrganizationJobs } from './keep-time.ts';
export { lockActive } from './lock.ts';
export {
  membershipRoleEnum,
  organizationKindEnum,
  powerEnum,
  relationKindEnum,
} from './schema/enums.ts';
export { membershipType } from './schema/membership.ts';
export { organizationType } from './schema/organization.ts';
