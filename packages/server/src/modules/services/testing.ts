import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Answer, Persona, TestApp, TestDistrict } from '../../testing/index.ts';

/** A lift repair with two questions, the second shown to tenants only. */
export const liftRepair = {
  name: '电梯故障报修',
  category: '便民维修',
  provider: '滨江社区工作站',
  summary: '小区电梯停运、困人、异响时报修。',
  standard: '两个工作日内恢复运行，逾期说明原因。',
  timeLimitDays: 2,
  price: { amount: '0', currency: 'CNY' },
  delivery: ['AT_HOME'],
  documents: [{ name: '房产证或租赁合同', note: '复印件即可', required: false }],
  steps: ['提交申请', '上门查看', '维修', '回访'],
  questions: [
    {
      single: {
        id: 'home',
        label: { zhCN: '您是业主还是租户？', en: 'Do you own or rent?' },
        required: true,
        options: [
          { id: 'owner', label: { zhCN: '业主', en: 'I own' } },
          { id: 'tenant', label: { zhCN: '租户', en: 'I rent' } },
        ],
      },
    },
    {
      phone: {
        id: 'landlord',
        label: { zhCN: '房东电话' },
        required: true,
        showIf: { isOption: { question: 'home', option: 'tenant' } },
      },
    },
  ],
};

export const tenantAnswers = [
  { question: 'home', choice: 'tenant' },
  { question: 'landlord', text: '138 0000 1234' },
];

export const define = `mutation ($input: DefineServiceInput!) {
  defineService(input: $input) {
    __typename
    ... on DefineServiceSuccess { service { id name } }
    ... on InvalidInputError { problems { path code message } }
    ... on RuleRefusedError { code }
  }
}`;

export const apply = `mutation ($input: ApplyForServiceInput!) {
  applyForService(input: $input) {
    __typename
    ... on ApplyForServiceSuccess {
      serviceRequest { id state receiptCode answers { question words } }
      receipt { code title stateLabel }
    }
    ... on InvalidInputError { problems { path code message } }
    ... on RuleRefusedError { code }
  }
}`;

export const advance = `mutation ($input: AdvanceServiceRequestInput!) {
  advanceServiceRequest(input: $input) {
    __typename
    ... on AdvanceServiceRequestSuccess {
      serviceRequest { state dueAt overdue returnedReason availableActions { action allowed refusal { code } } }
    }
    ... on RuleRefusedError { code }
    ... on InvalidInputError { problems { path code } }
  }
}`;

/** An idempotency key that no other call has. */
export const freshKey = () => randomUUID();

/** Defines a service at a district's community, as its worker, and returns its global id. */
export async function defineAt(
  app: TestApp,
  { community, worker }: TestDistrict,
  changes: object = {},
): Promise<string> {
  const input = {
    ...liftRepair,
    community: community.globalId,
    idempotencyKey: freshKey(),
    ...changes,
  };
  const answer = await app.as(worker).run(define, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data.defineService.service.id;
}

/** Applies as somebody and returns the request's global id. */
export async function applyAs(app: TestApp, persona: Persona, service: string): Promise<string> {
  const input = { service, answers: tenantAnswers, idempotencyKey: freshKey() };
  const answer = await app.as(persona).run(apply, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data.applyForService.serviceRequest.id;
}

/** Takes a step as somebody. */
export function step(
  app: TestApp,
  persona: Persona | null,
  serviceRequest: string,
  action: string,
  reason?: string,
): Promise<Answer> {
  return app.as(persona).run(advance, { input: { serviceRequest, action, reason } });
}

/** Brings a request from SUBMITTED to DELIVERED. */
export async function deliver(app: TestApp, worker: Persona, request: string): Promise<void> {
  for (const action of ['ACCEPT', 'SCHEDULE', 'START', 'DELIVER']) {
    const { data } = await step(app, worker, request, action);
    expect(data.advanceServiceRequest.__typename).toBe('AdvanceServiceRequestSuccess');
  }
}

/** The row's part of a global id. */
export const rowIdOf = (globalId: string) => globalId.split(':')[2] ?? '';
