import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { line, parseInput, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { createWorkItem, livingOrganization } from '../../work-item/index.ts';
import { findMeeting } from '../access.ts';
import { assertPart, moveMeeting } from './move-meeting.ts';

const workItem = z.object({
  title: line(100, 2),
  ownerOrganization: z.string(),
  department: z.string().nullish(),
  dueAt: z.date(),
});

const hands = z.number().int().min(0).max(100_000);

const form = z.object({
  meeting: z.string(),
  minutes: prose(20_000),
  resolutions: z
    .array(
      z.object({
        agendaItem: z.string().max(200).nullish(),
        text: prose(1_000),
        workItem: workItem.nullish(),
      }),
    )
    .max(50),
  /** Shows of hands, by the item that was voted on; each is entered once. */
  votes: z
    .array(
      z.object({
        agendaItem: z.string().max(200),
        inFavour: hands,
        against: hands,
        abstained: hands,
      }),
    )
    .max(50)
    .default([]),
});

/** A resolution that was checked, with the work that follows. */
interface Resolved {
  id: string;
  position: number;
  text: string;
  agendaItemId: string | null;
  work: Awaited<ReturnType<typeof readWork>> | null;
}

/**
 * Records what was said and resolved. The meeting was held then; what a resolution gives somebody to
 * do becomes a work item in the same transaction.
 *
 * Outcomes: the meeting's key, also when the same minutes are sent twice; InvalidInputError;
 * NOT_FOUND; ORGANIZATION_DISSOLVED; DUE_TIME_PASSED; MEETING_NOT_BEGUN; WRONG_STATE when it was
 * cancelled, or minutes were recorded; at the top level FORBIDDEN for whoever may not call it.
 */
export async function recordMinutes(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { meeting: id, minutes, resolutions, votes } = parseInput(form, input);
  const meeting = await findMeeting(context, id);
  const known = await assertPart(context, meeting, 'RECORD_MINUTES');
  if (meeting.state === 'HELD' && meeting.minutes === minutes) return meeting;
  const { districtId, id: meetingId, communityId } = meeting;
  const now = context.clock.now();
  const agenda = await context.db.agendaItem.findMany({
    where: { districtId, meetingId },
    select: { id: true },
  });
  const resolved: Resolved[] = [];
  for (const [position, resolution] of resolutions.entries()) {
    const path = ['resolutions', String(position)];
    const { agendaItem, text } = resolution;
    const itemPath = [...path, 'agendaItem'];
    const agendaItemId = agendaItem ? namedRow(agendaItem, 'AgendaItem', itemPath).id : null;
    if (agendaItemId !== null && !agenda.some((item) => item.id === agendaItemId)) {
      throw new RuleRefusedError('NOT_FOUND', {}, itemPath);
    }
    const work = resolution.workItem
      ? await readWork(context, districtId, resolution.workItem, [...path, 'workItem'], now)
      : null;
    resolved.push({ id: newId(), position, text, agendaItemId, work });
  }
  const counted = votes.map(({ agendaItem, ...hand }, index) => {
    const path = ['votes', String(index), 'agendaItem'];
    const { id: itemId } = namedRow(agendaItem, 'AgendaItem', path);
    if (!agenda.some((item) => item.id === itemId)) {
      throw new RuleRefusedError('NOT_FOUND', {}, path);
    }
    return { itemId, ...hand };
  });
  await moveMeeting(context, known, meeting, {
    action: 'RECORD_MINUTES',
    mutation: 'recordMinutes',
    data: { minutes, minutedAt: now },
    alongside: async (writing) => {
      await writing.transaction.meetingResolution.createMany({
        data: resolved.map(({ work: _, ...row }) => ({ ...row, districtId, meetingId })),
      });
      for (const { itemId, inFavour, against, abstained } of counted) {
        await writing.transaction.agendaItem.update({
          where: { districtId_id: { districtId, id: itemId } },
          data: { votesFor: inFavour, votesAgainst: against, votesAbstained: abstained },
        });
      }
      for (const { id: sourceId, text, work } of resolved) {
        if (!work) continue;
        const source = { sourceType: 'MeetingResolution', sourceId };
        await createWorkItem(context, writing, {
          ...work,
          ...source,
          districtId,
          communityId,
          body: text,
        });
      }
    },
  });
  return meeting;
}

async function readWork(
  context: Context,
  districtId: string,
  work: z.output<typeof workItem>,
  path: readonly string[],
  now: Date,
) {
  if (work.dueAt <= now) throw new RuleRefusedError('DUE_TIME_PASSED', {}, [...path, 'dueAt']);
  const find = (name: 'ownerOrganization' | 'department', id: string) =>
    livingOrganization(context, districtId, id, [...path, name]);
  const owner = await find('ownerOrganization', work.ownerOrganization);
  const department = work.department ? await find('department', work.department) : null;
  return {
    title: work.title,
    dueAt: work.dueAt,
    ownerOrganizationId: owner.id,
    departmentId: department?.id ?? null,
  };
}
