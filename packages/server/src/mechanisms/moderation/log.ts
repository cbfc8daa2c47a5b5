import type { Context } from '../../context.ts';
import type { ModerationAct, ModerationAppeal } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import type { Writing } from '../../platform/write.ts';
import { appendToLog, defineLogKind } from '../transparency-log/index.ts';
import type { FoundSubject } from './subjects.ts';

const hidden = defineLogKind('CONTENT_HIDDEN', {
  label: { 'zh-CN': '隐藏内容', 'zh-TW': '隱藏內容', en: 'Content hidden' },
  description: {
    'zh-CN': '工作人员隐藏了一条内容：原因类别、内容种类、社区和日期。不含原文，也不写是谁的。',
    'zh-TW': '工作人員隱藏了一則內容：原因類別、內容種類、社區和日期。不含原文，也不寫是誰的。',
    en: 'Staff hid a contribution: the category, its kind, the community and the day. Neither the text nor whose it was.',
  },
});

const restored = defineLogKind('CONTENT_RESTORED', {
  label: { 'zh-CN': '恢复内容', 'zh-TW': '恢復內容', en: 'Content shown again' },
  description: {
    'zh-CN': '隐藏的内容恢复显示，以及是否因申诉成立。',
    'zh-TW': '隱藏的內容恢復顯示，以及是否因申訴成立。',
    en: 'A hidden contribution is shown again, and whether an appeal was upheld.',
  },
});

const decided = defineLogKind('APPEAL_DECIDED', {
  label: { 'zh-CN': '申诉裁定', 'zh-TW': '申訴裁定', en: 'Appeal decided' },
  description: {
    'zh-CN': '对隐藏内容的申诉的裁定：成立或不成立。',
    'zh-TW': '對隱藏內容的申訴的裁定：成立或不成立。',
    en: 'An appeal against hiding a contribution was upheld or dismissed.',
  },
});

/**
 * Puts an act into the transparency log. The words stay out: a log forgets nothing, and somebody's
 * name may stand in words whatever was masked. What is merely kept was never taken from anybody.
 */
export async function logAct(
  context: Context,
  writing: Writing,
  { type, place }: FoundSubject,
  { id, kind, category, onAppeal, at }: ModerationAct,
): Promise<void> {
  if (kind === 'KEEP') return;
  const facts = { contribution: type, community: place.id, day: civilDay(at) };
  await appendToLog(context, writing, {
    districtId: writing.districtId,
    kind: kind === 'HIDE' ? hidden : restored,
    subjectType: 'ModerationAct',
    subjectId: id,
    facts: kind === 'HIDE' ? { ...facts, category: category ?? '' } : { ...facts, onAppeal },
  });
}

export async function logDecision(
  context: Context,
  writing: Writing,
  { type, place }: FoundSubject,
  { actId, state, filedAt }: ModerationAppeal,
): Promise<void> {
  await appendToLog(context, writing, {
    districtId: writing.districtId,
    kind: decided,
    subjectType: 'ModerationAct',
    subjectId: actId,
    facts: {
      contribution: type,
      community: place.id,
      filedOn: civilDay(filedAt),
      day: civilDay(context.clock.now()),
      outcome: state,
    },
  });
}
