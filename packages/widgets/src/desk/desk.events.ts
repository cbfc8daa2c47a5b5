import type { DeskItem, DeskSubject } from './desk-items.ts';

/** A worker took a step with something on the desk: answered, accepted, opened a discussion. */
export class LinliDeskActed extends CustomEvent<{
  readonly id: string;
  /** As `toDoKinds` names it, for example Suggestion. */
  readonly kind: string;
  /** The act, as `availableActions` names it. */
  readonly action: string;
}> {
  constructor(item: DeskSubject, action: string) {
    const detail = { id: item.subject, kind: item.kind, action };
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
  readonly item: DeskSubject;
  readonly action: string;
  /** The words of the button. */
  readonly label: string;
}> {
  constructor(item: DeskSubject, action: string, label: string) {
    super('item-acted', { detail: { item, action, label } });
  }
}

/** Something was urged; from the button to its desk. */
export class ItemUrged extends CustomEvent<{ readonly item: DeskItem }> {
  constructor(item: DeskItem) {
    super('item-urged', { detail: { item } });
  }
}

/** What an official wants to see; from the fields to their desk. Null is all. */
export class ScopeChosen extends CustomEvent<DeskScope> {
  constructor(detail: DeskScope) {
    super('scope-chosen', { detail });
  }
}

/** Work was assigned; to the desk, whose list may have a line more. */
export class WorkAssigned extends CustomEvent<null> {
  constructor() {
    super('work-assigned');
  }
}

/** A message about something that waits was opened. */
export class MessageOpened extends CustomEvent<{ readonly subject: string }> {
  constructor(subject: string) {
    super('message-opened', { detail: { subject } });
  }
}

/** Messages were marked as read. */
export class MessagesRead extends CustomEvent<null> {
  constructor() {
    super('messages-read');
  }
}

/** A letter-box round, visits or a reception day was planned, begun or ended; to the desk. */
export class OutreachChanged extends CustomEvent<null> {
  constructor() {
    super('outreach-changed');
  }
}

/** Global ids; null where nothing is chosen. */
export interface DeskScope {
  readonly department: string | null;
  readonly community: string | null;
}

declare global {
  interface HTMLElementEventMap {
    'item-acted': ItemActed;
    'item-urged': ItemUrged;
    'message-opened': MessageOpened;
    'messages-read': MessagesRead;
    'outreach-changed': OutreachChanged;
    'scope-chosen': ScopeChosen;
    'work-assigned': WorkAssigned;
    'linli-desk-acted': LinliDeskActed;
    'linli-suggestion-recorded': LinliSuggestionRecorded;
  }
}
