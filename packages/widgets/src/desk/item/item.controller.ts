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
  RecordNeed,
  ReportIncident,
} from './operations.ts';

type Node = NonNullable<ResultOf<typeof DeskItemDocument>['node']>;
/** What is read of an item when it is opened. */
export type DeskDetail = Extract<Node, { readonly availableActions: unknown }>;
export type DeskAction = DeskDetail['availableActions'][number];

/** What is written of the topic, the need or the incident that a suggestion becomes. */
export interface BecomesDraft {
  readonly title: string;
  readonly body: string;
  /** Of the need; empty before it is chosen. */
  readonly category: VariablesOf<typeof RecordNeed>['input']['category'] | '';
  /** Of the incident; empty before it is chosen. */
  readonly type: VariablesOf<typeof ReportIncident>['input']['type'] | '';
  readonly location: string;
  readonly withPhotos: boolean;
}

/** What it lacks: a title of the right length, its kind. */
export type BecomesFault = 'title' | 'kind';

/** What a worker writes beside an open item; `act` is the step whose words are being written. */
export interface ItemDraft extends BecomesDraft {
  readonly text: string;
  readonly act: string | null;
}

/** What a suggestion can be turned into, each with the fewest characters of its title. */
const BECOMES: Readonly<Record<string, number>> = {
  RAISE_TOPIC: 4,
  RECORD_NEED: 2,
  REPORT_INCIDENT: 2,
};
const LONGEST_TITLE = 60;
const EMPTY: ItemDraft = {
  text: '',
  act: null,
  title: '',
  body: '',
  category: '',
  type: '',
  location: '',
  withPhotos: true,
};

/** Whether an act turns a suggestion into something else. */
export const turnsInto = (action: string): boolean => action in BECOMES;

/** The acts that belong on the desk, by kind; what residents do elsewhere is left out. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  Suggestion: ['ANSWER', 'RAISE_TOPIC', 'RECORD_NEED', 'REPORT_INCIDENT'],
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
  readonly #need;
  readonly #incident;
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
    this.#need = new MutationController(host, { document: RecordNeed });
    this.#incident = new MutationController(host, { document: ReportIncident });
    this.draft = new DraftController<ItemDraft>(host, {
      key: () => {
        const id = item()?.subject;
        return id ? `desk-item:${id}` : null;
      },
      initial: EMPTY,
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
    const becomes = [this.#raise, this.#need, this.#incident];
    const acts = [this.#answer, this.#request, this.#topic, ...becomes];
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

  /** What the topic, the need or the incident lacks that this act would make. */
  faultsOf(action: string): BecomesFault[] {
    const { title, category, type } = this.draft.value;
    const { length } = [...title.trim()];
    const checks: [BecomesFault, boolean][] = [
      ['title', length < (BECOMES[action] ?? 0) || length > LONGEST_TITLE],
      ['kind', action === 'RECORD_NEED' && !category],
      ['kind', action === 'REPORT_INCIDENT' && !type],
    ];
    return checks.filter(([, wrong]) => wrong).map(([fault]) => fault);
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
        if (turnsInto(action)) return this.#become(item.subject, action);
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

  #become(suggestion: string, action: string) {
    const { title, body, category, type, location, withPhotos } = this.draft.value;
    const made = { suggestion, title: title.trim() };
    const more = body.trim();
    if (action === 'RECORD_NEED' && category) {
      return this.#need.run({ input: { ...made, category, body: more || null } });
    }
    if (action === 'REPORT_INCIDENT' && type) {
      const where = { type, location: location.trim() || null, withPhotos };
      return this.#incident.run({ input: { ...made, ...where, body: more || null } });
    }
    return this.#raise.run({ input: { ...made, body: more } });
  }
}
