import type { Answer } from '@linli/client';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf } from '../../graphql.ts';
import {
  type ChosenOwner,
  endOfDay,
  OwnerController,
  ownerInput,
} from '../owner/owner.controller.ts';
import { ActsController } from '../subject/acts.controller.ts';
import { type Act, offeredActs } from '../subject/acts.view.ts';
import { EvidenceController } from './evidence.controller.ts';
import {
  DeskCancelWork,
  DeskChangeDueDate,
  DeskFinishWork,
  DeskReassignWork,
  DeskReopenWork,
  DeskReportProgress,
  DeskVerifyWork,
  DeskWorkItem,
} from './operations.ts';

export type WorkDetail = Extract<
  NonNullable<ResultOf<typeof DeskWorkItem>['node']>,
  { readonly __typename: 'WorkItem' }
>;

/** What is written beside an open work item. */
export interface WorkDraft extends ChosenOwner {
  readonly act: string | null;
  readonly text: string;
  /** 0–100; empty before it is changed. */
  readonly progress: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
}

export type WorkFault = 'text' | 'owner' | 'due' | 'progress';

const ORDER = ['REPORT', 'FINISH', 'VERIFY', 'REOPEN', 'CHANGE_DUE_DATE', 'REASSIGN', 'CANCEL'];
/** Where the words may be left out. */
const WORDLESS = ['VERIFY', 'REASSIGN'];
const EMPTY: WorkDraft = {
  act: null,
  text: '',
  progress: '',
  due: '',
  organization: '',
  membership: '',
};

/** A work item: what was reported, and the steps from here. */
export class WorkController {
  readonly #detail;
  readonly #report;
  readonly #finish;
  readonly #verify;
  readonly #reopen;
  readonly #reassign;
  readonly #postpone;
  readonly #cancel;
  readonly acts: ActsController;
  readonly evidence: EvidenceController;
  readonly owners: OwnerController;
  readonly draft: DraftController<WorkDraft>;

  constructor(host: LinliHost, id: () => string | null) {
    this.#detail = new QueryController(host, {
      document: DeskWorkItem,
      variables: () => {
        const subject = id();
        return subject ? { id: subject } : null;
      },
      select: ({ node }) => (node?.__typename === 'WorkItem' ? node : null),
      watch: (item) => [item.id],
    });
    this.draft = new DraftController<WorkDraft>(host, {
      key: () => {
        const subject = id();
        return subject ? `desk-work:${subject}` : null;
      },
      initial: EMPTY,
    });
    const mutation = <Result, Variables>(
      document: ConstructorParameters<typeof MutationController<Result, Variables>>[1]['document'],
    ) => new MutationController(host, { document });
    this.#report = mutation(DeskReportProgress);
    this.#finish = mutation(DeskFinishWork);
    this.#verify = mutation(DeskVerifyWork);
    this.#reopen = mutation(DeskReopenWork);
    this.#reassign = mutation(DeskReassignWork);
    this.#postpone = mutation(DeskChangeDueDate);
    this.#cancel = mutation(DeskCancelWork);
    this.acts = new ActsController(host);
    this.evidence = new EvidenceController(host);
    const choosing = () =>
      this.draft.value.act === 'REASSIGN' ? (this.#detail.data?.community.id ?? null) : null;
    this.owners = new OwnerController(host, choosing, () => this.draft.value);
  }

  get detail(): ViewState<WorkDetail> {
    return this.#detail.view;
  }

  actsOf(detail: WorkDetail): Act[] {
    return offeredActs(detail.availableActions, ORDER);
  }

  refetch(): void {
    void this.#detail.refetch();
  }

  /** What an act lacks. */
  faultsOf(action: string): WorkFault[] {
    const { text, due, organization, progress } = this.draft.value;
    const share = Number(progress || 0);
    const checks: [WorkFault, boolean][] = [
      ['progress', action === 'REPORT' && !(share >= 0 && share <= 100)],
      ['owner', action === 'REASSIGN' && !organization],
      ['due', action === 'CHANGE_DUE_DATE' && !due],
      ['text', !WORDLESS.includes(action) && !text.trim()],
    ];
    return checks.filter(([, wrong]) => wrong).map(([fault]) => fault);
  }

  /** Takes a step. True when it was taken; what was written is then forgotten. */
  async act(action: string): Promise<boolean> {
    const taken = await this.acts.take(action, () => this.#send(action));
    if (taken) {
      this.draft.clear();
      this.evidence.clear();
    }
    this.refetch();
    return taken;
  }

  #send(action: string): Promise<Answer<unknown>> | null {
    const item = this.#detail.data;
    if (!item || this.evidence.busy) return null;
    const workItem = item.id;
    const draft = this.draft.value;
    const text = draft.text.trim();
    switch (action) {
      case 'REPORT': {
        const progress = Math.round(Number(draft.progress || item.progress));
        return this.#report.run({
          input: { workItem, body: text, progress, ...this.evidence.uploaded },
        });
      }
      case 'FINISH':
        return this.#finish.run({ input: { workItem, body: text, ...this.evidence.uploaded } });
      case 'VERIFY':
        return this.#verify.run({ input: { workItem, comment: text || null } });
      case 'REOPEN':
        return this.#reopen.run({ input: { workItem, reason: text } });
      case 'REASSIGN':
        return this.#reassign.run({
          input: { workItem, reason: text || null, ...ownerInput(draft) },
        });
      case 'CHANGE_DUE_DATE':
        return this.#postpone.run({
          input: { workItem, dueAt: endOfDay(draft.due), reason: text },
        });
      case 'CANCEL':
        return this.#cancel.run({ input: { workItem, reason: text } });
      default:
        return null;
    }
  }
}
