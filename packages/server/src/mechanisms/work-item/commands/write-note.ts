import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { WorkItem } from '../../../generated/prisma/client.ts';
import { prose } from '../../../kernel/input.ts';
import { assertPerson } from '../../../platform/viewer.ts';
import { actorId, type Writing } from '../../../platform/write.ts';
import { attachTo, largestDocumentCount, largestPhotoCount } from '../../attachment/index.ts';

const ids = z.array(z.string().max(200));

/** What a note is made of: words, photos and PDF documents. */
export const evidence = {
  body: prose(2_000),
  photos: ids.max(largestPhotoCount).default([]),
  documents: ids.max(largestDocumentCount).default([]),
};

/** A note on its way in. */
export interface NewNote {
  id: string;
  body: string;
  /** 0–100 %. */
  progress: number;
  photos: readonly string[];
  documents: readonly string[];
}

/** Writes a note with its evidence in the command's transaction. Evidence is the viewer's own. */
export async function writeNote(
  context: Context,
  writing: Writing,
  { districtId, id: workItemId }: WorkItem,
  { id, body, progress, photos, documents }: NewNote,
): Promise<void> {
  await writing.transaction.workItemNote.create({
    data: {
      districtId,
      id,
      workItemId,
      body,
      progress,
      authorId: actorId(context.viewer),
      at: context.clock.now(),
    },
  });
  for (const [kind, given] of [
    ['photos', photos],
    ['documents', documents],
  ] as const) {
    if (given.length === 0) continue;
    const { personId: ownerId } = assertPerson(context.viewer);
    const subject = { subjectType: 'WorkItemNote', subjectId: id };
    await attachTo(context, writing, { districtId, kind, ids: given, ownerId, ...subject });
  }
}
