import { defineLogKind } from '../../mechanisms/transparency-log/index.ts';

/** A topic was sorted, or sorted anew. */
export const topicTriaged = defineLogKind('TOPIC_TRIAGED', {
  label: { 'zh-CN': '议题分流', 'zh-TW': '議題分流', en: 'A topic was sorted' },
  description: {
    'zh-CN':
      'class 是大事（MAJOR）、小事（MINOR）或私事（PRIVATE），answerer 是必须答复的单位，dueAt 是答复期限。',
    'zh-TW':
      'class 是大事（MAJOR）、小事（MINOR）或私事（PRIVATE），answerer 是必須答覆的單位，dueAt 是答覆期限。',
    en: 'class is MAJOR, MINOR or PRIVATE, answerer the organization that must answer, dueAt until when.',
  },
});

/** A topic was decided. */
export const topicDecided = defineLogKind('TOPIC_DECIDED', {
  label: { 'zh-CN': '议题决定', 'zh-TW': '議題決定', en: 'A topic was decided' },
  description: {
    'zh-CN':
      'basis 是依据：投票（BALLOT）、会议（MEETING）或答复（ANSWER），basisId 是它的编号，agreed 是否同意所提的事。',
    'zh-TW':
      'basis 是依據：投票（BALLOT）、會議（MEETING）或答覆（ANSWER），basisId 是它的編號，agreed 是否同意所提的事。',
    en: 'basis is what it rests on: BALLOT, MEETING or ANSWER; basisId which one; agreed whether what was proposed is agreed to.',
  },
});

/** A topic was taken into another, or given back. */
export const topicMerged = defineLogKind('TOPIC_MERGED', {
  label: { 'zh-CN': '议题合并', 'zh-TW': '議題合併', en: 'A topic was merged' },
  description: {
    'zh-CN': 'into 是并入的议题，undone 为真表示合并已撤销，carried 是带过去的理由条数。',
    'zh-TW': 'into 是併入的議題，undone 為真表示合併已復原，carried 是帶過去的理由則數。',
    en: 'into is the topic that took it in, undone whether that was undone, carried how many arguments went along.',
  },
});
