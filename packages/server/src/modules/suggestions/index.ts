import './errors.ts';
import './receipts.ts';
import './to-do.ts';
import './outcomes.ts';
import './schema/suggestion.ts';
import './schema/outreach.ts';
import './schema/acts.ts';
import './schema/recording.ts';
import './schema/turning-into.ts';
import './schema/outreach-acts.ts';
import './personal-data.ts';

export { answerSuggestion } from './commands/answer-suggestion.ts';
export { makeSuggestion } from './commands/make-suggestion.ts';
export { planOutreach } from './commands/plan-outreach.ts';
export { raiseTopicFromSuggestion } from './commands/raise-topic-from-suggestion.ts';
export { recordSuggestion } from './commands/record-suggestion.ts';
export { settleSuggestion } from './commands/settle-suggestion.ts';
export { suggestionReminders } from './reminders.ts';
