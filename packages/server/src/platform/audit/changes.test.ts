import { expect, test } from 'vitest';
import { describeChanges } from './changes.ts';

test.each([
  [
    'a field from and to',
    { state: { from: 'RECEIVED', to: 'ANSWERED' } },
    [{ field: 'state', from: 'RECEIVED', to: 'ANSWERED' }],
  ],
  [
    'a pair',
    { moderation: ['PENDING', 'ACCEPTED'] },
    [{ field: 'moderation', from: 'PENDING', to: 'ACCEPTED' }],
  ],
  [
    'the state itself, beside the act',
    { action: 'ACCEPT', from: 'SUBMITTED', to: 'ACCEPTED' },
    [
      { field: 'state', from: 'SUBMITTED', to: 'ACCEPTED' },
      { field: 'action', from: null, to: 'ACCEPT' },
    ],
  ],
  ['what is new', { stance: 'FOR' }, [{ field: 'stance', from: null, to: 'FOR' }]],
  ['a number', { updated: { from: null, to: 3 } }, [{ field: 'updated', from: null, to: '3' }]],
  [
    'a list under to',
    { permissions: { from: null, to: ['a', 'b', 'c'] } },
    [{ field: 'permissions', from: null, to: 'a, b, c' }],
  ],
  [
    'a field within a field',
    { office: { telephone: { from: '1', to: '2' } } },
    [{ field: 'office.telephone', from: '1', to: '2' }],
  ],
  ['nothing', {}, []],
  ['what is no object', 'x', []],
])('%s is told in words', (_, changes, expected) => {
  expect(describeChanges(changes)).toEqual(expected);
});
