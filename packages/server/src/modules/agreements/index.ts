import './errors.ts';
import './to-do.ts';
import './schema/agreement.ts';
import './schema/lists.ts';
import './schema/negotiating.ts';
import './schema/obligation.ts';
import './schema/performing.ts';
import './schema/side.ts';
import './schema/version.ts';

export { startAgreementJobs } from './keep-time.ts';
