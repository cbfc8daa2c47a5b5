import './documents.ts';
import './errors.ts';
import './log-kinds.ts';
import './personal-data.ts';
import './receipts.ts';
import './take-effect.ts';
import './to-do.ts';
import './schema/enums.ts';
import './schema/version.ts';
import './schema/resolution.ts';
import './schema/topic-fields.ts';
import './schema/acts.ts';

export { draftResolution } from './commands/draft-resolution.ts';
export { publishResolution } from './commands/publish-resolution.ts';
export { rateResolution } from './commands/rate-resolution.ts';
