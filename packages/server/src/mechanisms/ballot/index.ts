import './errors.ts';
import './schema/ballot.ts';
import './schema/rule-words.ts';
import './schema/count.ts';
import './schema/prepare.ts';
import './schema/acts.ts';
import './schema/other-ways.ts';
import './schema/queries.ts';
import './paper/errors.ts';
import './paper/printed-ballots.ts';
import './paper/schema.ts';
import './receipt-subject.ts';
import './personal-data.ts';

export { describeBallotHost } from './hosts.ts';
export { startBallotJobs } from './jobs.ts';
export { readRecount } from './recount-file.ts';
export { channelVotes } from './schema/result.ts';
