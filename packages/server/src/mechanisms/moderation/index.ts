import './errors.ts';
import './schema/act.ts';
import './schema/case.ts';
import './schema/rule.ts';
import './schema/mutations.ts';
import './to-do.ts';
import './personal-data.ts';

export { hideContent } from './commands/hide-content.ts';
export { hiddenHere, isShownTo, type ModeratedRow } from './hidden.ts';
export { hiddenTitle, moderationStepLabels } from './labels.ts';
export { moderationStateEnum } from './schema/enums.ts';
export { describeModerated } from './subjects.ts';
