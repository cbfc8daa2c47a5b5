import { headerLine, headLine } from '@linli/methods';
import type { Services } from '../../context.ts';
import { isUuid } from '../../kernel/ids.ts';

const pathPrefix = '/log/';
const pathSuffix = '.jsonl';

/** Entries that are read at once. */
const page = 500;

/** Where the whole log of a district is downloaded, beside the API. */
export function logDownloadPath(districtId: string): string {
  return `${pathPrefix}${districtId}${pathSuffix}`;
}

/** Whether a path is that of a log. */
export function isLogPath(path: string): boolean {
  return path.startsWith(pathPrefix);
}

/**
 * A whole log, line by line as `checkLog` of `@linli/methods` reads it: up to the head that is the
 * newest when the download begins, whatever is appended meanwhile. Null when there is no such log.
 */
export async function readLog(
  { database: { prisma } }: Services,
  path: string,
): Promise<AsyncGenerator<string> | null> {
  if (!path.startsWith(pathPrefix) || !path.endsWith(pathSuffix)) return null;
  const districtId = path.slice(pathPrefix.length, -pathSuffix.length);
  if (!isUuid(districtId)) return null;
  const tree = await prisma.logTree.findUnique({
    where: { districtId },
    select: { size: true, verifierKey: true },
  });
  if (!tree) return null;
  const { size, verifierKey } = tree;
  const newest = await prisma.logHead.findUniqueOrThrow({
    where: { districtId_size: { districtId, size } },
    select: { checkpoint: true },
  });
  return lines(prisma, districtId, size, headerLine({ ...newest, verifierKey }));
}

async function* lines(
  prisma: Services['database']['prisma'],
  districtId: string,
  size: number,
  header: string,
): AsyncGenerator<string> {
  yield `${header}\n`;
  for (let first = 0; first < size; first += page) {
    const end = Math.min(first + page, size);
    const [entries, heads] = await Promise.all([
      prisma.logEntry.findMany({
        where: { districtId, index: { gte: first, lt: end } },
        orderBy: { index: 'asc' },
        select: { index: true, leaf: true },
      }),
      prisma.logHead.findMany({
        where: { districtId, size: { gt: first, lte: end } },
        select: { size: true, checkpoint: true },
      }),
    ]);
    const headAt = new Map(heads.map((head) => [head.size, head.checkpoint]));
    let text = '';
    for (const { index, leaf } of entries) {
      const head = headAt.get(index + 1);
      text += `${leaf}\n${head === undefined ? '' : `${headLine(head)}\n`}`;
    }
    yield text;
  }
}
