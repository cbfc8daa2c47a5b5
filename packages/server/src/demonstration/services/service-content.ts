import type { AnswerInput, QuestionInput } from '../../mechanisms/form/index.ts';
import type { DefineServiceInput } from '../../modules/services/index.ts';

/** A service of the demonstration, and how its form is filled in there. */
export interface ServiceContent
  extends Omit<DefineServiceInput, 'communityId' | 'idempotencyKey' | 'questions'> {
  questions: readonly QuestionInput[];
  /** Made-up answers; `phone` is a number that nobody has. */
  answersOf(phone: string): AnswerInput[];
}

export const text = (zhCN: string) => ({ zhCN });
export const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label: text(label) }));

export const yuan = (amount: number) => ({ amount: String(amount * 100), currency: 'CNY' });

/** What nearly every form asks for. */
export const phoneQuestion: QuestionInput = {
  phone: { id: 'phone', label: text('联系电话'), required: true },
};
export const addressQuestion: QuestionInput = {
  text: {
    id: 'address',
    label: text('住在哪里'),
    hint: text('小区、栋、单元和门牌'),
    maxLength: 60,
    required: true,
  },
};
