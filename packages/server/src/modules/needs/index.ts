import './receipts.ts';
import './to-do.ts';
import './schema/need.ts';
import './schema/need-acts.ts';

export { layDownNeed, needText } from './lay-down-need.ts';
export { needCategoryEnum, needType } from './schema/need.ts';
export { describeNeedSource } from './sources.ts';
