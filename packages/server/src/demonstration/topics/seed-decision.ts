import { globalId, type RowKey } from '../../kernel/global-id.ts';
import {
  castBallot,
  closeBallot,
  openBallot,
  prepareBallot,
} from '../../mechanisms/ballot/index.ts';
import { callMeeting, recordAttendance, recordMinutes } from '../../mechanisms/meeting/index.ts';
import { decideByMeeting, inviteToTopic } from '../../modules/deliberation/index.ts';
import { daysBefore, spread, workdayBefore } from '../moments.ts';
import { neighbours } from '../neighbours.ts';
import { resident, worker } from '../persons.ts';
import { type Randomness, seeded, shuffled, weighted } from '../randomness.ts';
import {
  asPerson,
  demonstrationId,
  demonstrationIdempotencyKey,
  type OrganizedSeeding,
  type Seeding,
  unlessTaken,
} from '../seeding.ts';
import type { BallotContent, MeetingContent } from './decision-content.ts';
import { seedResolution } from './seed-resolution.ts';
import type { TopicContent } from './topic-content.ts';

/** Writes how a topic was decided, or is being decided, and what followed. */
export async function seedDecision(
  seeding: OrganizedSeeding,
  content: TopicContent,
  topic: RowKey,
  seed: number,
): Promise<void> {
  const { ballot, meeting, resolution } = content;
  if (ballot) await seedBallot(seeding, ballot, topic, seeded(1_000 + seed));
  if (meeting) await seedMeeting(seeding, meeting, topic);
  if (resolution) await seedResolution(seeding, content, resolution, topic);
}

async function seedBallot(
  seeding: Seeding,
  content: BallotContent,
  topic: RowKey,
  random: Randomness,
): Promise<void> {
  const { db } = asPerson(seeding, worker, seeding.now);
  const of = { districtId: topic.districtId, hostType: 'Topic', hostId: topic.id };
  // A topic that is decided takes no other ballot, so that the one there is looked for first.
  const present = await db.ballot.findFirst({ where: of });
  const key = present ?? (await prepare(seeding, content, topic));
  const ballot = globalId('Ballot', key);
  const opensAt = daysBefore(seeding.now, content.opens, '09:00');
  await unlessTaken(() => openBallot(asPerson(seeding, worker, opensAt), { ballot }));
  const { state } = await db.ballot.findUniqueOrThrow({
    where: { districtId_id: { districtId: key.districtId, id: key.id } },
    select: { state: true },
  });
  if (state !== 'OPEN') return;
  await cast(seeding, content, key, random);
  if (content.closes < 0) return;
  // As soon as the clock would have closed it.
  const closed = daysBefore(seeding.now, content.closes, '18:01');
  await closeBallot(asPerson(seeding, worker, closed), { ballot });
}

function prepare(seeding: Seeding, content: BallotContent, topic: RowKey): Promise<RowKey> {
  const { title, question, method, options, votingUnit, place, prepared, opens, closes } = content;
  const estate = place === undefined ? null : seeding.estates.get(place)?.estate;
  const owners = votingUnit === 'OWNER';
  return prepareBallot(asPerson(seeding, worker, workdayBefore(seeding.now, prepared, '08:30')), {
    host: globalId('Topic', topic),
    place: estate ?? null,
    title,
    question,
    method,
    options: options ? [...options] : null,
    preset: owners ? 'OWNERS_ORDINARY' : null,
    secrecy: owners ? 'OPEN' : 'SECRET',
    votingUnit,
    proxyLimit: owners ? 1 : 0,
    opensAt: daysBefore(seeding.now, opens, '09:00'),
    closesAt: daysBefore(seeding.now, closes, '18:00'),
    idempotencyKey: demonstrationIdempotencyKey('ballot', title),
  });
}

/** The votes of those on the roll who have voted by now. */
async function cast(
  seeding: Seeding,
  { opens, closes, turnout, residentVoted, choices }: BallotContent,
  { districtId, id: ballotId }: RowKey,
  random: Randomness,
): Promise<void> {
  const { db } = asPerson(seeding, worker, seeding.now);
  const rows = await db.ballotVoter.findMany({ where: { districtId, ballotId } });
  const onRoll = new Set(rows.map(({ personId }) => personId));
  const able = shuffled(neighbours, random).filter(({ name }) =>
    onRoll.has(demonstrationId('person', name)),
  );
  const voters = able.slice(0, Math.round(able.length * turnout));
  const from = daysBefore(seeding.now, opens, '09:00');
  const to =
    closes < 0 ? daysBefore(seeding.now, 1, '21:30') : daysBefore(seeding.now, closes, '17:30');
  const ballot = globalId('Ballot', { districtId, id: ballotId });
  const moments = spread(from, to, voters.length);
  for (const [index, voter] of voters.entries()) {
    const choice = weighted(choices(voter), random);
    await castBallot(asPerson(seeding, voter.name, moments[index] ?? to), { ballot, choice });
  }
  if (!residentVoted) return;
  const first = neighbours[0];
  const choice = first && weighted(choices(first), random);
  if (choice) await castBallot(asPerson(seeding, resident, to), { ballot, choice });
}

async function seedMeeting(
  seeding: OrganizedSeeding,
  content: MeetingContent,
  topic: RowKey,
): Promise<void> {
  const { title, called, held, place, agenda, invited, residents, minutes, hands, words } = content;
  const host = globalId('Topic', topic);
  const context = asPerson(seeding, worker, workdayBefore(seeding.now, called, '10:00'));
  const { districtId } = topic;
  const decided = await context.db.topicDecision.findFirst({
    where: { districtId, topicId: topic.id },
  });
  if (decided) return;
  await inviteToTopic(context, {
    topic: host,
    organizations: invited.map(([name]) => seeding.organization(name)),
  });
  const key = await callMeeting(context, {
    host,
    title,
    startsAt: workdayBefore(seeding.now, held, '19:00'),
    endsAt: workdayBefore(seeding.now, held, '20:30'),
    place,
    agenda: agenda.map((item) => ({ ...item })),
    idempotencyKey: demonstrationIdempotencyKey('meeting', title),
  });
  const meeting = globalId('Meeting', key);
  const after = asPerson(seeding, worker, workdayBefore(seeding.now, held, '20:40'));
  await recordAttendance(after, {
    meeting,
    attendances: invited.map(([name, representative]) => ({
      organization: seeding.organization(name),
      attendance: 'PRESENT',
      representative,
    })),
    residentsPresent: residents,
  });
  const items = await context.db.agendaItem.findMany({
    where: { districtId, meetingId: key.id },
    orderBy: { position: 'asc' },
  });
  const last = items.at(-1);
  if (!last) throw new Error(`${title} has no agenda.`);
  const agendaItem = globalId('AgendaItem', last);
  await recordMinutes(after, {
    meeting,
    minutes,
    resolutions: [{ agendaItem, text: words }],
    votes: [{ agendaItem, ...hands }],
  });
  await decideByMeeting(after, {
    topic: host,
    agendaItem,
    words,
    idempotencyKey: demonstrationIdempotencyKey('decision', title),
  });
}
