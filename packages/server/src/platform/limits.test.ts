import { expect, test } from 'vitest';
import { createLimits } from './limits.ts';

test('a person votes as often as somebody eager does, and no script beyond that', async () => {
  const limits = createLimits();
  for (let times = 0; times < 1_200; times += 1) await limits.consume('vote', 'a');
  await expect(limits.consume('vote', 'a')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await limits.consume('vote', 'b');
});

test('what one limit has counted does not count in another', async () => {
  const limits = createLimits();
  for (let times = 0; times < 5; times += 1) await limits.consume('code-phone', 'a');
  await expect(limits.consume('code-phone', 'a')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await limits.consume('code-address', 'a');
});
