/**
 * What is read from outside may be wrong, endless or hostile: nothing here waits, reads or prints
 * without a limit.
 */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Refusal } from '../refusal.ts';

const mebibyte = 1024 * 1024;

/** The most that is read of one thing, in bytes. */
const most = { log: 4096 * mebibyte, json: 256 * mebibyte } as const;

/** The longest line of a log, in bytes: a leaf has at most 65,536 code units. */
const longestLine = mebibyte;

/** Milliseconds without a byte, and altogether, after which one gives up. */
const patience = { silence: 60_000, whole: 3_600_000 } as const;

/** A text of unknown origin, as it may be printed: one line, without what steers a terminal. */
export function shown(text: unknown, length = 120): string {
  const plain = String(text).replaceAll(/[\p{C}\p{Z}]+/gu, ' ');
  return plain.length > length ? `${plain.slice(0, length)}…` : plain;
}

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** Where a source is: an address stays one, a file is meant in the folder. */
export function placeOf(source: string, folder: string): string {
  return isAddress(source) ? source : resolve(folder, source);
}

/** The lines of an address or a file, one by one. @throws Refusal when it cannot be read to its end. */
export async function* readLines(source: string): AsyncGenerator<string> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(source, {}, most.log)) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
    if (rest.length > longestLine) throw new Refusal(`${shown(source)} has a line without an end.`);
  }
  if (rest !== '') yield rest;
}

/**
 * The JSON of an address or a file; null where the server says that there is none (404).
 *
 * @param body sent as JSON by POST, if any
 * @throws Refusal when it cannot be read, or is no JSON
 */
export async function readJson(source: string, body?: object): Promise<unknown> {
  const request: RequestInit = body
    ? {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      }
    : {};
  const parts: Uint8Array[] = [];
  try {
    for await (const chunk of chunksOf(source, request, most.json)) parts.push(chunk);
  } catch (error) {
    if (error instanceof NothingThere) return null;
    throw error;
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new Refusal(`${shown(source)} is no JSON; check the address.`);
  }
}

class NothingThere extends Refusal {}

async function* chunksOf(
  source: string,
  request: RequestInit,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const silence = new AbortController();
  const giveUp = () => silence.abort(new Error(`silent for ${patience.silence / 1000} s`));
  let timer = setTimeout(giveUp, patience.silence);
  let total = 0;
  try {
    const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(patience.whole)]);
    for await (const chunk of await open(source, { ...request, signal })) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience.silence);
      total += (chunk as Uint8Array).length;
      if (total > limit) {
        throw new Refusal(`${shown(source)} is larger than ${limit / mebibyte} MiB.`);
      }
      yield chunk as Uint8Array;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = shown(reasonOf(error));
    throw new Refusal(`${shown(source)} cannot be read to its end (${reason}); try again.`);
  } finally {
    clearTimeout(timer);
  }
}

async function open(source: string, request: RequestInit): Promise<Readable> {
  if (!isAddress(source)) return createReadStream(source);
  const response = await fetch(source, request);
  if (response.ok && response.body) {
    return Readable.fromWeb(response.body as ReadableStream);
  }
  await response.body?.cancel();
  const message = `${shown(source)} answers ${response.status}; check the address.`;
  if (response.status === 404) throw new NothingThere(message);
  throw new Refusal(
    response.status === 429 ? `${shown(source)} is asked too often; try again later.` : message,
  );
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, message, cause } = error as NodeJS.ErrnoException;
  return code ?? (cause instanceof Error ? cause.message : message);
}
