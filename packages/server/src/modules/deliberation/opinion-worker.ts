/** The thread of `groupInThread`. */
import { parentPort } from 'node:worker_threads';
import { groupVotes, type VotesToGroup } from './group-votes.ts';
import type { ThreadAnswer } from './opinion-thread.ts';

parentPort?.on('message', ({ id, votes }: { id: number; votes: VotesToGroup }) => {
  let answer: ThreadAnswer;
  try {
    answer = { id, grouped: groupVotes(votes) };
  } catch (error) {
    answer = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
