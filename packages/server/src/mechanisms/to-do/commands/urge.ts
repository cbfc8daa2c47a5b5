import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay } from '../../../kernel/clock.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { type RowKey, readRowKey, splitGlobalId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { holdersOf, speakersOf } from '../../../platform/offices.ts';
import { assertMay, type Place } from '../../../platform/viewer.ts';
import { actorId, type Writing, write } from '../../../platform/write.ts';
import { loadPlace } from '../../electorate/index.ts';
import { urged } from '../notifications.ts';
import { type ToDoSource, toDoSources } from '../sources.ts';
import { assertWorker } from '../to-do-list.ts';
import { subjectStatement } from '../waiting.sql.ts';

const form = z.object({ subject: z.string().max(200), words: prose(200).nullish() });

interface Subject extends Record<string, unknown> {
  community_id: string;
  title: string;
  waits: boolean;
  person_id: string | null;
  organization_ids: (string | null)[];
}

/**
 * Asks for something that waits to be done at last. Those it waits for are told.
 *
 * Outcomes: the urge's key, also when the same words are sent again on the same day;
 * InvalidInputError; NOT_FOUND; NOTHING_WAITS; URGED_TODAY, once a day by one person for one thing;
 * at the top level FORBIDDEN without `work-item:urge`, or without what reading it takes, in its place.
 */
export async function urge(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { subject: name, words = null } = parseInput(form, input);
  const viewer = assertWorker(context.viewer);
  const typename = splitGlobalId(name)?.typename ?? '';
  const key = readRowKey(name, typename);
  const sources = [...toDoSources()].filter(
    ([kind, source]) => source.overseenWith && (source.subjectType ?? kind) === typename,
  );
  if (!key || sources.length === 0) throw new RuleRefusedError('NOT_FOUND', {}, ['subject']);
  const found = await waitingSubject(
    context,
    key,
    sources.map(([, source]) => source),
  );
  const { source, row } = found;
  const place = await loadPlace(context, row.community_id);
  assertMay(viewer, 'work-item:urge', place);
  if (source.overseenWith) assertMay(viewer, source.overseenWith, place);
  if (key.districtId !== place.districtId) throw new ForbiddenError();
  if (!row.waits) throw new RuleRefusedError('NOTHING_WAITS');
  const now = context.clock.now();
  const { districtId, id: subjectId } = key;
  const byId = actorId(viewer);
  const day = new Date(civilDay(now));
  const id = newId();
  const urging = { districtId, subjectId, byId, day };
  const written = await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.urge.createMany({
      data: { ...urging, id, subjectType: typename, communityId: place.id, words, at: now },
      skipDuplicates: true,
    });
    writing.audit({ action: 'urge', subjectType: typename, subjectId, communityId: place.id });
    if (count === 0) return false;
    writing.changed(name);
    await notify(context, writing, {
      kind: urged,
      personIds: (await whoDoesIt(context, writing, source, row, place)).filter(
        (person) => person !== byId,
      ),
      subjectType: typename,
      subjectId,
      communityId: place.id,
      values: { title: source.titleIsPrivate ? source.label : row.title },
      onceKey: `urge:${id}`,
    });
    return true;
  });
  if (written) return { districtId, id };
  const earlier = await context.db.urge.findFirstOrThrow({ where: urging });
  if (earlier.words === words) return earlier;
  throw new RuleRefusedError('URGED_TODAY');
}

/** The subject by the source in which it waits, or else by any. */
async function waitingSubject(context: Context, key: RowKey, sources: ToDoSource[]) {
  const viewer = assertWorker(context.viewer);
  let last: { source: ToDoSource; row: Subject } | null = null;
  for (const source of sources) {
    const { sql, values } = subjectStatement(source, key, viewer, context.clock.now());
    const [row] = await context.database.query<Subject>(sql, values);
    if (row) last = { source, row };
    if (row?.waits) break;
  }
  if (!last) throw new RuleRefusedError('NOT_FOUND', {}, ['subject']);
  return last;
}

/** Whom it waits for: the person, who speaks for the organizations, or the workers of the place. */
async function whoDoesIt(
  { clock }: Context,
  { transaction, districtId }: Writing,
  source: ToDoSource,
  row: Subject,
  place: Place,
): Promise<string[]> {
  const now = clock.now();
  if (row.person_id !== null) return [row.person_id];
  const organizations = row.organization_ids.filter((id) => id !== null);
  const speakers = await Promise.all(
    organizations.map((organizationId) =>
      speakersOf(transaction, { districtId, organizationId }, now),
    ),
  );
  if (speakers.flat().length > 0 || !source.permission) return speakers.flat();
  return holdersOf(transaction, source.permission, place, now);
}
