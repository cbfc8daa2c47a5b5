import type { JointConference, Meeting } from '../joint-conference.controller.ts';
import type { MeetingAction } from '../meeting-acts.ts';
import { civilClock, civilDate, endOfDay, instantOf } from './civil-time.ts';

/** What a form is about. */
export interface MeetingSubject {
  readonly action: MeetingAction;
  readonly conference: JointConference;
  /** Null for calling a new one. */
  readonly meeting: Meeting | null;
}

export type Attendance = Meeting['attendances'][number]['attendance'];

export interface DraftItem {
  /** The item that is kept; null for a new one. */
  readonly item: string | null;
  readonly title: string;
  readonly body: string;
}

export interface DraftResolution {
  /** The item that it answers; empty for one beside the agenda. */
  readonly agendaItem: string;
  readonly text: string;
  /** Whether somebody is to do something. */
  readonly work: boolean;
  readonly task: string;
  readonly owner: string;
  /** A day, `YYYY-MM-DD`. */
  readonly due: string;
}

export interface DraftAttendance {
  readonly attendance: Attendance;
  readonly representative: string;
}

/** What is written in any of the forms; each uses its part. */
export interface MeetingDraft {
  readonly title: string;
  readonly urgent: boolean;
  readonly reason: string;
  /** A day and two times of it, as the community's clocks show them. */
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  readonly place: string;
  readonly items: readonly DraftItem[];
  /** The items that were on the agenda when it was last changed here. */
  readonly known: readonly string[];
  readonly organization: string;
  readonly body: string;
  readonly attendances: Readonly<Record<string, DraftAttendance>>;
  readonly minutes: string;
  readonly resolutions: readonly DraftResolution[];
}

export const NEW_ITEM: DraftItem = { item: null, title: '', body: '' };
export const NEW_RESOLUTION: DraftResolution = {
  agendaItem: '',
  text: '',
  work: false,
  task: '',
  owner: '',
  due: '',
};

const agendaIds = (meeting: Meeting | null) => (meeting?.agenda ?? []).map(({ id }) => id);

/**
 * A draft of an agenda as it is to be sent: what members proposed meanwhile stands at its end, or
 * saving would take it off unseen.
 */
export function withProposals(draft: MeetingDraft, { meeting }: MeetingSubject): MeetingDraft {
  if (!meeting) return draft;
  const there = agendaIds(meeting);
  const added = meeting.agenda.filter(({ id }) => !draft.known.includes(id));
  const kept = draft.items.filter(({ item }) => item === null || there.includes(item));
  const proposed = added.map(({ id, title, body }) => ({ item: id, title, body }));
  return { ...draft, items: [...kept, ...proposed], known: there };
}

/** What a form begins with: a meeting as it stands, or what meetings of this conference are like. */
export function startingDraft({ action, conference, meeting }: MeetingSubject): MeetingDraft {
  const like = meeting ?? conference.nextMeeting ?? conference.meetings.nodes[0] ?? null;
  const proposes = action === 'PROPOSE_AGENDA_ITEM';
  return {
    title: proposes ? '' : conference.name,
    urgent: false,
    reason: '',
    date: meeting ? civilDate(meeting.startsAt) : '',
    starts: like ? civilClock(like.startsAt) : '14:30',
    ends: like ? civilClock(like.endsAt) : '16:30',
    place: like?.place ?? '',
    items: meeting
      ? meeting.agenda.map(({ id, title, body }) => ({ item: id, title, body }))
      : [NEW_ITEM],
    known: agendaIds(meeting),
    organization: conference.ownMembers.length === 1 ? (conference.ownMembers[0]?.id ?? '') : '',
    body: '',
    attendances: Object.fromEntries(
      (meeting?.attendances ?? []).map(({ organization, attendance, representative }) => [
        organization.id,
        { attendance, representative: representative ?? '' },
      ]),
    ),
    minutes: '',
    resolutions: meeting?.agenda.length
      ? meeting.agenda.map(({ id }) => ({ ...NEW_RESOLUTION, agendaItem: id }))
      : [NEW_RESOLUTION],
  };
}

export type Fault =
  | 'lineLength'
  | 'dateMissing'
  | 'timeWrong'
  | 'endBeforeStart'
  | 'reasonMissing'
  | 'organizationMissing'
  | 'attendanceMissing'
  | 'minutesMissing'
  | 'textMissing'
  | 'ownerMissing'
  | 'dueMissing';

export interface Problem {
  /** Id of the field. */
  readonly field: string;
  /** One of ours, or else the server's own sentence. */
  readonly fault: Fault | null;
  readonly message: string;
  /** The server's code, for what can be mended by a button. */
  readonly code: string | null;
}

const isBlank = ({ title, body }: DraftItem) => !title.trim() && !body.trim();

/** The rows that say something, with their numbers in the form. */
export const writtenItems = ({ items }: MeetingDraft) =>
  items.map((row, at) => ({ row, at })).filter(({ row }) => row.item !== null || !isBlank(row));

/** The resolutions that say something; those left blank were not reached. */
export const writtenResolutions = ({ resolutions }: MeetingDraft) =>
  resolutions.map((row, at) => ({ row, at })).filter(({ row }) => row.text.trim() || row.work);

/** What is missing before it is worth sending. The server has the last word. */
export function check(action: MeetingAction, draft: MeetingDraft): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, fault: Fault) =>
    problems.push({ field, fault, message: '', code: null });
  const line = (field: string, written: string) => {
    const { length } = written.trim();
    if (length < 2 || length > 100) add(field, 'lineLength');
  };
  const appointment = () => {
    const begins = instantOf(draft.date, draft.starts);
    const finishes = instantOf(draft.date, draft.ends);
    if (!draft.date) add('startsAt', 'dateMissing');
    else if (!begins) add('starts', 'timeWrong');
    else if (!finishes) add('endsAt', 'timeWrong');
    else if (finishes <= begins) add('endsAt', 'endBeforeStart');
    line('place', draft.place);
  };
  const items = () => {
    for (const { row, at } of writtenItems(draft)) line(`items-${at}-title`, row.title);
  };
  switch (action) {
    case 'CALL_MEETING':
      line('title', draft.title);
      if (draft.urgent && !draft.reason.trim()) add('reason', 'reasonMissing');
      appointment();
      items();
      break;
    case 'RESCHEDULE':
      appointment();
      break;
    case 'SET_AGENDA':
      items();
      break;
    case 'PROPOSE_AGENDA_ITEM':
      if (!draft.organization) add('organization', 'organizationMissing');
      line('title', draft.title);
      break;
    case 'CANCEL':
      if (!draft.reason.trim()) add('reason', 'reasonMissing');
      break;
    case 'RECORD_ATTENDANCE':
      if (!Object.keys(draft.attendances).length) add('attendances', 'attendanceMissing');
      break;
    case 'RECORD_MINUTES':
      if (!draft.minutes.trim()) add('minutes', 'minutesMissing');
      for (const { row, at } of writtenResolutions(draft)) {
        const field = `resolutions-${at}`;
        if (!row.text.trim()) add(`${field}-text`, 'textMissing');
        if (!row.work) continue;
        line(`${field}-workItem-title`, row.task);
        if (!row.owner) add(`${field}-workItem-ownerOrganization`, 'ownerMissing');
        if (!endOfDay(row.due)) add(`${field}-workItem-dueAt`, 'dueMissing');
      }
  }
  return problems;
}
