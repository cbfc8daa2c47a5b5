import './errors.ts';
import './schema/topic.ts';
import './schema/topic-queries.ts';
import './schema/topic-mutations.ts';
import './schema/argument.ts';
import './schema/statement.ts';
import './schema/opinion-groups.ts';
import './receipt-subject.ts';
import './to-do.ts';

export { addArgument } from './commands/add-argument.ts';
export { addStatement } from './commands/add-statement.ts';
export { advanceTopic } from './commands/advance-topic.ts';
export { castVote } from './commands/cast-vote.ts';
export { moderateStatement } from './commands/moderate-statement.ts';
export { layDownTopic, proposeTopic, topicText } from './commands/propose-topic.ts';
export { exportTopic } from './export-topic.ts';
export { importPolis } from './import-polis.ts';
export { regroup as regroupOpinions, startDeliberationJobs } from './regrouping.ts';
