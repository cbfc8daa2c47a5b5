/**
 * `npx pnpm test`: the whole gate. Every step runs, even after one has failed, so that one run
 * tells everything; nothing is skipped in silence.
 */
import { findChromium } from './find-chromium.ts';
import { startTestPostgres } from './find-postgres.ts';
import { generateDocumentTypes, generatePrismaClient } from './generate.ts';
import { requireNode } from './node-version.ts';
import { root } from './paths.ts';
import { bin, type Ran, run } from './run.ts';

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
  const postgres = await startTestPostgres();
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
    for (const step of steps(env)) if (!(await passes(step))) failed.push(step.name);
    if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
    else console.log('\nEverything holds.');
    return failed.length > 0 ? 1 : 0;
  } finally {
    await postgres.stop();
  }
}

async function passes({ name, run: perform }: Step): Promise<boolean> {
  const began = performance.now();
  process.stdout.write(`── ${name} …\n`);
  const { code, output } = await perform();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code !== 0 || output.includes('note:')) console.log(output.trim());
  console.log(`   ${code === 0 ? 'holds' : 'FAILS'} (${seconds} s)`);
  return code === 0;
}

function steps(env: Record<string, string>): Step[] {
  const tool = (name: string, ...words: string[]) => run(bin(root, name), words);
  const script = (name: string, ...words: string[]) =>
    run(process.execPath, [`packages/tooling/src/${name}.ts`, ...words], { env });
  const types = (folder: string): Step => ({
    name: `types of ${folder}`,
    run: () => tool('tsc', '--noEmit', '-p', folder),
  });
  return [
    ...['methods', 'server', 'client', 'widgets', 'tooling'].map((name) =>
      types(`packages/${name}`),
    ),
    types('examples/district-website'),
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
    { name: 'build of the widgets', run: () => script('build') },
    { name: 'size budgets', run: () => script('check-sizes') },
    { name: 'tests', run: () => run(bin(root, 'vitest'), ['run'], { env, show: true }) },
  ];
}
