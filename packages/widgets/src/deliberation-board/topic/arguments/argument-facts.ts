import type { ResultOf, VariablesOf } from '../../../graphql.ts';
import type { ArgumentFields, BoardArguments } from './operations.ts';

export type Argument = ResultOf<typeof ArgumentFields>;
export type ArgumentAction = Argument['availableActions'][number];
export type Stance = Argument['stance'];
export type ArgumentOrder = VariablesOf<typeof BoardArguments>['order'];

export const STANCES = ['FOR', 'AGAINST', 'NEUTRAL'] as const satisfies readonly Stance[];
export const ORDERS = [
  'MOST_THANKED',
  'NEWEST',
  'OLDEST',
] as const satisfies readonly ArgumentOrder[];

/** Characters of an argument or a reply; the server's limit. */
export const ARGUMENT_MOST = 1000;

/** Reasons why an act is somebody else's, or nobody's any more: then there is no button. */
const NOT_OFFERED = ['NOT_FOR_YOU', 'WRONG_STATE', 'EDIT_TOO_LATE', 'REPLY_TOO_DEEP'];

/** The act if it is the viewer's; who only has to sign in is asked to when acting. */
export function actOn(argument: Argument, action: string): ArgumentAction | null {
  const found = argument.availableActions.find((offer) => offer.action === action);
  return !found || NOT_OFFERED.includes(found.refusal?.code ?? '') ? null : found;
}
