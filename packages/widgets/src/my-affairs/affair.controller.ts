import type { Failure } from '@linli/client';
import type { ReactiveController } from 'lit';
import { DraftController } from '../foundation/draft-controller.ts';
import type { LinliHost } from '../foundation/linli-host.ts';
import { MutationController } from '../foundation/mutation-controller.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf } from '../graphql.ts';
import type { Affair } from './my-affairs.controller.ts';
import { AffairSubject, RateService, SettleSuggestion } from './operations.ts';

type Node = NonNullable<ResultOf<typeof AffairSubject>['node']>;
export type SuggestionSubject = Extract<Node, { readonly __typename: 'Suggestion' }>;
export type RequestSubject = Extract<Node, { readonly __typename: 'ServiceRequest' }>;
export type Subject = SuggestionSubject | RequestSubject;

/** What the viewer just did here. */
export type Outcome =
  | { readonly done: 'settled' | 'rated' }
  /** Until when the office answers again. */
  | { readonly done: 'unsettled'; readonly answerDueAt: string };

export interface AffairOptions {
  readonly affair: () => Affair | null;
  /** Whether the viewer is signed in; others see the steps only. */
  readonly signedIn: () => boolean;
  readonly onOutcome: (outcome: Outcome, subject: string, stars: number) => void;
}

/** Kinds whose subject holds more for its owner than the receipt does. */
const READABLE = ['Suggestion', 'ServiceRequest'];

/** One opened affair: its subject, and the viewer's word on the answer or the delivery. */
export class AffairController implements ReactiveController {
  readonly #host: LinliHost;
  readonly #options: AffairOptions;
  readonly #subject;
  readonly #draft;
  readonly #settle;
  readonly #rate;
  #outcome: Outcome | null = null;

  constructor(host: LinliHost, options: AffairOptions) {
    this.#host = host;
    this.#options = options;
    this.#subject = new QueryController(host, {
      document: AffairSubject,
      variables: () => {
        const affair = options.affair();
        const readable = affair && options.signedIn() && READABLE.includes(affair.kind);
        return readable ? { id: affair.subjectId } : null;
      },
      select: ({ node }): Subject | null =>
        node?.__typename === 'Suggestion' || node?.__typename === 'ServiceRequest' ? node : null,
      watch: ({ id }) => [id],
    });
    this.#draft = new DraftController(host, {
      key: () => (options.affair() ? `affair:${options.affair()?.subjectId}` : null),
      initial: { comment: '', stars: 0 },
    });
    this.#settle = new MutationController(host, { document: SettleSuggestion });
    this.#rate = new MutationController(host, { document: RateService });
    host.addController(this);
  }

  /** The subject; `initial` and `empty` where the steps are all there is for this viewer. */
  get view(): ViewState<Subject> {
    return this.#subject.view;
  }

  get comment(): string {
    return this.#draft.value.comment;
  }

  /** 1 to 5; 0 before one is chosen. */
  get stars(): number {
    return this.#draft.value.stars;
  }

  get busy(): boolean {
    return this.#settle.busy || this.#rate.busy;
  }

  /** Why the last attempt did not work. */
  get failure(): Failure | null {
    return this.#settle.failure ?? this.#rate.failure;
  }

  get outcome(): Outcome | null {
    return this.#outcome;
  }

  hostConnected(): void {}

  write(comment: string): void {
    this.#draft.set({ comment });
  }

  choose(stars: number): void {
    this.#draft.set({ stars });
  }

  refetch(): Promise<void> {
    return this.#subject.refetch();
  }

  async settle(settled: boolean): Promise<void> {
    const id = this.#subject.data?.id;
    if (!id || this.busy) return;
    const comment = this.comment.trim() || null;
    const answer = await this.#settle.run({ input: { suggestion: id, settled, comment } });
    if (!answer.ok) return;
    const { answerDueAt } = answer.data.settleSuggestion.suggestion;
    await this.#finish(id, settled ? { done: 'settled' } : { done: 'unsettled', answerDueAt });
  }

  async rate(): Promise<void> {
    const id = this.#subject.data?.id;
    if (!id || this.busy) return;
    const comment = this.comment.trim() || null;
    const answer = await this.#rate.run({
      input: { serviceRequest: id, stars: this.stars, comment },
    });
    if (answer.ok) await this.#finish(id, { done: 'rated' });
  }

  async #finish(id: string, outcome: Outcome): Promise<void> {
    const { stars } = this;
    this.#outcome = outcome;
    this.#draft.clear();
    this.#options.onOutcome(outcome, id, stars);
    this.#host.requestUpdate();
    await this.#subject.refetch();
  }
}
