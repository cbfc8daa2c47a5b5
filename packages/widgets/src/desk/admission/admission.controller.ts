import type { Answer } from '@linli/client';
import { DraftController } from '../../foundation/draft-controller.ts';
import type { LinliHost } from '../../foundation/linli-host.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { QueryController } from '../../foundation/query-controller.ts';
import type { ViewState } from '../../foundation/view-state.ts';
import type { ResultOf } from '../../graphql.ts';
import { ActsController } from '../subject/acts.controller.ts';
import { type Act, offeredActs } from '../subject/acts.view.ts';
import {
  DeskAdmission,
  DeskDecideAdmission,
  DeskResubmitAdmission,
  DeskWithdrawAdmission,
} from './operations.ts';

export type AdmissionDetail = Extract<
  NonNullable<ResultOf<typeof DeskAdmission>['node']>,
  { readonly __typename: 'AdmissionRequest' }
>;

/** What a department completes; all as text while it is being written. */
export interface AdmissionTerms {
  readonly title: string;
  readonly body: string;
  readonly basis: string;
  readonly standard: string;
  readonly timesPerYear: string;
  readonly minutesEach: string;
  readonly since: string;
  readonly until: string;
  /** Yuan. */
  readonly funds: string;
  readonly budgetLine: string;
}
export type AdmissionField = keyof AdmissionTerms;

interface AdmissionDraft {
  readonly act: string | null;
  readonly reason: string;
  /** What was changed of the request. */
  readonly terms: Partial<AdmissionTerms>;
}

const ORDER = ['APPROVE', 'RETURN', 'REJECT', 'RESUBMIT', 'WITHDRAW'];

/** A request for admission: what is asked, and what the body or the department does with it. */
export class AdmissionController {
  readonly #detail;
  readonly #decide;
  readonly #resubmit;
  readonly #withdraw;
  readonly acts: ActsController;
  readonly draft: DraftController<AdmissionDraft>;

  constructor(host: LinliHost, id: () => string | null) {
    this.#detail = new QueryController(host, {
      document: DeskAdmission,
      variables: () => {
        const subject = id();
        return subject ? { id: subject } : null;
      },
      select: ({ node }) => (node?.__typename === 'AdmissionRequest' ? node : null),
      watch: (request) => [request.id],
    });
    this.draft = new DraftController<AdmissionDraft>(host, {
      key: () => {
        const subject = id();
        return subject ? `desk-admission:${subject}` : null;
      },
      initial: { act: null, reason: '', terms: {} },
    });
    this.#decide = new MutationController(host, { document: DeskDecideAdmission });
    this.#resubmit = new MutationController(host, { document: DeskResubmitAdmission });
    this.#withdraw = new MutationController(host, { document: DeskWithdrawAdmission });
    this.acts = new ActsController(host);
  }

  get detail(): ViewState<AdmissionDetail> {
    return this.#detail.view;
  }

  actsOf(detail: AdmissionDetail): Act[] {
    return offeredActs(detail.availableActions, ORDER);
  }

  refetch(): void {
    void this.#detail.refetch();
  }

  /** What the request would say now: as it is, with what was changed. */
  termsOf(detail: AdmissionDetail): AdmissionTerms {
    const { title, body, basis, standard, since, until, budgetLine } = detail;
    const texts = { title, body, basis, standard, since, until, budgetLine };
    return {
      ...texts,
      timesPerYear: String(detail.timesPerYear),
      minutesEach: String(detail.minutesEach),
      funds: String(Number(detail.funds.amount) / 100),
      ...this.draft.value.terms,
    };
  }

  change(field: AdmissionField, value: string): void {
    this.draft.set({ terms: { ...this.draft.value.terms, [field]: value } });
  }

  /** Takes a step. True when it was taken; what was written is then forgotten. */
  async act(action: string): Promise<boolean> {
    const taken = await this.acts.take(action, () => this.#send(action));
    if (taken) this.draft.clear();
    this.refetch();
    return taken;
  }

  #send(action: string): Promise<Answer<unknown>> | null {
    const detail = this.#detail.data;
    if (!detail) return null;
    const request = detail.id;
    switch (action) {
      case 'APPROVE':
      case 'RETURN':
      case 'REJECT': {
        const reason = this.draft.value.reason.trim() || null;
        return this.#decide.run({ input: { request, decision: action, reason } });
      }
      case 'WITHDRAW':
        return this.#withdraw.run({ input: { request } });
      case 'RESUBMIT': {
        const terms = this.termsOf(detail);
        return this.#resubmit.run({
          input: {
            ...terms,
            request,
            kind: detail.kind,
            targets: detail.targets.map(({ id }) => id),
            timesPerYear: Math.round(Number(terms.timesPerYear)) || 0,
            minutesEach: Math.round(Number(terms.minutesEach)) || 0,
            funds: { amount: String(Math.round(Number(terms.funds) * 100) || 0), currency: 'CNY' },
          },
        });
      }
      default:
        return null;
    }
  }
}
