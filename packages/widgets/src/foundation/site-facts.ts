import type { LinliClient } from '@linli/client';
import { SiteFacts, type SiteFactsResult } from './site.operations.ts';

/** What every widget needs to know of its site. */
export type Site = NonNullable<SiteFactsResult['site']>;

const asked = new WeakMap<LinliClient, Promise<Site | null>>();

/** The site of the page's key, read once for all widgets; null when it cannot be had now. */
export function siteOf(client: LinliClient): Promise<Site | null> {
  let site = asked.get(client);
  if (!site) {
    site = client.query(SiteFacts, {}).then((answer) => {
      if (!answer.ok) asked.delete(client);
      return answer.ok ? answer.data.site : null;
    });
    asked.set(client, site);
  }
  return site;
}

/** The arguments of `community(id, code)` for an id or an official 12-digit code. */
export function communityArguments(idOrCode: string): { id: string | null; code: string | null } {
  return /^\d{12}$/.test(idOrCode) ? { id: null, code: idOrCode } : { id: idOrCode, code: null };
}
