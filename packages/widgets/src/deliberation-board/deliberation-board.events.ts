import type { VoteValue } from './topic/topic-facts.ts';

/** Base of the board's events: bubbling, and crossing shadow roots up to the host page. */
class BoardEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** A topic was proposed; `receiptCode` finds it again. */
export class LinliTopicProposed extends BoardEvent<{
  readonly topic: string;
  readonly receiptCode: string;
}> {
  constructor(topic: string, receiptCode: string) {
    super('linli-topic-proposed', { topic, receiptCode });
  }
}

/** A topic is shown; hosts may put its id into their address. */
export class LinliTopicOpened extends BoardEvent<{ readonly topic: string }> {
  constructor(topic: string) {
    super('linli-topic-opened', { topic });
  }
}

/** The viewer's vote was counted, or changed. */
export class LinliVoteCast extends BoardEvent<{
  readonly topic: string;
  readonly statement: string;
  readonly value: VoteValue;
}> {
  constructor(topic: string, statement: string, value: VoteValue) {
    super('linli-vote-cast', { topic, statement, value });
  }
}

/** The viewer gave a reason. */
export class LinliArgumentAdded extends BoardEvent<{
  readonly topic: string;
  readonly argument: string;
}> {
  constructor(topic: string, argument: string) {
    super('linli-argument-added', { topic, argument });
  }
}

/** The viewer made a statement. */
export class LinliStatementAdded extends BoardEvent<{
  readonly topic: string;
  readonly statement: string;
}> {
  constructor(topic: string, statement: string) {
    super('linli-statement-added', { topic, statement });
  }
}

/** The viewer took a topic's next step; `state` is the new stage. */
export class LinliTopicAdvanced extends BoardEvent<{
  readonly topic: string;
  readonly action: string;
  readonly state: string;
}> {
  constructor(topic: string, action: string, state: string) {
    super('linli-topic-advanced', { topic, action, state });
  }
}

declare global {
  interface HTMLElementEventMap {
    'linli-topic-proposed': LinliTopicProposed;
    'linli-topic-opened': LinliTopicOpened;
    'linli-vote-cast': LinliVoteCast;
    'linli-argument-added': LinliArgumentAdded;
    'linli-statement-added': LinliStatementAdded;
    'linli-topic-advanced': LinliTopicAdvanced;
  }
}
