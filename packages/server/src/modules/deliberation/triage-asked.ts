import type { Context } from '../../context.ts';
import { isProcessOn } from '../governance/index.ts';

const asked = new WeakMap<Context, Map<string, Promise<boolean>>>();

/** Whether a community sorts matters in three before they are discussed; looked up once a request. */
export function isTriageAsked(context: Context, communityId: string): Promise<boolean> {
  const known = asked.get(context) ?? new Map<string, Promise<boolean>>();
  asked.set(context, known);
  const answer = known.get(communityId) ?? isProcessOn(context, communityId, 'TRIAGE_IN_THREE');
  known.set(communityId, answer);
  return answer;
}
