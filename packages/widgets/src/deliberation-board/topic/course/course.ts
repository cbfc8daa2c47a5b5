import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../../foundation/base-styles.css.ts';
import { defineWidget } from '../../../foundation/define-widget.ts';
import { QueryController } from '../../../foundation/query-controller.ts';
import { button } from '../../../templates/button.ts';
import { BoardPart } from '../../board-part.ts';
import type { Topic, TopicAction } from '../topic-facts.ts';
import { type CourseStrings, courseStrings } from './course.strings.ts';
import { courseStyles } from './course.styles.ts';
import { type Course, type CourseAct, isCourseAct } from './course-facts.ts';
import { answers, contests, decisions, meetings, reviews } from './course-history.ts';
import { history, kin, placeAndPhotos, posters, sorting, withdrawn } from './course-sections.ts';
import { TopicCourse } from './operations.ts';

/**
 * What becomes of a topic beside its discussion: its class, who answers and by when, answers,
 * reviews, decisions, what it was merged with or split from; and the acts that these take.
 *
 * @fires acted - the viewer did one of them
 * @fires step - the viewer wants to take one of the next steps; `detail` is the action
 * @fires placed - where it is has been read; `detail` is drawn where the matter is told
 * @fires see - the viewer wants another topic; `detail` is its id
 */
export class LinliDeliberationCourse extends BoardPart<CourseStrings> {
  static override strings = courseStrings;
  static override styles = [...baseStyles, courseStyles];

  @property() topic = '';
  /** Every step so far, oldest first. */
  @property({ attribute: false }) timeline: Topic['timeline'] = [];
  /** The next steps that the viewer is offered. */
  @property({ attribute: false }) steps: readonly TopicAction[] = [];
  @state() private act: { readonly action: CourseAct; readonly label: string } | null = null;
  #opener: HTMLElement | null = null;
  /** The course whose place was told last. */
  #placed: Course | null = null;

  readonly #course = new QueryController(this, {
    document: TopicCourse,
    variables: () => (this.topic ? { id: this.topic, page: location.href } : null),
    select: ({ node }): Course | null => (node?.__typename === 'Topic' ? node : null),
    watch: ({ id }) => [id],
  });

  override render(): TemplateResult | typeof nothing {
    const { view } = this.#course;
    if (view.state === 'refused' || view.state === 'failed') {
      return this.failureView(view.failure, () => void this.#course.refetch());
    }
    if (view.state !== 'ready') return nothing;
    const { words, locale } = this;
    const course = view.data;
    const origin = this.client?.origin ?? '';
    const see = (id: string) => this.dispatchEvent(new CustomEvent('see', { detail: id }));
    const sections = [
      sorting(course, words, locale),
      contests(course, words, locale),
      kin(course, words, see),
      answers(course, words, locale),
      reviews(course, words),
      decisions(course, words, locale),
      withdrawn(course, words),
      meetings(course, words, locale, origin),
      posters(course, words, origin),
      history(this.timeline, words, locale),
      this.#acts(course),
    ].filter((section) => section !== nothing);
    if (!sections.length) return nothing;
    return html`<section class="stack" aria-labelledby="course-title">
      <h3 id="course-title" tabindex="-1">${words.title}</h3>
      ${sections}
      ${this.#dialog(course)}
    </section>`;
  }

  protected override updated(): void {
    const { view } = this.#course;
    if (view.state !== 'ready' || view.data === this.#placed) return;
    this.#placed = view.data;
    const detail = placeAndPhotos(view.data, this.words, this.client?.origin ?? '');
    this.dispatchEvent(new CustomEvent('placed', { detail }));
  }

  #acts({ availableActions }: Course): TemplateResult | typeof nothing {
    const offers = availableActions.filter(({ action }) => isCourseAct(action));
    const { steps } = this;
    if (!offers.length && !steps.length) return nothing;
    return html`<div class="row" role="group" aria-label=${this.words.acts}>
      ${steps.map((step) =>
        button({
          label: step.label,
          refusal: step.allowed ? undefined : step.refusal?.message,
          onClick: () => this.dispatchEvent(new CustomEvent('step', { detail: step })),
        }),
      )}
      ${offers.map(({ action, label, allowed, refusal }) =>
        button({
          label,
          refusal: allowed ? undefined : refusal?.message,
          onClick: (event) => this.#open(action, label, event),
        }),
      )}
    </div>`;
  }

  #open(action: string, label: string, event: Event): void {
    if (!isCourseAct(action)) return;
    this.#opener = event.currentTarget as HTMLElement;
    this.act = { action, label };
  }

  #dialog(course: Course): TemplateResult | typeof nothing {
    if (!this.act) return nothing;
    void import('../acts/act.ts');
    return html`<linli-deliberation-act action=${this.act.action} label=${this.act.label} .course=${course}
      @acted=${this.#acted} @closed=${this.#closed}></linli-deliberation-act>`;
  }

  readonly #acted = ({ detail }: CustomEvent<string>): void => {
    void this.#course.refetch();
    this.dispatchEvent(new Event('acted'));
    this.announce(detail);
  };

  readonly #closed = (): void => {
    this.act = null;
    const opener = this.#opener;
    void this.updateComplete.then(() =>
      opener?.isConnected ? opener.focus() : this.focusOn('#course-title'),
    );
  };
}

void defineWidget('linli-deliberation-course', LinliDeliberationCourse);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-course': LinliDeliberationCourse;
  }
}
