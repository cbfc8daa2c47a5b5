import { planOutreach } from '../modules/suggestions/index.ts';
import { dayBefore, daysBefore } from './moments.ts';
import { worker } from './persons.ts';
import { asPerson, demonstrationIdempotencyKey, type Seeding } from './seeding.ts';

/** Days by how far they lie ahead of the seeding. */
const announced = [
  {
    kind: 'RECEPTION_DAY',
    title: '书记接访日',
    body: '有什么事，当面说。带上有关的材料，说完当场登记，七天内答复。',
    heldBy: '李敏、社区党委书记',
    venue: '社区党群服务中心一楼接待室',
    firstDay: 6,
    lastDay: 6,
    opensAt: '09:00',
    closesAt: '11:30',
  },
  {
    kind: 'LETTER_BOX',
    title: '2号院门口意见箱',
    body: '可以写名字，也可以不写。每周五下午开箱。',
    heldBy: '李敏',
    venue: '滨江路2号院大门右侧',
    firstDay: 0,
    lastDay: 300,
  },
] as const;

/** Announces where neighbours can say it in person, or drop a note. */
export async function seedOutreach(seeding: Seeding): Promise<void> {
  const context = asPerson(seeding, worker, daysBefore(seeding.now, 1, '09:20'));
  for (const { firstDay, lastDay, ...plan } of announced) {
    await planOutreach(context, {
      ...plan,
      community: seeding.community,
      firstDay: dayBefore(seeding.now, -firstDay),
      lastDay: dayBefore(seeding.now, -lastDay),
      idempotencyKey: demonstrationIdempotencyKey('outreach', plan.title),
    });
  }
}
