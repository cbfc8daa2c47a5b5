import { globalId, type RowKey } from '../../kernel/global-id.ts';
import {
  answerObjection,
  keepPublicationTime,
  objectToPublication,
  recordObjection,
} from '../../mechanisms/publication/index.ts';
import {
  finishWorkItem,
  reportProgress,
  verifyWorkItem,
} from '../../mechanisms/work-item/index.ts';
import {
  draftResolution,
  publishResolution,
  rateResolution,
} from '../../modules/resolutions/index.ts';
import { daysBefore, workdayBefore } from '../moments.ts';
import { worker } from '../persons.ts';
import {
  asPerson,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  unlessTaken,
} from '../seeding.ts';
import type { ResolutionContent, TaskContent } from './resolution-content.ts';
import type { TopicContent } from './topic-content.ts';

/** Writes the resolution of a topic, its notice with the objections, its work and its ratings. */
export async function seedResolution(
  seeding: OrganizedSeeding,
  topicContent: TopicContent,
  content: ResolutionContent,
  topic: RowKey,
): Promise<void> {
  const key = await draft(seeding, topicContent, content, topic);
  const resolution = globalId('Resolution', key);
  await unlessTaken(() =>
    publishResolution(at(seeding, worker, content.published), { resolution, place: content.place }),
  );
  await seedNotice(seeding, content, key);
  for (const task of content.tasks) await seedWork(seeding, task, key);
  for (const [by, stars, done, days] of content.ratings ?? []) {
    const context = asPerson(seeding, by, daysBefore(seeding.now, days, '19:40'));
    await rateResolution(context, { resolution, stars, done });
  }
}

const at = (seeding: OrganizedSeeding, name: string, days: number) =>
  asPerson(seeding, name, workdayBefore(seeding.now, days, '15:20'));

async function draft(
  seeding: OrganizedSeeding,
  { statements, arguments: said, resolution: _ }: TopicContent,
  { basis, title, text, tasks, cites, drafted }: ResolutionContent,
  { districtId, id: topicId }: RowKey,
): Promise<RowKey> {
  const context = at(seeding, worker, drafted);
  const { db } = context;
  const of = { districtId, topicId };
  const cited: string[] = [];
  for (const place of cites.arguments) {
    const body = said[place]?.[2] ?? '';
    const row = await db.argument.findFirstOrThrow({ where: { ...of, body } });
    cited.push(globalId('Argument', row));
  }
  for (const place of cites.statements) {
    const body = statements[place]?.body ?? '';
    const row = await db.statement.findFirstOrThrow({ where: { ...of, body } });
    cited.push(globalId('Statement', row));
  }
  const host = { districtId, hostType: 'Topic', hostId: topicId };
  if (basis === 'BALLOT') {
    cited.push(globalId('Ballot', await db.ballot.findFirstOrThrow({ where: host })));
  }
  if (basis === 'MEETING') {
    cited.push(globalId('Meeting', await db.meeting.findFirstOrThrow({ where: host })));
  }
  return draftResolution(context, {
    topic: globalId('Topic', { districtId, id: topicId }),
    basis,
    title,
    text,
    tasks: tasks.map(({ owner, title: task, body, days }) => ({
      title: task,
      body,
      ownerOrganization: seeding.organization(owner),
      days,
    })),
    citations: cited,
    idempotencyKey: demonstrationIdempotencyKey('resolution', title),
  });
}

/** What was objected to the notice, what was answered, and its end when its days are over. */
async function seedNotice(
  seeding: OrganizedSeeding,
  { objections }: ResolutionContent,
  { districtId, id: hostId }: RowKey,
): Promise<void> {
  const { services, now } = seeding;
  const row = await services.database.prisma.publication.findFirstOrThrow({
    where: { districtId, hostId },
  });
  const publication = globalId('Publication', row);
  for (const { from, days, body, answer } of objections) {
    const facts = {
      publication,
      body,
      withholdName: false,
      idempotencyKey: demonstrationIdempotencyKey('objection', body),
    };
    const key =
      typeof from === 'string'
        ? await objectToPublication(asPerson(seeding, from, daysBefore(now, days, '20:15')), facts)
        : await recordObjection(asPerson(seeding, worker, daysBefore(now, days, '10:30')), {
            ...facts,
            channel: 'ASSISTED',
            callerName: from.caller,
            callerPhone: from.phone,
          });
    if (!answer) continue;
    await answerObjection(asPerson(seeding, worker, daysBefore(now, answer.days, '15:10')), {
      objection: globalId('Objection', key),
      outcome: 'DISMISSED',
      reasons: answer.reasons,
    });
  }
  // The clock looks every five minutes.
  const ended = new Date(row.endsAt.getTime() + 120_000);
  if (ended < now) await keepPublicationTime({ ...services, clock: { now: () => ended } });
}

/** What has become of the work that the resolution gave somebody. */
async function seedWork(
  seeding: OrganizedSeeding,
  { title, by, progress, done }: TaskContent,
  { districtId, id: sourceId }: RowKey,
): Promise<void> {
  if (!progress && !done) return;
  const row = await seeding.services.database.prisma.workItem.findFirstOrThrow({
    where: { districtId, sourceId, title },
  });
  const workItem = globalId('WorkItem', row);
  if (progress) {
    const { percent, note } = progress;
    const context = at(seeding, by, progress.days);
    await unlessTaken(() => reportProgress(context, { workItem, progress: percent, body: note }));
  }
  if (!done) return;
  await unlessTaken(() =>
    finishWorkItem(at(seeding, by, done.days), { workItem, body: done.note }),
  );
  await unlessTaken(() =>
    verifyWorkItem(at(seeding, worker, done.verified), { workItem, comment: done.seen }),
  );
}
