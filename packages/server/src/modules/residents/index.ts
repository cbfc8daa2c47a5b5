import './errors.ts';
import './imports/household-import.ts';
import './imports/resident-import.ts';
import './schema/residency.ts';
import './schema/household.ts';
import './schema/property-unit.ts';
import './schema/household-acts.ts';
import './schema/unit-acts.ts';
import './schema/residency-acts.ts';
import './schema/resident-file.ts';
import './personal-data.ts';

export { recordOwnership } from './commands/record-ownership.ts';
export { registerHousehold } from './commands/register-household.ts';
export { registerResidency } from './commands/register-residency.ts';
export { registerUnit } from './commands/register-unit.ts';
export { startResidentsJobs } from './expire-verifications.ts';
export { findHousehold } from './find.ts';
export { householdType } from './schema/household.ts';
