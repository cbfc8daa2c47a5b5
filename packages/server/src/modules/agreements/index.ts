import './errors.ts';
import './to-do.ts';
import './schema/agreement.ts';
import './schema/lists.ts';
import './schema/negotiating.ts';
import './schema/obligation.ts';
import './schema/performing.ts';
import './schema/side.ts';
import './schema/version.ts';

export { answerBreach } from './commands/answer-breach.ts';
export { draftAgreement } from './commands/draft-agreement.ts';
export { rateAgreementSide } from './commands/rate-agreement-side.ts';
export { recordFulfilment } from './commands/record-fulfilment.ts';
export { reportBreach } from './commands/report-breach.ts';
export { signAgreement } from './commands/sign-agreement.ts';
export { startAgreementJobs } from './keep-time.ts';
