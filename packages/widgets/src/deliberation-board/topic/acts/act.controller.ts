import { createIdempotencyKey, type Failure, stableJson } from '@linli/client';
import type { LinliHost } from '../../../foundation/linli-host.ts';
import { MutationController } from '../../../foundation/mutation-controller.ts';
import type { Course, CourseAct } from '../course/course-facts.ts';
import type { ActDraft } from './act-draft.ts';
import {
  AnswerTopic,
  ContestTriage,
  DecideByMeeting,
  DecideTopic,
  InviteToTopic,
  MergeTopics,
  RecordReview,
  SettleContest,
  SplitTopic,
  TriageTopic,
  UndoMerge,
} from './operations.ts';

/** Does an act on a topic by its mutation. */
export class TopicActs {
  readonly #does;
  /** The key of one act: the same content sent again is the same act. */
  #sent = { content: '', key: '' };

  constructor(host: LinliHost) {
    const mutation = <Result, Variables>(
      document: ConstructorParameters<typeof MutationController<Result, Variables>>[1]['document'],
    ) => new MutationController<Result, Variables>(host, { document });
    this.#does = {
      triage: mutation(TriageTopic),
      contest: mutation(ContestTriage),
      settle: mutation(SettleContest),
      answer: mutation(AnswerTopic),
      review: mutation(RecordReview),
      decide: mutation(DecideTopic),
      byMeeting: mutation(DecideByMeeting),
      merge: mutation(MergeTopics),
      undoMerge: mutation(UndoMerge),
      split: mutation(SplitTopic),
      invite: mutation(InviteToTopic),
    };
  }

  get busy(): boolean {
    return Object.values(this.#does).some(({ busy }) => busy);
  }

  get failure(): Failure | null {
    return (
      Object.values(this.#does)
        .map(({ failure }) => failure)
        .find((failure) => failure !== null) ?? null
    );
  }

  /** True when done. What was filled in is complete. */
  async run(
    act: CourseAct,
    { id: topic }: Course,
    draft: ActDraft,
    kinds: Kinds,
  ): Promise<boolean> {
    const does = this.#does;
    const words = draft.words.trim();
    const idempotencyKey = this.#keyOf(act, topic, draft);
    const answerer = draft.answerer || null;
    const sorting = draft.class ? { class: draft.class, answerer } : null;
    switch (act) {
      case 'TRIAGE':
        if (!sorting) return false;
        return (await does.triage.run({ input: { topic, ...sorting, reason: words } })).ok;
      case 'CONTEST_TRIAGE':
        return (await does.contest.run({ input: { topic, reason: words, idempotencyKey } })).ok;
      case 'SETTLE_CONTEST': {
        const anew = draft.upheld === 'YES' ? sorting : null;
        return (await does.settle.run({ input: { topic, words, sorting: anew } })).ok;
      }
      case 'ANSWER':
        return (await does.answer.run({ input: { topic, body: words, idempotencyKey } })).ok;
      case 'RECORD_REVIEW': {
        const { organization, heldOn } = draft;
        const outcome = draft.agreed === 'YES' ? 'AGREED' : 'OBJECTED';
        const input = { topic, organization, heldOn, outcome, words, idempotencyKey } as const;
        return (await does.review.run({ input })).ok;
      }
      case 'DECIDE': {
        const { basis: agendaItem } = draft;
        if (agendaItem) {
          const input = { topic, agendaItem, words, idempotencyKey };
          return (await does.byMeeting.run({ input })).ok;
        }
        const agreed = draft.agreed === 'YES';
        return (await does.decide.run({ input: { topic, agreed, words, idempotencyKey } })).ok;
      }
      case 'MERGE': {
        const { into, carry } = draft;
        const input = { topic, into, carryArguments: carry, reason: words };
        return (await does.merge.run({ input })).ok;
      }
      case 'UNDO_MERGE':
        return (await does.undoMerge.run({ input: { topic } })).ok;
      case 'SPLIT': {
        const { title, body, chosen } = draft;
        const input = {
          topic,
          title: title.trim(),
          body: body.trim(),
          reason: words,
          statements: chosen.filter((id) => kinds.statements.has(id)),
          arguments: chosen.filter((id) => kinds.arguments.has(id)),
          idempotencyKey,
        };
        return (await does.split.run({ input })).ok;
      }
      case 'INVITE': {
        const input = { topic, organizations: [...draft.chosen] };
        return (await does.invite.run({ input })).ok;
      }
    }
  }

  #keyOf(act: CourseAct, topic: string, draft: ActDraft): string {
    const content = stableJson({ act, topic, ...draft });
    if (content !== this.#sent.content) this.#sent = { content, key: createIdempotencyKey() };
    return this.#sent.key;
  }
}

/** Which of what can be chosen are statements, and which arguments. */
export interface Kinds {
  readonly statements: ReadonlySet<string>;
  readonly arguments: ReadonlySet<string>;
}
