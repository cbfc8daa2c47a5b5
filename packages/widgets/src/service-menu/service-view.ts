import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../templates/button.ts';
import { type MenuViewOptions, priceOf, ratingOf } from './menu-view.ts';
import type { ServiceFacts } from './service-menu.controller.ts';

interface ServiceViewOptions extends Pick<MenuViewOptions, 'words' | 'locale'> {
  readonly onApply: () => void;
}

/** One service: what can be expected, what to have ready, how it goes, and the way to apply. */
export function serviceView(service: ServiceFacts, options: ServiceViewOptions): TemplateResult {
  const { words } = options;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.timeLimitLabel, words.timeLimitLong(service.timeLimitDays)],
    [words.priceLabel, priceOf(service, words)],
    [words.deliveryLabel, service.delivery.map((way) => words.deliveryLong[way]).join(words.and)],
    [words.providerLabel, service.provider],
    [words.ratingLabel, ratingOf(service, words)],
  ];
  return html`<article class="service">
    <header class="stack">
      <h2 id="service-name" tabindex="-1">${service.name}</h2>
      <p>${service.summary}</p>
    </header>
    <dl class="fact-list">
      ${facts.map(([label, value]) =>
        value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing,
      )}
    </dl>
    ${section(words.standard, html`<p>${service.standard}</p>`)}
    ${section(words.eligibility, html`<p>${service.eligibility ?? words.everybody}</p>`)}
    ${section(words.documents, documents(service, options))}
    ${
      service.steps.length
        ? section(
            words.steps,
            html`<ol class="plain steps">${service.steps.map((step) => html`<li>${step}</li>`)}</ol>`,
          )
        : nothing
    }
    ${
      service.legalBasis
        ? section(words.legalBasis, html`<p class="muted">${service.legalBasis}</p>`)
        : nothing
    }
    ${applyBar(service, options)}
  </article>`;
}

function section(title: string, content: TemplateResult): TemplateResult {
  return html`<section><h3>${title}</h3>${content}</section>`;
}

/** Boxes to tick off for oneself; nothing of it is kept. */
function documents({ documents }: ServiceFacts, { words }: ServiceViewOptions): TemplateResult {
  if (!documents.length) return html`<p>${words.noDocuments}</p>`;
  return html`<p class="muted small">${words.documentsHint}</p>
    <ul class="plain">
      ${documents.map(
        ({ name, note, required }) => html`<li>
          <label class="choice">
            <input type="checkbox" autocomplete="off" />
            <span
              >${name}${required ? nothing : html`<span class="muted">${words.whereItApplies}</span>`}
              ${note ? html`<span class="muted small note">${note}</span>` : nothing}</span
            >
          </label>
        </li>`,
      )}
    </ul>`;
}

function applyBar(
  { availableActions }: ServiceFacts,
  { words, onApply }: ServiceViewOptions,
): TemplateResult | typeof nothing {
  const apply = availableActions.find(({ action }) => action === 'APPLY');
  if (!apply) return nothing;
  const signIn = apply.refusal?.code === 'SIGN_IN_REQUIRED';
  return html`<div class="apply-bar">
    ${button({
      label: words.apply,
      kind: 'primary',
      refusal: signIn ? undefined : apply.refusal?.message,
      onClick: onApply,
    })}
    ${signIn ? html`<p class="muted small">${words.signInFirst}</p>` : nothing}
  </div>`;
}
