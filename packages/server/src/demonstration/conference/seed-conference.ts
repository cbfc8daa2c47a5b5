import type { Context } from '../../context.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { callMeeting, recordAttendance, recordMinutes } from '../../mechanisms/meeting/index.ts';
import {
  assignWorkItem,
  finishWorkItem,
  reportProgress,
  verifyWorkItem,
} from '../../mechanisms/work-item/index.ts';
import { foundConference } from '../../modules/conferences/index.ts';
import { daysBefore } from '../moments.ts';
import { official, representative, worker } from '../persons.ts';
import {
  asPerson,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  unlessTaken,
} from '../seeding.ts';
import { assigned, conference, held, next } from './conference.ts';

const at = (seeding: OrganizedSeeding, name: string, days: number, time = '16:40') =>
  asPerson(seeding, name, daysBefore(seeding.now, days, time));

/** Writes the joint conference, its last meeting with what followed, and its next one. */
export async function seedConference(seeding: OrganizedSeeding): Promise<void> {
  const key = await foundConference(at(seeding, worker, 390), {
    community: seeding.community,
    name: conference.name,
    convener: seeding.organization(conference.convener),
    members: conference.members.map((name) => seeding.organization(name)),
    rhythm: conference.rhythm,
    noticeDays: conference.noticeDays,
    idempotencyKey: demonstrationIdempotencyKey('conference'),
  });
  const host = globalId('JointConference', key);
  const past = await call(seeding, host, held);
  await hold(seeding, past);
  await call(seeding, host, next);
  await assignWork(seeding);
}

async function call(
  seeding: OrganizedSeeding,
  host: string,
  { title, called, days, agenda }: typeof held | typeof next,
): Promise<RowKey> {
  return callMeeting(at(seeding, worker, called), {
    host,
    title,
    startsAt: daysBefore(seeding.now, days, '14:30'),
    endsAt: daysBefore(seeding.now, days, '16:00'),
    place: conference.place,
    agenda: agenda.map(({ title: item, body }) => ({ title: item, body })),
    idempotencyKey: demonstrationIdempotencyKey('meeting', title),
  });
}

async function hold(seeding: OrganizedSeeding, key: RowKey): Promise<void> {
  const meeting = globalId('Meeting', key);
  const context = at(seeding, worker, held.days);
  await recordAttendance(context, {
    meeting,
    attendances: held.attendances.map(({ name, ...attendance }) => ({
      organization: seeding.organization(name),
      ...attendance,
    })),
  });
  const { districtId, id: meetingId } = key;
  const agenda = await context.db.agendaItem.findMany({
    where: { districtId, meetingId },
    orderBy: { position: 'asc' },
  });
  await recordMinutes(context, {
    meeting,
    minutes: held.minutes,
    resolutions: held.resolutions.map(({ item, text, work }) => ({
      agendaItem: agenda[item] ? globalId('AgendaItem', agenda[item]) : null,
      text,
      workItem: {
        title: work.title,
        ownerOrganization: seeding.organization(work.owner),
        dueAt: daysBefore(seeding.now, work.due, '18:00'),
      },
    })),
  });
  for (const { work } of held.resolutions) await follow(seeding, context, key, work);
}

/** What has become of the work that a resolution gave somebody. */
async function follow(
  seeding: OrganizedSeeding,
  { db }: Context,
  { districtId }: RowKey,
  { title, by, progress, done }: (typeof held.resolutions)[number]['work'],
): Promise<void> {
  const row = await db.workItem.findFirstOrThrow({ where: { districtId, title } });
  const workItem = globalId('WorkItem', row);
  const who = by === 'COMPANY' ? representative : worker;
  if (progress) {
    const context = at(seeding, who, progress.days, '11:20');
    const { percent, note } = progress;
    await unlessTaken(() => reportProgress(context, { workItem, progress: percent, body: note }));
  }
  if (!done) return;
  await unlessTaken(() =>
    finishWorkItem(at(seeding, who, done.days, '17:10'), { workItem, body: done.note }),
  );
  await unlessTaken(() =>
    verifyWorkItem(at(seeding, worker, done.days - 1, '09:40'), { workItem, comment: done.seen }),
  );
}

/** What the district asked the committee to do, which the worker finds on her list. */
async function assignWork(seeding: OrganizedSeeding): Promise<void> {
  for (const { title, body, days, due } of assigned) {
    await assignWorkItem(at(seeding, official, days, '10:10'), {
      community: seeding.community,
      title,
      body,
      ownerOrganization: seeding.organization(conference.convener),
      department: seeding.organization('涪城区民政局'),
      dueAt: daysBefore(seeding.now, due, '18:00'),
      idempotencyKey: demonstrationIdempotencyKey('work-item', title),
    });
  }
}
