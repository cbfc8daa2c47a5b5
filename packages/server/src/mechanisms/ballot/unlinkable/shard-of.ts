import { createHash } from 'node:crypto';

/** Which of so many rows holds what has this name: as good as at random, and the same each time. */
export function shardOf(name: string, shards: number): number {
  return createHash('sha256').update(`shard:${name}`).digest().readUInt32BE(0) % shards;
}
