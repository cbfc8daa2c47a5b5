import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { textField } from '../../templates/field.ts';
import { selectField } from '../../templates/select-field.ts';
import type { DoorOutcome, Outreach, OutreachController } from './outreach.controller.ts';
import { type OutreachStrings, outreachStrings } from './outreach.strings.ts';

const OUTCOMES: readonly DoorOutcome[] = ['VISITED', 'NOBODY_HOME', 'REFUSED'];

/** Doors of visits under way, one after the other: the building stays. Only the outreach uses it. */
export class LinliDeskDoors extends LinliElement<OutreachStrings> {
  static override strings = outreachStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    css`
      .doors {
        padding-block-start: 12px;
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];

  @property({ attribute: false }) outreach: Outreach | null = null;
  @property({ attribute: false }) visits: OutreachController | null = null;

  @state() private building = '';
  @state() private door = '';
  @state() private result: string | null = null;
  @state() private fault: string | null = null;

  override render(): TemplateResult | typeof nothing {
    const { words, outreach, visits } = this;
    const stops = outreach?.stops ?? [];
    if (!outreach || !visits || !stops.length) return nothing;
    const doors = outreach.report?.doors ?? [];
    return html`<div class="doors stack" lang=${this.locale}>
      ${selectField({
        id: 'door-building',
        label: words.building,
        value: this.building,
        options: [
          { value: '', label: words.choose },
          ...stops.map(({ building, households }) => ({
            value: building.id,
            label: words.buildingOf(building.name, households),
          })),
        ],
        onChange: (building) => {
          this.building = building;
          this.fault = null;
        },
      })}
      ${textField({
        id: 'door-number',
        label: words.door,
        hint: words.doorHint,
        error: this.fault ?? undefined,
        value: this.door,
        autocomplete: 'off',
        onInput: (door) => {
          this.door = door;
          this.fault = null;
        },
      })}
      <div class="row" role="group" aria-label=${words.outcome}>
        ${OUTCOMES.map((outcome) =>
          button({
            label: words.outcomes[outcome],
            busy: visits.busy,
            onClick: () => void this.#record(outreach.id, visits, outcome),
          }),
        )}
      </div>
      <p role="status">${this.result ?? nothing}</p>
      ${doors.length ? html`<p class="muted">${doors.map(({ label, count }) => `${label} ${count}`).join(' · ')}</p>` : nothing}
    </div>`;
  }

  async #record(id: string, visits: OutreachController, outcome: DoorOutcome): Promise<void> {
    const { words, building } = this;
    const door = this.door.trim();
    this.result = null;
    this.fault = building && door ? null : words.doorMissing;
    if (!this.fault) {
      const result = await visits.visit(id, building, door, outcome);
      if (result === 'unknown') this.fault = words.doorUnknown;
      const { failure } = visits;
      if (result === 'failed')
        this.fault = failure ? this.failureMessage(failure) : this.sharedWords.failures.failed;
      if (result === 'recorded') {
        this.result = words.recorded(door, words.outcomes[outcome]);
        this.door = '';
      }
    }
    await this.updateComplete;
    const field = building ? '#door-number' : '#door-building';
    this.renderRoot.querySelector<HTMLElement>(field)?.focus();
  }
}
