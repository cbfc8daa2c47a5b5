import {
  preferenceFile,
  preflibType,
  type RecountBundle,
  recountBundle,
  writeBlt,
  writePreflib,
} from '@linli/methods';
import type { Services } from '../../context.ts';
import type { Ballot } from '../../generated/prisma/client.ts';
import { RateLimitedError } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import { definitionOf } from './choice.ts';
import { readPapers, ruleOf } from './counting.ts';
import { resultOf } from './result.ts';

/** The forms in which the papers of a counted ballot are offered. */
type RecountForm = 'json' | 'blt' | 'preflib';

/** Where a counted ballot’s papers are, beside the API. */
export function recountPath({ districtId, id }: RowKey, form: RecountForm = 'json'): string {
  return `/recount/${districtId}/${id}.${form}`;
}

/** A file to be downloaded. */
export interface RecountFile {
  contentType: string;
  fileName: string;
  text: string;
}

const form = /^\/recount\/([^/]{1,60})\/([^/.]{1,60})\.(json|blt|preflib)$/;

/**
 * The papers of a counted ballot, without names, in the order of their random numbers: as the bundle
 * from which anybody counts again, or, where options are chosen or ranked, for PrefLib and as BLT.
 * Null for what is no such path, and for a ballot that is not counted.
 */
export async function readRecount(
  services: Pick<Services, 'database' | 'encryption'>,
  path: string,
): Promise<RecountFile | null> {
  const [, districtId = '', id = '', kind = ''] = form.exec(path) ?? [];
  if (!isUuid(districtId) || !isUuid(id)) return null;
  const where = { districtId_id: { districtId, id } };
  const ballot = await services.database.prisma.ballot.findUnique({ where });
  if (ballot?.state !== 'COUNTED') return null;
  const bundle = await bundleOf(services, ballot);
  if (!bundle) return null;
  if (kind === 'json') {
    return {
      contentType: 'application/json; charset=utf-8',
      fileName: `${id}.json`,
      text: JSON.stringify(bundle),
    };
  }
  const contentType = 'text/plain; charset=utf-8';
  const file = preferenceFile(bundle.definition, bundle.papers, ballot.title);
  if (!file) return null;
  if (kind === 'preflib') {
    const fileName = `${id}.${preflibType(file)}`;
    return { contentType, fileName, text: writePreflib(file, fileName) };
  }
  if (file.kind !== 'RANKED') return null;
  return { contentType, fileName: `${id}.blt`, text: writeBlt(file) };
}

/**
 * What is answered at `/recount/`: public data, which pages of any origin may read, the same for ever.
 */
export async function answerRecount(
  services: Pick<Services, 'database' | 'encryption' | 'limits'>,
  path: string,
  address: string,
): Promise<{ status: number; headers: Record<string, string>; text: string }> {
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  };
  try {
    await services.limits.consume('recount', address);
  } catch (error) {
    if (!(error instanceof RateLimitedError)) throw error;
    const seconds = String(error.values['seconds']);
    return { status: 429, headers: { ...headers, 'retry-after': seconds }, text: error.message };
  }
  const file = await readRecount(services, path);
  if (!file) return { status: 404, headers, text: 'not found' };
  const own = {
    'content-type': file.contentType,
    'content-disposition': `attachment; filename="${file.fileName}"`,
    'cache-control': 'public, max-age=300',
  };
  return { status: 200, headers: { ...headers, ...own }, text: file.text };
}

async function bundleOf(
  services: Pick<Services, 'database' | 'encryption'>,
  ballot: Ballot,
): Promise<RecountBundle | null> {
  const result = resultOf(ballot);
  if (!result) return null;
  return recountBundle({
    ballot: globalId('Ballot', ballot),
    definition: definitionOf(ballot),
    rule: ruleOf(ballot),
    eligible: result.eligible,
    seed: ballot.lotSeed,
    papers: await readPapers(services, services.database.prisma, ballot),
  });
}
