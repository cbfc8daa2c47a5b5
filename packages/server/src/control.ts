import { chmod, lstat, mkdir, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { sha256 } from './platform/encryption.ts';
import { StartError } from './start-error.ts';

/** What a `linli` command line asks of the process that holds the embedded database. */
export interface ControlRequest {
  /** The command's words as typed, for example `["import", "divisions", "/data/mianyang.csv"]`. */
  words: string[];
  /** The folder that relative file arguments were meant in. */
  folder: string;
}

export type RunWords = (request: ControlRequest, print: (line: string) => void) => Promise<number>;

/**
 * A local socket that stands for the data; its name is short because systems limit it to about 100
 * bytes. It lies in a folder of this user: whoever reaches it acts as the operator.
 */
export function controlPath(dataFolder: string): string {
  const user = process.getuid?.() ?? 'user';
  return join(tmpdir(), `linli-${user}`, `${sha256(dataFolder).slice(0, 16)}.sock`);
}

/** Refuses a folder that somebody else made or may write in; temporary folders are everybody's. */
async function assertOwnFolder(folder: string): Promise<void> {
  const found = await lstat(folder);
  const user = process.getuid?.() ?? found.uid;
  if (found.isDirectory() && found.uid === user && (found.mode & 0o077) === 0) return;
  throw new StartError(
    `The folder ${folder} is open to other users of this machine; remove it, or set TMPDIR to a folder of your own.`,
  );
}

/** Lets command lines of this user run through this process. Returns what stops it. */
export async function serveControl(path: string, run: RunWords): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await assertOwnFolder(dirname(path));
  await rm(path, { force: true });
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    createInterface({ input: socket }).once('line', (line) => {
      const send = (message: object) => socket.write(`${JSON.stringify(message)}\n`);
      Promise.resolve()
        .then(() => run(JSON.parse(line) as ControlRequest, (text) => send({ text })))
        .catch((error: unknown) => {
          send({ text: error instanceof Error ? error.message : String(error) });
          return 1;
        })
        .then((code) => {
          send({ code });
          socket.end();
        });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(path, resolve);
  });
  await chmod(path, 0o600);
  return async () => {
    server.close();
    await rm(path, { force: true });
  };
}

/** Runs a command line through the process that holds the data; returns its exit code. */
export async function askControl(
  path: string,
  request: ControlRequest,
  print: (line: string) => void,
): Promise<number> {
  await assertOwnFolder(dirname(path));
  const socket = createConnection(path);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('error', reject);
  });
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface({ input: socket })) {
    const message = JSON.parse(line) as { text?: string; code?: number };
    if (message.text !== undefined) print(message.text);
    if (message.code !== undefined) {
      socket.end();
      return message.code;
    }
  }
  throw new Error('The running server stopped before the command had ended.');
}
