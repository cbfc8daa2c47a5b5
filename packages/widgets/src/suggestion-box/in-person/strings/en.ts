import type { InPersonStrings } from '../in-person.strings.ts';

export const strings: InPersonStrings = {
  title: 'Or say it in person, or by letter box',
  reception: 'Reception day',
  box: 'Letter box',
  when: 'When',
  who: 'Who listens',
  where: 'Where',
  boxWhere: 'Where it hangs',
  boxWhen: 'Emptied',
  days: (first, last) => (first === last ? first : `${first} to ${last}`),
  hours: (from, until) => `${from}–${until}`,
  from: (from) => `from ${from}`,
  until: (until) => `until ${until}`,
};
