/** One event of a server-sent event stream. */
export interface StreamEvent {
  /** `comment` is a heartbeat. */
  readonly event: string;
  readonly data: string;
}

/**
 * Reads a stream of server-sent events until it ends. EventSource cannot send a token, hence
 * this reader of https://html.spec.whatwg.org/multipage/server-sent-events.html.
 */
export async function readEvents(
  stream: ReadableStream<Uint8Array>,
  onEvent: (event: StreamEvent) => void,
): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    buffer += decoder.decode(value, { stream: true }).replace(/\r/g, '');
    const blocks = buffer.split('\n\n');
    buffer = blocks.pop() ?? '';
    for (const block of blocks) onEvent(parseBlock(block));
  }
}

function parseBlock(block: string): StreamEvent {
  let event = 'message';
  const data: string[] = [];
  let fields = 0;
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (!name) continue;
    fields++;
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
  }
  return { event: fields ? event : 'comment', data: data.join('\n') };
}
