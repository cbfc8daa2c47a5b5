import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { button } from '../templates/button.ts';
import { textField } from '../templates/field.ts';
import type { ServiceMenuController, ServiceSummary } from './service-menu.controller.ts';
import type { ServiceMenuStrings } from './service-menu.strings.ts';

/** A list of fewer services is seen at a glance and needs no search. */
const SEARCH_FROM = 9;

export interface MenuViewOptions {
  readonly words: ServiceMenuStrings;
  readonly locale: Locale;
  readonly communityName: string;
  /** The words of the button for the next page; null on the last. */
  readonly more: string | null;
  readonly onOpen: (service: string) => void;
}

/** The menu: categories to choose from, and each category's services as tiles. */
export function menuView(menu: ServiceMenuController, options: MenuViewOptions): TemplateResult {
  const { words, more } = options;
  const { groups, categories } = menu;
  const count = groups.reduce((sum, { services }) => sum + services.length, 0);
  const many = menu.menu.state === 'ready' && menu.menu.data.services.length >= SEARCH_FROM;
  return html`<h2 id="menu-title" tabindex="-1">${words.title(options.communityName)}</h2>
    ${
      many
        ? textField({
            id: 'search',
            label: words.search,
            autocomplete: 'off',
            value: menu.search,
            onInput: (search) => menu.filter({ search }),
          })
        : nothing
    }
    ${categories.length > 1 ? chips(menu, words) : nothing}
    <p class="muted small" role="status">${count ? words.found(count) : words.noneFound}</p>
    <div class="groups">
      ${groups.map(
        ({ category, services }) => html`<section>
          <h3>${category}</h3>
          <ul class="plain tiles">
            ${services.map((service) => tile(service, options))}
          </ul>
        </section>`,
      )}
    </div>
    ${more ? button({ label: more, onClick: () => void menu.more() }) : nothing}`;
}

function chips(menu: ServiceMenuController, words: ServiceMenuStrings): TemplateResult {
  const chip = (category: string | null) => html`<button class="chip" type="button"
      aria-pressed=${menu.category === category ? 'true' : 'false'}
      @click=${() => menu.filter({ category })}
    >${category ?? words.all}</button>`;
  return html`<div class="chips" role="group" aria-label=${words.categories}>
    ${chip(null)} ${menu.categories.map(chip)}
  </div>`;
}

function tile(service: ServiceSummary, options: MenuViewOptions): TemplateResult {
  const { words, onOpen } = options;
  const delivery = service.delivery.map((way) => words.delivery[way]).join(words.and);
  const rating = ratingOf(service, words);
  return html`<li class="tile" part="tile">
    <h4><button class="tile-name" type="button" data-service=${service.id}
        @click=${() => onOpen(service.id)}>${service.name}</button></h4>
    <p class="summary">${service.summary}</p>
    <ul class="plain facts small">
      <li class="price">${priceOf(service, words)}</li>
      <li>${words.timeLimit(service.timeLimitDays)}</li>
      <li>${delivery}</li>
      ${rating ? html`<li><span aria-hidden="true">★ </span>${rating}</li>` : nothing}
    </ul>
  </li>`;
}

/** 免费, or ¥12.00. */
export function priceOf(
  { price }: Pick<ServiceSummary, 'price'>,
  words: ServiceMenuStrings,
): string {
  const amount = Number(price.amount);
  return amount === 0 ? words.free : formatMoney(amount, price.currency);
}

/** 4.6分（28评）; null until enough people rated for it to be published. */
export function ratingOf(
  { rating: { average, count } }: Pick<ServiceSummary, 'rating'>,
  words: ServiceMenuStrings,
): string | null {
  return average === null ? null : words.rating(average.toFixed(1), String(count));
}
