import type { ListStrings } from '../list.strings.ts';

export const strings: ListStrings = {
  filter: 'Show only',
  all: 'All',
  overdue: 'Overdue',
  nothing: 'All done. Nothing waits. What neighbours send next appears here by itself.',
  nothingHere: 'Nothing waits here.',
  overdueBy: (days) =>
    days < 1 ? 'Overdue today' : `${days} ${days === 1 ? 'day' : 'days'} overdue`,
  dueIn: (days) => (days < 1 ? 'Due today' : days === 1 ? 'Due tomorrow' : `${days} days left`),
  dueOn: (day) => `By ${day}`,
  waiting: (day) => `Since ${day}`,
  urged: (times) => (times === 1 ? 'Urged once' : `Urged ${times} times`),
  dealtWithElsewhere: 'This is dealt with on its own page.',
  acted: (label) => `${label}: recorded.`,
  answered: 'Answered. The neighbour will be told.',
};
