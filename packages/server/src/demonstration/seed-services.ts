import type { Context } from '../context.ts';
import type { RowKey } from '../kernel/global-id.ts';
import {
  advanceServiceRequest,
  applyForService,
  defineService,
  rateService,
  resubmitServiceRequest,
} from '../modules/services/index.ts';
import { daysBefore } from './moments.ts';
import { worker } from './persons.ts';
import { asPerson, demonstrationIdempotencyKey, type Seeding, unlessTaken } from './seeding.ts';
import { type RequestContent, type RequestStep, requests, services } from './services/requests.ts';

/** Writes the list of services and the applications for them. */
export async function seedServices(seeding: Seeding): Promise<void> {
  const keys = new Map<string, RowKey>();
  const context = asPerson(seeding, worker, daysBefore(seeding.now, 190, '10:00'));
  for (const { answersOf: _, ...facts } of services) {
    const key = await defineService(context, {
      ...facts,
      communityId: seeding.communityId,
      idempotencyKey: demonstrationIdempotencyKey('service', facts.name),
    });
    keys.set(facts.name, key);
  }
  for (const [index, request] of requests.entries()) {
    const service = keys.get(request.service.name);
    if (!service) throw new Error(`No service is called ${request.service.name}.`);
    await seedRequest(seeding, request, service, index);
  }
}

/** The times of day of the steps, so that several of a day follow one another. */
const hours = ['09:20', '10:40', '13:50', '15:30', '19:10', '20:30'];

async function seedRequest(
  seeding: Seeding,
  { service: content, by, days, steps }: RequestContent,
  service: RowKey,
  index: number,
): Promise<void> {
  const answers = content.answersOf(`138000001${String(index).padStart(2, '0')}`);
  const serviceRequest = await applyForService(
    asPerson(seeding, by, daysBefore(seeding.now, days, '08:30')),
    {
      service,
      answers,
      idempotencyKey: demonstrationIdempotencyKey('request', content.name, by, String(days)),
    },
  );
  for (const [place, step] of steps.entries()) {
    const at = daysBefore(seeding.now, step.days, hours[place] ?? '21:00');
    const applicants = ['RATE', 'RESUBMIT', 'WITHDRAW'].includes(step.action);
    const context = asPerson(seeding, applicants ? by : worker, at);
    await unlessTaken(() => take(context, serviceRequest, step, answers));
  }
}

function take(
  context: Context,
  serviceRequest: RowKey,
  { action, reason, stars = 5, comment }: RequestStep,
  answers: ReturnType<RequestContent['service']['answersOf']>,
): Promise<RowKey> {
  switch (action) {
    case 'RATE':
      return rateService(context, { serviceRequest, stars, comment: comment ?? null });
    case 'RESUBMIT':
      return resubmitServiceRequest(context, { serviceRequest, answers });
    default:
      return advanceServiceRequest(context, { serviceRequest, action, reason: reason ?? null });
  }
}
