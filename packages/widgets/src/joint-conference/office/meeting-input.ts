import type { VariablesOf } from '../../graphql.ts';
import { endOfDay, instantOf } from './civil-time.ts';
import {
  type MeetingDraft,
  type MeetingSubject,
  writtenItems,
  writtenResolutions,
} from './meeting-draft.ts';
import type { CallMeeting, RecordAttendance, RecordMinutes } from './operations.ts';

type Input<Document> = VariablesOf<Document> extends { input: infer Value } ? Value : never;

/** When and where, of a draft that was checked. */
export const appointmentOf = ({ date, starts, ends, place }: MeetingDraft) => ({
  startsAt: instantOf(date, starts) ?? '',
  endsAt: instantOf(date, ends) ?? '',
  place: place.trim(),
});

export function callInput(
  draft: MeetingDraft,
  { conference }: MeetingSubject,
  idempotencyKey: string,
): Input<typeof CallMeeting> {
  return {
    host: conference.id,
    title: draft.title.trim(),
    ...appointmentOf(draft),
    urgent: draft.urgent,
    reason: draft.urgent ? draft.reason.trim() : null,
    agenda: writtenItems(draft).map(({ row: { title, body } }) => ({
      title: title.trim(),
      body: body.trim(),
    })),
    idempotencyKey,
  };
}

export const agendaItemsOf = (draft: MeetingDraft) =>
  writtenItems(draft).map(({ row: { item, title, body } }) => ({
    item,
    title: title.trim(),
    body: body.trim(),
  }));

/** Members in the conference's order; who is not named stays as recorded. */
export function attendancesOf(
  draft: MeetingDraft,
  { conference }: MeetingSubject,
): Input<typeof RecordAttendance>['attendances'] {
  return conference.members.flatMap(({ id }) => {
    const row = draft.attendances[id];
    if (!row) return [];
    const { attendance } = row;
    const came = attendance === 'PRESENT' && row.representative.trim();
    return [{ organization: id, attendance, representative: came || null }];
  });
}

export function resolutionsOf(draft: MeetingDraft): Input<typeof RecordMinutes>['resolutions'] {
  return writtenResolutions(draft).map(({ row }) => ({
    agendaItem: row.agendaItem || null,
    text: row.text.trim(),
    workItem: row.work
      ? {
          title: row.task.trim(),
          ownerOrganization: row.owner,
          dueAt: endOfDay(row.due) ?? '',
        }
      : null,
  }));
}

/** The field of the form that a path of the server's input is about. */
export function fieldOf(
  path: readonly string[],
  draft: MeetingDraft,
  { conference }: MeetingSubject,
): string {
  const [head = '', index = '', ...rest] = path[0] === 'input' ? path.slice(1) : path;
  const tail = rest.length ? `-${rest.join('-')}` : '';
  // Rows that were left blank are not sent, so that the server counts others than the form.
  const row = (rows: readonly { at: number }[]) => rows[Number(index)]?.at ?? index;
  if (head === 'agenda' || head === 'items') return `items-${row(writtenItems(draft))}${tail}`;
  if (head === 'resolutions') return `resolutions-${row(writtenResolutions(draft))}${tail}`;
  if (head === 'attendances') {
    const named = conference.members
      .map(({ id }, at) => ({ id, at }))
      .filter(({ id }) => draft.attendances[id]);
    return `attendances-${row(named)}-representative`;
  }
  return head;
}
