import './receipts.ts';
import './schema/suggestion.ts';
import './schema/acts.ts';

export { suggestionLifecycle } from './lifecycle.ts';
