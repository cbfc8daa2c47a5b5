import './errors.ts';
import './schema/incubation.ts';
import './schema/certification.ts';
import './schema/acts.ts';

export { startIncubationJobs } from './warn-of-expiry.ts';
