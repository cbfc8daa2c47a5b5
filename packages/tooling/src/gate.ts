/**
 * `npx pnpm test`: the whole gate. Every step runs, even after one has failed, so that one run
 * tells everything; nothing is skipped in silence.
 */
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './find-chromium.ts';
import { startTestPostgres } from './find-postgres.ts';
import { generateDocumentTypes, generatePrismaClient } from './generate.ts';
import { requireNode } from './node-version.ts';
import { root } from './paths.ts';
import { bin, type Ran, run } from './run.ts';

/** What hangs must fail, and say where. Tests take a third of this on two cores of today. */
const TEST_MINUTES = 25;

requireNode();
process.exitCode = await gate();

interface Step {
  name: string;
  run(): Promise<Ran>;
}

async function gate(): Promise<number> {
  const chromium = await findChromium();
  if (!chromium) {
    console.error(
      'No Chromium was found: install one (Debian: apt-get install chromium) or set LINLI_CHROMIUM to its path.',
    );
    return 1;
  }
  const postgres = await startTestPostgres({ durable: false });
  if (!postgres) {
    console.error(
      'No PostgreSQL of 15 or newer was found: install it (Debian: apt-get install postgresql) or set LINLI_TEST_DATABASE_URL to one that tests may fill.',
    );
    return 1;
  }
  console.log(`Chromium:   ${chromium}\nPostgreSQL: ${postgres.origin}\n`);
  const env = { LINLI_CHROMIUM: chromium, LINLI_TEST_DATABASE_URL: postgres.url };
  try {
    await generatePrismaClient();
    await generateDocumentTypes();
    const failed: string[] = [];
    const tests = { passed: 0, failed: 0 };
    for (const phase of phases(env)) {
      await twoAtOnce(phase, async (step) => {
        const { code, output } = await perform(step);
        if (code !== 0) failed.push(step.name);
        count(output, tests);
      });
    }
    console.log(`\nTests: ${tests.passed} passed, ${tests.failed} failed`);
    if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
    else console.log('Everything holds.');
    return failed.length > 0 ? 1 : 0;
  } finally {
    await postgres.stop();
  }
}

/** Runs steps in their order, two at a time: the machines that test have two cores. */
async function twoAtOnce(steps: Step[], perform: (step: Step) => Promise<void>): Promise<void> {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await perform(step);
  };
  await Promise.all([worker(), worker()]);
}

/** Runs a step and prints how it ended: all of its output when it fails, its notes when it holds. */
async function perform({ name, run: work }: Step): Promise<Ran> {
  const began = performance.now();
  const ran = await work();
  const { code } = ran;
  const output = stripVTControlCharacters(ran.output);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${code === 0 ? 'holds' : 'FAILS'} (${seconds} s)`);
  const notes = output
    .split('\n')
    .filter((line) => line.startsWith('note: ') || line.includes('(retry x'));
  if (code !== 0) console.log(output.trim());
  else if (notes.length > 0) console.log(notes.join('\n'));
  return { ...ran, output };
}

/** Adds what vitest says at its end: `Tests  2 failed | 376 passed (378)`. */
function count(output: string, tests: { passed: number; failed: number }): void {
  const line = /^\s*Tests\s.*$/m.exec(output)?.[0] ?? '';
  tests.passed += Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
  tests.failed += Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
}

/** What each phase needs is there when the one before has ended. */
function phases(env: Record<string, string>): Step[][] {
  const tool = (name: string, ...words: string[]) => run(bin(root, name), words);
  const script = (name: string, ...words: string[]) =>
    run(process.execPath, [`packages/tooling/src/${name}.ts`, ...words], { env });
  const types = (project: string): Step => ({
    name: `types of ${project}`,
    run: () => tool('tsc', '--noEmit', '-p', project),
  });
  /**
   * Vitest with the projects whose tests run in Node, or in a browser. In CI, on machines that
   * others load too, a test that fails, or a run that hangs, gets one more try, and the gate names it.
   */
  const inCi = Boolean(process.env['CI']);
  const tests = (name: string, ...projects: string[]): Step => {
    const words = [
      'run',
      // Said here too: from the configuration alone the projects of Node take one worker.
      '--maxWorkers=2',
      ...(inCi ? ['--retry=1'] : []),
      ...projects.map((project) => `--project=${project}`),
    ];
    const once = () => run(bin(root, 'vitest'), words, { env, minutes: TEST_MINUTES });
    return {
      name,
      async run() {
        const first = await once();
        if (!first.hung || !inCi) return first;
        console.log(`── ${name}: HANG, once more\n${first.output.trim()}`);
        return once();
      },
    };
  };
  const checks: Step[] = [
    { name: 'build of the widgets', run: () => script('build') },
    // Whatever runs in Node as one program: the server's types are read once, and not three times.
    types('tsconfig.node.json'),
    ...['widgets', 'methods', 'client'].map((name) => types(`packages/${name}`)),
    { name: 'format and lint', run: () => tool('biome', 'ci', '--error-on-warnings', '.') },
    {
      name: 'lint of templates',
      run: () => tool('eslint', '--max-warnings', '0', 'packages/widgets/src'),
    },
    {
      name: 'boundaries',
      run: () =>
        tool(
          'depcruise',
          '--config',
          'packages/tooling/dependency-cruiser.config.js',
          'packages',
          'examples',
        ),
    },
    { name: 'unused code', run: () => tool('knip', '--treat-config-hints-as-errors') },
    { name: 'generated files in step', run: () => script('generate', '--check') },
    { name: 'migrations in step', run: () => script('check-migrations') },
  ];
  const proofs: Step[] = [
    { name: 'size budgets', run: () => script('check-sizes') },
    tests('tests in a browser', '*widgets*', 'district-website'),
    tests('tests of rules and API', 'methods', 'server', 'client'),
  ];
  return [checks, proofs];
}
