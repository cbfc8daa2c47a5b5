import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.ts';

export interface Ran {
  code: number;
  output: string;
  /** Whether it did not end by itself. */
  hung: boolean;
}

export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  /** Shows the output as it comes, and keeps it too. */
  show?: boolean;
  /** After so many minutes the program, with all that it started, is ended, and has failed. */
  minutes?: number;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs a program to its end. A tool of the workspace is named by its path under the package. */
export async function run(
  command: string,
  words: readonly string[],
  { cwd = root, env = {}, show = false, minutes }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own is ended as one.
      detached: minutes !== undefined,
    });
    let output = '';
    let hung = false;
    const end = () => {
      hung = true;
      output += '\nIt was ended before its end.\n';
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    const limit = minutes && setTimeout(end, minutes * 60_000);
    // A group of its own does not hear what its terminal is told.
    if (minutes) for (const signal of SIGNALS) process.once(signal, end);
    const take = (stream: NodeJS.WriteStream) => (part: Buffer) => {
      output += part.toString();
      if (show) stream.write(part);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      for (const signal of SIGNALS) process.off(signal, end);
      resolve({ code: code ?? 1, output, hung });
    });
  });
}

/** Runs a program and throws with its output when it fails. */
export async function mustRun(
  command: string,
  words: readonly string[],
  options?: RunOptions,
): Promise<string> {
  const { code, output } = await run(command, words, options);
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} failed:\n${output}`);
  return output;
}

/** The program that a package's dependencies put into its `.bin`. */
export function bin(packageFolder: string, name: string): string {
  return join(packageFolder, 'node_modules/.bin', name);
}
