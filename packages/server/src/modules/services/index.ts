import './errors.ts';
import './receipt-subject.ts';
import './to-do.ts';
import './schema/service.ts';
import './schema/define-service.ts';
import './schema/service-request.ts';
import './schema/service-request-acts.ts';
import './personal-data.ts';

export { advanceServiceRequest } from './commands/advance-service-request.ts';
export { applyForService } from './commands/apply-for-service.ts';
export { type DefineServiceInput, defineService } from './commands/define-service.ts';
export { rateService } from './commands/rate-service.ts';
export { resubmitServiceRequest } from './commands/resubmit-service-request.ts';
export { serviceType } from './schema/service.ts';
