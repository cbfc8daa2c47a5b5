import './errors.ts';
import './schema/topic.ts';
import './schema/topic-queries.ts';
import './schema/topic-mutations.ts';
import './schema/argument.ts';
import './schema/statement.ts';
import './schema/opinion-groups.ts';
import './receipt-subject.ts';

export { layDownTopic, type NewTopic, topicText } from './commands/propose-topic.ts';
export { exportTopic } from './export-topic.ts';
export { importPolis, type PolisImport } from './import-polis.ts';
export { startDeliberationJobs } from './regrouping.ts';
export { topicType } from './schema/topic.ts';
