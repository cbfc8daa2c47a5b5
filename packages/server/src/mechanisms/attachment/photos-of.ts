import type { Context } from '../../context.ts';
import type { Attachment } from '../../generated/prisma/client.ts';
import type { RowKey } from '../../kernel/global-id.ts';

interface Batch {
  subjectIds: Set<string>;
  loaded: Promise<Map<string, Attachment[]>>;
}

/** What is being asked for at this moment, by district; a list asks once for all its subjects. */
const batches = new WeakMap<Context, Map<string, Batch>>();

/** A subject's photos, in the order they were uploaded. Whoever asks has been let see the subject. */
export async function photosOf(context: Context, subject: RowKey): Promise<Attachment[]> {
  return (await attachmentsOf(context, subject)).filter(isPhoto);
}

/** Its documents, likewise. */
export async function documentsOf(context: Context, subject: RowKey): Promise<Attachment[]> {
  return (await attachmentsOf(context, subject)).filter((attachment) => !isPhoto(attachment));
}

const isPhoto = ({ contentType }: Attachment) => contentType.startsWith('image/');

async function attachmentsOf(context: Context, subject: RowKey): Promise<Attachment[]> {
  const open = batches.get(context) ?? new Map<string, Batch>();
  batches.set(context, open);
  let batch = open.get(subject.districtId);
  if (!batch) {
    const subjectIds = new Set<string>();
    const loaded = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      open.delete(subject.districtId);
      return load(context, subject.districtId, [...subjectIds]);
    });
    batch = { subjectIds, loaded };
    open.set(subject.districtId, batch);
  }
  batch.subjectIds.add(subject.id);
  return (await batch.loaded).get(subject.id) ?? [];
}

async function load(
  { db }: Context,
  districtId: string,
  subjectIds: string[],
): Promise<Map<string, Attachment[]>> {
  const found = await db.attachment.findMany({
    where: { districtId, subjectId: { in: subjectIds } },
    orderBy: { id: 'asc' },
  });
  return Map.groupBy(found, ({ subjectId }) => subjectId ?? '');
}
