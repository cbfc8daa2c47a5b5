import './documents.ts';
import './errors.ts';
import './log-kinds.ts';
import './moderated.ts';
import './personal-data.ts';
import './receipts.ts';
import './to-do.ts';
import './schema/objection.ts';
import './schema/publication.ts';
import './schema/acts.ts';

export { takeDownNoticeOf } from './end-publication.ts';
export { describePublicationHost } from './hosts.ts';
export { keepPublicationTime, startPublicationJobs } from './keep-time.ts';
export { lastDayOf, neighbourhoodRule, periodEnd } from './period.ts';
export { publicationType } from './schema/publication.ts';
export { startPublication } from './start-publication.ts';
