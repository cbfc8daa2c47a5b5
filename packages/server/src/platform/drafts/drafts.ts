import { z } from 'zod';
import type { Context } from '../../context.ts';
import { RuleRefusedError, UnauthenticatedError } from '../../kernel/domain-error.ts';
import { parseInput } from '../../kernel/input.ts';
import { assertPerson, type PersonViewer, reaches } from '../viewer.ts';
import { write } from '../write.ts';
import { draftErrors } from './errors.ts';

/** What somebody has not finished writing, kept here because devices forget. */
export interface Draft {
  key: string;
  content: string;
  updatedAt: Date;
}

/** The most drafts that one person keeps. */
const mostDrafts = 50;
/** The most bytes of a draft's content, in UTF-8: 16 kB. */
const mostBytes = 16 * 1024;
const purpose = 'draft.content';

const key = z.string().regex(/^[\w:./-]{1,200}$/);
const form = z.object({
  key,
  content: z.string().refine((text) => Buffer.byteLength(text) <= mostBytes, {
    params: { code: draftErrors.DRAFT_TOO_LARGE },
  }),
});

/**
 * Keeps a draft under a key, in place of what was there. The content is encrypted, and read by
 * nobody but its writer.
 *
 * Outcomes: the draft; InvalidInputError (also DRAFT_TOO_LARGE); DRAFTS_FULL; UNAUTHENTICATED
 * below ACCOUNT.
 */
export async function saveDraft(context: Context, input: z.input<typeof form>): Promise<Draft> {
  const { districtId, personId } = assertWriter(context);
  const { key, content } = parseInput(form, input);
  await context.limits.consume('draft', personId);
  const updatedAt = context.clock.now();
  const contentCipher = context.encryption.encrypt(content, purpose);
  await write(context, districtId, async ({ transaction, audit }) => {
    // The person's row is held, so that two new drafts at once are counted one after the other.
    await transaction.$queryRaw`SELECT id FROM person
      WHERE district_id = ${districtId}::uuid AND id = ${personId}::uuid FOR UPDATE`;
    const others = { districtId, personId, key: { not: key } };
    if ((await transaction.draft.count({ where: others })) >= mostDrafts) {
      throw new RuleRefusedError('DRAFTS_FULL', { maximum: mostDrafts });
    }
    const where = { districtId_personId_key: { districtId, personId, key } };
    await transaction.draft.upsert({
      where,
      create: { districtId, personId, key, contentCipher, updatedAt },
      update: { contentCipher, updatedAt },
    });
    audit({ action: 'saveDraft', subjectType: 'Draft', subjectId: personId });
  });
  return { key, content, updatedAt };
}

/**
 * Forgets a draft. Discarding one that is not there is no error.
 *
 * Outcomes: the key; InvalidInputError; UNAUTHENTICATED below ACCOUNT.
 */
export async function discardDraft(context: Context, input: { key: string }): Promise<string> {
  const { districtId, personId } = assertWriter(context);
  const wanted = parseInput(z.object({ key }), input);
  await context.limits.consume('draft', personId);
  await write(context, districtId, async ({ transaction, audit }) => {
    await transaction.draft.deleteMany({ where: { districtId, personId, key: wanted.key } });
    audit({ action: 'discardDraft', subjectType: 'Draft', subjectId: personId });
  });
  return wanted.key;
}

/** The viewer's draft under a key; null when there is none, or nobody is signed in. */
export async function draftOf(context: Context, wanted: string): Promise<Draft | null> {
  const { db, encryption, viewer } = context;
  const { data: key } = form.shape.key.safeParse(wanted);
  if (viewer.kind !== 'person' || key === undefined) return null;
  const { districtId, personId } = viewer;
  const where = { districtId_personId_key: { districtId, personId, key } };
  const row = await db.draft.findUnique({ where });
  return (
    row && {
      key,
      content: encryption.decrypt(row.contentCipher, purpose),
      updatedAt: row.updatedAt,
    }
  );
}

function assertWriter({ viewer }: Context): PersonViewer {
  const person = assertPerson(viewer);
  if (!reaches(person.level, 'ACCOUNT')) throw new UnauthenticatedError();
  return person;
}
