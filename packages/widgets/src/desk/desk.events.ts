import type { DeskItem } from './desk-items.ts';

/** A worker took a step with something on the desk: answered, accepted, opened a discussion. */
export class LinliDeskActed extends CustomEvent<{
  readonly id: string;
  readonly kind: DeskItem['kind'];
  /** The act, as `availableActions` names it. */
  readonly action: string;
}> {
  constructor(item: DeskItem, action: string) {
    const detail = { id: item.id, kind: item.kind, action };
    super('linli-desk-acted', { bubbles: true, composed: true, detail });
  }
}

/** A worker entered what a neighbour said. */
export class LinliSuggestionRecorded extends CustomEvent<{ readonly receiptCode: string }> {
  constructor(receiptCode: string) {
    const detail = { receiptCode };
    super('linli-suggestion-recorded', { bubbles: true, composed: true, detail });
  }
}

/** From an open item to its desk; it goes no further. */
export class ItemActed extends CustomEvent<{
  readonly item: DeskItem;
  readonly action: string;
  /** The words of the button. */
  readonly label: string;
}> {
  constructor(item: DeskItem, action: string, label: string) {
    super('item-acted', { detail: { item, action, label } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'item-acted': ItemActed;
    'linli-desk-acted': LinliDeskActed;
    'linli-suggestion-recorded': LinliSuggestionRecorded;
  }
}
