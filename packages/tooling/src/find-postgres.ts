import { access, chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { mustRun, run } from './run.ts';

export interface TestPostgres {
  url: string;
  /** Where it comes from, for the log. */
  origin: string;
  stop(): Promise<void>;
}

const leastVersion = 15;

/**
 * A PostgreSQL ≥ 15 to test against: LINLI_TEST_DATABASE_URL, or the system's binaries in a
 * temporary cluster on a free port. PostgreSQL refuses root, so that as root the cluster runs
 * under the system's `postgres` user. Null when there is none.
 *
 * @param options.durable whether a temporary cluster outlives a fall of the machine. What is measured
 * must; tests kill only our own processes, and are spared the waiting for the disk.
 */
export async function startTestPostgres(options: {
  durable: boolean;
}): Promise<TestPostgres | null> {
  const given = process.env['LINLI_TEST_DATABASE_URL'];
  if (given) return { url: given, origin: 'LINLI_TEST_DATABASE_URL', stop: async () => {} };
  const binaries = await findBinaries();
  return binaries ? startCluster(binaries, options.durable) : null;
}

async function findBinaries(): Promise<string | null> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions
    .map(Number)
    .filter((version) => version >= leastVersion)
    .sort((a, b) => b - a)[0];
  if (newest !== undefined) return `/usr/lib/postgresql/${newest}/bin`;
  for (const folder of (process.env['PATH'] ?? '').split(':')) {
    const found = await access(join(folder, 'initdb')).then(
      () => true,
      () => false,
    );
    if (found) return folder;
  }
  return null;
}

async function startCluster(binaries: string, durable: boolean): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-postgres-'));
  const asRoot = userInfo().uid === 0;
  if (asRoot) {
    const [uid = '', gid = ''] = (await mustRun('sh', ['-c', 'id -u postgres; id -g postgres']))
      .trim()
      .split('\n');
    await chown(folder, Number(uid), Number(gid));
    await chmod(folder, 0o700);
  }
  const asUser = (program: string, ...words: string[]) =>
    asRoot
      ? mustRun('runuser', ['-u', 'postgres', '--', join(binaries, program), ...words], {
          cwd: '/',
        })
      : mustRun(join(binaries, program), words);
  const data = join(folder, 'data');
  await asUser(
    'initdb',
    '-D',
    data,
    '-U',
    'linli',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '-N',
  );
  const port = await freePort();
  const disk = durable ? 'on' : 'off';
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=${disk}`;
  await asUser('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  return {
    url: `postgresql://linli@127.0.0.1:${port}/postgres`,
    origin: `${binaries} in a temporary cluster`,
    async stop() {
      const words = ['-D', data, '-m', 'immediate', 'stop'];
      if (asRoot)
        await run('runuser', ['-u', 'postgres', '--', join(binaries, 'pg_ctl'), ...words], {
          cwd: '/',
        });
      else await run(join(binaries, 'pg_ctl'), words);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
