import type { Services } from '../../context.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import { readSignedPath, signedPath } from '../../platform/signed-path.ts';
import { type Part, wordDocument } from './word-document.ts';

/** What stands on an official paper. */
export interface Paper {
  /** At the top of every page: whose paper it is. */
  header: string;
  title: string;
  parts: readonly Part[];
}

type Compose = (db: PrismaClient, key: RowKey) => Promise<Paper | null>;

const composers = new Map<string, Compose>();

/**
 * Says, when a module is loaded, how a kind of paper is written. `kind` is a permanent word of its
 * address: `/documents/<kind>/<district>/<id>.docx`. Null where there is no such paper.
 */
export function describePaper(kind: string, compose: Compose): void {
  if (composers.has(kind)) throw new Error(`The paper ${kind} is described twice.`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(kind)) throw new Error(`${kind} is no name of a paper.`);
  composers.set(kind, compose);
}

/** Where a paper is, beside the API: signed, and good until the end of the next day. */
export function paperAddress(
  { encryption, clock }: Pick<Services, 'encryption' | 'clock'>,
  kind: string,
  { districtId, id }: RowKey,
): string {
  return signedPath(encryption, `/documents/${kind}/${districtId}/${id}.docx`, clock.now());
}

const form = /^\/documents\/([a-z-]{1,40})\/([0-9a-f-]{36})\/([0-9a-f-]{36})\.docx$/;

/** A paper as it is answered over HTTP. */
export interface PaperFile {
  fileName: string;
  bytes: Buffer;
}

/** The paper at a signed address; null when the signature is not ours or expired, or it is not there. */
export async function readPaper(
  services: Pick<Services, 'clock' | 'database' | 'encryption'>,
  address: string,
): Promise<PaperFile | null> {
  const path = readSignedPath(services.encryption, address, services.clock.now());
  const [, kind = '', districtId = '', id = ''] = form.exec(path ?? '') ?? [];
  if (!isUuid(districtId) || !isUuid(id)) return null;
  const paper = await composers.get(kind)?.(services.database.prisma, { districtId, id });
  if (!paper) return null;
  return { fileName: `${paper.title}.docx`, bytes: await wordDocument(paper) };
}
