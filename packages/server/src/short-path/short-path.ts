import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Context, Services } from '../context.ts';
import { rememberAccess } from '../platform/identity/remembered.ts';
import { crossOriginHeaders } from '../plugins/cross-origin.ts';
import type { RequestFacts } from '../plugins/request-facts.ts';
import { answerErrors } from '../plugins/use-error-answers.ts';
import { cacheControl, etagOf, varies } from '../plugins/use-etag.ts';
import { logRequest } from '../plugins/use-request-log.ts';
import type { TrustedDocuments } from '../plugins/use-trusted-documents.ts';
import { createContextFactory } from '../request-context.ts';
import { schema } from '../schema.ts';
import { createHeldAnswers, type MadeAnswer, type PublicAnswer } from './held-answers.ts';
import { districtOfAnswer } from './holding.ts';
import { type PreparedDocument, prepareDocuments } from './prepare-documents.ts';
import { type Asked, readAsked } from './read-asked.ts';

/** Answers trusted documents by hash in front of Yoga, in the same bytes. */
export interface ShortPath {
  /** False when the request is for Yoga, which can then read it as if nobody had. */
  answer(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean>;
  close(): void;
}

interface Answer {
  status: number;
  body: string;
  /** Null for refusals and writes, which nobody may keep. */
  etag: string | null;
}

/**
 * Opens the short path. What it does not know to the letter it leaves to Yoga: other content types,
 * uploads, streams, parameters, malformed variables, documents that are not trusted.
 */
export function createShortPath(services: Services, documents: TrustedDocuments): ShortPath {
  const prepared = prepareDocuments(schema, documents);
  const contexts = createContextFactory(services);
  const held = createHeldAnswers(services.changes, services.clock);

  const execution = ({ prepared: { document }, variables }: Asked, contextValue: Context) =>
    execute({ schema, document, variableValues: variables, contextValue });

  /** Documents that a person has been answered, and that cost the same each time. */
  const affordable = new WeakSet<PreparedDocument>();

  /** By whom is remembered; null where nobody is, or what was asked was not taken from them. */
  async function recalled(asked: Asked, index: string, address: string) {
    if (!asked.prepared.checksAccess) return null;
    const context = contexts.recall({ ...asked, address }, index);
    if (!context) return null;
    context.affordable = affordable.has(asked.prepared);
    const result = await execution(asked, context);
    return context.remembered?.confirmed && !result.errors ? { context, result } : null;
  }

  async function fresh(asked: Asked, index: string, address: string) {
    const context = await contexts.open({ ...asked, address }, index);
    if (asked.prepared.checksAccess) rememberAccess(services, context);
    const result = await execution(asked, context);
    if (asked.prepared.costsTheSame && context.viewer.kind === 'person' && !result.errors) {
      affordable.add(asked.prepared);
    }
    return { context, result };
  }

  /** Null when there is no result to answer: variables that do not fit are told by Yoga. */
  async function run(
    asked: Asked,
    index: string,
    address: string,
  ): Promise<MadeAnswer<Answer | null>> {
    const { variables } = asked;
    const { holding } = asked.prepared;
    const { context, result } =
      (await recalled(asked, index, address)) ?? (await fresh(asked, index, address));
    if (!('data' in result)) return { result: null, hold: null };
    const body = stringify(answerErrors(result, context, services.log));
    const etag = asked.method === 'GET' ? etagOf(body) : null;
    const answer: Answer = { status: 200, body, etag };
    const mayHold = holding && context.viewer.kind === 'visitor' && !result.errors && etag !== null;
    return {
      result: answer,
      hold: mayHold
        ? {
            answer: { body, etag },
            seconds: holding.seconds,
            districtId: districtOfAnswer(holding, variables, context.site),
          }
        : null,
    };
  }

  async function answerOf(asked: Asked, address: string): Promise<Answer | null> {
    const { facts, authorization, method } = asked;
    try {
      const index = await contexts.count({ facts, authorization, address });
      const isPublic =
        method === 'GET' && authorization === null && asked.prepared.holding !== null;
      if (!isPublic) return (await run(asked, index, address)).result;
      const key = keyOf(asked);
      const known = held.find(key);
      if (known) return fromHeld(known);
      return await held.make(key, () => run(asked, index, address));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return refusal(error);
    }
  }

  return {
    async answer(request, response, address) {
      const asked = await readAsked(request, prepared);
      if (!asked) return false;
      const answer = await answerOf(asked, address);
      if (!answer) return false;
      const status = send(asked, answer, response);
      logRequest(services.log, asked.facts, asked.method, status);
      return true;
    },
    close: held.close,
  };
}

function fromHeld({ body, etag }: PublicAnswer): Answer {
  return { status: 200, body, etag };
}

/** Equal for requests that get the same answer. A site's key is checked with the origin it came from. */
function keyOf({ facts, variablesText }: Asked): string {
  const { siteKey, origin, locale, hash } = facts;
  return JSON.stringify([siteKey, siteKey === null ? null : origin, locale, hash, variablesText]);
}

function refusal(error: GraphQLError): Answer {
  const { status = 400 } = (error.extensions['http'] ?? {}) as { status?: number };
  return { status, body: stringify({ errors: [error] }), etag: null };
}

/** A result as JSON; what `extensions.http` says is for the status alone. */
function stringify({ errors, ...rest }: ExecutionResult): string {
  if (!errors) return JSON.stringify(rest);
  const told = errors.map((error) => {
    const { extensions, ...place } = error.toJSON();
    const { http: _, ...others } = extensions ?? {};
    return Object.keys(others).length > 0 ? { ...place, extensions: others } : place;
  });
  return JSON.stringify({ errors: told, ...rest });
}

function send(asked: Asked, { status, body, etag }: Answer, response: ServerResponse): number {
  const headers = headersOf(asked.facts);
  headers['content-length'] = String(Buffer.byteLength(body));
  if (etag !== null) {
    headers['etag'] = etag;
    headers['cache-control'] = cacheControl(asked.authorization !== null);
    headers['vary'] = varies;
    if (asked.ifNoneMatch === etag) {
      response.writeHead(304, headers).end();
      return 304;
    }
  }
  response.writeHead(status, headers).end(body);
  return status;
}

function headersOf({ origin, id }: RequestFacts): Record<string, string> {
  return {
    'content-type': 'application/json; charset=utf-8',
    'x-request-id': id,
    ...(origin === null ? {} : crossOriginHeaders(origin)),
  };
}
