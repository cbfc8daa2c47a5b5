import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { copyText } from '../foundation/copy-text.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatDay } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { backButton } from '../templates/back-button.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import {
  type JointConference,
  JointConferenceController,
  type ListedConference,
  type Meeting,
  type Screen,
  toCome,
} from './joint-conference.controller.ts';
import { LinliConferenceOpened, type LinliMeetingActed } from './joint-conference.events.ts';
import { type JointConferenceStrings, jointConferenceStrings } from './joint-conference.strings.ts';
import { jointConferenceStyles } from './joint-conference.styles.ts';
import { meetingActs, type Offer, offersOf } from './meeting-acts.ts';
import { meetingTime } from './meeting-time.ts';
import { laterMeeting, nextMeeting, subscription } from './next-meeting.ts';
import { pastMeeting } from './past-meeting.ts';

/** Where an act is offered: beside the next meeting, or at a past one, by its id. */
type Place = 'next' | Meeting['id'];

interface Acting {
  readonly place: Place;
  readonly offer: Offer;
  /** Null for calling a new one. */
  readonly meeting: Meeting | null;
}

/**
 * 联席会议: when the organizations around a community meet next and on what, what they resolved,
 * and what became of it. Who convenes or belongs to it acts in place.
 *
 * @attr community - the community's id or 12-digit code; the page's unless given
 * @fires linli-conference-opened - one of several was chosen; `detail.conference`
 * @fires linli-meeting-acted - a meeting was called, moved, recorded …; `detail.conference`,
 *   `detail.meeting`, `detail.action`
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

  @state() private acting: Acting | null = null;
  /** What was done, said where it was done. */
  @state() private told: { readonly place: Place; readonly sentence: string } | null = null;
  @state() private formReady = false;

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
              <span class="muted small">${next ? words.nextOn(meetingTime(next, locale)) : words.usually(rhythm)}</span>
            </button>
          </li>`,
        )}
      </ul>`;
  }

  #conference(
    { conference, past, hasMore, mayGoBack }: Screen & { readonly kind: 'conference' },
    refreshing: boolean,
  ): TemplateResult {
    const { words, locale } = this;
    const { name, convener, members, endedAt } = conference;
    return html`${mayGoBack ? backButton(words.back, () => this.#open(null)) : nothing}
      <h2 id="name" tabindex="-1">${name}</h2>
      <p class="muted">${words.about(convener.name, members.length)}</p>
      ${endedAt ? html`<p class="notice">${words.ended(formatDay(endedAt, locale))}</p>` : this.#next(conference)}
      <section aria-labelledby="past">
        <h3 id="past">${words.past}</h3>
        ${past.length ? html`<ul class="plain past">${past.map((meeting) => html`<li>${this.#past(conference, meeting)}</li>`)}</ul>` : html`<p class="muted">${words.noPast}</p>`}
        ${hasMore ? html`<p class="more">${button({ label: this.sharedWords.more, busy: refreshing, onClick: () => this.#conferences.more() })}</p>` : nothing}
      </section>
      <section aria-labelledby="members">
        <h3 id="members">${words.members}</h3>
        <ul class="plain members">${members.map((member) => html`<li>${member.name}</li>`)}</ul>
      </section>`;
  }

  #next(conference: JointConference): TemplateResult {
    const { words, locale } = this;
    const { nextMeeting: next, availableActions, rhythm } = conference;
    const offers = offersOf([...availableActions, ...(next?.availableActions ?? [])]);
    const options = {
      words,
      locale,
      origin: this.client?.origin ?? '',
      primary: this.acting === null,
      onCopy: (address: string) => void this.#copy(address),
    };
    const runs = next !== null && Date.parse(next.startsAt) <= Date.now();
    return html`<section aria-labelledby="next">
      <h3 id="next" tabindex="-1">${runs ? words.now : words.next}</h3>
      ${
        next
          ? nextMeeting(next, conference, options)
          : html`<div class="card"><p>${words.notPlanned(rhythm)}</p>${subscription(conference, options)}</div>`
      }
      ${this.#acts(conference, next, 'next', offers)}
    </section>
    ${this.#later(conference)}`;
  }

  /** Further meetings that are called already; who convenes acts on each. */
  #later(conference: JointConference): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const laterMeetings = conference.laterMeetings.map(toCome);
    if (!laterMeetings.length) return nothing;
    return html`<section aria-labelledby="later">
      <h3 id="later">${words.later}</h3>
      <ul class="plain past">
        ${laterMeetings.map(
          (meeting) => html`<li>
            ${laterMeeting(meeting, words, locale, this.client?.origin ?? '')}
            ${this.#acts(conference, meeting, meeting.id, offersOf(meeting.availableActions))}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #past(conference: JointConference, meeting: Meeting): TemplateResult {
    const { words, locale } = this;
    const offers = offersOf(meeting.availableActions);
    return html`${pastMeeting(meeting, { words, locale, origin: this.client?.origin ?? '' })}
      ${this.#acts(conference, meeting, meeting.id, offers)}`;
  }

  /** The buttons of a place, the form that one of them opened, and what came of it. */
  #acts(
    conference: JointConference,
    meeting: Meeting | null,
    place: Place,
    offers: readonly Offer[],
  ): TemplateResult {
    const { words, acting, told } = this;
    const key = place === 'next' ? 'next' : `meeting-${place}`;
    const said = told?.place === place ? told.sentence : nothing;
    const outcome = html`<p class="told" id="told-${key}" tabindex="-1" role="status">${said}</p>`;
    if (acting?.place !== place) {
      const primary = meeting || acting ? null : 'CALL_MEETING';
      return html`${outcome}${meetingActs(words.acts, offers, primary, (offer) => {
        const about = offer.action === 'CALL_MEETING' ? null : meeting;
        this.#act({ place, offer, meeting: about });
      })}`;
    }
    const { offer } = acting;
    // The meeting as it stands now, not as it was when the form was opened.
    const now = acting.meeting && meeting?.id === acting.meeting.id ? meeting : acting.meeting;
    return html`${outcome}<div class="form">${
      this.formReady
        ? html`<linli-meeting-form
            .subject=${{ action: offer.action, conference, meeting: now }} .heading=${offer.label}
            @linli-meeting-acted=${(event: LinliMeetingActed) => void this.#acted(event)}
            @meeting-form-left=${() => this.#leave(place)}></linli-meeting-form>`
        : skeleton(this.sharedWords.loading, ['short', 'line', 'tall'])
    }</div>`;
  }

  async #act(acting: Acting): Promise<void> {
    this.acting = acting;
    this.told = null;
    if (this.formReady) return;
    try {
      const { defineMeetingForm } = await import('./office/meeting-form.ts');
      await defineMeetingForm();
      this.formReady = true;
    } catch {
      this.acting = null;
      this.announce(this.sharedWords.failures.offline);
    }
  }

  #leave(place: Place): void {
    this.acting = null;
    this.#focusOn = `#${CSS.escape(place === 'next' ? 'next' : `title-${place}`)}`;
  }

  async #acted({ sentence }: LinliMeetingActed): Promise<void> {
    const place = this.acting?.place ?? 'next';
    await this.#conferences.refetch();
    this.acting = null;
    this.told = { place, sentence };
    this.#focusOn = `#${CSS.escape(`told-${place === 'next' ? 'next' : `meeting-${place}`}`)}`;
  }

  #open(id: string | null): void {
    this.#focusOn = `#${CSS.escape(id ? 'name' : `conference-${this.#conferences.openId}`)}`;
    this.acting = null;
    this.told = null;
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
