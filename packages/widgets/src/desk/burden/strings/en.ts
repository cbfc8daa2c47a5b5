import type { BurdenStrings } from '../burden.strings.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const strings: BurdenStrings = {
  title: 'Burden',
  none: 'No duties are listed here yet, so there is no burden to count.',
  ofMonth: (hours) => `${hours} of this month go into what others ask for`,
  explain: 'Counted as the time of one worker, all departments together.',
  hours: (hours) => `${hours} h`,
  month: (year, month) => `${MONTHS[month - 1]} ${year}`,
  byLaw: 'Asked by law',
  rest: 'Other departments',
  table: { period: 'Month', total: 'Together' },
  reliefTable: { option: 'When', count: 'Minutes', share: 'Hours' },
  relief: 'The last relief round',
  before: 'Before, a year',
  after: 'After, a year',
  reliefOf: (title) => `${title}: before and after`,
};
