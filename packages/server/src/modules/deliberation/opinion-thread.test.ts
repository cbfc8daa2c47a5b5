import { expect, test } from 'vitest';
import { groupVotes, type VotesToGroup } from './group-votes.ts';
import { groupInThread } from './opinion-thread.ts';

/** As many as are sent to the thread, whatever there is to group. */
const many = 1_000_000;

const keyOf = (id: number) => `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`;

const votes: VotesToGroup = {
  statements: Array.from({ length: 8 }, (_, id) => ({
    key: keyOf(id),
    id: String(id),
    moderatedOut: id === 5,
  })),
  people: Array.from({ length: 12 }, (_, person) => ({
    voter: `p${person}`,
    votes: Array.from({ length: 8 }, (_, id) => {
      const side = id === person % 5 ? '=' : id < 4 === person < 7 ? '+' : '-';
      return `${keyOf(id)}${side}`;
    }).join(''),
  })),
};

test('the thread finds the same groups, to the bit', async () => {
  const [first, second] = await Promise.all([
    groupInThread(votes, many),
    groupInThread(votes, many),
  ]);
  expect(first.groups.k).toBe(2);
  expect(first).toEqual(groupVotes(votes));
  expect(second).toEqual(first);
});

test('what cannot be grouped is refused, and the thread goes on', async () => {
  const wrong = { ...votes, people: [{ voter: 'p', votes: `${keyOf(9)}+` }] };
  await expect(groupInThread(wrong, many)).rejects.toThrow('There is no statement');
  expect((await groupInThread(votes, many)).groups.k).toBe(2);
});

test('few votes are grouped where they are', async () => {
  expect(await groupInThread(votes, 96)).toEqual(groupVotes(votes));
});
