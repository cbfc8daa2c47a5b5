import type { LifecycleStep } from '../../../generated/prisma/client.ts';
import type { Localised } from '../../../kernel/locale.ts';
import type { TimelineEntry } from '../../../mechanisms/lifecycle/index.ts';

/** Steps with the words for them; an act without words shows its name. */
export function labelSteps(
  steps: readonly LifecycleStep[] | undefined,
  labels: Readonly<Record<string, Localised>>,
): TimelineEntry[] {
  return (steps ?? []).map((step) => {
    const { action } = step;
    const label = labels[action] ?? { 'zh-CN': action, 'zh-TW': action, en: action };
    return { step, label };
  });
}
