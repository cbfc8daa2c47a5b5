import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { selectField } from '../../templates/select-field.ts';
import { type DeskScope, ScopeChosen } from '../desk.events.ts';
import type { DeskCounts } from '../desk-items.ts';
import { DeskCommunities } from './operations.ts';
import { type OversightStrings, oversightStrings } from './oversight.strings.ts';

/**
 * Narrows what an official sees to a department or a community. Only `<linli-desk>` uses it.
 *
 * @fires scope-chosen - `detail.department`, `detail.community`
 */
export class LinliDeskScope extends LinliElement<OversightStrings> {
  static override strings = oversightStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    css`
      .scope {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
        gap: 12px 16px;
      }
      .scope .field {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) counts: DeskCounts | null = null;
  @property({ attribute: false }) scope: DeskScope = { department: null, community: null };

  /** Stays whole while the counts are of one department only. */
  #departments: DeskCounts['byDepartment'] = [];

  readonly #places = new QueryController(this, {
    document: DeskCommunities,
    variables: () => ({}),
    select: ({ communities }) => communities.edges.flatMap((edge) => (edge ? [edge.node] : [])),
  });

  override render(): TemplateResult {
    const { words, scope } = this;
    if (!scope.department) this.#departments = this.counts?.byDepartment ?? [];
    const places = this.#places.data ?? [];
    return html`<div class="scope" lang=${this.locale}>
      ${
        this.#departments.length
          ? selectField({
              id: 'scope-department',
              label: words.department,
              value: scope.department ?? '',
              options: [
                { value: '', label: words.all },
                ...this.#departments.map(({ department, total, overdue }) => ({
                  value: department.id,
                  label: words.ofDepartment(department.name, total, overdue),
                })),
              ],
              onChange: (department) => this.#choose({ ...scope, department: department || null }),
            })
          : nothing
      }
      ${
        places.length > 1
          ? selectField({
              id: 'scope-community',
              label: words.community,
              value: scope.community ?? '',
              options: [
                { value: '', label: words.all },
                ...places.map(({ id, name }) => ({ value: id, label: name })),
              ],
              onChange: (community) => this.#choose({ ...scope, community: community || null }),
            })
          : nothing
      }
    </div>`;
  }

  #choose(scope: DeskScope): void {
    this.dispatchEvent(new ScopeChosen(scope));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-scope': LinliDeskScope;
  }
}
