/**
 * `npx pnpm start`: everything a stranger needs to see Linli work. Generates, builds, opens and
 * migrates the data, seeds the demonstration district when the database is empty, serves the API
 * on LINLI_PORT (4000) and the demonstration website on the next port, which is another origin.
 */
import { join } from 'node:path';
import { buildWidgets } from './build.ts';
import { generatePrismaClient } from './generate.ts';
import { requireNode } from './node-version.ts';
import { root, serverFolder } from './paths.ts';

requireNode();

const started = performance.now();
const say = (line: string) => console.log(`[${seconds().padStart(5)} s] ${line}`);
const seconds = () => ((performance.now() - started) / 1000).toFixed(1);

process.exitCode = await start();

async function start(): Promise<number> {
  if (await generatePrismaClient()) say('Generated the database client.');
  say('Building the widgets, if they have changed …');
  if (await buildWidgets()) say('Built the widgets.');

  // What was generated is loaded only now that it exists.
  const { startServer, listenError } = await import(join(serverFolder, 'src/main.ts'));
  const { readConfig } = await import(join(serverFolder, 'src/config.ts'));
  const { StartError } = await import(join(serverFolder, 'src/start-error.ts'));
  const { demonstrationKey, prepareDemonstration } = await import(
    join(serverFolder, 'src/demonstration/index.ts')
  );
  const exampleFolder = join(root, 'examples/district-website');
  const { serveDistrictWebsite, demoCommunity } = await import(join(exampleFolder, 'server.ts'));
  const { signDemoToken } = await import(join(exampleFolder, 'demo-token.ts'));
  try {
    const config = await readConfig(process.env, root, { demonstration: true });
    const websitePort = config.port === 0 ? 0 : config.port + 1;
    const key = await demonstrationKey(config.homeFolder);
    const siteKey: string = key.siteKey;
    const server = await startServer(config, say, (services: unknown) =>
      prepareDemonstration(services, {
        publicKey: key.publicKey,
        origins: [`http://localhost:${websitePort}`, `http://127.0.0.1:${websitePort}`],
        report: say,
      }),
    );
    const website = await serveDistrictWebsite({
      port: websitePort,
      host: config.host,
      linliOrigin: config.publicOrigin,
      siteKey,
      communityCode: demoCommunity.code,
      signToken: (persona: string) =>
        signDemoToken({
          privateKey: key.privateKey,
          keyId: key.keyId,
          siteKey,
          persona,
          communityCode: demoCommunity.code,
        }),
    }).catch(async (error: unknown) => {
      await server.stop();
      throw listenError(error, websitePort);
    });
    say('Ready.');
    console.log(`
  The district's website   http://localhost:${website.port}
  The API, with GraphiQL   ${config.publicOrigin}/graphql
  Stop with Ctrl-C, or npx pnpm stop
`);
    if (!['127.0.0.1', '::1', 'localhost'].includes(config.host)) {
      console.log(
        `  LINLI_HOST is ${config.host}: whoever reaches the website can act as any of its personas, staff among them.\n`,
      );
    }
    await new Promise<void>((resolve) => {
      process.once('SIGTERM', resolve).once('SIGINT', resolve);
    });
    await website.close();
    await server.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error((error as Error).message);
    return 1;
  }
}
