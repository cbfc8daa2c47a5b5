import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Localised } from '../../kernel/locale.ts';
import type { TimelineEntry } from './schema.ts';

/** The steps of a subject, oldest first, with the words its module has for each action. */
export async function timelineOf(
  context: Context,
  subject: RowKey,
  labels: Readonly<Record<string, Localised>>,
): Promise<TimelineEntry[]> {
  const steps = await context.db.lifecycleStep.findMany({
    where: { districtId: subject.districtId, subjectId: subject.id },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return steps.map((step) => ({
    step,
    label: labels[step.action] ?? { 'zh-CN': step.action, 'zh-TW': step.action, en: step.action },
  }));
}
