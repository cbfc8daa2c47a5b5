import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../foundation/locale.ts';
import { button } from '../templates/button.ts';
import { skeleton } from '../templates/placeholder.ts';
import type { BoardController, TopicsView } from './deliberation-board.controller.ts';
import type { BoardStrings } from './deliberation-board.strings.ts';
import { STATES_OF, type Stage } from './stages.ts';
import { topicList } from './topic-list.ts';

export interface ColumnsOptions {
  readonly board: BoardController;
  readonly words: BoardStrings;
  readonly locale: Locale;
  readonly loading: string;
  readonly moreWord: string;
  readonly open: (id: string) => void;
  /** What stands in place of a column that could not be read. */
  readonly failure: (view: TopicsView & { state: 'refused' | 'failed' }, stage: Stage) => unknown;
}

/** The steps beside one another, each with its topics and what more there is of them. */
export function topicColumns(options: ColumnsOptions): TemplateResult {
  const { board, words } = options;
  return html`<div class="columns" part="columns">
    ${board.columns.map(
      ({ stage, view }) => html`<section class="column" aria-labelledby="stage-${stage}">
        <h3 id="stage-${stage}">${words.stages[stage]}</h3>
        ${column(stage, view, options)}
      </section>`,
    )}
  </div>`;
}

function column(stage: Stage, view: TopicsView, options: ColumnsOptions): unknown {
  const { board, words, locale, loading, moreWord, open, failure } = options;
  switch (view.state) {
    case 'initial':
    case 'pending':
      return skeleton(loading, ['tall', 'tall', 'tall']);
    case 'refused':
    case 'failed':
      return failure(view, stage);
    case 'empty':
      return html`<p class="muted small">${words.columnEmpty}</p>`;
    case 'ready':
      return html`${topicList(view.data.items, words, locale, open, { level: 4, plain: STATES_OF[stage].length === 1 })}
      ${
        view.data.next
          ? html`<p class="more">${button({
              label: moreWord,
              busy: view.refreshing,
              onClick: () => void board.more(stage),
            })}</p>`
          : nothing
      }`;
  }
}
