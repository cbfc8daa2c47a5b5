import { html, type TemplateResult } from 'lit';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface TabsOptions<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Tabs after the ARIA pattern: arrows, Home and End move and select; one tab stop. */
export function tabs<Id extends string>(
  options: TabsOptions<Id>,
  panel: TemplateResult,
): TemplateResult {
  const { label, selected, onSelect } = options;
  const move = (event: KeyboardEvent) => {
    const at = options.tabs.findIndex((tab) => tab.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const { length } = options.tabs;
    const tab = options.tabs[(to + length) % length];
    if (!tab) return;
    onSelect(tab.id);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${options.tabs.map(
        (tab) => html`<button class="tab" id="tab-${tab.id}" role="tab" type="button"
          aria-selected=${tab.id === selected ? 'true' : 'false'} aria-controls="tab-panel"
          tabindex=${tab.id === selected ? 0 : -1} @click=${() => onSelect(tab.id)}>${tab.label}</button>`,
      )}
    </div>
    <div id="tab-panel" role="tabpanel" aria-labelledby="tab-${selected}">${panel}</div>`;
}
