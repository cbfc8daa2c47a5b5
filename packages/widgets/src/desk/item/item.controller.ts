import type { Failure } from '@linli/client';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf, VariablesOf } from '../../graphql.ts';
import type { DeskItem, Permission } from '../desk-items.ts';
import {
  AnswerSuggestion,
  DeskAdvanceRequest,
  DeskAdvanceTopic,
  DeskItem as DeskItemDocument,
  RaiseTopic,
} from './operations.ts';

type Node = NonNullable<ResultOf<typeof DeskItemDocument>['node']>;
/** What is read of an item when it is opened. */
export type DeskDetail = Extract<Node, { readonly availableActions: unknown }>;
export type DeskAction = DeskDetail['availableActions'][number];

/** What a worker writes beside an open item; `act` is the step whose reason is being written. */
export interface ItemDraft {
  readonly text: string;
  readonly act: string | null;
  /** Of the topic that a suggestion becomes. */
  readonly title: string;
  readonly body: string;
}

/** The acts that belong on the desk, by kind; what residents do elsewhere is left out. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  Suggestion: ['ANSWER', 'RAISE_TOPIC'],
  ServiceRequest: ['ACCEPT', 'SCHEDULE', 'START', 'DELIVER', 'CLOSE', 'RETURN'],
  Topic: ['OPEN_DISCUSSION', 'RETURN'],
};

/** Who may take steps with an item; others may at most read it. */
const ACT_PERMISSIONS: Readonly<Record<string, Permission>> = {
  Suggestion: 'SUGGESTION_ANSWER',
  ServiceRequest: 'SERVICE_REQUEST_HANDLE',
  Topic: 'TOPIC_ADVANCE',
};

/** An open item: what is behind it, what the worker writes, and the steps from there. */
export class ItemController {
  readonly #host: LinliHost;
  readonly #item: () => DeskItem | null;
  readonly #permissions: () => readonly Permission[];
  readonly #detail;
  readonly #answer;
  readonly #request;
  readonly #topic;
  readonly #raise;
  readonly draft: DraftController<ItemDraft>;
  #acting: string | null = null;

  constructor(
    host: LinliHost,
    item: () => DeskItem | null,
    permissions: () => readonly Permission[],
  ) {
    this.#host = host;
    this.#item = item;
    this.#permissions = permissions;
    this.#detail = new QueryController(host, {
      document: DeskItemDocument,
      variables: () => {
        const id = item()?.subject;
        return id ? { id } : null;
      },
      select: ({ node }) => (node && 'availableActions' in node ? node : null),
      watch: ({ id }) => [id],
    });
    this.#answer = new MutationController(host, { document: AnswerSuggestion });
    this.#request = new MutationController(host, { document: DeskAdvanceRequest });
    this.#topic = new MutationController(host, { document: DeskAdvanceTopic });
    this.#raise = new MutationController(host, { document: RaiseTopic });
    this.draft = new DraftController<ItemDraft>(host, {
      key: () => {
        const id = item()?.subject;
        return id ? `desk-item:${id}` : null;
      },
      initial: { text: '', act: null, title: '', body: '' },
    });
  }

  get detail(): ViewState<DeskDetail> {
    return this.#detail.view;
  }

  /** The act that is on its way, or null. */
  get acting(): string | null {
    return this.#acting;
  }

  /** Why the last act did not succeed. */
  get failure(): Failure | null {
    const acts = [this.#answer, this.#request, this.#topic, this.#raise];
    return acts.map(({ failure }) => failure).find(Boolean) ?? null;
  }

  /** The buttons: allowed acts, and those refused for a reason that may pass. */
  actionsOf(detail: DeskDetail): DeskAction[] {
    const item = this.#item();
    const permission = item && ACT_PERMISSIONS[item.kind];
    if (!permission || !this.#permissions().includes(permission)) return [];
    return (ACTS[item.kind] ?? []).flatMap((act) =>
      detail.availableActions.filter(
        ({ action, allowed, refusal }) =>
          action === act && (allowed || refusal?.code !== 'NOT_FOR_YOU'),
      ),
    );
  }

  refetch(): void {
    void this.#detail.refetch();
  }

  /** Takes a step. True when it was taken; the draft is then forgotten. */
  async act(action: string, text: string | null): Promise<boolean> {
    const item = this.#item();
    if (!item || this.#acting) return false;
    this.#acting = action;
    const answer = await this.#send(item, action, text).finally(() => {
      this.#acting = null;
    });
    this.#host.requestUpdate();
    if (answer.ok) this.draft.clear();
    // Somebody else may have been faster: show how it stands.
    else if (answer.failure.kind === 'refused') this.refetch();
    return answer.ok;
  }

  #send(item: DeskItem, action: string, text: string | null) {
    switch (item.kind) {
      case 'Suggestion':
        if (action === 'RAISE_TOPIC') {
          const { title, body } = this.draft.value;
          const topic = { title: title.trim(), body: body.trim() };
          return this.#raise.run({ input: { suggestion: item.subject, ...topic } });
        }
        return this.#answer.run({ input: { suggestion: item.subject, body: text ?? '' } });
      case 'ServiceRequest': {
        type Input = VariablesOf<typeof DeskAdvanceRequest>['input'];
        const act = action as Input['action'];
        return this.#request.run({
          input: { serviceRequest: item.subject, action: act, reason: text },
        });
      }
      default: {
        type Input = VariablesOf<typeof DeskAdvanceTopic>['input'];
        const act = action as Input['action'];
        return this.#topic.run({ input: { topic: item.subject, action: act, reason: text } });
      }
    }
  }
}
