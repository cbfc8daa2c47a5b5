import { createHash } from 'node:crypto';

/** Letters and digits that cannot be mistaken for one another; 5 bits each. */
const legible = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 16;

/**
 * The number under which the paper of a token is published: 16 letters of 5 bits, each the five lower
 * bits of a byte of SHA-256 of `linli-tracking` and the token. Its voter derives it too, so that it is
 * known although the answer was lost; nobody else can, who has not seen the token.
 */
export function trackingNumberOf(token: Buffer): string {
  const bytes = createHash('sha256').update('linli-tracking').update(token).digest();
  return [...bytes.subarray(0, length)].map((byte) => legible[byte & 31]).join('');
}

/** Which of so many rows holds what has this name: as good as at random, and the same each time. */
export function shardOf(name: string, shards: number): number {
  return createHash('sha256').update(`shard:${name}`).digest().readUInt32BE(0) % shards;
}
