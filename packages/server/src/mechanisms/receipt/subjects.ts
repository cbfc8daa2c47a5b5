import type { Context } from '../../context.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { Localised } from '../../kernel/locale.ts';

/** What a receipt shows of its subject. */
export interface ReceiptSubject {
  title: string;
  state: string;
  stateLabel: Localised;
  communityId: string;
  /** When somebody who waits may expect the next step, if a time is set. */
  dueAt?: Date | null;
}

/** How a module describes the subjects it gives receipts for. */
export interface SubjectDescriber {
  load(context: Context, key: RowKey): Promise<ReceiptSubject | null>;
  /** The words for each act on the timeline. */
  actionLabels: Readonly<Record<string, Localised>>;
}

const describers = new Map<string, SubjectDescriber>();

/** Says, when a module is loaded, how its subjects appear on receipts. */
export function describeReceiptSubject(subjectType: string, describer: SubjectDescriber): void {
  if (describers.has(subjectType)) throw new Error(`${subjectType} is described twice.`);
  describers.set(subjectType, describer);
}

export function knownDescriberOf(subjectType: string): SubjectDescriber | undefined {
  return describers.get(subjectType);
}

export function describerOf(subjectType: string): SubjectDescriber {
  const describer = describers.get(subjectType);
  if (!describer) throw new Error(`No module describes receipts for ${subjectType}.`);
  return describer;
}
