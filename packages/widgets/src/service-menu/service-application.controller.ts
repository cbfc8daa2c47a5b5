import { createIdempotencyKey, type Failure } from '@linli/client';
import type { Answers, AnswerValue, FormDefinition } from '@linli/methods';
import type { ReactiveController } from 'lit';
import type { FormStrings } from '../form/form.strings.ts';
import {
  problemsOf,
  type ShownProblem,
  serverProblems,
  toAnswerInputs,
  toFormDefinition,
  withAnswer,
} from '../form/form-state.ts';
import { fromAnswers } from '../form/from-answers.ts';
import { DraftController } from '../foundation/draft-controller.ts';
import type { LinliHost } from '../foundation/linli-host.ts';
import { MutationController } from '../foundation/mutation-controller.ts';
import { QueryController } from '../foundation/query-controller.ts';
import type { ViewState } from '../foundation/view-state.ts';
import type { ResultOf } from '../graphql.ts';
import {
  ApplyForService,
  ResubmitServiceRequest,
  ReturnedApplication,
  ServiceApplicationForm,
} from './operations.ts';

export interface ApplicationHost extends LinliHost {
  /** The service applied for; null when a returned application is corrected. */
  readonly service: string | null;
  /** The returned application. */
  readonly request: string | null;
  readonly formWords: FormStrings;
}

/** What is filled in, and why it came back if it did. */
export interface Application {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly timeLimitDays: number;
  readonly form: FormDefinition;
  readonly returnedReason: string | null;
  /** Answers of the application that came back. */
  readonly earlier: Answers;
  readonly code: string | null;
  readonly stateLabel: string | null;
  /** Why it cannot be sent now; SIGN_IN_REQUIRED is no obstacle: sending asks for it. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** What the server has now. */
export interface SentApplication {
  readonly id: string;
  /** The receipt's code. */
  readonly code: string;
}

export type ApplicationStep = 'fill' | 'review' | 'done';

interface Draft {
  /** Null before anything was changed. */
  readonly answers: Answers | null;
  /** Of the attempt to send exactly these answers, also after a reload. */
  readonly idempotencyKey: string | null;
}

type ServiceForm = ResultOf<typeof ServiceApplicationForm>['node'];
type Returned = ResultOf<typeof ReturnedApplication>['node'];

/** One application: fill in, check, send; or complete one that was returned. */
export class ServiceApplicationController implements ReactiveController {
  readonly #host: ApplicationHost;
  readonly #form;
  readonly #returned;
  readonly #draft: DraftController<Draft>;
  readonly #apply;
  readonly #resubmit;
  readonly #onSent: (sent: SentApplication) => void;
  #step: ApplicationStep = 'fill';
  #checked = false;
  #fromServer: readonly ShownProblem[] = [];
  #code: string | null = null;

  /** @param onSent called once the server has it, also when it had waited for the network. */
  constructor(host: ApplicationHost, onSent: (sent: SentApplication) => void) {
    this.#host = host;
    this.#onSent = onSent;
    this.#form = new QueryController(host, {
      document: ServiceApplicationForm,
      variables: () => (host.service && !host.request ? { id: host.service } : null),
      select: ({ node }) => applicationTo(node),
    });
    this.#returned = new QueryController(host, {
      document: ReturnedApplication,
      variables: () => (host.request ? { id: host.request } : null),
      select: ({ node }) => applicationAgain(node),
    });
    this.#draft = new DraftController<Draft>(host, {
      key: () => {
        if (host.request) return `service-request:${host.request}`;
        return host.service && `service:${host.service}`;
      },
      initial: { answers: null, idempotencyKey: null },
    });
    this.#apply = new MutationController(host, {
      document: ApplyForService,
      queue: true,
      onDone: ({ applyForService }) =>
        this.#sent({ id: applyForService.serviceRequest.id, code: applyForService.receipt.code }),
    });
    this.#resubmit = new MutationController(host, {
      document: ResubmitServiceRequest,
      onDone: ({ resubmitServiceRequest: { serviceRequest } }) =>
        this.#sent({ id: serviceRequest.id, code: serviceRequest.receiptCode ?? '' }),
    });
    host.addController(this);
  }

  get view(): ViewState<Application> {
    return (this.#host.request ? this.#returned : this.#form).view;
  }

  get step(): ApplicationStep {
    return this.#step;
  }

  get answers(): Answers {
    return this.#draft.value.answers ?? this.#application?.earlier ?? {};
  }

  /** Whether the answers were found again from an earlier visit. */
  get restored(): boolean {
    return this.#draft.restored && this.#draft.value.answers !== null;
  }

  /** What is wrong, once somebody tried to go on. */
  get problems(): readonly ShownProblem[] {
    if (!this.#checked || !this.#application) return [];
    const own = problemsOf(this.#application.form, this.answers, this.#host.formWords);
    const told = new Set(own.map(({ questionId }) => questionId));
    return [...own, ...this.#fromServer.filter(({ questionId }) => !told.has(questionId))];
  }

  get busy(): boolean {
    return this.#apply.busy || this.#resubmit.busy;
  }

  get failure(): Failure | null {
    return this.#apply.failure ?? this.#resubmit.failure;
  }

  /** The receipt's code, after sending. */
  get code(): string | null {
    return this.#code;
  }

  get #application(): Application | null {
    return (this.#host.request ? this.#returned : this.#form).data;
  }

  hostConnected(): void {}

  async refetch(): Promise<void> {
    await (this.#host.request ? this.#returned : this.#form).refetch();
  }

  answer(question: string, value: AnswerValue | undefined): void {
    this.#fromServer = this.#fromServer.filter(({ questionId }) => questionId !== question);
    const answers = withAnswer(this.answers, question, value);
    this.#draft.set({ answers, idempotencyKey: null });
  }

  /** True when the answers may be looked over; else `problems` says why not. */
  review(): boolean {
    this.#checked = true;
    this.#fromServer = [];
    this.#forgetFailure();
    if (!this.problems.length) this.#step = 'review';
    this.#host.requestUpdate();
    return this.#step === 'review';
  }

  edit(): void {
    this.#step = 'fill';
    this.#forgetFailure();
    this.#host.requestUpdate();
  }

  async send(): Promise<void> {
    const application = this.#application;
    if (!application || this.busy) return;
    const { request } = this.#host;
    const answers = toAnswerInputs(application.form, this.answers) as never;
    let outcome: { readonly ok: boolean; readonly failure?: Failure };
    if (request) {
      outcome = await this.#resubmit.run({ input: { serviceRequest: request, answers } });
    } else {
      const idempotencyKey = this.#draft.value.idempotencyKey ?? createIdempotencyKey();
      this.#draft.set({ answers: this.answers, idempotencyKey });
      outcome = await this.#apply.run({
        input: { service: application.serviceId, answers, idempotencyKey },
      });
    }
    const problems = outcome.failure?.problems ?? [];
    this.#fromServer = serverProblems(application.form, problems);
    if (this.#fromServer.length) this.#step = 'fill';
    this.#host.requestUpdate();
  }

  #sent(result: SentApplication): void {
    this.#step = 'done';
    this.#code = result.code;
    this.#draft.clear();
    this.#onSent(result);
  }

  #forgetFailure(): void {
    this.#apply.reset();
    this.#resubmit.reset();
  }
}

function applicationTo(node: ServiceForm): Application | null {
  if (node?.__typename !== 'Service') return null;
  return {
    serviceId: node.id,
    serviceName: node.name,
    timeLimitDays: node.timeLimitDays,
    form: toFormDefinition(node.form.version, node.form.questions),
    returnedReason: null,
    earlier: {},
    code: null,
    stateLabel: null,
    refusal: refusalOf(node.availableActions, 'APPLY'),
  };
}

function applicationAgain(node: Returned): Application | null {
  if (node?.__typename !== 'ServiceRequest') return null;
  const { service } = node;
  const offered = node.availableActions.some(({ action }) => action === 'RESUBMIT');
  return {
    serviceId: service.id,
    serviceName: service.name,
    timeLimitDays: service.timeLimitDays,
    form: toFormDefinition(service.form.version, service.form.questions),
    returnedReason: node.returnedReason,
    earlier: fromAnswers(node.answers),
    code: node.receiptCode,
    stateLabel: offered ? null : node.stateLabel,
    refusal: refusalOf(node.availableActions, 'RESUBMIT'),
  };
}

function refusalOf(
  actions: readonly {
    readonly action: string;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[],
  wanted: string,
): Application['refusal'] {
  const refusal = actions.find(({ action }) => action === wanted)?.refusal ?? null;
  return refusal?.code === 'SIGN_IN_REQUIRED' ? null : refusal;
}
