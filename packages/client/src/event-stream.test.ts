import { expect, test } from 'vitest';
import { readEvents, type StreamEvent } from './event-stream.ts';

async function read(...chunks: string[]): Promise<StreamEvent[]> {
  const bytes = new TextEncoder().encode(chunks.join('\u0000'));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      // Byte by byte, so that no boundary can be taken for granted.
      for (const byte of bytes) if (byte) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const events: StreamEvent[] = [];
  await readEvents(stream, (event) => events.push(event));
  return events;
}

test('events are read whole, however the bytes arrive', async () => {
  expect(
    await read('event: next\ndata: {"名":1}\n\n', ': beat\n\n', 'data: a\r\ndata: b\r\n\r\n'),
  ).toEqual([
    { event: 'next', data: '{"名":1}' },
    { event: 'comment', data: '' },
    { event: 'message', data: 'a\nb' },
  ]);
});

test('an event that was cut off is not delivered', async () => {
  expect(await read('event: next\ndata: {}\n')).toEqual([]);
});
