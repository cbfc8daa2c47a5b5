import { type Answer, createIdempotencyKey, type Failure } from '@linli/client';
import type { ReactiveController } from 'lit';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import {
  check,
  type MeetingDraft,
  type MeetingSubject,
  type Problem,
  startingDraft,
  withProposals,
} from './meeting-draft.ts';
import {
  agendaItemsOf,
  appointmentOf,
  attendancesOf,
  callInput,
  fieldOf,
  resolutionsOf,
} from './meeting-input.ts';
import {
  CallMeeting,
  CancelMeeting,
  ProposeAgendaItem,
  RecordAttendance,
  RecordMinutes,
  RescheduleMeeting,
  SetAgenda,
} from './operations.ts';

/** One form of who convenes or belongs to a conference: what is written, and its one act. */
export class MeetingFormController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #subject: () => MeetingSubject | null;
  /** What was changed; the rest follows the meeting as it stands. */
  readonly #draft: DraftController<Partial<MeetingDraft>>;
  readonly #call;
  readonly #reschedule;
  readonly #cancel;
  readonly #agenda;
  readonly #propose;
  readonly #attendance;
  readonly #minutes;
  #busy = false;
  #failure: Failure | null = null;
  #problems: readonly Problem[] = [];
  /** The key of the act that is under way or failed; the same words are the same act. */
  #attempt: { readonly words: string; readonly key: string } | null = null;

  /** @param subject null until the form knows what it is about */
  constructor(host: LinliHost, subject: () => MeetingSubject | null) {
    this.#host = host;
    this.#subject = subject;
    this.#draft = new DraftController<Partial<MeetingDraft>>(host, {
      key: () => {
        const about = subject();
        return about && `meeting:${about.action}:${(about.meeting ?? about.conference).id}`;
      },
      initial: {},
    });
    this.#call = new MutationController(host, { document: CallMeeting });
    this.#reschedule = new MutationController(host, { document: RescheduleMeeting });
    this.#cancel = new MutationController(host, { document: CancelMeeting });
    this.#agenda = new MutationController(host, { document: SetAgenda });
    this.#propose = new MutationController(host, { document: ProposeAgendaItem });
    this.#attendance = new MutationController(host, { document: RecordAttendance });
    this.#minutes = new MutationController(host, { document: RecordMinutes });
    host.addController(this);
  }

  get draft(): MeetingDraft | null {
    const subject = this.#subject();
    return subject && withProposals({ ...startingDraft(subject), ...this.#draft.value }, subject);
  }

  /** True when something of an earlier visit is in the form. */
  get restored(): boolean {
    return this.#draft.restored && Object.keys(this.#draft.value).length > 0;
  }

  get busy(): boolean {
    return this.#busy;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Why the last attempt did not get through, unless a field's problem says it. */
  get failure(): Failure | null {
    return this.#failure;
  }

  hostConnected(): void {}

  set(change: Partial<MeetingDraft>): void {
    const known = change.items && this.draft?.known;
    this.#draft.set(known ? { ...change, known } : change);
    this.#failure = null;
    const touched = Object.keys(change);
    const stays = ({ field }: Problem) => !touched.includes(fieldsDraft(field));
    if (this.#problems.length) this.#problems = this.#problems.filter(stays);
  }

  /** Sends it. True when it is done, and the draft is forgotten. */
  async submit(): Promise<boolean> {
    const [subject, draft] = [this.#subject(), this.draft];
    if (this.#busy || !subject || !draft) return false;
    this.#problems = check(subject.action, draft);
    this.#failure = null;
    this.#host.requestUpdate();
    if (this.#problems.length) return false;
    const words = JSON.stringify([subject.action, subject.meeting?.id, draft]);
    if (this.#attempt?.words !== words) this.#attempt = { words, key: createIdempotencyKey() };
    this.#busy = true;
    const answer = await this.#send(subject, draft, this.#attempt.key);
    this.#busy = false;
    if (answer.ok) {
      this.#attempt = null;
      this.#draft.clear();
    } else this.#refuse(answer.failure, draft, subject);
    this.#host.requestUpdate();
    return answer.ok;
  }

  #send(
    subject: MeetingSubject,
    draft: MeetingDraft,
    idempotencyKey: string,
  ): Promise<Answer<unknown>> {
    const meeting = subject.meeting?.id ?? '';
    const reason = draft.reason.trim();
    switch (subject.action) {
      case 'CALL_MEETING':
        return this.#call.run({ input: callInput(draft, subject, idempotencyKey) });
      case 'RESCHEDULE':
        return this.#reschedule.run({
          input: { meeting, ...appointmentOf(draft), reason: reason || null },
        });
      case 'CANCEL':
        return this.#cancel.run({ input: { meeting, reason } });
      case 'SET_AGENDA':
        return this.#agenda.run({ input: { meeting, items: agendaItemsOf(draft) } });
      case 'PROPOSE_AGENDA_ITEM': {
        const { organization, title, body } = draft;
        const item = { title: title.trim(), body: body.trim() };
        return this.#propose.run({ input: { meeting, organization, ...item, idempotencyKey } });
      }
      case 'RECORD_ATTENDANCE':
        return this.#attendance.run({
          input: { meeting, attendances: attendancesOf(draft, subject) },
        });
      case 'RECORD_MINUTES':
        return this.#minutes.run({
          input: { meeting, minutes: draft.minutes.trim(), resolutions: resolutionsOf(draft) },
        });
    }
  }

  #refuse(failure: Failure, draft: MeetingDraft, subject: MeetingSubject): void {
    const { code, message, problems = [], details } = failure;
    const path = Array.isArray(details?.['path']) ? details['path'].map(String) : [];
    const named = path.length ? [...problems, { path, code, message }] : problems;
    this.#problems = named
      .map((problem) => ({
        field: fieldOf(problem.path, draft, subject),
        fault: null,
        message: problem.message,
        code: problem.code,
      }))
      .filter(({ field }) => fieldsDraft(field) in draft);
    if (!this.#problems.length) this.#failure = failure;
  }
}

const DRAFT_OF: Readonly<Record<string, keyof MeetingDraft>> = {
  startsAt: 'date',
  endsAt: 'ends',
};

/** The part of the draft that a field shows. */
function fieldsDraft(field: string): string {
  const [head = ''] = field.split('-');
  return DRAFT_OF[head] ?? head;
}
