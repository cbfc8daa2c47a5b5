import type { ModerationLogStrings } from '../moderation-log.strings.ts';

export const strings: ModerationLogStrings = {
  title: 'What was hidden, and why',
  lead: 'Each time something that neighbours wrote is hidden or shown again, it is listed here. Neither the text nor any name is published.',
  rule: (appeal, decision) =>
    `Authors may appeal within ${appeal} days; other people decide within ${decision} days.`,
  empty: 'Nothing has been hidden here.',
  missing: 'This community was not found. Please check the code on the page.',
  list: 'Every decision',
  because: 'Reason',
  said: 'In words',
  office: 'Decided in',
  appeal: 'Appeal',
  appeals: {
    PENDING: 'The author appealed; other people are looking again',
    UPHELD: 'Upheld: it is shown again',
    DISMISSED: 'Dismissed: it stays hidden',
  },
  onAppeal: 'Shown again because the author’s appeal was upheld',
  noAppeal: 'The author has not appealed',
  shown: (count) => `${count} are shown.`,
  stale: 'The latest decisions could not be read; these are from a moment ago.',
};
