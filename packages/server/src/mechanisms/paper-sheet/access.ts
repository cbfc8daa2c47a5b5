import type { Context } from '../../context.ts';
import { may } from '../../platform/viewer.ts';
import { loadPlace } from '../electorate/index.ts';

/** Whether the viewer handles papers of this place: sheets and their codes are for them alone. */
export async function handlesPaper(
  context: Context,
  { communityId }: { communityId: string },
): Promise<boolean> {
  return may(context.viewer, 'paper:enter', await loadPlace(context, communityId));
}
