import { expect, test } from 'vitest';
import { sharedRead } from './shared-read.ts';

/** A source whose reads end when the test says so. */
function open() {
  const asked: string[][] = [];
  const reads: PromiseWithResolvers<void>[] = [];
  const begun: (() => void)[] = [];
  const read = sharedRead(
    (key: string) => key,
    async (_: object, keys: readonly string[]) => {
      asked.push([...keys]);
      const gate = Promise.withResolvers<void>();
      reads.push(gate);
      begun.shift()?.();
      await gate.promise;
      return new Map(keys.map((key) => [key, `${key}${asked.length}`]));
    },
  );
  const nextBegins = () => new Promise<void>((resolve) => begun.push(resolve));
  return { asked, reads, nextBegins, ask: read };
}

const source = {};

test('those who ask in the same moment share a read, each key once', async () => {
  const { asked, reads, nextBegins, ask } = open();
  const begins = nextBegins();
  const answers = [ask(source, 'a'), ask(source, 'b'), ask(source, 'a')];
  await begins;
  reads[0]?.resolve();
  expect(await Promise.all(answers)).toEqual(['a1', 'b1', 'a1']);
  expect(asked).toEqual([['a', 'b']]);
});

test('who asks while a read is under way is answered by the next, begun after their question', async () => {
  const { asked, reads, nextBegins, ask } = open();
  const begins = nextBegins();
  const early = ask(source, 'a');
  await begins;
  const late = [ask(source, 'a'), ask(source, 'c')];
  const second = nextBegins();
  reads[0]?.resolve();
  expect(await early).toBe('a1');
  await second;
  reads[1]?.resolve();
  expect(await Promise.all(late)).toEqual(['a2', 'c2']);
  expect(asked).toEqual([['a'], ['a', 'c']]);
});

test('a read that fails is told to all who shared it, and the next one is tried', async () => {
  const { reads, nextBegins, ask } = open();
  const begins = nextBegins();
  const failing = [ask(source, 'a'), ask(source, 'b')];
  await begins;
  reads[0]?.reject(new Error('cut'));
  for (const answer of failing) await expect(answer).rejects.toThrow('cut');
  const again = nextBegins();
  const answer = ask(source, 'a');
  await again;
  reads[1]?.resolve();
  expect(await answer).toBe('a2');
});
