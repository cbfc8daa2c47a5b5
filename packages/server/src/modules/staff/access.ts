import type { Context } from '../../context.ts';
import type { Organization } from '../../generated/prisma/client.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { actsFor, assertMay, may } from '../../platform/viewer.ts';

type Body = Pick<Organization, 'id' | 'communityId'>;

/** Whether the viewer keeps the rosters of a body: speaks for it, or is staff of its place. */
export async function keepsRosters(context: Context, { id, communityId }: Body): Promise<boolean> {
  const { viewer } = context;
  if (viewer.kind === 'visitor' || viewer.kind === 'guest') return false;
  if (actsFor(viewer, id)) return true;
  return may(viewer, 'organization:edit', await loadPlace(context, communityId));
}

/** Refuses, at the top level, whoever does not keep them. */
export async function assertKeepsRosters(context: Context, body: Body): Promise<void> {
  if (actsFor(context.viewer, body.id)) return;
  assertMay(context.viewer, 'organization:edit', await loadPlace(context, body.communityId));
}
