import './errors.ts';
import './schema/ballot.ts';
import './schema/prepare.ts';
import './schema/acts.ts';
import './schema/queries.ts';
import './receipt-subject.ts';

export { describeBallotHost } from './hosts.ts';
export { startBallotJobs } from './jobs.ts';
export type { BallotResult } from './result.ts';
