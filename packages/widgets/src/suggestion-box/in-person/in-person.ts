import { css, html, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatDay } from '../../foundation/format.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import { communityArguments } from '../../foundation/site-facts.ts';
import type { ResultOf } from '../../graphql.ts';
import { type InPersonStrings, inPersonStrings } from './in-person.strings.ts';
import { InPerson } from './operations.ts';

type Occasion = NonNullable<ResultOf<typeof InPerson>['community']>['outreach']['nodes'][number];

/**
 * Under the suggestion box: when and where one is listened to in person, and where letter boxes
 * hang. Nothing while none is announced. Only `<linli-suggestion-box>` uses it.
 */
export class LinliInPerson extends LinliElement<InPersonStrings> {
  static override strings = inPersonStrings;
  static override styles = [
    ...baseStyles,
    css`
      section {
        margin-block-start: 28px;
        padding-block-start: 20px;
        border-block-start: 1px solid var(--_line);
      }
      ul.plain {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
        gap: 12px;
        margin-block-start: 12px;
      }
      li {
        max-inline-size: none;
      }
      h4 {
        margin-block-end: 8px;
      }
      dl {
        margin: 0;
      }
      dl > div {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
      }
      dt {
        flex: 0 0 5em;
        color: var(--_muted);
      }
      dd {
        flex: 1 1 9em;
        margin: 0;
      }
    `,
  ];

  readonly #occasions = new QueryController(this, {
    document: InPerson,
    variables: () => (this.communityId ? communityArguments(this.communityId) : null),
    select: ({ community }): readonly Occasion[] | null =>
      community?.outreach.nodes.length ? community.outreach.nodes : null,
    watch: (occasions) => occasions.map(({ id }) => id),
  });

  override render(): TemplateResult | typeof nothing {
    const occasions = this.#occasions.data;
    // Nobody waits for it: on its way, none and failed look the same.
    if (!occasions) return nothing;
    return html`<section aria-labelledby="in-person" lang=${this.locale}>
      <h3 id="in-person">${this.words.title}</h3>
      <ul class="plain">${occasions.map((occasion) => this.#occasion(occasion))}</ul>
    </section>`;
  }

  #occasion(occasion: Occasion): TemplateResult {
    const { words } = this;
    const { kind, title, body, heldBy, venue } = occasion;
    const box = kind === 'LETTER_BOX';
    const facts = [
      [box ? words.boxWhere : words.where, venue],
      [box ? words.boxWhen : words.when, this.#when(occasion)],
      [words.who, box ? null : heldBy],
    ] as const;
    return html`<li class="card">
      <p class="muted small">${box ? words.box : words.reception}</p>
      <h4>${title}</h4>
      <dl>
        ${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}
      </dl>
      ${body ? html`<p class="small">${body}</p>` : nothing}
    </li>`;
  }

  #when({ firstDay, lastDay, opensAt, closesAt }: Occasion): string {
    const { words, locale } = this;
    const days = words.days(formatDay(firstDay, locale), formatDay(lastDay, locale));
    if (opensAt && closesAt) return `${days} ${words.hours(opensAt, closesAt)}`;
    const hours = opensAt ? words.from(opensAt) : closesAt ? words.until(closesAt) : '';
    return `${days} ${hours}`.trim();
  }
}

void defineWidget('linli-in-person', LinliInPerson);

declare global {
  interface HTMLElementTagNameMap {
    'linli-in-person': LinliInPerson;
  }
}
