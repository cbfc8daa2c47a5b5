import './errors.ts';
import './schema/incubation.ts';
import './schema/certification.ts';
import './schema/acts.ts';

export { advanceIncubation } from './commands/advance-incubation.ts';
export { beginIncubation } from './commands/begin-incubation.ts';
export { certifyOrganization } from './commands/certify-organization.ts';
export { grantToIncubated } from './commands/grant-to-incubated.ts';
export { recordFiling } from './commands/record-filing.ts';
export { startIncubationJobs } from './warn-of-expiry.ts';
