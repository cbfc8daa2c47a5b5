import './errors.ts';
import './schema/duty-roster.ts';
import './schema/duty-acts.ts';
import './schema/appraisal.ts';
import './schema/appraisal-acts.ts';
import './schema/staff-file.ts';
import './schema/staff-file-acts.ts';
import './personal-data.ts';

export { startStaffJobs } from './warn-of-expiry.ts';
