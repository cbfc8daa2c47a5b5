import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatDay } from '../../foundation/format.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { describedBy, field } from '../../templates/field.ts';
import { skeleton } from '../../templates/placeholder.ts';
import { selectField } from '../../templates/select-field.ts';
import { type ImportKind, type ImportRun, ImportsController } from './imports.controller.ts';
import { type ImportsStrings, importsStrings } from './imports.strings.ts';

/** Brings in tables from the office, checked before anything changes. Only `<linli-desk>` uses it. */
export class LinliDeskImports extends LinliElement<ImportsStrings> {
  static override strings = importsStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    css`
      .counts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(7em, 1fr));
        gap: 12px;
        margin: 0;
      }
      .counts div {
        padding: 12px 16px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      .counts dd {
        margin: 0;
        font-size: 1.375em;
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      .progress rect {
        fill: var(--_raised);
        stroke: var(--_line);
      }
      .progress .done {
        fill: var(--_brand-strong);
      }
      summary {
        min-block-size: var(--_target);
        line-height: var(--_target);
        color: var(--_brand-strong);
        cursor: pointer;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
        gap: 12px 16px;
      }
      .fields .field {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) place: string | null = null;

  @state() private kind: ImportKind = 'RESIDENTS';
  @state() private file: File | null = null;
  @state() private fileMissing = false;

  readonly #imports = new ImportsController(this, () => this.place);

  override render(): TemplateResult {
    return html`<div lang=${this.locale} class="stack">
      <h3 tabindex="-1">${this.words.title}</h3>
      ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { view } = this.#imports;
    switch (view?.state) {
      case undefined:
        return this.#choice();
      case 'initial':
      case 'pending':
      case 'empty':
        return skeleton(this.sharedWords.loading, ['line', 'tall', 'tall']);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => this.#imports.open(null));
      case 'ready':
        return html`${this.#run(view.data)} ${this.#failure()}`;
    }
  }

  #failure(): TemplateResult | typeof nothing {
    const { failure } = this.#imports;
    if (!failure) return nothing;
    return html`<div class="notice error" role="alert"><p>${this.failureMessage(failure)}</p>
      ${failure.problems?.map(({ message }) => html`<p>${message}</p>`)}</div>`;
  }

  #choice(): TemplateResult {
    const { words } = this;
    const imports = this.#imports;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#upload();
    };
    const chosen = {
      id: 'import-file',
      label: words.file,
      error: this.fileMissing && !this.file ? words.fileMissing : undefined,
    };
    return html`<p class="muted">${words.explain}</p>
      <form class="stack" novalidate @submit=${submit}>
        ${selectField({
          id: 'import-kind',
          label: words.kind,
          value: this.kind,
          options: Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
          onChange: (kind) => {
            this.kind = kind as ImportKind;
          },
        })}
        ${field(
          chosen,
          html`<input class="control" id="import-file" type="file" accept=".csv,.txt,.xlsx" aria-describedby=${describedBy(chosen)}
            @change=${(event: Event) => {
              this.file = (event.target as HTMLInputElement).files?.[0] ?? null;
            }} />`,
        )}
        ${this.#failure()}
        ${button({
          label: words.upload,
          kind: 'primary',
          type: 'submit',
          busy: imports.uploading,
          busyLabel: words.uploading,
        })}
      </form>
      ${
        imports.earlier.length
          ? html`<h4>${words.earlier}</h4>
              <ul class="plain">
                ${imports.earlier.map(
                  ({ id, kind, fileName, stateLabel, createdAt }) => html`<li class="row">
                    <button class="button quiet" type="button" @click=${() => this.#open(id)}>${fileName}</button>
                    <span class="muted small">${words.kinds[kind]} · ${stateLabel} · ${formatDay(createdAt, this.locale)}</span>
                  </li>`,
                )}
              </ul>`
          : nothing
      }`;
  }

  #run(run: ImportRun): TemplateResult {
    const { words } = this;
    const offered = (action: string) =>
      run.availableActions.some((each) => each.action === action && each.allowed);
    const imports = this.#imports;
    const rows = run.created + run.changed;
    const another = button({ label: words.another, onClick: () => this.#open(null) });
    return html`<p><strong>${run.fileName}</strong> · ${words.kinds[run.kind]} · ${words.rows(run.rows)}</p>
      <div role="status">
        <p>${run.state === 'DONE' ? `✓ ${words.finished(run.created, run.changed)}` : run.stateLabel}</p>
        ${imports.working ? html`<p class="muted">${words.working}</p>` : nothing}
        ${run.failure ? html`<p class="notice error">${run.failure}</p>` : nothing}
      </div>
      ${run.state === 'RUNNING' ? this.#progress(run) : nothing}
      ${run.state === 'CHECKED' ? this.#checked(run) : nothing}
      ${offered('MAP') ? this.#mapping(run) : nothing} ${this.#problems(run)}
      <div class="row">
        ${
          offered('START') && rows
            ? button({
                label: run.refused ? words.startRest(rows) : words.start(rows),
                kind: 'primary',
                busy: imports.acting,
                busyLabel: words.acting,
                onClick: () => void imports.start(run),
              })
            : nothing
        }
        ${offered('DISCARD') ? button({ label: words.discard, kind: 'quiet', onClick: () => void this.#discard(run) }) : another}
      </div>`;
  }

  #checked(run: ImportRun): TemplateResult {
    const { words } = this;
    const counts = ['created', 'changed', 'unchanged', 'refused'] as const;
    return html`<dl class="counts">
        ${counts.map((name) => html`<div><dt>${words.counts[name]}</dt><dd>${words.rows(run[name])}</dd></div>`)}
      </dl>
      ${run.created + run.changed || run.refused ? nothing : html`<p>${words.nothingToDo}</p>`}`;
  }

  #progress({ done, rows, refused }: ImportRun): TemplateResult {
    const all = Math.max(1, rows - refused);
    return html`<p>${this.words.progress(done, all)}</p>
      <svg class="progress" width="100%" height="12" aria-hidden="true" focusable="false">
        <rect width="100%" height="12" rx="3"></rect>
        ${svg`<rect class="done" width="${Math.min(100, (done / all) * 100)}%" height="12" rx="3"></rect>`}
      </svg>`;
  }

  #mapping(run: ImportRun): TemplateResult {
    const { words } = this;
    const imports = this.#imports;
    const missing = run.fields.some(({ required, column }) => required && !column);
    return html`<details ?open=${missing || imports.remapped}>
      <summary>${words.mapping}</summary>
      <div class="stack">
        <div class="fields">
          ${run.fields.map((each) =>
            selectField({
              id: `field-${each.name}`,
              label: each.required ? `${each.label}${words.required}` : each.label,
              value: imports.columnOf(each),
              options: [
                { value: '', label: words.noColumn },
                ...run.columns.map((column) => ({ value: column, label: column })),
              ],
              onChange: (column) => imports.choose(each.name, column),
            }),
          )}
        </div>
        ${button({ label: words.remap, busy: imports.acting, busyLabel: words.acting, onClick: () => void imports.map(run) })}
      </div>
    </details>`;
  }

  #problems({ problems, refused, refusedRowsFile }: ImportRun): TemplateResult | typeof nothing {
    const { words } = this;
    if (!problems.length) return nothing;
    const lines = new Set(problems.map(({ line }) => line)).size;
    return html`<h4>${words.problems}</h4>
      <ul class="plain">
        ${problems.map(({ line, message }) => html`<li>${words.problem(line, message)}</li>`)}
      </ul>
      ${refused > lines ? html`<p class="muted">${words.moreProblems(refused - lines)}</p>` : nothing}
      ${refusedRowsFile ? button({ label: words.download, onClick: () => download(refusedRowsFile) }) : nothing}`;
  }

  async #upload(): Promise<void> {
    this.fileMissing = !this.file;
    if (!this.file) return this.#focus('#import-file');
    if (await this.#imports.upload(this.kind, this.file)) {
      this.file = null;
      await this.#focus('h3');
    }
  }

  async #discard(run: ImportRun): Promise<void> {
    if (await this.#imports.discard(run)) await this.#focus('h3');
  }

  #open(id: string | null): void {
    this.#imports.open(id);
    void this.#focus('h3');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Hands a file to the browser; the mark tells spreadsheets that it is UTF-8. */
function download({ name, content }: { readonly name: string; readonly content: string }): void {
  const bytes = content.startsWith('\ufeff') ? content : `\ufeff${content}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-imports', LinliDeskImports);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-imports': LinliDeskImports;
  }
}
