import type { Context } from '../context.ts';
import { Refusal } from './refusal.ts';

/** The id of the place with this official code. */
export async function placeOf({ db }: Context, code: string): Promise<string> {
  const community = await db.community.findUnique({ where: { code } });
  if (community) return community.id;
  throw new Refusal(`No community has the code ${code}; import the divisions first.`);
}

/** The community that is named, or the only site's. */
export async function communityFor(context: Context, code: string | undefined): Promise<string> {
  if (code) return placeOf(context, code);
  const sites = await context.db.site.findMany({ take: 2 });
  if (sites.length === 1 && sites[0]) return sites[0].communityId;
  throw new Refusal('Say which community it belongs to: --community CODE.');
}
