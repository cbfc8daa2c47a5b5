import type { Failure } from '@linli/client';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import { AdvanceTopic, BoardTopic, CastVote } from './operations.ts';
import type { Statement, Topic, VoteValue } from './topic-facts.ts';

/** What the viewer is asked, or was just told. */
export type VoteCard =
  | { readonly kind: 'ask'; readonly statement: Statement; readonly remaining: number }
  | {
      readonly kind: 'counted';
      readonly statement: Statement;
      readonly value: VoteValue;
      readonly remaining: number;
    }
  /** Voted on everything there is. */
  | { readonly kind: 'done' }
  /** There are no statements. */
  | { readonly kind: 'none' };

interface TopicRead {
  readonly topic: Topic;
  readonly moderates: boolean;
}

export interface TopicHost extends LinliHost {
  readonly topic: string;
  /** After the viewer's vote was counted. */
  voteCounted(statement: Statement, value: VoteValue): void;
}

/** A topic, the statement in front of the viewer, the viewer's votes and a worker's acts. */
export class TopicController {
  readonly #host: TopicHost;
  readonly #topic;
  readonly #vote;
  readonly #advance;
  /** The statement in front of the viewer; live updates do not exchange it. */
  #pinned: Statement | null = null;
  #counted: VoteValue | null = null;
  /** What is being voted, or could not be. */
  #casting: { readonly statement: string; readonly value: VoteValue } | null = null;

  constructor(host: TopicHost) {
    this.#host = host;
    this.#topic = new QueryController(host, {
      document: BoardTopic,
      variables: () => ({ id: host.topic }),
      select: ({ node, viewer }): TopicRead | null =>
        node?.__typename === 'Topic'
          ? { topic: node, moderates: viewer.permissions.includes('CONTENT_MODERATE') }
          : null,
      watch: ({ topic }) => [topic.id],
    });
    this.#vote = new MutationController(host, { document: CastVote });
    this.#advance = new MutationController(host, { document: AdvanceTopic });
  }

  get view(): ViewState<TopicRead> {
    return this.#topic.view;
  }

  get card(): VoteCard {
    const topic = this.#topic.data?.topic;
    const remaining = topic?.remainingStatementCount ?? 0;
    if (this.#pinned && this.#counted) {
      return { kind: 'counted', statement: this.#pinned, value: this.#counted, remaining };
    }
    this.#pinned ??= topic?.nextStatement ?? null;
    if (this.#pinned) return { kind: 'ask', statement: this.#pinned, remaining };
    return { kind: topic?.statementCount ? 'done' : 'none' };
  }

  /** The vote on its way, if it is on this statement. */
  casting(statement: string): VoteValue | null {
    const casting = this.#vote.busy ? this.#casting : null;
    return casting?.statement === statement ? casting.value : null;
  }

  /** Why the last vote was not counted, if it was on this statement. */
  voteFailure(statement: string): Failure | null {
    return this.#casting?.statement === statement ? this.#vote.failure : null;
  }

  /** Votes; true when counted. A second tap while one is on its way does nothing. */
  async cast(statement: string, value: VoteValue): Promise<boolean> {
    if (this.#vote.busy) return false;
    this.#casting = { statement, value };
    const answer = await this.#vote.run({ input: { statement, value } });
    if (!answer.ok) {
      // What is hidden meanwhile takes no votes: show the next one.
      if (answer.failure.code === 'STATEMENT_NOT_OPEN') {
        this.#pinned = null;
        await this.refetch();
      }
      return false;
    }
    const { topic, ...counted } = answer.data.castVote.statement;
    if (this.#pinned?.id === statement) {
      this.#pinned = counted;
      this.#counted = value;
    } else if (topic.nextStatement?.id !== this.#pinned?.id && !this.#counted) {
      this.#pinned = topic.nextStatement;
    }
    this.#topic.patch((read) => ({ ...read, topic: { ...read.topic, ...topic } }));
    this.#host.voteCounted(counted, value);
    return true;
  }

  /** Puts the next statement in front of the viewer. */
  next(): void {
    this.#pinned = this.#topic.data?.topic.nextStatement ?? null;
    this.#counted = null;
    this.#host.requestUpdate();
  }

  get acting(): boolean {
    return this.#advance.busy;
  }

  get actFailure(): Failure | null {
    return this.#advance.failure;
  }

  /** Forgets the failures of earlier acts, as when a dialog opens. */
  resetActs(): void {
    this.#advance.reset();
  }

  /** Takes the topic's next step; its new stage, or null when refused. */
  async advance(
    action: string,
    reason: string | null,
  ): Promise<Pick<Topic, 'state' | 'stateLabel'> | null> {
    // The server offered the action, and names it as the mutation takes it.
    const input = { topic: this.#host.topic, action: action as never, reason };
    const answer = await this.#advance.run({ input });
    if (!answer.ok) return null;
    const { topic } = answer.data.advanceTopic;
    this.#topic.patch((read) => ({ ...read, topic: { ...read.topic, ...topic } }));
    await this.refetch();
    return topic;
  }

  /** Reads again after moderation; what it hid is not asked any more. */
  moderated(subject: string): Promise<void> {
    if (this.#pinned?.id === subject) this.#pinned = null;
    return this.refetch();
  }

  refetch(): Promise<void> {
    return this.#topic.refetch();
  }
}
