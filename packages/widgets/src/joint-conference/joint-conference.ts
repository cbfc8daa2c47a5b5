import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { copyText } from '../foundation/copy-text.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatDay } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { backButton } from '../templates/back-button.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import {
  JointConferenceController,
  type ListedConference,
  type Meeting,
  type Screen,
} from './joint-conference.controller.ts';
import { LinliConferenceOpened } from './joint-conference.events.ts';
import { type JointConferenceStrings, jointConferenceStrings } from './joint-conference.strings.ts';
import { jointConferenceStyles } from './joint-conference.styles.ts';
import { meetingTime } from './meeting-time.ts';
import { nextMeeting } from './next-meeting.ts';
import { pastMeeting } from './past-meeting.ts';

/**
 * 联席会议: when the organizations around a community meet next and on what, what they resolved,
 * and what became of it.
 *
 * @attr community - the community's id or 12-digit code; the page's unless given
 * @fires linli-conference-opened - one of several was chosen; `detail.conference`
 * @csspart frame - everything
 */
export class LinliJointConference extends LinliElement<JointConferenceStrings> {
  static override strings = jointConferenceStrings;
  static override styles = [...baseStyles, jointConferenceStyles];

  /** Id of the conference to show; without it the community's only one, or a list. */
  @property() conference: string | null = null;

  readonly #conferences = new JointConferenceController(
    this,
    () => this.communityId,
    () => this.conference,
  );

  /** The element to focus once it is drawn. */
  #focusOn: string | null = null;

  override updated(): void {
    const target = this.#focusOn && this.renderRoot.querySelector<HTMLElement>(this.#focusOn);
    if (!target) return;
    this.#focusOn = null;
    target.focus();
  }

  override render(): TemplateResult {
    const { words } = this;
    const { view } = this.#conferences;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(html`<h2>${words.title}</h2>
          ${skeleton(this.sharedWords.loading, ['short', 'tall', 'short', 'line', 'line'])}`);
      case 'empty':
        return this.frame(html`<h2>${words.title}</h2>
          ${emptyState(this.#conferences.openId ? words.noneOf : words.none)}`);
      case 'refused':
      case 'failed':
        return this.frame(html`<h2>${words.title}</h2>
          ${this.failureView(view.failure, () => void this.#conferences.refetch())}`);
      case 'ready':
        return this.frame(
          view.data.kind === 'list'
            ? this.#list(view.data.conferences)
            : this.#conference(view.data, view.refreshing),
        );
    }
  }

  #list(conferences: readonly ListedConference[]): TemplateResult {
    const { words, locale } = this;
    return html`<h2>${words.title}</h2>
      <p class="muted">${words.several(conferences.length)}</p>
      <ul class="plain choices">
        ${conferences.map(
          ({ id, name, rhythm, nextMeeting: next }) => html`<li>
            <button class="choice" id="conference-${id}" type="button" @click=${() => this.#open(id)}>
              <span class="name">${name}</span>
              <span class="muted small">${next ? words.nextOn(meetingTime(next, locale)) : `${words.notPlannedShort}，${words.rhythm(rhythm)}`}</span>
            </button>
          </li>`,
        )}
      </ul>`;
  }

  #conference(screen: Screen & { readonly kind: 'conference' }, refreshing: boolean) {
    const { words, locale } = this;
    const { conference, past, hasMore, mayGoBack } = screen;
    const { name, convener, members, rhythm, endedAt, nextMeeting: next } = conference;
    return html`${mayGoBack ? backButton(words.back, () => this.#open(null)) : nothing}
      <h2 id="name" tabindex="-1">${name}</h2>
      <p class="muted">${words.about(convener.name, members.length)}</p>
      ${endedAt ? html`<p class="notice">${words.ended(formatDay(endedAt, locale))}</p>` : nothing}
      <section aria-labelledby="next">
        <h3 id="next">${next && Date.parse(next.startsAt) <= Date.now() ? words.now : words.next}</h3>
        ${
          next
            ? nextMeeting(next, conference, {
                words,
                locale,
                origin: this.client?.origin ?? '',
                onCopy: (address) => void this.#copy(address),
              })
            : html`<p class="card">${words.notPlanned(rhythm)}</p>`
        }
      </section>
      <section aria-labelledby="past">
        <h3 id="past">${words.past}</h3>
        ${past.length ? html`<ul class="plain past">${past.map((meeting) => html`<li>${this.#past(meeting)}</li>`)}</ul>` : html`<p class="muted">${words.noPast}</p>`}
        ${hasMore ? html`<p class="more">${button({ label: this.sharedWords.more, busy: refreshing, onClick: () => this.#conferences.more() })}</p>` : nothing}
      </section>
      <section aria-labelledby="members">
        <h3 id="members">${words.members}</h3>
        <ul class="plain members">${members.map((member) => html`<li>${member.name}</li>`)}</ul>
      </section>`;
  }

  #past(meeting: Meeting): TemplateResult {
    const { words, locale } = this;
    return pastMeeting(meeting, { words, locale, origin: this.client?.origin ?? '' });
  }

  #open(id: string | null): void {
    this.#focusOn = `#${CSS.escape(id ? 'name' : `conference-${this.#conferences.openId}`)}`;
    this.#conferences.open(id);
    if (id) this.dispatchEvent(new LinliConferenceOpened({ conference: id }));
  }

  async #copy(address: string): Promise<void> {
    const { words } = this;
    this.announce((await copyText(address)) ? words.copied : words.notCopied);
  }
}

void defineWidget('linli-joint-conference', LinliJointConference);

declare global {
  interface HTMLElementTagNameMap {
    'linli-joint-conference': LinliJointConference;
  }
}
