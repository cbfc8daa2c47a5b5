import type { Services } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import { readSignedPath, signedPath } from '../../platform/signed-path.ts';

type PageServices = Pick<Services, 'clock' | 'database' | 'encryption'>;
type ComposePage = (services: PageServices, key: RowKey, detail: string) => Promise<string | null>;

const composers = new Map<string, ComposePage>();

/**
 * Says, when a module is loaded, how a kind of page to be printed is written, as whole HTML. `kind` is
 * a permanent word of its address: `/documents/<kind>/<district>/<id>.html`, or with a detail
 * `/documents/<kind>/<district>/<id>/<detail>.html`. Null where there is no such page.
 */
export function describePage(kind: string, compose: ComposePage): void {
  if (composers.has(kind)) throw new Error(`The page ${kind} is described twice.`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(kind)) throw new Error(`${kind} is no name of a page.`);
  composers.set(kind, compose);
}

/** Where a page is, beside the API: signed, and good until the end of the next day. */
export function pageAddress(
  { encryption, clock }: Pick<Services, 'encryption' | 'clock'>,
  kind: string,
  { districtId, id }: RowKey,
  detail = '',
): string {
  const end = detail === '' ? '' : `/${detail}`;
  return signedPath(encryption, `/documents/${kind}/${districtId}/${id}${end}.html`, clock.now());
}

const form =
  /^\/documents\/([a-z-]{1,40})\/([0-9a-f-]{36})\/([0-9a-f-]{36})(?:\/([\w-]{1,1400}))?\.html$/;

/** The page at a signed address; null when the signature is not ours or expired, or it is not there. */
export async function readPage(services: PageServices, address: string): Promise<string | null> {
  const path = readSignedPath(services.encryption, address, services.clock.now());
  const [, kind = '', districtId = '', id = '', detail = ''] = form.exec(path ?? '') ?? [];
  if (!isUuid(districtId) || !isUuid(id)) return null;
  return (await composers.get(kind)?.(services, { districtId, id }, detail)) ?? null;
}
