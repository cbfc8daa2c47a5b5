import type { MattersStrings } from '../matters.strings.ts';

export const strings: MattersStrings = {
  list: 'List',
  needs: 'Needs',
  incidents: 'Incidents',
  which: 'Show',
  open: 'Not done yet',
  over: 'Done',
  none: {
    needs: 'No need is open. Put a suggestion on the list of needs and it appears here.',
    incidents: 'No incident is open. Report a suggestion as an incident and it appears here.',
  },
  noneOver: 'None is done yet.',
  since: (day) => `Since ${day}`,
  by: (day) => `To be dispatched by ${day}`,
  done: (label) => `${label}: recorded.`,
};
