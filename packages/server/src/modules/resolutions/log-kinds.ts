import { defineLogKind } from '../../mechanisms/transparency-log/index.ts';

/** What the transparency log says of resolutions. */
export const resolutionAdopted = defineLogKind('RESOLUTION_ADOPTED', {
  label: { 'zh-CN': '决议生效', 'zh-TW': '決議生效', en: 'Resolution adopted' },
  description: {
    'zh-CN': 'digest 是决议标题、正文和事项的 SHA-256，version 是第几稿，topic 是哪个议题。',
    'zh-TW': 'digest 是決議標題、內文和事項的 SHA-256，version 是第幾稿，topic 是哪個議題。',
    en: 'digest is the SHA-256 of title, text and tasks, version which wording, topic the topic.',
  },
});

export const resolutionDelivered = defineLogKind('RESOLUTION_DELIVERED', {
  label: { 'zh-CN': '决议落实', 'zh-TW': '決議落實', en: 'Resolution carried out' },
  description: {
    'zh-CN': 'digest 同上，round 是第几次落实，workItems 是核实办结的事项数。',
    'zh-TW': 'digest 同上，round 是第幾次落實，workItems 是核實結案的事項數。',
    en: 'digest as before, round which time it was carried out, workItems how many were verified.',
  },
});

export const resolutionReopened = defineLogKind('RESOLUTION_REOPENED', {
  label: { 'zh-CN': '决议重新落实', 'zh-TW': '決議重新落實', en: 'Resolution reopened' },
  description: {
    'zh-CN': 'yes、partly、no 是居民对“做到了没有”的回答各有几个，round 是第几次落实。',
    'zh-TW': 'yes、partly、no 是居民對「做到了沒有」的回答各有幾個，round 是第幾次落實。',
    en: 'yes, partly and no count what residents said of whether it was done, round which time it was.',
  },
});
