import { brandWithType } from '@pothos/core';
import { resolveNodes } from '@pothos/plugin-relay';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import { decodeRowKey, splitGlobalId } from '../../kernel/global-id.ts';
import { isStillViewer } from '../identity/authenticate.ts';
import { quickNodeOf } from './quick-node.ts';

/** What one subscriber hears: the ids it asked for that changed, and where to resume. */
export interface HeardChange {
  cursor: string;
  ids: string[];
}

const mostIds = 100;

builder.subscriptionType({ description: 'What is told as it happens, over server-sent events.' });

const changeType = builder.objectRef<HeardChange>('Change').implement({
  description: 'Nodes that have changed.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Send it as `after` when subscribing again, and nothing is missed.',
    }),
    ids: t.exposeIDList('ids', {
      description: 'The ids that changed; empty in the first message, which confirms the stream.',
    }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      nullable: { list: false, items: true },
      description: 'The same nodes, read anew; null where the viewer may not read one.',
      resolve: ({ ids }, _, context, info) =>
        Promise.all(ids.map((id) => readNode(id, context, info))),
    }),
  }),
});

async function readNode(id: string, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
  const named = splitGlobalId(id);
  if (!named) return null;
  const { typename } = named;
  const read = quickNodeOf(typename);
  const key = read && decodeRowKey(named.id);
  if (!read || !key) return (await resolveNodes(builder, context, info, [named]))[0];
  const node = await read(context, key);
  if (node) brandWithType(node, typename as never);
  return node;
}

builder.subscriptionField('changed', (t) =>
  t.field({
    type: changeType,
    authScopes: { public: true },
    description: `Tells when any of the nodes changes. The first message comes at once and carries the cursor. At most ${mostIds} ids; one stream serves a whole page.`,
    args: {
      ids: t.arg.idList({ description: `Global ids, at most ${mostIds}.` }),
      after: t.arg.string({
        required: false,
        description: 'The last cursor heard; what changed since is told first.',
      }),
    },
    subscribe: (_, { ids, after }, context) => {
      if (ids.length === 0 || ids.length > mostIds) {
        throw new InvalidInputError([
          { path: ['ids'], code: 'VALUE_TOO_LONG', values: { maximum: mostIds } },
        ]);
      }
      return hear(context, new Set(ids.map(String)), sequenceOf(after));
    },
    resolve: (change: HeardChange) => change,
  }),
);

function sequenceOf(cursor: string | null | undefined): bigint | null {
  if (!cursor) return null;
  if (/^\d{1,18}$/.test(cursor)) return BigInt(cursor);
  throw new InvalidInputError([{ path: ['after'], code: 'VALUE_INVALID' }]);
}

/**
 * The changes of some nodes from now on, after what was missed since `after`. The stream ends when
 * its viewer is no longer who opened it: the client opens another, and is told to sign in.
 */
async function* hear(
  context: Context,
  ids: ReadonlySet<string>,
  after: bigint | null,
): AsyncGenerator<HeardChange> {
  const { changes } = context;
  const left = signalOf(context);
  // What a slow reader has not taken yet is one change, however much happened.
  const waiting = { sequence: 0n, ids: new Set<string>() };
  let wake = () => {};
  const leave = () => wake();
  left?.addEventListener('abort', leave);
  const stop = changes.subscribe((change) => {
    const concerned = change.nodeIds.filter((id) => ids.has(id));
    if (concerned.length === 0) return;
    if (change.sequence > waiting.sequence) waiting.sequence = change.sequence;
    for (const id of concerned) waiting.ids.add(id);
    wake();
  });
  try {
    let heard = changes.latest();
    yield { cursor: String(heard), ids: [] };
    if (after !== null && after < heard) {
      const missed = await changes.since(after);
      // Too much to replay: everything may have changed.
      if (missed === null) yield { cursor: String(heard), ids: [...ids] };
      for (const change of missed ?? []) {
        if (change.sequence > heard) heard = change.sequence;
        const concerned = change.nodeIds.filter((id) => ids.has(id));
        if (concerned.length > 0) yield { cursor: String(change.sequence), ids: concerned };
      }
    }
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (waiting.ids.size > 0 || left?.aborted) resolve();
      });
      if (left?.aborted || !(await isStillViewer(context))) return;
      const change = { cursor: String(waiting.sequence), ids: [...waiting.ids] };
      waiting.ids.clear();
      yield change;
    }
  } finally {
    stop();
    left?.removeEventListener('abort', leave);
  }
}

/**
 * Says when the reader has left. A generator that waits cannot be ended from outside: without this
 * it would be kept until one of its nodes changes, which may be never.
 */
function signalOf(context: Context): AbortSignal | undefined {
  return (context as { request?: Request }).request?.signal;
}
