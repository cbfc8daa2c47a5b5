import { builder } from '../../builder.ts';
import type { WeeklySpan } from '../../kernel/weekly-spans.ts';

const days = 'Days of the week by ISO 8601: 1 is Monday, 7 is Sunday.';

export const weeklySpanType = builder.objectRef<WeeklySpan>('WeeklySpan').implement({
  description: 'A time that comes round every week, in the community’s time zone.',
  fields: (t) => ({
    days: t.intList({ description: days, resolve: (span) => [...span.days] }),
    from: t.exposeString('from', { description: 'When it begins: `09:00`.' }),
    to: t.exposeString('to', {
      description: 'When it ends: `17:30`; `24:00` is the end of the day.',
    }),
  }),
});

export const weeklySpanInput = builder.inputType('WeeklySpanInput', {
  description: 'A time that comes round every week. One over midnight is given as two.',
  fields: (t) => ({
    days: t.intList({ description: days }),
    from: t.string({ description: 'When it begins: `09:00`, in the community’s time zone.' }),
    to: t.string({ description: 'When it ends, after `from`: `17:30`; `24:00` at the latest.' }),
  }),
});
