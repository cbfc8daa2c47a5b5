import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import type { HeardChange } from '../platform/schema/change.ts';

/** How many answers are kept for others who ask the same. */
const kept = 256;

/**
 * When a thousand people watch the same topic, a change is executed once and told to all of them:
 * answers to visitors depend on the document, its variables, the language and the site alone.
 * Answers to somebody signed in are their own.
 */
export function useSharedSubscriptions(): Plugin {
  const answers = new Map<string, Promise<ExecutionResult>>();

  const answer = (
    args: ExecutionArgs,
    asked: string | null,
    change: HeardChange,
  ): Promise<ExecutionResult> => {
    const run = async () => execute({ ...args, rootValue: change });
    if (asked === null) return run();
    const key = `${change.cursor} ${change.ids.join()} ${asked}`;
    const known = answers.get(key);
    if (known) return known;
    const fresh = run();
    answers.set(key, fresh);
    const oldest = answers.keys().next();
    if (answers.size > kept && !oldest.done) answers.delete(oldest.value);
    return fresh;
  };

  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const source = await createSourceEventStream(args);
        return isAsyncIterable(source) ? answered(source, args) : source;
      });
    },
  };

  async function* answered(source: AsyncIterable<unknown>, args: ExecutionArgs) {
    const asked = shareKey(args);
    for await (const change of source) yield await answer(args, asked, change as HeardChange);
  }
}

/** The same for all who get the same answers; null when they are personal. */
function shareKey(args: ExecutionArgs): string | null {
  const { viewer, locale, site } = args.contextValue as Context;
  if (viewer.kind !== 'visitor') return null;
  const document = args.document.loc?.source.body ?? '';
  const variables = { ...args.variableValues, after: undefined };
  const { operationName } = args;
  return JSON.stringify([locale, site?.id, document, operationName, variables]);
}
