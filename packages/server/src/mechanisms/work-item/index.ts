import './errors.ts';
import './personal-data.ts';
import './to-do.ts';
import './schema/work-item.ts';
import './schema/acts.ts';

export { livingOrganization } from './access.ts';
export { assignWorkItem } from './commands/assign-work-item.ts';
export { finishWorkItem } from './commands/finish-work-item.ts';
export { reportProgress } from './commands/report-progress.ts';
export { verifyWorkItem } from './commands/verify-work-item.ts';
export { createWorkItem } from './create-work-item.ts';
export { outcomesOf, workItemOutcome } from './outcomes.ts';
export { workItemReminders } from './reminders.ts';
export { cancelOpenWork, describeWorkSource, stateOfWork } from './sources.ts';
