import type { VariablesOf } from '../../../graphql.ts';
import type { HideContent } from './operations.ts';

export type Category = VariablesOf<typeof HideContent>['input']['category'];

/** Why something should not stand, in the order of the list. */
export const CATEGORIES = [
  'INSULT',
  'PERSONAL_DATA',
  'FALSE',
  'SPAM',
  'OFF_TOPIC',
  'ILLEGAL',
  'OTHER',
] as const satisfies readonly Category[];
