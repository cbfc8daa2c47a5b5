import type { Context } from '../../context.ts';
import type { Topic } from '../../generated/prisma/client.ts';
import { encodeRowKey } from '../../kernel/global-id.ts';
import { organizationsOf, type Place } from '../../platform/viewer.ts';
import { type ActFacts, hasPartInActs, undecided } from './acts.ts';
import { batched, keyColumns } from './batch.ts';
import { lacksReview } from './move-topic.ts';
import { leadsForParty } from './party-organizations.ts';
import { rulesOf } from './settings.ts';

interface Contests {
  openBy: string | null;
  mine: boolean;
}

/** The contest of each topic that waits, and whether the viewer has contested it. */
const contestsOf = batched<Contests>(async ({ database, viewer }, keys) => {
  const person = viewer.kind === 'person' ? viewer.personId : null;
  const rows = await database.query<{
    district_id: string;
    topic_id: string;
    open_by: string | null;
    mine: boolean;
  }>(
    `SELECT district_id, topic_id,
       (array_agg(person_id) FILTER (WHERE state = 'OPEN'))[1] AS open_by,
       coalesce(bool_or(person_id = $3::uuid), false) AS mine
     FROM unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, topic_id)
     JOIN triage_contest USING (district_id, topic_id) GROUP BY district_id, topic_id`,
    [...keyColumns(keys), person],
  );
  return new Map(
    rows.map((row) => [
      encodeRowKey({ districtId: row.district_id, id: row.topic_id }),
      { openBy: row.open_by, mine: row.mine },
    ]),
  );
});

const nothing: ActFacts = {
  contestOpen: false,
  contestBy: null,
  contestedByViewer: false,
  leadsForParty: false,
  reviewMissing: false,
  undoable: false,
};

/** What the acts of a topic look at, as far as they can be the viewer's. */
export async function actFactsFor(
  context: Context,
  topic: Topic & { community: Place },
): Promise<ActFacts> {
  const { viewer, db } = context;
  if (!hasPartInActs(viewer, topic)) return nothing;
  const stages: readonly string[] = undecided;
  const asksContests = topic.triageClass !== null && stages.includes(topic.state);
  const asksReview = topic.triageClass === 'MAJOR' && stages.includes(topic.state);
  const speaks = organizationsOf(viewer).length > 0;
  const [contests, party, reviewMissing, undoable] = await Promise.all([
    asksContests ? contestsOf(context, topic) : undefined,
    asksReview && speaks && leadsForParty(context, viewer, topic.community),
    asksReview && lacksReview(db, topic),
    topic.mergedAt !== null && isUndoable(context, topic),
  ]);
  return {
    contestOpen: (contests?.openBy ?? null) !== null,
    contestBy: contests?.openBy ?? null,
    contestedByViewer: contests?.mine ?? false,
    leadsForParty: party,
    reviewMissing,
    undoable,
  };
}

/** Whether the time within which a merge can be undone still runs. */
export async function isUndoable(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  topic: Pick<Topic, 'districtId' | 'mergedAt'>,
): Promise<boolean> {
  if (topic.mergedAt === null) return false;
  const { mergeUndoHours } = await rulesOf(db, topic.districtId);
  return clock.now().getTime() <= topic.mergedAt.getTime() + mergeUndoHours * 3_600_000;
}
