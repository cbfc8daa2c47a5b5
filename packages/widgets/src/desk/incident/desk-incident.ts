import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatDay, formatMoment } from '../../foundation/format.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import { type Act, actsView } from '../subject/acts.view.ts';
import { factsView, stepsView } from '../subject/facts.view.ts';
import { SubjectElement } from '../subject/subject-element.ts';
import { type Incident, IncidentController, type IncidentDraft } from './incident.controller.ts';
import { type IncidentStrings, incidentStrings } from './incident.strings.ts';

/** An incident that is opened on the desk. Only `<linli-desk>` uses it. */
export class LinliDeskIncident extends SubjectElement<IncidentStrings> {
  static override strings = incidentStrings;

  readonly #incident = new IncidentController(this, () => this.item?.subject ?? null);

  /** An act was sent that lacked something. */
  @state() private checked = false;

  override render(): TemplateResult {
    const incident = this.#incident;
    return this.subjectView(
      this.words.gone,
      incident.detail,
      () => incident.refetch(),
      (detail) => html`<div class="stack">
        ${detail.body ? html`<p class="own-words">${detail.body}</p>` : nothing}
        ${this.#facts(detail)} ${this.#photos(detail)} ${this.#work(detail)}
        ${stepsView(this.words.steps, detail.timeline, this.locale)} ${this.#steps(detail)}
      </div>`,
    );
  }

  #facts(detail: Incident): TemplateResult {
    const { words, locale } = this;
    const waits = detail.state === 'REPORTED' || detail.state === 'REOPENED';
    return factsView([
      [words.type, detail.typeLabel],
      [words.location, detail.location],
      [words.reported, formatMoment(detail.reportedAt, locale)],
      [words.dispatchBy, waits ? formatMoment(detail.dispatchDueAt, locale) : null],
      [words.stars, detail.stars === null ? null : words.starsOf(detail.stars)],
    ]);
  }

  #photos({ photos }: Incident): TemplateResult | typeof nothing {
    if (!photos.length) return nothing;
    return html`<ul class="plain photos">
      ${photos.map(
        ({ url }, index) => html`<li><a href=${url} target="_blank" rel="noopener"><img src=${url}
          alt=${this.words.photo(index + 1)} width="96" height="96" loading="lazy" /></a></li>`,
      )}
    </ul>`;
  }

  #work({ work }: Incident): TemplateResult | typeof nothing {
    if (!work.length) return nothing;
    const { words, locale } = this;
    return html`<h5>${words.work}</h5>
      <ul class="plain">
        ${work.map(
          ({ ownerName, dueAt, stateLabel, progress }) => html`<li class="earlier">
            <p>${words.workOf(ownerName ?? '', formatDay(dueAt, locale))}</p>
            <p class="small muted">${stateLabel} · ${progress} %</p>
          </li>`,
        )}
      </ul>`;
  }

  #steps(detail: Incident): TemplateResult {
    const incident = this.#incident;
    return actsView({
      acts: incident.actsOf(detail),
      chosen: incident.draft.value.act,
      acting: incident.acts.acting,
      busyLabel: this.words.busy,
      sharedWords: this.sharedWords,
      failure: incident.acts.failure,
      failureMessage: (failure) => this.failureMessage(failure),
      fields: ({ action }) => (action === 'CLOSE' ? this.#reason() : this.#whose()),
      onChoose: (act) => {
        this.checked = false;
        incident.acts.reset();
        incident.draft.set({ act });
        void this.focusOn(act ? 'form .control' : '.row button');
      },
      onAct: (act) => void this.#take(act),
    });
  }

  #reason(): TemplateResult {
    const { words } = this;
    const { draft } = this.#incident;
    return textAreaField({
      id: 'incident-reason',
      label: words.reason,
      hint: words.reasonHint,
      error: this.#wrong('reason') ? words.reasonWrong : undefined,
      rows: 3,
      value: draft.value.reason,
      onInput: (reason) => draft.set({ reason }),
    });
  }

  /** Who is sent, and by when it is to be put right. */
  #whose(): TemplateResult {
    const { words } = this;
    const { draft, grids, owners } = this.#incident;
    const { to, grid, organization, due } = draft.value;
    const choose = { value: '', label: words.choose };
    return html`${selectField({
      id: 'incident-to',
      label: words.to,
      value: to,
      options: [
        { value: 'grid', label: words.toGrid },
        { value: 'organization', label: words.toOrganization },
      ],
      onChange: (value) => draft.set({ to: value as IncidentDraft['to'] }),
    })}
    ${
      to === 'grid'
        ? selectField({
            id: 'incident-grid',
            label: words.grid,
            hint: grids?.length === 0 ? words.noGrids : words.gridHint,
            error: this.#wrong('grid') ? words.ownerMissing : undefined,
            value: grid,
            options: [
              choose,
              ...(grids ?? []).map(({ id, name, responsibleName }) => ({
                value: id,
                label: words.gridOf(name, responsibleName ?? ''),
              })),
            ],
            onChange: (value) => draft.set({ grid: value }),
          })
        : selectField({
            id: 'incident-organization',
            label: words.owner,
            error: this.#wrong('organization') ? words.ownerMissing : undefined,
            value: organization,
            options: [
              choose,
              ...owners.organizations.map(({ id, name }) => ({ value: id, label: name })),
            ],
            onChange: (value) => draft.set({ organization: value }),
          })
    }
    ${textField({
      id: 'incident-due',
      label: words.due,
      type: 'date',
      error: this.#wrong('due') ? words.dueMissing : undefined,
      value: due,
      onInput: (value) => draft.set({ due: value }),
    })}`;
  }

  #wrong(field: ReturnType<IncidentController['faultsOf']>[number]): boolean {
    const incident = this.#incident;
    return this.checked && incident.faultsOf(incident.draft.value.act).includes(field);
  }

  async #take({ action, label }: Act): Promise<void> {
    const [fault] = this.#incident.faultsOf(action);
    this.checked = fault !== undefined;
    if (fault) await this.focusOn(`#incident-${fault}`);
    else if (await this.#incident.act(action)) this.acted(action, label);
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-incident', LinliDeskIncident);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-incident': LinliDeskIncident;
  }
}
