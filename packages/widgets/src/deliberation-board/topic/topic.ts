import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { defineWidget } from '../../foundation/define-widget.ts';
import { button } from '../../templates/button.ts';
import { skeleton } from '../../templates/placeholder.ts';
import { BoardPart } from '../board-part.ts';
import { LinliVoteCast } from '../deliberation-board.events.ts';
import { Contributions } from './contributions.ts';
import { inWords } from './in-words.ts';
import { OfficeActs } from './office-acts.ts';
import { statementList } from './statement-list.ts';
import { TopicController } from './topic.controller.ts';
import { type TopicStrings, topicStrings } from './topic.strings.ts';
import {
  courseFirst,
  offered,
  refusalOf,
  type Statement,
  stepsOf,
  type Topic,
  type TopicAction,
  type VoteValue,
} from './topic-facts.ts';
import { topicHead } from './topic-head.ts';
import { ballotsOf, opinionsOf, statementsOf } from './topic-lists.ts';
import { TopicModeration } from './topic-moderation.ts';
import { topicPageStyles } from './topic-page.styles.ts';
import { voteCard } from './vote-card.ts';

/** CSS pixels from which there is room for columns. */
const WIDE = 840;

/** A topic inside the board. */
export class LinliDeliberationTopic extends BoardPart<TopicStrings> {
  static override strings = topicStrings;
  static override styles = topicPageStyles;

  @property() topic = '';
  @property({ type: Boolean, reflect: true }) wide = false;
  @state() private all = false;
  /** The statement whose vote is being changed in the list. */
  @state() private changing: string | null = null;
  @state() private preparing = false;
  /** Where it is and what it looks like there, as its course says. */
  @state() private place: unknown = nothing;
  @state() private map: typeof import('./opinion-map.ts').opinionMap | null = null;

  readonly #topic = new TopicController(this);
  readonly #statements = statementsOf(this);
  readonly #opinions = opinionsOf(this);
  readonly #ballots = ballotsOf(this);
  readonly #office = new OfficeActs(this, this.#topic);
  readonly #moderation = new TopicModeration(this, (subject) => {
    void this.#topic.moderated(subject);
    void this.#statements.refetch();
    this.renderRoot.querySelector('linli-deliberation-arguments')?.refetch();
  });
  readonly #contributions = new Contributions(this, () => {
    void this.#statements.refetch();
    void this.#topic.refetch();
  });
  /** Counts that the statements were last read at. */
  #statementsAt = '';
  #focused = false;
  #room: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../../speech/read-aloud.ts');
    void import('./arguments/arguments.ts');
    void import('./course/course.ts');
    this.#measure();
    // A frame later, or the change of height would be told of within the same turn.
    this.#room = new ResizeObserver(() => requestAnimationFrame(this.#measure));
    this.#room.observe(this);
  }

  readonly #measure = (): void => {
    this.wide = this.clientWidth >= WIDE;
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room?.disconnect();
  }

  override render(): TemplateResult {
    return this.withBack(this.words.back, this.#content());
  }

  #content(): TemplateResult {
    const { view } = this.#topic;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'line', 'tall', 'tall']);
      case 'empty':
        return this.#moderation.gone(this.topic);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#topic.refetch());
      case 'ready':
        return this.#ready(view.data.topic, view.data.moderates);
    }
  }

  override willUpdate(): void {
    super.willUpdate();
    const { view } = this.#topic;
    if (view.state !== 'ready') return;
    if (!this.#focused && this.entered) void this.focusOn('h2');
    this.#focused = true;
    this.#readChanged(view.data.topic);
    if (this.#opinions.data?.opinions && !this.map) void this.#loadMap();
  }

  voteCounted(statement: Statement, value: VoteValue): void {
    this.#statements.patch((other) =>
      other.id === statement.id ? { ...other, ...statement } : other,
    );
    this.dispatchEvent(new LinliVoteCast(this.topic, statement.id, value));
    this.say(this.words.chose(this.words[value]));
  }

  #ready(topic: Topic, moderates: boolean): TemplateResult {
    const { words, locale } = this;
    const vote = offered(topic, 'VOTE');
    const { card } = this.#topic;
    const shown = 'statement' in card ? card.statement.id : '';
    const main = vote
      ? voteCard({
          card,
          words,
          locale,
          refusal: refusalOf(vote),
          casting: this.#topic.casting(shown),
          failure: this.changing ? null : this.#topic.voteFailure(shown),
          failureMessage: (failure) => this.failureMessage(failure),
          onVote: (statement, value) => void this.#vote(statement, value),
          onNext: () => this.#next(),
        })
      : nothing;
    const form = this.#contributions.statementForm(topic);
    const first = courseFirst(topic);
    return html`<div class="page">
      <div class="top">${topicHead(topic, words, locale, this.place, inWords(this.#opinions.data?.opinions, this.#statements.page?.items, words, locale))}
      ${this.#moderation.hidden(topic)} ${first ? this.#course(topic) : nothing} ${this.#decision(topic)} ${this.#ballotList(topic)}</div>
      ${main === nothing && form === nothing ? nothing : html`<div class="act stack">${main} ${form}</div>`}
      ${this.#findings(topic)}
      ${topic.statementCount ? this.#statementList(topic, moderates) : nothing}
      ${this.#reasonList(topic, moderates)}
      ${first ? nothing : this.#course(topic)}
      ${this.#moderation.acts(topic, moderates)}
      ${this.#office.dialog()} ${this.#moderation.dialog()}
    </div>`;
  }

  #decision({ resolution }: Topic): TemplateResult | typeof nothing {
    if (!resolution) return nothing;
    void import('../../resolution/resolution.ts');
    return html`<section part="resolution">
      <linli-resolution resolution=${resolution.id} inside></linli-resolution>
    </section>`;
  }

  #ballotList({ state }: Topic): TemplateResult | typeof nothing {
    const { ballots = [], runs = false } = this.#ballots.data ?? {};
    const prepares = runs && state === 'CONVERGING';
    if (!ballots.length && !prepares) return nothing;
    if (ballots.length) void import('../../ballot/ballot.ts');
    return html`<section class="stack" part="ballots">
      ${ballots.map(({ id }) => html`<linli-ballot ballot=${id} inside></linli-ballot>`)}
      ${prepares && !this.preparing ? html`<p>${button({ label: this.words.prepareBallot, onClick: () => void this.#prepare() })}</p>` : nothing}
      ${this.preparing ? html`<linli-ballot-prepare host=${this.topic} @prepared=${() => this.#prepared()}></linli-ballot-prepare>` : nothing}
    </section>`;
  }

  async #prepare(): Promise<void> {
    await import('../../ballot/prepare/ballot-prepare.ts');
    this.preparing = true;
  }

  #prepared(): void {
    this.preparing = false;
    this.say(this.words.ballotPrepared);
    void this.#ballots.refetch();
    void this.focusOn('[part=ballots] button');
  }

  #findings(topic: Topic): TemplateResult | typeof nothing {
    const opinions = this.#opinions.data?.opinions;
    if (opinions && this.map) {
      return this.map(
        opinions,
        this.words,
        this.locale,
        this.client?.origin ?? '',
        topic.statementCount,
      );
    }
    if (opinions || this.#opinions.view.state !== 'ready' || !topic.statementCount) return nothing;
    return html`<section class="stack" part="opinions"><h3>${this.words.opinions}</h3><p class="muted">${this.words.opinionsNone}</p></section>`;
  }

  #statementList(topic: Topic, moderates: boolean): TemplateResult {
    const { view, page } = this.#statements;
    const vote = offered(topic, 'VOTE');
    return statementList({
      statements: page?.items ?? [],
      hidden: page?.facts ?? [],
      count: topic.statementCount,
      all: this.all,
      more: !!page?.next,
      loading: view.state === 'ready' && view.refreshing,
      words: this.words,
      moreWord: this.sharedWords.more,
      locale: this.locale,
      votable: !!vote && !refusalOf(vote),
      moderates,
      changing: this.changing,
      casting: (id) => this.#topic.casting(id),
      failure: (id) => (this.changing === id ? this.#topic.voteFailure(id) : null),
      failureMessage: (failure) => this.failureMessage(failure),
      onShowAll: () => this.#showAll(),
      onMore: () => void this.#statements.more(),
      onChange: (id) => {
        this.changing = id;
      },
      onVote: (statement, value) => void this.#change(statement, value),
      onModerate: (kind, { id, body }) => this.#moderation.open({ kind, subject: id, text: body }),
    });
  }

  #reasonList(topic: Topic, moderates: boolean): TemplateResult | typeof nothing {
    const { for: pro, against, neutral } = topic.argumentCounts;
    if (pro + against + neutral === 0 && !offered(topic, 'ARGUE')) return nothing;
    return html`<linli-deliberation-arguments part="arguments" topic=${topic.id} ?wide=${this.wide}
      ?moderates=${moderates} .counts=${topic.argumentCounts} .argue=${offered(topic, 'ARGUE')}
      @contributed=${() => void this.#topic.refetch()}></linli-deliberation-arguments>`;
  }

  /** Triage, answers, decisions, what it was merged with, and the acts that these take. */
  #course(topic: Topic): TemplateResult {
    return html`<linli-deliberation-course part="course" topic=${topic.id}
      .timeline=${topic.timeline} .steps=${stepsOf(topic)}
      @step=${({ detail }: CustomEvent<TopicAction>) => this.#office.open(detail)}
      @placed=${({ detail }: CustomEvent<unknown>) => {
        this.place = detail;
      }}
      @acted=${() => void this.#topic.refetch()}
      @see=${({ detail }: CustomEvent<string>) => this.dispatchEvent(new CustomEvent('see', { detail }))}></linli-deliberation-course>`;
  }

  async #vote(statement: Statement, value: VoteValue): Promise<void> {
    this.changing = null;
    if (await this.#topic.cast(statement.id, value)) await this.focusOn('.next button');
  }

  #next(): void {
    this.#topic.next();
    void this.focusOn(this.#topic.card.kind === 'ask' ? '#statement' : '.lead');
  }

  async #change(statement: Statement, value: VoteValue): Promise<void> {
    if (!(await this.#topic.cast(statement.id, value))) return;
    this.changing = null;
    await this.focusOn(`#row-${statement.number}`);
  }

  #showAll(): void {
    this.all = true;
    void this.focusOn('[part=statements] li:nth-child(6)');
  }

  /** Reads the statements again when somebody, here or elsewhere, has added or voted. */
  #readChanged({ statementCount, voteCount }: Topic): void {
    const statementsAt = `${statementCount} ${voteCount}`;
    if (this.#statementsAt && this.#statementsAt !== statementsAt) void this.#statements.refetch();
    this.#statementsAt = statementsAt;
  }

  async #loadMap(): Promise<void> {
    const { opinionMap } = await import('./opinion-map.ts');
    this.map = opinionMap;
  }
}

void defineWidget('linli-deliberation-topic', LinliDeliberationTopic);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-topic': LinliDeliberationTopic;
  }
}
