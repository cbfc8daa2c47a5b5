import type { Failure } from '@linli/client';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf, VariablesOf } from '../../graphql.ts';
import { DeskMarkRead, DeskMessages, DeskSetPace } from './operations.ts';

type Viewer = ResultOf<typeof DeskMessages>['viewer'];
export type Message = Viewer['notifications']['edges'][number]['node'];
export type Preference = Viewer['notificationPreferences'][number];
export type Pace = VariablesOf<typeof DeskSetPace>['input']['pace'];

const PAGE = 20;
const MOST = 100;

/** What the viewer was told, and how they want to be told. */
export class MessagesController {
  readonly #host: LinliHost;
  readonly #messages;
  readonly #mark;
  readonly #pace;
  #first = PAGE;
  /** What was unread when it was first seen leads until the list is left, so that nothing jumps. */
  readonly #leading = new Set<string>();
  #saved: string | null = null;

  constructor(host: LinliHost) {
    this.#host = host;
    this.#messages = new QueryController(host, {
      document: DeskMessages,
      variables: () => ({ first: this.#first }),
      select: ({ viewer }) => {
        for (const { node } of viewer.unread.edges) this.#leading.add(node.id);
        return viewer;
      },
      watch: ({ notificationInbox }) => (notificationInbox ? [notificationInbox.id] : []),
    });
    this.#mark = new MutationController(host, { document: DeskMarkRead });
    this.#pace = new MutationController(host, { document: DeskSetPace });
  }

  get view(): ViewState<Viewer> {
    return this.#messages.view;
  }

  get failure(): Failure | null {
    return this.#mark.failure ?? this.#pace.failure;
  }

  /** `topic channel` of the preference that was saved last. */
  get saved(): string | null {
    return this.#saved;
  }

  /** Unread ones first, then the newest. */
  messagesOf({ unread, notifications }: Viewer): Message[] {
    const all = new Map(
      [...unread.edges, ...notifications.edges].map(({ node }) => [node.id, node]),
    );
    const leads = ({ id }: Message) => Number(this.#leading.has(id));
    return [...all.values()].sort(
      (a, b) => leads(b) - leads(a) || b.createdAt.localeCompare(a.createdAt),
    );
  }

  hasMore({ notifications }: Viewer): boolean {
    return notifications.pageInfo.hasNextPage && this.#first < MOST;
  }

  showMore(): void {
    this.#first = Math.min(MOST, this.#first + PAGE);
    this.#host.requestUpdate();
  }

  refetch(): void {
    void this.#messages.refetch();
  }

  /** Marks these as read, or all. */
  async markRead(ids: readonly string[] | null): Promise<void> {
    const answer = await this.#mark.run({ input: { notifications: ids && [...ids] } });
    if (answer.ok) await this.#messages.refetch();
  }

  async setPace({ topic, channel }: Preference, pace: Pace): Promise<void> {
    this.#saved = null;
    const answer = await this.#pace.run({ input: { topic, channel, pace } });
    if (!answer.ok) return this.#messages.refetch();
    this.#saved = `${topic} ${channel}`;
    await this.#messages.refetch();
  }
}
