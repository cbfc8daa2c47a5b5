import './errors.ts';
import './to-do.ts';
import './schema/work-item.ts';
import './schema/acts.ts';

export { livingOrganization } from './access.ts';
export { createWorkItem } from './create-work-item.ts';
export { outcomesOf, workItemOutcome } from './outcomes.ts';
export { startWorkItemReminders } from './reminders.ts';
